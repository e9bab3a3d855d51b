"""``kiosk doctor``: examines letters, terminal, guide, machine, updates and voice, and says what to do."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog import load_catalog
from kiosk.cli.doctor_guide import examine_guide
from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.folders import PACKAGE, data_folders
from kiosk.cli.public import unsafe
from kiosk.cli.update import examine_updates
from kiosk.cli.wiring.guide import available_languages, hidden_problems
from kiosk.cli.wiring.voice import open_pronunciation, voice_options
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
from kiosk.texts import doctor as texts

TEST_SENTENCES = {"en": "This is the voice of the kiosk.", "es": "Esta es la voz del quiosco."}
"""What the doctor says in each language; in another language, that language's name."""
SMALLEST = f"{SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}"
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
    out = DoctorReport(as_json=as_json)
    screen = examine_screen(configuration, size, shape, out)
    guide = examine_guide(configuration, out)
    hidden = examine_hidden(configuration, out)
    public = examine_public(configuration, out)
    updates = examine_updates(configuration, out)
    return examine_voice(configuration, out) or public or screen or guide or updates or hidden


def examine_hidden(configuration: Configuration, out: DoctorReport) -> Exit:
    """Say which pages of the guide are shown nowhere."""
    if not configuration.hidden:
        return Exit.OK
    out.fact(texts.HIDDEN.with_values(pages=", ".join(configuration.hidden)))
    problems = hidden_problems(configuration, data_folders(configuration))
    out.problems(problems)
    return Exit.USAGE if problems else Exit.OK


def examine_public(configuration: Configuration, out: DoctorReport) -> Exit:
    """Say what would let people out of a public kiosk, or keep what they read."""
    if not configuration.public:
        out.fact(texts.NOT_PUBLIC if configuration.staff_code else texts.NOT_PUBLIC_KNOWN)
        return Exit.OK
    found = [*examine_machine(), *examine_keys(), *examine_owners(protected_files(configuration))]
    out.fact(texts.NOT_LOCKED if found else texts.LOCKED)
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
    configuration: Configuration, size: tuple[int, int] | None, shape: tuple[int, int], out: DoctorReport
) -> Exit:
    """Say whether the letters are tall enough, and what the terminal shows."""
    terminal = this_terminal(configuration.colors)
    fonts = examine_fonts(configuration, out)
    columns, lines = size or (fonts and fonts.screen_size) or size_of(1)
    out.fact(texts.TERMINAL.with_values(columns=columns, lines=lines, encoding=terminal.encoding))
    examine_colors(terminal, out)
    small = configuration.mode not in BY_LINES and (columns < SMALLEST_SCREEN[0] or lines < SMALLEST_SCREEN[1])
    if small:
        cause = texts.TOO_SMALL.with_values(columns=columns, lines=lines, least=SMALLEST)
        out.problems([Diagnostic("screen", 0, cause, texts.SMALLER_FONT)])
    found = Exit.SCREEN if small or (fonts and fonts.diagnostics) else Exit.OK
    if configuration.screen_inches is None:
        out.fact(texts.HEIGHT_UNKNOWN)
        return found
    screen = Screen(configuration.screen_inches, columns, lines, shape, configuration.viewing_distance_cm)
    height, least = format_for_comparison(screen.capital_mm, screen.least_mm, 1)
    angle, _ = format_for_comparison(screen.capital_degrees, LEAST_CAPITAL_DEGREES, 2)
    out.fact(
        texts.HEIGHT.with_values(
            line=f"{screen.line_mm:.1f}",
            height=height,
            angle=angle,
            distance=f"{screen.distance_cm:g}",
            least_mm=str(LEAST_CAPITAL_MM),
            least_degrees=str(LEAST_CAPITAL_DEGREES),
            least=least,
        )
    )
    if screen.tall_enough:
        out.fact(texts.TALL_ENOUGH.with_values(columns=screen.most_columns, lines=screen.most_lines))
        return found
    if (screen.most_columns, screen.most_lines) >= SMALLEST_SCREEN and screen.most_lines >= SMALLEST_SCREEN[1]:
        remedy = texts.LARGER_FONT.with_values(columns=screen.most_columns, lines=screen.most_lines)
    else:
        remedy = texts.LARGER_SCREEN.with_values(least=SMALLEST)
    cause = texts.SMALL_LETTERS.with_values(columns=columns, lines=lines)
    out.problems([Diagnostic("screen", 0, cause, remedy)])
    return Exit.SCREEN


def examine_colors(terminal: Capabilities, out: DoctorReport) -> None:
    """Say which colors the kiosk uses and why, and what the terminal itself says."""
    out.fact(texts.COLORS.with_values(colors=str(terminal.colors), source=terminal.colors_from))
    answer = ask_terminal()
    if answer is None:
        return
    shown = texts.ANSWERS_MORE if answer.direct else texts.ANSWERS_FEWER
    out.fact(shown.with_values(name=answer.name or texts.NO_NAME))
    if answer.direct and terminal.colors not in {ColorDepth.TRUE, ColorDepth.NONE}:
        out.fact(texts.MORE_COLORS)


def examine_fonts(configuration: Configuration, out: DoctorReport) -> fonts_doctor.FontsReport | None:
    """Say what is shown with each font of the terminal, and what is wrong with them; None where there are none."""
    own = configuration.own_font
    if own is None:
        if is_console(os.environ):
            out.fact(texts.NO_TEXT_SIZES)
        return None
    folders = data_folders(configuration)
    needed = letters_shown(folders.content, folders.locales)
    examined = fonts_doctor.examine(own, font_names(configuration.fonts, own), needed, os.environ)
    for line in examined.lines:
        out.fact(line)
    out.problems(examined.diagnostics)
    return examined


def examine_voice(configuration: Configuration, out: DoctorReport) -> Exit:
    """Say what was found for the voice and what is missing, and speak a sentence in each language to a person."""
    locales = data_folders(configuration).locales
    pronunciation = open_pronunciation(locales, out.problems)
    languages = available_languages(locales)
    options = voice_options(configuration, [language.tag for language in languages])
    examined = voice_doctor.inspect_speech(options)
    library = examined.library
    found = [
        texts.SYNTHESIZER.with_values(path=str(library.path), version=".".join(map(str, library.version)))
        if library
        else texts.NO_SYNTHESIZER,
        texts.PLAYER.with_values(player=examined.player or texts.NONE),
        *(
            texts.VOICE.with_values(
                tag=language.tag, language=language.name, voice=examined.voices.get(language.tag, texts.NONE)
            )
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
            out.fact(texts.SPEAKING.with_values(tag=language.tag))
            try:
                say(TEST_SENTENCES.get(language.tag, language.name), language.tag, pronunciation, options)
            except VoiceError as error:
                out.problems(replace(problem, remedy=texts.CLOSE_OTHERS) for problem in error.diagnostics)
                return Exit.VOICE
    return Exit.VOICE if examined.diagnostics else Exit.OK


def letters_shown(content: Path, locales: Path) -> frozenset[str]:
    """Return the letters in the files below two folders, without spaces; broken files are left to the check."""
    shown = []
    for file in content.rglob("*.md"):
        with suppress(OSError):
            shown.append(read_bytes(file, LARGEST, content).decode("utf-8", "ignore"))
    for file in locales.rglob("*.[mp]o"):
        with suppress(CatalogError):
            shown += [text for entry in load_catalog(file).entries.values() for text in entry.strings]
    return frozenset(letter for letter in set().union(*shown) if letter.isprintable() and not letter.isspace())
