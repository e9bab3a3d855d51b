"""What staff run beside the kiosk: a check, a look at screen and voice, a text to hear, pages for browsers, keys."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.configuration import Configuration
from kiosk.bootstrap import Troubles, folders, offered, open_pages, voice_choice
from kiosk.domain.errors import ConfigurationError, Exit, KioskError, Problem
from kiosk.domain.lettering import FEWEST

if TYPE_CHECKING:
    from kiosk.ui.fonts.doctor import Report

TEST_SENTENCES = {"en": "This is the voice of the kiosk.", "es": "Esta es la voz del quiosco."}
"""What the doctor says in each language; another language says its own name."""


def check(configuration: Configuration, *, release: bool) -> Exit:
    """Name everything that is wrong with content, catalogs, lexicons and what is heard of them, at once."""
    from kiosk.adapters.content import check_content
    from kiosk.adapters.pronunciation import lexicon_problems
    from kiosk.translate.check import check_catalogs
    from kiosk.translate.spoken import misheard_catalogs, misheard_content

    places = folders(configuration)
    content = [*check_content(places.content, release=release), *misheard_content(places.content, places.locales)]
    catalogs = [
        *check_catalogs(places.locales, places.content),
        *lexicon_problems(places.locales),
        *misheard_catalogs(places.locales),
    ]
    tell([*content, *catalogs])
    if content or catalogs:
        return Exit.CONTENT if content else Exit.CATALOGS
    sys.stdout.write(f"kiosk: {places.content} and {places.locales}: nothing wrong\n")
    return Exit.OK


def doctor(configuration: Configuration, size: tuple[int, int] | None, shape: tuple[int, int]) -> Exit:
    """Look after the screen and the voice; where both lack something, the exit code is that of the voice.

    Args:
        configuration: The clinic's settings.
        size: Columns and lines of the kiosk's terminal; None for those of this one.
        shape: Width and height of the screen in dots.
    """
    screen = examine_screen(configuration, size, shape)
    return examine_voice(configuration) or screen


def examine_screen(configuration: Configuration, size: tuple[int, int] | None, shape: tuple[int, int]) -> Exit:
    """Say whether the letters are tall enough, and what the terminal shows."""
    from kiosk.adapters.letter_size import LEAST_CAPITAL_DEGREES, LEAST_CAPITAL_MM, Screen
    from kiosk.ui.capabilities import this_terminal

    terminal = this_terminal(configuration.colors)
    fonts = examine_fonts(configuration)
    code = Exit.SCREEN if fonts and fonts.lacks else Exit.OK
    columns, lines = size or (fonts and fonts.room) or shutil.get_terminal_size()
    sys.stdout.write(
        f"terminal: {columns} columns, {lines} lines; colors: {terminal.colors}; letters: {terminal.encoding}\n"
    )
    if configuration.screen_inches is None:
        sys.stdout.write(
            "letters: how tall they are cannot be known without the screen's size; measure its diagonal and give it "
            "with --inches, or as screen_inches in the configuration\n"
        )
        return code
    screen = Screen(configuration.screen_inches, columns, lines, shape, configuration.viewing_distance_cm)
    sys.stdout.write(
        f"letters: lines of {screen.line_mm:.1f} mm, capitals of about {screen.capital_mm:.1f} mm or "
        f"{screen.capital_degrees:.2f} degrees from {screen.distance_cm:g} cm; wanted are {LEAST_CAPITAL_MM} mm and "
        f"{LEAST_CAPITAL_DEGREES} degrees, here {screen.least_mm:.1f} mm\n"
    )
    if screen.tall_enough:
        sys.stdout.write(f"letters: tall enough; up to {screen.most_columns}x{screen.most_lines} would be\n")
        return code
    # The kiosk loses nothing down to 40x12; with fewer, there is little to read at a time.
    if (screen.most_columns, screen.most_lines) >= FEWEST and screen.most_lines >= FEWEST[1]:
        remedy = f"Choose a larger font, with {screen.most_columns} columns and {screen.most_lines} lines or fewer"
    else:
        remedy = f"Use a larger screen, or let people come nearer; the kiosk needs {FEWEST[0]}x{FEWEST[1]}"
    tell([Problem("screen", 0, f"Letters are too small at {columns}x{lines}", remedy)])
    return Exit.SCREEN


def examine_fonts(configuration: Configuration) -> Report | None:
    """Say what is shown with each font of the terminal, and what is wrong with them; None where there are none."""
    from kiosk.adapters.letters import letters_shown
    from kiosk.ui.fonts import fonts_of, is_console
    from kiosk.ui.fonts.doctor import examine

    own = configuration.own_font
    if own is None:
        if is_console(os.environ):
            sys.stdout.write('text sizes: none on the console without own_font = "console" in the configuration\n')
        return None
    places = folders(configuration)
    needed = letters_shown(places.content, places.locales)
    report = examine(own, fonts_of(configuration.fonts, own), needed, os.environ)
    sys.stdout.write("".join(f"{line}\n" for line in report.found))
    tell(report.lacks)
    return report


def examine_voice(configuration: Configuration) -> Exit:
    """Say what was found for the voice and how to mend what is missing, and speak a sentence in each language."""
    from kiosk.adapters.speech.doctor import examine
    from kiosk.translate.say import say

    places = folders(configuration)
    languages = offered(places)
    choice = voice_choice(configuration, [language.tag for language in languages])
    report = examine(choice)
    library = report.library
    found = [
        f"synthesizer: {library.path}, version {'.'.join(map(str, library.version))}"
        if library
        else "synthesizer: none",
        f"player: {report.player or 'none'}",
        *(
            f"voice for {language.tag} ({language.name}): {report.voices.get(language.tag, 'none')}"
            for language in languages
        ),
    ]
    sys.stdout.write("".join(f"{line}\n" for line in found))
    tell(Problem("voice", 0, lack.cause, lack.remedy) for lack in report.lacks)
    if not report.speaks:
        return Exit.VOICE
    for language in languages:
        if language.tag in report.voices:
            sys.stdout.write(f"speaking {language.tag}\n")
            say(TEST_SENTENCES.get(language.tag, language.name), language.tag, locales=places.locales, choice=choice)
    return Exit.VOICE if report.lacks else Exit.OK


def say_text(configuration: Configuration, text: str, language: str, *, wav: Path | None, show: bool) -> Exit:
    """Let ``text`` be heard as the kiosk says it, write it to ``wav``, or show its spoken form.

    Raises:
        ConfigurationError: There is no voice for the language, no sound device, or the file cannot be written.
    """
    from kiosk.translate import say

    locales = folders(configuration).locales
    choice = voice_choice(configuration, [language])
    if show:
        sys.stdout.write(say.show(text, language, locales, choice) + "\n")
    if wav or not show:
        return say.say(text, language, wav, locales, choice)
    return Exit.OK


def export_html(configuration: Configuration, folder: Path, languages: Sequence[str]) -> Exit:
    """Write the guide into ``folder`` as pages for a browser.

    Raises:
        KioskError: There is nothing to write, no such language, or no room for it in the folder.
    """
    from kiosk.ui.html.export import export

    troubles = Troubles()
    done = export(open_pages(configuration, troubles, languages), folder)
    tell([*troubles.content, *troubles.catalogs])
    sys.stdout.write(f"kiosk: {done.files} files, {done.size / 1e6:.1f} MB, begin with {folder / 'index.html'}\n")
    return troubles.exit


def serve_html(configuration: Configuration, host: str, port: int) -> Exit:
    """Show the guide to browsers until Ctrl+C or SIGTERM.

    Raises:
        KioskError: There is nothing to show, or nothing can listen at that address.
    """
    from kiosk.ui.html.server import Server, serve

    def ready(url: str) -> None:
        sys.stdout.write(f"kiosk: the guide is at {url} until Ctrl+C\n")
        sys.stdout.flush()

    troubles = Troubles()
    try:
        serve(Server(open_pages(configuration, troubles), host, port), ready)
    finally:
        if not isinstance(sys.exception(), KioskError):
            tell([*troubles.content, *troubles.catalogs])
    return troubles.exit


def tell(problems: Iterable[object]) -> None:
    """Write problems to standard error, one a line."""
    for problem in problems:
        sys.stderr.write(f"{problem}\n")


def keys(configuration: Configuration) -> Exit:
    """Show what each key of a keypad sends, and what it asks for with the profile that is configured."""
    from kiosk.adapters.keypad import read_keypad
    from kiosk.ui.key_report import report_keys
    from kiosk.ui.terminal import TerminalEndedError

    keypad = read_keypad(configuration.keypad) if configuration.keypad else {}
    if not sys.stdin.isatty():
        raise ConfigurationError(Problem("kiosk keys", 0, "There is no terminal to press keys in", "Run it in one"))
    try:
        report_keys(keypad)
    except TerminalEndedError as ended:
        return ended.exit
    return Exit.OK
