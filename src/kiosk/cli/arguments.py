"""The commands and options of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk import __version__
from kiosk.cli.i18n_arguments import add_steps
from kiosk.cli.parser import Parser
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.settings import Mode, Theme
from kiosk.files.convert import WrongValueError
from kiosk.site.letter_size import USUAL_SHAPE
from kiosk.site.reading import parse_setting
from kiosk.texts.message import staff
from kiosk.texts.values import CORRECT_OPTION, WRONG_OPTION


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    codes = ", ".join(f"{code.value} {code.name.lower().replace('_', ' ')}" for code in Exit)
    # T: Help of “kiosk”.
    top = Parser(
        prog="kiosk",
        description=staff("usage", "A bilingual text and voice kiosk for treatment information."),
        # T: The last line of the help. {codes} are numbers with their names in English.
        epilog=staff("usage", "Exit codes: {codes}", codes=codes),
    )
    top.add_argument("--version", action="version", version=f"kiosk {__version__}")
    modes = top.add_mutually_exclusive_group()
    # T: Help of “kiosk”.
    for mode, words in (
        (Mode.LINEAR, staff("usage", "print each newly reached line, redraw nothing: for screen readers and braille")),
        (
            Mode.BRAILLE,
            staff("usage", "the same, with the cursor at the start of each line: for short braille displays"),
        ),
        (Mode.PLAIN, staff("usage", "take typed lines and numbers; works over a pipe")),
        (Mode.READER, staff("usage", "full screen, drawn for a screen reader")),
        (Mode.SCREEN, staff("usage", "full screen, whatever ACCESSIBLE or the configuration say")),
    ):
        modes.add_argument(f"--{mode}", dest="mode", action="store_const", const=mode, help=words)
    # T: Help of “kiosk”.
    top.add_argument(
        "--kiosk",
        dest="public",
        action="store_const",
        const=True,
        help=staff("usage", "for a public place: nothing but the staff code leads out"),
    )
    # T: Help of “kiosk”.
    top.add_argument("--config", type=Path, metavar="FILE", help=staff("usage", "configuration file (TOML)"))
    # T: Help of “kiosk”. {themes} are names that stay.
    colors = staff("usage", "the colors that every visit starts with: {themes}", themes=", ".join(Theme))
    # Each of these overrides the setting that its dest names.
    # T: Help of “kiosk”.
    for name, metavar, words in (
        ("language", "TAG", staff("usage", "the language that every visit starts in, such as en or es")),
        ("theme", "THEME", colors),
        ("keypad", "FILE", staff("usage", "keypad profile (TOML); see docs/KEYPADS.md")),
        ("content", "DIR", staff("usage", "folder of content files")),
        ("locales", "DIR", staff("usage", "folder of catalogs")),
    ):
        top.add_argument(f"--{name}", type=setting(f"--{name}", name), metavar=metavar, help=words)
    # T: Help of “kiosk”.
    top.add_argument(
        "--transcript",
        type=Path,
        metavar="FILE",
        help=staff("usage", "add every text that is shown or spoken to FILE, one JSON object a line"),
    )
    # T: Help of “kiosk”.
    top.add_argument(
        "--supervised", action="store_true", help=staff("usage", "start again whenever the kiosk fails or is killed")
    )
    # T: Help of “kiosk”.
    top.add_argument(
        "--verbose", action="store_true", help=staff("usage", "log more to the error output; never what anyone reads")
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    # T: Help of “kiosk check”.
    checking = commands.add_parser("check", help=staff("usage", "report everything wrong with content and catalogs"))
    # T: Help of “kiosk check”.
    checking.add_argument("--release", action="store_true", help=staff("usage", "also ask for every signature"))
    # T: Help of “kiosk check”.
    checking.add_argument(
        "--levels", action="store_true", help=staff("usage", "only print how easy each page is to read")
    )
    # T: Help of “kiosk check”.
    checking.add_argument(
        "--json", action="store_true", help=staff("usage", "print one JSON object a line instead of sentences")
    )
    # T: Help of “kiosk i18n”.
    translating = commands.add_parser("i18n", help=staff("usage", "the translators' commands; see docs/TRANSLATING.md"))
    add_steps(translating)
    # T: Help of “kiosk doctor”.
    looking = commands.add_parser(
        "doctor",
        help=staff(
            "usage",
            "report whether letters are tall enough and what the voice lacks; speak a sentence in each language",
        ),
    )
    # T: Help of “kiosk doctor”.
    for option, name, metavar, words in (
        ("--inches", "screen_inches", "D", staff("usage", "the screen's diagonal")),
        ("--distance", "viewing_distance_cm", "CM", staff("usage", "from the eyes to the screen (60)")),
    ):
        looking.add_argument(option, dest=name, type=setting(option, name), metavar=metavar, help=words)
    # T: Help of “kiosk doctor”.
    looking.add_argument(
        "--pixels",
        type=extent,
        default=USUAL_SHAPE,
        metavar="WxH",
        help=staff("usage", "the screen's shape (1920x1080)"),
    )
    # T: Help of “kiosk doctor”.
    looking.add_argument(
        "--size",
        type=extent,
        metavar="COLUMNSxLINES",
        help=staff("usage", "of the kiosk's terminal (those of this one)"),
    )
    # T: Help of “kiosk doctor”.
    looking.add_argument(
        "--json", action="store_true", help=staff("usage", "print one JSON object a line, and speak nothing")
    )
    # T: Help of “kiosk”.
    commands.add_parser(
        "keys", help=staff("usage", "show what each key of a keypad sends, and its command; Ctrl+C ends it")
    )
    # T: Help of “kiosk pack”.
    packing = commands.add_parser(
        "pack", help=staff("usage", "write a guide into one signed file; see docs/DEPLOYING.md")
    )
    # T: Help of “kiosk pack”.
    packing.add_argument(
        "guide", type=Path, nargs="?", metavar="DIR", help=staff("usage", "folder with content and locales")
    )
    # T: Help of “kiosk pack”.
    packing.add_argument("-o", "--output", type=Path, metavar="FILE", help=staff("usage", "the pack to write"))
    # T: Help of “kiosk pack”.
    packing.add_argument(
        "--key", type=Path, metavar="FILE", help=staff("usage", "file with the private key to sign it with")
    )
    # T: Help of “kiosk pack”.
    packing.add_argument(
        "--as",
        dest="version",
        metavar="VERSION",
        help=staff("usage", "whole numbers with dots between them (the time in UTC)"),
    )
    # T: Help of “kiosk pack”.
    packing.add_argument(
        "--new-key", type=Path, metavar="FILE", help=staff("usage", "only make a key and write it to FILE")
    )
    # T: Help of “kiosk update”.
    updating = commands.add_parser(
        "update", help=staff("usage", "fetch a pack, check it and put it in force if it is newer")
    )
    # T: Help of “kiosk update”.
    updating.add_argument("source", nargs="?", metavar="URL|DIR|FILE", help=staff("usage", "where it is (update_from)"))
    # T: Help of “kiosk”.
    commands.add_parser("code", help=staff("usage", "make the line of the configuration that holds the staff code"))
    # T: Help of “kiosk”.
    commands.add_parser("config", help=staff("usage", "show every setting, and where its value comes from"))
    # T: Help of “kiosk say”.
    saying = commands.add_parser("say", help=staff("usage", "hear how the kiosk says a text"))
    # T: Help of “kiosk say”.
    saying.add_argument("text", help=staff("usage", "the text, as it is shown"))
    # T: Help of “kiosk say”.
    saying.add_argument("--lang", default="en", metavar="TAG", help=staff("usage", "its language (en)"))
    # T: Help of “kiosk say”.
    saying.add_argument("--wav", type=Path, metavar="FILE", help=staff("usage", "write the sound to FILE instead"))
    # T: Help of “kiosk say”.
    saying.add_argument("--show", action="store_true", help=staff("usage", "print the spoken form and its sounds"))
    # T: Help of “kiosk export”.
    exporting = commands.add_parser("export", help=staff("usage", "write the guide in another form")).add_subparsers(
        dest="form", metavar="FORM", required=True
    )
    # T: Help of “kiosk export”.
    writing = exporting.add_parser(
        "html", help=staff("usage", "pages for a web browser, which need no script and no network")
    )
    # T: Help of “kiosk export html”.
    writing.add_argument(
        "folder", type=Path, metavar="DIR", help=staff("usage", "a new or empty folder, or that of an earlier export")
    )
    # T: Help of “kiosk export html”.
    writing.add_argument(
        "--open", dest="show", action="store_true", help=staff("usage", "then open it in this desktop's browser")
    )
    # T: Help of “kiosk export html”.
    writing.add_argument(
        "--language",
        dest="only",
        action="extend",
        nargs="+",
        default=[],
        metavar="TAG",
        help=staff("usage", "only these languages"),
    )
    # T: Help of “kiosk export”.
    sources = exporting.add_parser(
        "sources", help=staff("usage", "a sheet for clinicians: each sentence with its sources")
    )
    # T: Help of “kiosk export sources”.
    sources.add_argument("file", type=Path, metavar="FILE", help=staff("usage", "the HTML file to write"))
    # T: Help of “kiosk export sources”.
    sources.add_argument(
        "--language", dest="tag", default="en", metavar="TAG", help=staff("usage", "language of the sentences (en)")
    )
    # T: Help of “kiosk export sources”.
    sources.add_argument(
        "--page",
        dest="pages",
        action="extend",
        nargs="+",
        default=[],
        metavar="NAME",
        help=staff("usage", "only these pages"),
    )
    return top


def setting(option: str, name: str) -> Callable[[str], object]:
    """Return what reads ``option`` as the setting ``name``; it raises ConfigurationError for a wrong value."""

    def read(text: str) -> object:
        try:
            return parse_setting(name, text)
        except WrongValueError as error:
            cause = WRONG_OPTION.with_values(wanted=error.wanted, found=error.found)
            raise ConfigurationError(Diagnostic(option, 0, cause, CORRECT_OPTION)) from None

    return read


def extent(text: str) -> tuple[int, int]:
    """Return a text such as ``80x24`` as its two whole numbers above 0."""
    with suppress(ValueError):
        width, height = map(int, text.lower().split("x"))
        if width > 0 and height > 0:
            return width, height
    raise argparse.ArgumentTypeError(f"{text} is not two whole numbers such as 80x24")
