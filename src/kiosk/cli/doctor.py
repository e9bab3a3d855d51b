"""``kiosk doctor``: examines letters, terminal, guide, machine, updates and voice, and says what to do."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog import load_catalog
from kiosk.cli.doctor_guide import examine_guide
from kiosk.cli.findings import Findings
from kiosk.cli.folders import PACKAGE, data_folders
from kiosk.cli.public import unsafe
from kiosk.cli.update import examine_updates
from kiosk.cli.wiring import available_languages, hidden_problems, open_pronunciation, voice_options
from kiosk.domain.errors import CatalogError, Diagnostic, Exit, VoiceError
from kiosk.domain.settings import Mode
from kiosk.domain.text_size import SMALLEST_SCREEN
from kiosk.files.text import LARGEST, read_bytes
from kiosk.site.configuration import Configuration
from kiosk.site.letter_size import LEAST_CAPITAL_DEGREES, LEAST_CAPITAL_MM, Screen, format_for_comparison
from kiosk.site.lock_down import examine_keys, examine_machine, examine_owners
from kiosk.speech import doctor as voice_doctor
from kiosk.speech.say import say
from kiosk.terminal.capabilities import Capabilities, ColorDepth, this_terminal
from kiosk.terminal.color_query import ask_terminal
from kiosk.terminal.fonts import doctor as fonts_doctor
from kiosk.terminal.fonts import font_names, is_console
from kiosk.terminal.line_settings import size_of

TEST_SENTENCES = {"en": "This is the voice of the kiosk.", "es": "Esta es la voz del quiosco."}
"""What the doctor says in each language; in another language, that language's name."""
CLOSE_OTHERS = "Close other programs that use the sound device, check its cable, and try again"
BY_LINES = frozenset({Mode.LINEAR, Mode.BRAILLE, Mode.PLAIN})
"""Modes that print line after line, on a screen of any size."""


def doctor(
    configuration: Configuration, size: tuple[int, int] | None, shape: tuple[int, int], *, as_json: bool = False
) -> Exit:
    """Examine all there is; where several things lack something, the exit code is that of the first in this list.

    Args:
        configuration: The clinic's settings.
        size: Columns and lines of the kiosk's terminal; None for those of this one.
        shape: Width and height of the screen in dots.
        as_json: Whether to print JSON, for a program that watches the kiosk; nothing is spoken then.
    """
    out = Findings(as_json=as_json)
    screen = examine_screen(configuration, size, shape, out)
    guide = examine_guide(configuration, out)
    hidden = examine_hidden(configuration, out)
    public = examine_public(configuration, out)
    updates = examine_updates(configuration, out)
    return examine_voice(configuration, out) or public or screen or guide or updates or hidden


def examine_hidden(configuration: Configuration, out: Findings) -> Exit:
    """Say which pages of the guide are shown nowhere."""
    if not configuration.hidden:
        return Exit.OK
    out.fact(f"hidden pages: {', '.join(configuration.hidden)}")
    problems = hidden_problems(configuration, data_folders(configuration))
    out.problems(problems)
    return Exit.USAGE if problems else Exit.OK


def examine_public(configuration: Configuration, out: Findings) -> Exit:
    """Say what would let people out of a public kiosk, or keep what they read."""
    if not configuration.public:
        own = "its own" if configuration.staff_code else "“leave”, which everybody can read in the manual"
        out.fact(f"public: no; staff code: {own}")
        return Exit.OK
    found = [*examine_machine(), *examine_keys(), *examine_owners(protected_files(configuration))]
    out.fact(f"public: yes; machine: {'not locked down' if found else 'locked down'}")
    settings = list(unsafe(configuration))
    out.problems([*settings, *found])
    if settings:
        return Exit.USAGE
    return Exit.LOCK_DOWN if found else Exit.OK


def protected_files(configuration: Configuration) -> list[Path]:
    """Return the files and folders that decide what a public kiosk shows and does."""
    folders = data_folders(configuration)
    files = {Path(file) for file, line in configuration.locations.values() if line}
    return [*sorted(files), folders.content, folders.locales, PACKAGE]


