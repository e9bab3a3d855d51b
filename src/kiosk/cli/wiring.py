"""Puts the kiosk together: the only module that names concrete adapters."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.cli.folders import DataFolders, data_folder, data_folders, language_error, language_errors
from kiosk.cli.log import FileReports
from kiosk.cli.staff_texts import sentence
from kiosk.content import FileContent
from kiosk.domain.clinic import words_in
from kiosk.domain.command import Command
from kiosk.domain.errors import ContentError, Diagnostic
from kiosk.domain.guide import Medium
from kiosk.domain.keys import PROFILE_PREFIX
from kiosk.domain.language import Language
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Speech
from kiosk.services.session import Session
from kiosk.services.staff_lock import StaffLock
from kiosk.services.translator import Translator
from kiosk.services.view import Text
from kiosk.services.voice import Voice
from kiosk.site import staff_code
from kiosk.site.configuration import Configuration
from kiosk.site.in_force import settings_for_staff
from kiosk.site.kept import KeptMemory
from kiosk.site.transcript import JsonLinesTranscript, open_for_appending
from kiosk.site.watchdog import Watchdog
from kiosk.speech.engine.options import DEVICE, VoiceOptions
from kiosk.terminal.screen_readers import running
from kiosk.texts.message import staff
from kiosk.texts.staff import CLINIC_PHONE, NOT_WORKING, OUT_OF_ORDER

if TYPE_CHECKING:
    from kiosk.speech.text import FilePronunciation
    from kiosk.terminal.fonts import Fonts
    from kiosk.ui.html.pages import HtmlPages


log = logging.getLogger(__name__)


def ignore(_: Sequence[Diagnostic]) -> None:
    """Drop diagnostics that are reported elsewhere."""


def available_languages(locales: Path, report: Callable[[Sequence[Diagnostic]], None] = ignore) -> tuple[Language, ...]:
    """Return the languages that a person can choose; ``report`` gets what is wrong with their catalogs."""
    return GettextCatalogs(locales, report).languages


def language_diagnostics(configuration: Configuration) -> Sequence[Diagnostic]:
    """Return what is wrong with the language of a configuration that has other mistakes, to report it with them."""
    if configuration.locales is None and "locales" in configuration.locations:
        return ()  # its folder is one of the mistakes
    folders = data_folders(configuration)
    tags = [language.tag for language in available_languages(folders.locales)]
    return [each for error in language_errors(configuration, tags, folders) for each in error.diagnostics]


def apology(folders: DataFolders) -> str:
    """Return what a person reads while a failed kiosk waits to start again: a line in each language."""
    translator = Translator(GettextCatalogs(folders.locales, ignore))
    return "".join(f"{words}\r\n" for words in translator.everywhere(OUT_OF_ORDER))


def out_of_order(configuration: Configuration) -> tuple[list[Text], Voice]:
    """Return what a person reads on a kiosk that cannot start, in each language, and what speaks it.

    The folders may be what is wrong; then languages and pronunciation are those that the program itself has.
    """
    locales = data_folders(configuration).locales
    translator = Translator(GettextCatalogs(locales, ignore))
    if len(translator.catalogs.languages) == 1:
        locales = data_folder("locales")
        translator = Translator(GettextCatalogs(locales, ignore))
    tags = [language.tag for language in translator.catalogs.languages]
    clinic = configuration.site.clinic
    said = []
    for tag in tags:
        phone = words_in(clinic.phone, tag)
        own = (words_in(clinic.ask_staff, tag), phone and CLINIC_PHONE.with_values(phone=phone))
        said += [translator.best(message, tag) for message in (NOT_WORKING, *own) if message]
    once = list({text.value: text for text in reversed(said)}.values())
    return once[::-1], make_voice(configuration, tags, lambda: open_pronunciation(locales))


def open_session(
    configuration: Configuration, reports: FileReports, stack: ExitStack, transcript: Path | None = None
) -> Session:
    """Return a visit ready to begin; what must be closed at the end is put on ``stack``.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: The language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language, or the transcript cannot be written.
    """
    folders = data_folders(configuration)
    library = open_library(folders, reports)
    if problems := hidden_problems(configuration, folders):
        reports.content(problems)
    tags = [language.tag for language in library.languages]
    for error in language_errors(configuration, tags, folders):
        raise error
    log.debug("content: %s", folders.content)
    log.debug("catalogs: %s, languages: %s", folders.locales, ", ".join(tags))
    session = Session(
        library,
        start_state(configuration),
        transcript=open_transcript(transcript, stack),
        voice=None
        if configuration.mode is Mode.PLAIN
        else make_voice(
            configuration, tags, partial(open_pronunciation, folders.locales, reports.catalogs, folders.own_locales)
        ),
        find_readers=running if configuration.ask_readers else None,
    )
    stack.callback(session.close)
    watchdog = Watchdog()
    session.upkeep.heartbeat, session.upkeep.beat_seconds = watchdog.beat, watchdog.seconds or inf
    watchdog.ready()
    session.upkeep.renews = configuration.public
    session.upkeep.outdated = lambda: data_folders(configuration) != folders
    if hashed := configuration.staff_code:
        memory = KeptMemory() if configuration.public else None
        session.upkeep.staff_lock = StaffLock(
            lambda code: staff_code.matches(code, hashed),
            state=memory.value.lock if memory else None,
            keep=(lambda state: memory.change(lock=state)) if memory else None,
        )
        if memory:
            watchdog.show_status(str(memory.value))
            session.upkeep.on_visit_end = lambda: count_visit(memory, watchdog)
    if configuration.call_staff:
        from kiosk.cli.clinic_commands import call_staff

        session.upkeep.call_staff = lambda: call_staff(configuration)
    return session


def count_visit(memory: KeptMemory, watchdog: Watchdog) -> None:
    """Count a visit, and tell systemd and the log how many there were."""
    counts = memory.change(visits=memory.value.visits + 1)
    watchdog.show_status(str(counts))
    log.info("visit ended; %s", counts)


def start_state(configuration: Configuration) -> State:
    """Return the state that a visit starts with."""
    settings = Settings(
        theme=configuration.theme,
        letters=configuration.letters,
        mode=configuration.mode or Mode.SCREEN,
        debounce=DEBOUNCE_SECONDS.index(configuration.steady_hands),
        scan=SCAN_SECONDS.index(int(configuration.scanning)),
        time_limit=configuration.time_limit,
        voice=configuration.voice,
        loudspeaker=configuration.loudspeaker,
    )
    return State.fresh(
        Site(
            configuration.language,
            settings,
            public=configuration.public,
            keypad=keypad_commands(configuration),
            calls_staff=bool(configuration.call_staff),
            shuts_down=bool(configuration.shut_down),
            clinic=configuration.site.clinic,
            facts=tuple(settings_for_staff(configuration)),
        )
    )


def open_pages(configuration: Configuration, reports: FileReports, languages: Sequence[str] = ()) -> HtmlPages:
    """Return the guide as pages for a browser, in ``languages`` or in all that are offered.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: A language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language.
    """
    from kiosk.ui.html.pages import HtmlPages

    folders = data_folders(configuration)
    library = open_library(folders, reports, Medium.BROWSER)
    if problems := hidden_problems(configuration, folders):
        reports.content(problems)
    tags = [language.tag for language in library.languages]
    for error in (language_error(language, tags, folders) for language in languages):
        if error:
            raise error
    return HtmlPages(library, languages, configuration.site.clinic)


def open_library(folders: DataFolders, reports: FileReports, medium: Medium = Medium.KIOSK) -> ClinicLibrary:
    """Return what is to be read on ``medium``; what is wrong with single files goes to ``reports``.

    Raises:
        ContentError: There is not one treatment to show.
    """
    content = FileContent(folders.content, reports.content, folders.hidden, folders.own_content)
    if not content.has_medicines:
        # T: Cause and remedy. The name of the document stays.
        problem = (
            staff("run", "There is no treatment to show"),
            staff("run", "Put content files there; see docs/CONTENT.md"),
        )
        raise ContentError(Diagnostic(str(folders.content), 0, *problem))
    return ClinicLibrary(content, Translator(open_catalogs(folders, reports.catalogs)), medium, date.today)


def open_catalogs(folders: DataFolders, report: Callable[[Sequence[Diagnostic]], None] = ignore) -> GettextCatalogs:
    """Return the translations of the guide and of the clinic's own pages; ``report`` gets what is wrong with them."""
    return GettextCatalogs(folders.locales, report, folders.own_locales)


