"""The ``kiosk`` command: arguments, configuration, a front end, an exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

from kiosk import __version__
from kiosk.adapters.configuration import LONGEST, Configuration, read_configuration
from kiosk.adapters.keypad import read_keypad
from kiosk.adapters.letter_size import USUAL_SHAPE
from kiosk.bootstrap import Troubles, folders, open_session, out_of_order
from kiosk.domain.errors import Exit, KioskError
from kiosk.domain.settings import Mode, Theme
from kiosk.services.session import Session
from kiosk.staff import check, doctor, export_html, keys, say_text, serve_html, tell
from kiosk.translate.commands import add_parser, run
from kiosk.ui.capabilities import Capabilities, this_terminal
from kiosk.ui.steady_keys import SteadyKeys

LAST_PORT = 65535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments``, by default those of the process; return its exit code."""
    # What is imported stays; looking through it again and again is a tenth of the time to the first page.
    gc.disable()
    options = parser().parse_args(arguments)
    return told(lambda: run_command(options))


def run_command(options: argparse.Namespace) -> int:
    """Do what the command line asks for; return the exit code."""
    configuration = configure(options)
    match options.command:
        case "check":
            return check(configuration, release=options.release)
        case "doctor":
            given = {"screen_inches": options.inches, "viewing_distance_cm": options.distance}
            measured = {key: value for key, value in given.items() if value is not None}
            return doctor(replace(configuration, **measured), options.size, options.pixels)
        case "say":
            return say_text(configuration, options.text, options.lang, wav=options.wav, show=options.show)
        case "export":
            return export_html(configuration, options.folder, options.only)
        case "serve":
            return serve_html(configuration, options.host, options.port)
        case "keys":
            return keys(configuration)
        case "i18n":
            places = folders(configuration)
            return run(options, places.content, places.locales)
        case _ if options.supervised:
            return supervised(configuration, options.transcript)
        case _:
            return present(configuration, options.transcript)


def told(work: Callable[[], int]) -> int:
    """Do ``work`` and return its exit code; what is wrong for reasons outside the program is told to staff."""
    try:
        return work()
    except KioskError as error:
        tell(error.problems)
        return error.exit
    except KeyboardInterrupt:
        return Exit.OK


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="kiosk",
        description="A bilingual text and voice kiosk for treatment information.",
        epilog="Exit codes: " + ", ".join(f"{code.value} {code.name.lower().replace('_', ' ')}" for code in Exit),
    )
    top.add_argument("--version", action="version", version=f"kiosk {__version__}")
    modes = top.add_mutually_exclusive_group()
    modes.add_argument(
        "--linear",
        dest="mode",
        action="store_const",
        const=Mode.LINEAR,
        help="print each newly reached line, redraw nothing: for screen readers and braille",
    )
    modes.add_argument(
        "--braille",
        dest="mode",
        action="store_const",
        const=Mode.BRAILLE,
        help="the same, with the cursor at the beginning of each line: for short braille displays",
    )
    modes.add_argument(
        "--plain",
        dest="mode",
        action="store_const",
        const=Mode.PLAIN,
        help="take typed lines and numbers; works over a pipe",
    )
    modes.add_argument(
        "--reader", dest="mode", action="store_const", const=Mode.READER, help="full screen, drawn for a screen reader"
    )
    modes.add_argument(
        "--screen",
        dest="mode",
        action="store_const",
        const=Mode.SCREEN,
        help="full screen, whatever ACCESSIBLE or the configuration say",
    )
    top.add_argument("--language", metavar="TAG", help="the language every visit begins in, such as en or es")
    top.add_argument("--theme", choices=list(Theme), help="the colors every visit begins with")
    top.add_argument("--config", type=Path, metavar="FILE", help="configuration file (TOML)")
    top.add_argument("--keypad", type=Path, metavar="FILE", help="keypad profile (TOML); see docs/KEYPADS.md")
    top.add_argument("--content", type=folder, metavar="DIR", help="folder of content files")
    top.add_argument("--locales", type=folder, metavar="DIR", help="folder of catalogs")
    top.add_argument(
        "--transcript", type=Path, metavar="FILE", help="add everything presented to FILE, one JSON object a line"
    )
    top.add_argument(
        "--supervised",
        action="store_true",
        help="whenever the kiosk fails or is killed, start again",
    )
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    checking = commands.add_parser("check", help="name everything wrong with content and catalogs")
    checking.add_argument("--release", action="store_true", help="also ask for the clinician's signature")
    add_parser(commands)
    looking = commands.add_parser(
        "doctor", help="say whether letters are tall enough and what the voice lacks; speak a sentence in each language"
    )
    looking.add_argument("--inches", type=length, metavar="D", help="the screen's diagonal")
    looking.add_argument("--distance", type=length, metavar="CM", help="from the eyes to the screen (60)")
    looking.add_argument(
        "--pixels", type=extent, default=USUAL_SHAPE, metavar="WxH", help="the screen's shape (1920x1080)"
    )
    looking.add_argument(
        "--size", type=extent, metavar="COLUMNSxLINES", help="of the kiosk's terminal (those of this one)"
    )
    commands.add_parser("keys", help="show what each key of a keypad sends, and what it asks for; Ctrl+C ends it")
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
    writing.add_argument(
        "--language", dest="only", action="extend", nargs="+", default=[], metavar="TAG", help="only these languages"
    )
    serving = commands.add_parser("serve", help="show the same pages to browsers on the network")
    serving.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen (%(default)s)")
    serving.add_argument("--port", type=port, default=8080, help="(%(default)s); 0 is any that is free")
    return top