def examine_screen(
    configuration: Configuration, size: tuple[int, int] | None, shape: tuple[int, int], out: Findings
) -> Exit:
    """Say whether the letters are tall enough, and what the terminal shows."""
    terminal = this_terminal(configuration.colors)
    fonts = examine_fonts(configuration, out)
    columns, lines = size or (fonts and fonts.screen_size) or size_of(1)
    out.fact(f"terminal: {columns} columns, {lines} lines; letters: {terminal.encoding}")
    examine_colors(terminal, out)
    small = configuration.mode not in BY_LINES and (columns < SMALLEST_SCREEN[0] or lines < SMALLEST_SCREEN[1])
    if small:
        cause = (
            f"{columns}x{lines} is too small for the full screen, which needs {SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}"
        )
        out.problems([Diagnostic("screen", 0, cause, "Choose a smaller font, or a larger window or screen")])
    found = Exit.SCREEN if small or (fonts and fonts.diagnostics) else Exit.OK
    if configuration.screen_inches is None:
        out.fact(
            "letters: height unknown: give the screen's diagonal with --inches, or as screen_inches in the "
            "configuration"
        )
        return found
    screen = Screen(configuration.screen_inches, columns, lines, shape, configuration.viewing_distance_cm)
    height, least = format_for_comparison(screen.capital_mm, screen.least_mm, 1)
    angle, _ = format_for_comparison(screen.capital_degrees, LEAST_CAPITAL_DEGREES, 2)
    out.fact(
        f"letters: lines of {screen.line_mm:.1f} mm, capitals of about {height} mm or {angle} degrees from "
        f"{screen.distance_cm:g} cm; required: {LEAST_CAPITAL_MM} mm and {LEAST_CAPITAL_DEGREES} degrees, "
        f"which is {least} mm at this distance"
    )
    if screen.tall_enough:
        out.fact(f"letters: tall enough; up to {screen.most_columns}x{screen.most_lines} would be")
        return found
    if (screen.most_columns, screen.most_lines) >= SMALLEST_SCREEN and screen.most_lines >= SMALLEST_SCREEN[1]:
        remedy = f"Choose a larger font, with {screen.most_columns} columns and {screen.most_lines} lines or fewer"
    else:
        remedy = (
            f"Use a larger screen, or let people come nearer; the kiosk needs {SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}"
        )
    out.problems([Diagnostic("screen", 0, f"Letters are too small at {columns}x{lines}", remedy)])
    return Exit.SCREEN


def examine_colors(terminal: Capabilities, out: Findings) -> None:
    """Say which colors the kiosk uses and why, and what the terminal itself says."""
    out.fact(f"colors: {terminal.colors}, as {terminal.colors_from} says")
    answer = ask_terminal()
    if answer is None:
        return
    shown = "24-bit color" if answer.direct else "no 24-bit color"
    out.fact(f"the terminal answers: {answer.name or 'no name'}, {shown}")
    if answer.direct and terminal.colors not in {ColorDepth.TRUE, ColorDepth.NONE}:
        out.fact('colors: the terminal shows more: set colors = "true" in the configuration')


def examine_fonts(configuration: Configuration, out: Findings) -> fonts_doctor.Report | None:
    """Say what is shown with each font of the terminal, and what is wrong with them; None where there are none."""
    own = configuration.own_font
    if own is None:
        if is_console(os.environ):
            out.fact('text sizes: none on the console without own_font = "console" in the configuration')
        return None
    folders = data_folders(configuration)
    needed = letters_shown(folders.content, folders.locales)
    examined = fonts_doctor.examine(own, font_names(configuration.fonts, own), needed, os.environ)
    for line in examined.lines:
        out.fact(line)
    out.problems(examined.diagnostics)
    return examined


def examine_voice(configuration: Configuration, out: Findings) -> Exit:
    """Say what was found for the voice and what is missing, and speak a sentence in each language to a person."""
    locales = data_folders(configuration).locales
    pronunciation = open_pronunciation(locales, out.problems)
    languages = available_languages(locales)
    options = voice_options(configuration, [language.tag for language in languages])
    examined = voice_doctor.inspect_speech(options)
    library = examined.library
    found = [
        f"synthesizer: {library.path}, version {'.'.join(map(str, library.version))}"
        if library
        else "synthesizer: none",
        f"player: {examined.player or 'none'}",
        *(
            f"voice for {language.tag} ({language.name}): {examined.voices.get(language.tag, 'none')}"
            for language in languages
        ),
    ]
    for line in found:
        out.fact(line)
    out.problems(examined.diagnostics)
    if not examined.speaks:
        return Exit.VOICE
    for language in () if out.as_json else languages:
        if language.tag in examined.voices:
            out.fact(f"speaking {language.tag}")
            try:
                say(TEST_SENTENCES.get(language.tag, language.name), language.tag, pronunciation, options)
            except VoiceError as error:
                out.problems(replace(problem, remedy=CLOSE_OTHERS) for problem in error.diagnostics)
                return Exit.VOICE
    return Exit.VOICE if examined.diagnostics else Exit.OK


def letters_shown(content: Path, locales: Path) -> frozenset[str]:
    """Return the letters in the files below two folders, without spaces; broken files are left to the check."""
    texts = []
    for file in content.rglob("*.md"):
        with suppress(OSError):
            texts.append(read_bytes(file, LARGEST, content).decode("utf-8", "ignore"))
    for file in locales.rglob("*.[mp]o"):
        with suppress(CatalogError):
            texts += [text for entry in load_catalog(file).entries.values() for text in entry.strings]
    return frozenset(letter for letter in set().union(*texts) if letter.isprintable() and not letter.isspace())
