"""What staff run beside the kiosk: a check, a look at screen and voice, a text to hear, pages for browsers, keys."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.wiring import Troubles, folders, keypad_of, offered, open_pages, voice_options
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.language import SOURCE
from kiosk.domain.settings import Mode
from kiosk.domain.text_size import SMALLEST_SCREEN
from kiosk.site.configuration import Configuration
from kiosk.terminal.output import tell, write

if TYPE_CHECKING:
    from kiosk.speech.text import FilePronunciation
    from kiosk.terminal.fonts.doctor import Report

TEST_SENTENCES = {"en": "This is the voice of the kiosk.", "es": "Esta es la voz del quiosco."}
"""What the doctor says in each language; another language says its own name."""

BY_LINES = frozenset({Mode.LINEAR, Mode.BRAILLE, Mode.PLAIN})
"""Modes that print line after line, on a screen of any size."""


def check(configuration: Configuration, *, release: bool) -> Exit:
    """Name everything that is wrong with content, catalogs, lexicons and what is heard of them, at once."""
    from kiosk.catalogs.check import check_catalogs
    from kiosk.cli.i18n import readable_texts
    from kiosk.cli.spoken_check import check_spoken_catalogs, check_spoken_content
    from kiosk.content import check_content
    from kiosk.speech.text import lexicon_problems

    places = folders(configuration)
    # First, for much else may follow from them.
    lexicons = lexicon_problems(places.locales)
    content = [*check_content(places.content, release=release), *check_spoken_content(places.content, places.locales)]
    catalogs = [*check_catalogs(places.locales, readable_texts(places.content)), *check_spoken_catalogs(places.locales)]
    tell([*lexicons, *sorted(content), *sorted(catalogs)])
    if content:
        return Exit.CONTENT
    if lexicons or catalogs:
        return Exit.CATALOGS
    write(f"kiosk: {places.content} and {places.locales}: nothing wrong\n")
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
    from kiosk.site.letter_size import LEAST_CAPITAL_DEGREES, LEAST_CAPITAL_MM, Screen, beside
    from kiosk.terminal.capabilities import this_terminal

    terminal = this_terminal(configuration.colors)
    fonts = examine_fonts(configuration)
    columns, lines = size or (fonts and fonts.room) or shutil.get_terminal_size()
    write(f"terminal: {columns} columns, {lines} lines; colors: {terminal.colors}; letters: {terminal.encoding}\n")
    small = configuration.mode not in BY_LINES and (columns < SMALLEST_SCREEN[0] or lines < SMALLEST_SCREEN[1])
    if small:
        cause = (
            f"{columns}x{lines} is too small for the full screen, which needs {SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}"
        )
        tell([Diagnostic("screen", 0, cause, "Choose a smaller font, or a larger window or screen")])
    found = Exit.SCREEN if small or (fonts and fonts.lacks) else Exit.OK
    if configuration.screen_inches is None:
        write(
            "letters: how tall they are cannot be known without the screen's size; measure its diagonal and give it "
            "with --inches, or as screen_inches in the configuration\n"
        )
        return found
    screen = Screen(configuration.screen_inches, columns, lines, shape, configuration.viewing_distance_cm)
    height, least = beside(screen.capital_mm, screen.least_mm, 1)
    angle, _ = beside(screen.capital_degrees, LEAST_CAPITAL_DEGREES, 2)
    write(
        f"letters: lines of {screen.line_mm:.1f} mm, capitals of about {height} mm or {angle} degrees from "
        f"{screen.distance_cm:g} cm; wanted are {LEAST_CAPITAL_MM} mm and {LEAST_CAPITAL_DEGREES} degrees, "
        f"here {least} mm\n"
    )
    if screen.tall_enough:
        write(f"letters: tall enough; up to {screen.most_columns}x{screen.most_lines} would be\n")
        return found
    if (screen.most_columns, screen.most_lines) >= SMALLEST_SCREEN and screen.most_lines >= SMALLEST_SCREEN[1]:
        remedy = f"Choose a larger font, with {screen.most_columns} columns and {screen.most_lines} lines or fewer"
    else:
        remedy = (
            f"Use a larger screen, or let people come nearer; the kiosk needs {SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}"
        )
    tell([Diagnostic("screen", 0, f"Letters are too small at {columns}x{lines}", remedy)])
    return Exit.SCREEN


def examine_fonts(configuration: Configuration) -> Report | None:
    """Say what is shown with each font of the terminal, and what is wrong with them; None where there are none."""
    from kiosk.cli.letters import letters_shown
    from kiosk.terminal.fonts import fonts_of, is_console
    from kiosk.terminal.fonts.doctor import examine

    own = configuration.own_font
    if own is None:
        if is_console(os.environ):
            write('text sizes: none on the console without own_font = "console" in the configuration\n')
        return None
    places = folders(configuration)
    needed = letters_shown(places.content, places.locales)
    report = examine(own, fonts_of(configuration.fonts, own), needed, os.environ)
    write("".join(f"{line}\n" for line in report.found))
    tell(report.lacks)
    return report


def examine_voice(configuration: Configuration) -> Exit:
    """Say what was found for the voice and how to mend what is missing, and speak a sentence in each language."""
    from kiosk.speech.doctor import examine
    from kiosk.speech.say import say

    places = folders(configuration)
    pronunciation = _pronunciation(places.locales)
    languages = offered(places)
    options = voice_options(configuration, [language.tag for language in languages])
    report = examine(options)
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
    write("".join(f"{line}\n" for line in found))
    tell(Diagnostic("voice", 0, lack.cause, lack.remedy) for lack in report.lacks)
    if not report.speaks:
        return Exit.VOICE
    for language in languages:
        if language.tag in report.voices:
            write(f"speaking {language.tag}\n")
            say(TEST_SENTENCES.get(language.tag, language.name), language.tag, pronunciation, options)
    return Exit.VOICE if report.lacks else Exit.OK


def say_text(configuration: Configuration, text: str, language: str, *, wav: Path | None, show: bool) -> Exit:
    """Let ``text`` be heard as the kiosk says it, write it to ``wav``, or show its spoken form.

    Raises:
        ConfigurationError: There is no such language, or the file cannot be written.
        VoiceError: There is no voice for the language, or no sound device.
    """
    from kiosk.catalogs.languages import language_tags
    from kiosk.speech import say

    locales = folders(configuration).locales
    # A language that is still being translated is not offered to patients, but its translator wants to hear it.
    known = [SOURCE, *language_tags(locales)]
    if language not in known:
        cause = f"There is no language “{language}” here (there is: {', '.join(known)})"
        raise ConfigurationError(Diagnostic("--lang", 0, cause, "Choose one of these"))
    options, pronunciation = voice_options(configuration, [language]), _pronunciation(locales)
    if show:
        write(say.show(text, language, pronunciation, options) + "\n")
    if wav or not show:
        say.say(text, language, pronunciation, options, wav)
    return Exit.OK


def _pronunciation(locales: Path) -> FilePronunciation:
    from kiosk.speech.text import FilePronunciation

    return FilePronunciation(locales, tell)


def export_html(configuration: Configuration, folder: Path, languages: Sequence[str], *, show: bool) -> Exit:
    """Write the guide into ``folder`` as a static website; ``show`` opens it in the browser of this desktop.

    Raises:
        KioskError: There is nothing to write, no such language, no room for it in the folder, or no browser.
    """
    from kiosk.ui.html.export import export, open_in_browser

    troubles = Troubles()
    done = export(open_pages(configuration, troubles, languages), folder)
    tell([*troubles.content, *troubles.catalogs])
    write(f"kiosk: {done.files} files, {done.size / 1e6:.1f} MB, start page {folder / 'index.html'}\n")
    if show:
        open_in_browser(folder)
    return troubles.exit


def keys(configuration: Configuration) -> Exit:
    """Show what each key of a keypad sends, and what it asks for with the profile that is configured."""
    from kiosk.cli.key_report import report_keys
    from kiosk.terminal.line_terminals import TerminalEndedError

    keypad = keypad_of(configuration)
    if not sys.stdin.isatty():
        raise ConfigurationError(Diagnostic("kiosk keys", 0, "There is no terminal to press keys in", "Run it in one"))
    try:
        report_keys(keypad)
    except TerminalEndedError as ended:
        if ended.exit is Exit.TERMINAL_GONE:
            cause = "The terminal has ended, or what this command has to say cannot be written"
            tell([Diagnostic("kiosk keys", 0, cause, "Run it in a terminal")])
        return ended.exit
    return Exit.OK
