"""The commands and options of the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.cli.i18n_arguments import add_steps
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.settings import Mode, Theme
from kiosk.site.letter_size import USUAL_SHAPE
from kiosk.site.reading import parse_setting
from kiosk.terminal import output

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class Parser(argparse.ArgumentParser):
    """Reports that its help cannot be written, which argparse ignores."""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        if file is sys.stdout:
            output.write(message)
        else:
            super()._print_message(message, file)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = Parser(
        prog="kiosk",
        description="A bilingual text and voice kiosk for treatment information.",
        epilog="Exit codes: " + ", ".join(f"{code.value} {code.name.lower().replace('_', ' ')}" for code in Exit),
    )
    top.add_argument("--version", action="version", version=f"kiosk {__version__}")
    modes = top.add_mutually_exclusive_group()
    for mode, words in (
        (Mode.LINEAR, "print each newly reached line, redraw nothing: for screen readers and braille"),
        (Mode.BRAILLE, "the same, with the cursor at the start of each line: for short braille displays"),
        (Mode.PLAIN, "take typed lines and numbers; works over a pipe"),
        (Mode.READER, "full screen, drawn for a screen reader"),
        (Mode.SCREEN, "full screen, whatever ACCESSIBLE or the configuration say"),
    ):
        modes.add_argument(f"--{mode}", dest="mode", action="store_const", const=mode, help=words)
    top.add_argument(
        "--kiosk",
        dest="public",
        action="store_const",
        const=True,
        help="for a public place: nothing but the staff code leads out",
    )
    top.add_argument("--config", type=Path, metavar="FILE", help="configuration file (TOML)")
    # Each of these overrides the setting that its dest names.
    for name, metavar, words in (
        ("language", "TAG", "the language that every visit starts in, such as en or es"),
        ("theme", "THEME", f"the colors that every visit starts with: {', '.join(Theme)}"),
        ("keypad", "FILE", "keypad profile (TOML); see docs/KEYPADS.md"),
        ("content", "DIR", "folder of content files"),
        ("locales", "DIR", "folder of catalogs"),
    ):
        top.add_argument(f"--{name}", type=setting(f"--{name}", name), metavar=metavar, help=words)
    top.add_argument(
        "--transcript",
        type=Path,
        metavar="FILE",
        help="add every text that is shown or spoken to FILE, one JSON object a line",
    )
    top.add_argument("--supervised", action="store_true", help="start again whenever the kiosk fails or is killed")
    top.add_argument("--verbose", action="store_true", help="log more to the error output; never what anyone reads")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    checking = commands.add_parser("check", help="report everything wrong with content and catalogs")
    checking.add_argument("--release", action="store_true", help="also ask for every signature")
    checking.add_argument("--levels", action="store_true", help="only print how easy each page is to read")
    checking.add_argument("--json", action="store_true", help="print one JSON object a line instead of sentences")
    translating = commands.add_parser("i18n", help="the translators' commands; see docs/TRANSLATING.md")
    add_steps(translating)
    looking = commands.add_parser(
        "doctor",
        help="report whether letters are tall enough and what the voice lacks; speak a sentence in each language",
    )
    for option, name, metavar, words in (
        ("--inches", "screen_inches", "D", "the screen's diagonal"),
        ("--distance", "viewing_distance_cm", "CM", "from the eyes to the screen (60)"),
    ):
        looking.add_argument(option, dest=name, type=setting(option, name), metavar=metavar, help=words)
    looking.add_argument(
        "--pixels", type=extent, default=USUAL_SHAPE, metavar="WxH", help="the screen's shape (1920x1080)"
    )
    looking.add_argument(
        "--size", type=extent, metavar="COLUMNSxLINES", help="of the kiosk's terminal (those of this one)"
    )
    looking.add_argument("--json", action="store_true", help="print one JSON object a line, and speak nothing")
    commands.add_parser("keys", help="show what each key of a keypad sends, and its command; Ctrl+C ends it")
    packing = commands.add_parser("pack", help="write a guide into one signed file; see docs/DEPLOYING.md")
    packing.add_argument("guide", type=Path, nargs="?", metavar="DIR", help="folder with content and locales")
    packing.add_argument("-o", "--output", type=Path, metavar="FILE", help="the pack to write")
    packing.add_argument("--key", type=Path, metavar="FILE", help="file with the private key to sign it with")
    packing.add_argument("--as", dest="version", metavar="VERSION", help="such as 2026.11.28 (the time in UTC)")
    packing.add_argument("--new-key", type=Path, metavar="FILE", help="only make a key and write it to FILE")
    updating = commands.add_parser("update", help="fetch a pack, check it and put it in force if it is newer")
    updating.add_argument("source", nargs="?", metavar="URL|DIR|FILE", help="where it is (update_from)")
    commands.add_parser("code", help="make the line of the configuration that holds the staff code")
    commands.add_parser("config", help="show every setting, and where its value comes from")
    saying = commands.add_parser("say", help="hear how the kiosk says a text")
    saying.add_argument("text", help="the text, as it is shown")
    saying.add_argument("--lang", default="en", metavar="TAG", help="its language (en)")
    saying.add_argument("--wav", type=Path, metavar="FILE", help="write the sound to FILE instead")
    saying.add_argument("--show", action="store_true", help="print the spoken form and its sounds")
    exporting = commands.add_parser("export", help="write the guide in another form").add_subparsers(
        dest="form", metavar="FORM", required=True
    )
    writing = exporting.add_parser("html", help="pages for a web browser, which need no script and no network")
    writing.add_argument("folder", type=Path, metavar="DIR", help="a new or empty folder, or that of an earlier export")
    writing.add_argument("--open", dest="show", action="store_true", help="then open it in this desktop's browser")
    writing.add_argument(
        "--language", dest="only", action="extend", nargs="+", default=[], metavar="TAG", help="only these languages"
    )
    sources = exporting.add_parser("sources", help="a sheet for clinicians: each sentence with its sources")
    sources.add_argument("file", type=Path, metavar="FILE", help="the HTML file to write")
    sources.add_argument("--language", dest="tag", default="en", metavar="TAG", help="language of the sentences (en)")
    sources.add_argument(
        "--page", dest="pages", action="extend", nargs="+", default=[], metavar="NAME", help="only these pages"
    )
    return top


def setting(option: str, name: str) -> Callable[[str], object]:
    """Return what reads ``option`` as the setting ``name``; it raises ConfigurationError for a wrong value."""

    def read(text: str) -> object:
        try:
            return parse_setting(name, text)
        except ValueError as error:
            raise ConfigurationError(Diagnostic(option, 0, f"It {error}", "Correct this option")) from None

    return read


def extent(text: str) -> tuple[int, int]:
    """Return a text such as ``80x24`` as its two whole numbers above 0."""
    with suppress(ValueError):
        width, height = map(int, text.lower().split("x"))
        if width > 0 and height > 0:
            return width, height
    raise argparse.ArgumentTypeError(f"{text} is not two whole numbers such as 80x24")