def port(number: str) -> int:
    """Return ``number`` as that of a port."""
    if not (number.isascii() and number.isdigit() and int(number) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {LAST_PORT}, not {number}")
    return int(number)


def folder(name: str) -> Path:
    """Return ``name`` as the path of a folder that exists."""
    path = Path(name)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {name}")
    return path


def length(text: str) -> float:
    """Return ``text`` as a length above 0."""
    with suppress(ValueError):
        if 0 < (number := float(text)) <= LONGEST:
            return number
    raise argparse.ArgumentTypeError(f"{text} is not a number above 0, at most {LONGEST:g}")


def extent(text: str) -> tuple[int, int]:
    """Return a text such as ``80x24`` as its two whole numbers above 0."""
    with suppress(ValueError):
        width, height = map(int, text.lower().split("x"))
        if width > 0 and height > 0:
            return width, height
    raise argparse.ArgumentTypeError(f"{text} is not two whole numbers such as 80x24")


def configure(options: argparse.Namespace) -> Configuration:
    """Return the configuration file's settings, with those of the command line in their place."""
    given = read_configuration(options.config) if options.config else Configuration()
    named = {key: getattr(options, key) for key in ("language", "theme", "mode", "keypad", "content", "locales")}
    named["theme"] = options.theme and Theme(options.theme)
    if os.environ.get("NO_COLOR") and not options.config:
        named["theme"] = named["theme"] or Theme.TERMINAL
    return replace(given, **{key: value for key, value in named.items() if value is not None})


def mode_for(configuration: Configuration, terminal: Capabilities) -> Mode:
    """Return how the kiosk shall present itself here; a wish for a screen counts only where there is one."""
    there = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if not (there and terminal.moves):
        return Mode.PLAIN
    if configuration.mode:
        return configuration.mode
    return Mode.LINEAR if os.environ.get("ACCESSIBLE") == "1" else Mode.SCREEN


def present(configuration: Configuration, transcript: Path | None) -> int:
    """Run the kiosk; afterwards tell staff what went wrong with single files."""
    troubles = Troubles()
    terminal = this_terminal(configuration.colors)
    mode = mode_for(configuration, terminal)
    # Where a mode was set there is nothing to ask.
    ask = configuration.ask_readers and configuration.mode is None and mode is Mode.SCREEN
    configuration = replace(configuration, mode=mode, ask_readers=ask)
    try:
        with ExitStack() as stack:
            session = open_session(configuration, troubles, stack, transcript)
            code = run_front_end(configuration, session, terminal)
    finally:
        problems = [*troubles.content, *troubles.catalogs]
        if problems and not isinstance(sys.exception(), KioskError):
            tell(problems)
    return code or troubles.exit


def supervised(configuration: Configuration, transcript: Path | None) -> int:
    """Run the kiosk, and again whenever it fails, until staff close it."""
    from kiosk.ui.supervisor import Supervisor

    terminal = this_terminal(configuration.colors)
    mode = mode_for(configuration, terminal)
    if mode in {Mode.SCREEN, Mode.READER}:
        without_network()
        import kiosk.ui.tui.app  # noqa: F401 - imported here, it is there in every child
    return Supervisor(
        lambda: told(lambda: present(configuration, transcript)),
        lambda: out_of_order(folders(configuration)),
        terminal=terminal,
    ).supervise()


def run_front_end(configuration: Configuration, session: Session, terminal: Capabilities) -> Exit:
    """Run the front end for the way a person reads, and the next one where they ask for another."""
    if configuration.mode is Mode.PLAIN:
        from kiosk.ui.plain import run_plain

        gc.enable()
        return run_plain(session, sys.stdin, sys.stdout, encoding=terminal.encoding)
    keypad = read_keypad(configuration.keypad) if configuration.keypad else {}
    while True:
        mode, keys = session.view.settings.mode, SteadyKeys(keypad)
        if mode in {Mode.LINEAR, Mode.BRAILLE}:
            from kiosk.ui.linear import run_linear

            gc.enable()
            code = run_linear(session, braille=mode is Mode.BRAILLE, keys=keys, encoding=terminal.encoding)
        else:
            without_network()
            from kiosk.ui.tui.app import FULL_SCREEN, run_full_screen

            code = run_full_screen(session, terminal, keys)  # turns the collector on once the first page stands
            mode = session.view.settings.mode if session.view.settings.mode in FULL_SCREEN else mode
        if code is not Exit.OK or session.view.ended or session.view.settings.mode is mode:
            return code


def without_network() -> None:
    """Keep ssl out: asyncio does without it, and so does a kiosk; 4 MB and some milliseconds less."""
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