def hidden_problems(configuration: Configuration, folders: DataFolders) -> Sequence[Diagnostic]:
    """Return which hidden articles have no file. That stops no kiosk: a content pack may have taken the page away."""
    # T: Cause: a setting names a page that is not to be shown. {page} is such as tysabri.
    cause = staff("run", "There is no page “{page}” to hide")
    # T: Remedy. .md stays.
    remedy = staff("run", "Write the name of its file without .md, or remove it from the list")
    return [
        Diagnostic(*configuration.location("hidden"), cause.with_values(page=article), remedy)
        for article in FileContent(folders.content, ignore, folders.hidden, folders.own_content).unknown_hidden
    ]


def open_content(folder: Path, report: Callable[[Sequence[Diagnostic]], None]) -> FileContent:
    """Return the content in ``folder``; what is wrong with its files goes to ``report``."""
    return FileContent(folder, report)


def read_keys(configuration: Configuration) -> Mapping[str, str]:
    """Return what the keys of the clinic's keypad ask for; raises ConfigurationError where its profile is wrong."""
    if configuration.keypad is None:
        return {}
    from kiosk.site.keypad import read_keypad

    return read_keypad(configuration.keypad)


def keypad_commands(configuration: Configuration) -> tuple[tuple[Command, str], ...]:
    """Return each command of the clinic's keypad with a key of it; empty for a whole keyboard."""
    keys = {
        action.removeprefix(PROFILE_PREFIX): key for key, action in reversed(list(read_keys(configuration).items()))
    }
    return tuple((Command(command), key) for command, key in keys.items())


