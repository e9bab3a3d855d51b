"""The ``kiosk`` command: arguments, configuration, a front end, an exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.cli.arguments import parser
from kiosk.cli.commands import check, doctor, export_html, keys, say_text
from kiosk.cli.i18n import run
from kiosk.cli.wiring import Troubles, folders, keypad_of, language_problems, open_session, out_of_order
from kiosk.domain.errors import ConfigurationError, Exit, KioskError
from kiosk.domain.settings import Mode, Theme
from kiosk.services.session import Session
from kiosk.site.configuration import Configuration, read_settings
from kiosk.terminal.capabilities import Capabilities, this_terminal
from kiosk.terminal.key_filter import KeyFilter
from kiosk.terminal.output import tell, write
from kiosk.terminal.scaling import scaling_for

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments``, by default those of the process; return its exit code."""
    # What is imported stays; looking through it again and again is a tenth of the time to the first page.
    gc.disable()
    # Whoever starts it may have closed them; then there is nobody to read, and nothing to write to.
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    return told(lambda: run_command(parsed(arguments)))


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line says; SystemExit where it asks for help or makes no sense."""
    try:
        return parser().parse_args(arguments)
    except SystemExit:
        write("")  # argparse takes no notice where its help cannot be written
        raise


def run_command(options: argparse.Namespace) -> int:
    """Do what the command line asks for; return the exit code."""
    configuration = configure(options)
    match options.command:
        case "check":
            return check(configuration, release=options.release)
        case "doctor":
            return doctor(configuration, options.size, options.pixels)
        case "say":
            return say_text(configuration, options.text, options.lang, wav=options.wav, show=options.show)
        case "export":
            return export_html(configuration, options.folder, options.only, show=options.show)
        case "keys":
            return keys(configuration)
        case "i18n":
            places = folders(configuration)
            return run(options, places.content, places.locales)
        case _:
            return begin(configuration, options.transcript, again=options.supervised)


def told(work: Callable[[], int]) -> int:
    """Do ``work`` and return its exit code; what is wrong for reasons outside the program is told to staff."""
    try:
        return work()
    except KioskError as error:
        tell(error.diagnostics)
        return error.exit
    except KeyboardInterrupt:
        return Exit.OK


def configure(options: argparse.Namespace) -> Configuration:
    """Return the configuration file's settings, with those of the command line in their place.

    Raises:
        ConfigurationError: The file cannot be read, or something in it makes no sense.
    """
    configuration, diagnostics = read_settings(options.config) if options.config else (Configuration(), ())
    if os.environ.get("NO_COLOR") and not options.config:
        configuration = replace(configuration, theme=Theme.TERMINAL)
    configuration = configuration.merged_with(vars(options))
    if diagnostics:
        raise ConfigurationError(*sorted([*diagnostics, *language_problems(configuration)]))
    return configuration


def mode_for(configuration: Configuration, terminal: Capabilities) -> Mode:
    """Return how the kiosk shall present itself here; a wish for a screen counts only where there is one."""
    there = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if not (there and terminal.moves):
        return Mode.PLAIN
    if configuration.mode:
        return configuration.mode
    return Mode.LINEAR if os.environ.get("ACCESSIBLE") == "1" else Mode.SCREEN


def begin(configuration: Configuration, transcript: Path | None, *, again: bool) -> int:
    """Run the kiosk, and ``again`` whenever it fails; leave the terminal with the font that it had."""
    own = configuration.own_font
    if own is None:
        return run_kiosk(configuration, transcript, None, again=again)
    from kiosk.terminal.fonts import fonts_of, open_fonts

    names = fonts_of(configuration.fonts, own)
    # A journal is told at once, past Textual, which keeps what is written while it draws; on a screen it would be in
    # the way, and is told at the end.
    journal = None if os.isatty(2) else partial(print, file=sys.stderr, flush=True)
    fonts = open_fonts(own, names, os.environ, tell=journal)
    try:
        return run_kiosk(configuration, transcript, fonts, again=again)
    finally:
        if fonts:
            fonts.give_back()


def run_kiosk(configuration: Configuration, transcript: Path | None, fonts: Fonts | None, *, again: bool) -> int:
    """Run the kiosk once, or ``again`` whenever it fails."""
    terminal = this_terminal(configuration.colors)
    if again:
        return supervised(configuration, transcript, terminal, fonts)
    return present(configuration, transcript, terminal, fonts)


def present(configuration: Configuration, transcript: Path | None, terminal: Capabilities, fonts: Fonts | None) -> int:
    """Run the kiosk; afterwards tell staff what went wrong with single files, and with fonts."""
    troubles = Troubles()
    mode = mode_for(configuration, terminal)
    # Where a mode was set there is nothing to ask.
    ask = configuration.ask_readers and configuration.mode is None and mode is Mode.SCREEN
    configuration = replace(configuration, mode=mode, ask_readers=ask)
    keypad = keypad_of(configuration)  # in every mode: a profile that is broken is mended before a patient comes
    try:
        with ExitStack() as stack:
            session = open_session(configuration, troubles, stack, transcript)
            code = run_front_end(configuration, session, terminal, fonts, keypad)
    finally:
        problems = [*troubles.content, *troubles.catalogs]
        if fonts and os.isatty(2):
            problems += fonts.problems
        if problems and not isinstance(sys.exception(), KioskError):
            tell(problems)
    return code or troubles.exit


def supervised(
    configuration: Configuration, transcript: Path | None, terminal: Capabilities, fonts: Fonts | None
) -> int:
    """Run the kiosk, and again whenever it fails, until staff close it."""
    from kiosk.cli.supervisor import Supervisor

    mode = mode_for(configuration, terminal)
    if mode in {Mode.SCREEN, Mode.READER}:
        without_network()
        import kiosk.ui.tui.app  # noqa: F401 - imported here, it is there in every child
    return Supervisor(
        lambda: told(lambda: present(configuration, transcript, terminal, fonts)),
        lambda: out_of_order(folders(configuration)),
        terminal=terminal,
    ).supervise()


def run_front_end(
    configuration: Configuration,
    session: Session,
    terminal: Capabilities,
    fonts: Fonts | None,
    keypad: Mapping[str, str],
) -> Exit:
    """Run the front end for the way a person reads, and the next one where they ask for another."""
    if configuration.mode is Mode.PLAIN:
        from kiosk.ui.lines.plain import run_plain

        gc.enable()
        return run_plain(session, sys.stdin, sys.stdout, encoding=terminal.encoding)
    way = scaling_for(terminal=os.environ.get("TERM", ""), encoding=terminal.encoding, own_font=bool(fonts))
    while True:
        mode, keys = session.view.settings.mode, KeyFilter(keypad)
        if mode in {Mode.LINEAR, Mode.BRAILLE}:
            from kiosk.ui.lines.linear import run_linear

            gc.enable()
            code = run_linear(session, braille=mode is Mode.BRAILLE, keys=keys, encoding=terminal.encoding)
        else:
            without_network()
            from kiosk.ui.tui.app import FULL_SCREEN, run_full_screen

            # It turns the collector on once the first page stands.
            code = run_full_screen(session, terminal, keys, way, fonts)
            mode = session.view.settings.mode if session.view.settings.mode in FULL_SCREEN else mode
        if code is not Exit.OK or session.view.ended or session.view.settings.mode is mode:
            return code


def without_network() -> None:
    """Keep ssl out: asyncio does without it, and so does a kiosk; 4 MB and some milliseconds less."""
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