def open_own_fonts(configuration: Configuration) -> Fonts | None:
    """Return the fonts of the terminal that the clinic names; None where it names none or this is another."""
    own = configuration.own_font
    if own is None:
        return None
    from kiosk.terminal import fonts

    names = fonts.font_names(configuration.fonts, own)
    return fonts.open_fonts(own, names, os.environ, report=lambda problem: log.warning("%s", sentence(problem)))


def open_pronunciation(
    locales: Path, report: Callable[[Sequence[Diagnostic]], None] = ignore, own: Path | None = None
) -> FilePronunciation:
    """Return how texts are spoken, by the lexicons in ``locales`` and ``own``; ``report`` gets their mistakes."""
    from kiosk.speech.text import FilePronunciation

    return FilePronunciation(locales, report, own)


def make_voice(configuration: Configuration, tags: list[str], pronunciation: Callable[[], FilePronunciation]) -> Voice:
    """Return the voice of a visit; its process is started when it is first needed."""

    def open_speech() -> Speech:
        from kiosk.speech.engine.process import SpeechProcess

        return SpeechProcess(pronunciation(), voice_options(configuration, tags))

    return Voice(open_speech)


def voice_options(configuration: Configuration, tags: Sequence[str]) -> VoiceOptions:
    """Return what the environment and the configuration say, for the available languages."""
    return replace(
        VoiceOptions.from_environment(os.environ),
        languages=tuple(tags),
        headphones=configuration.headphones or DEVICE,
        loudspeaker=configuration.loudspeaker_device or configuration.headphones or DEVICE,
        lead_in=configuration.lead_in,
    )


def open_transcript(file: Path | None, stack: ExitStack) -> JsonLinesTranscript | None:
    """Return a transcript that adds to ``file``, or None where none is wanted."""
    if file is None:
        return None
    transcript = JsonLinesTranscript(open_for_appending(file))
    stack.callback(transcript.close)
    return transcript
