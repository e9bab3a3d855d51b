"""Puts the kiosk together: the only module that names concrete adapters."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content import FileContent
from kiosk.domain.errors import CatalogError, ConfigurationError, ContentError, Diagnostic, Exit
from kiosk.domain.guide import Medium
from kiosk.domain.language import Language
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Speech
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.services.voice import Voice
from kiosk.site.configuration import Configuration, Location
from kiosk.site.resources import data_folder
from kiosk.site.transcript import JsonLinesTranscript
from kiosk.speech.engine.options import DEVICE, VoiceOptions
from kiosk.terminal.screen_readers import running
from kiosk.texts.staff import OUT_OF_ORDER

if TYPE_CHECKING:
    from kiosk.ui.html.pages import HtmlPages


class Troubles(Struct):
    """What went wrong with single files while the rest of the guide was served; told to staff at the end."""

    content: list[Diagnostic] = field(default_factory=list)
    catalogs: list[Diagnostic] = field(default_factory=list)

    @property
    def exit(self) -> Exit:
        """The exit code that tells a supervisor of them."""
        return Exit.CONTENT if self.content else Exit.CATALOGS if self.catalogs else Exit.OK


class Folders(Struct, frozen=True):
    """Where content and catalogs are read."""

    content: Path
    locales: Path


def folders(configuration: Configuration) -> Folders:
    """Return the folders that the configuration names, or the kiosk's own."""
    return Folders(configuration.content or data_folder("content"), configuration.locales or data_folder("locales"))


def offered(places: Folders) -> tuple[Language, ...]:
    """Return the languages that a person can choose."""
    return GettextCatalogs(places.locales, lambda _: None).languages


def out_of_order(places: Folders) -> str:
    """Return the calm words for a kiosk that must start again, in every language, a line each."""
    translator = Translator(GettextCatalogs(places.locales, lambda _: None))
    return "".join(f"{words}\r\n" for words in translator.everywhere(OUT_OF_ORDER))


def open_session(
    configuration: Configuration, troubles: Troubles, stack: ExitStack, transcript: Path | None = None
) -> Session:
    """Return a visit ready to begin; what must be closed at the end is put on ``stack``.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: The language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language, or the transcript cannot be written.
    """
    places = folders(configuration)
    library = open_library(places, troubles)
    tags = [language.tag for language in library.languages]
    check_offered(configuration.language, library, places, troubles, configuration.location("language"))
    settings = Settings(
        theme=configuration.theme,
        letters=configuration.letters,
        mode=configuration.mode or Mode.SCREEN,
        debounce=DEBOUNCE_SECONDS.index(configuration.steady_hands),
        scan=SCAN_SECONDS.index(int(configuration.scanning)),
        voice=configuration.voice,
        loudspeaker=configuration.loudspeaker,
    )
    start = State.fresh(Site(configuration.language, settings, configuration.staff_code))
    session = Session(
        library,
        start,
        transcript=open_transcript(transcript, stack),
        voice=None
        if configuration.mode is Mode.PLAIN
        else make_voice(configuration, tags, places.locales, troubles.catalogs.extend),
        find_readers=running if configuration.ask_readers else None,
    )
    stack.callback(session.close)
    return session


def open_pages(configuration: Configuration, troubles: Troubles, languages: Sequence[str] = ()) -> HtmlPages:
    """Return the guide as pages for a browser, in ``languages`` or in all that are offered.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: A language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language.
    """
    from kiosk.ui.html.pages import HtmlPages

    places = folders(configuration)
    library = open_library(places, troubles, Medium.BROWSER)
    for language in languages:
        check_offered(language, library, places, troubles)
    return HtmlPages(library, languages)


def open_library(places: Folders, troubles: Troubles, medium: Medium = Medium.KIOSK) -> ClinicLibrary:
    """Return what is to be read on ``medium``; what is wrong with single files comes to ``troubles``.

    Raises:
        ContentError: There is not one treatment to show.
    """
    content = FileContent(places.content, troubles.content.extend)
    if not content.medicines:
        raise ContentError(
            *troubles.content,
            Diagnostic(
                str(places.content), 0, "There is no treatment to show", "Put content files there; see docs/CONTENT.md"
            ),
        )
    return ClinicLibrary(content, Translator(GettextCatalogs(places.locales, troubles.catalogs.extend)), medium)


def check_offered(
    language: str,
    library: ClinicLibrary,
    places: Folders,
    troubles: Troubles,
    place: Location = ("--language", 0),
) -> None:
    """Refuse a language that nobody can choose; ``place`` is where it was named.

    Raises:
        CatalogError: The language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language.
    """
    tags = [each.tag for each in library.languages]
    if language in tags:
        return
    kind = CatalogError if begun(language, places) else ConfigurationError
    raise kind(*troubles.catalogs, not_offered(language, tags, places, place))


def not_offered(language: str, tags: Sequence[str], places: Folders, place: Location) -> Diagnostic:
    """Return the problem of a language that is none of ``tags`` and was named at ``place``."""
    cause = f"The language “{language}” is not offered (there is: {', '.join(tags)})"
    mend = "Mend its catalogs, which kiosk check reads, or choose one of these"
    return Diagnostic(*place, cause, mend if begun(language, places) else "Choose one of these")


def begun(language: str, places: Folders) -> bool:
    """Return whether a language has a folder; "." or "../es" is the name of none."""
    return language in {path.name for path in places.locales.glob("*/")}


def language_problems(configuration: Configuration) -> list[Diagnostic]:
    """Return what is wrong with the language of a configuration that has other mistakes, to tell it with them."""
    if configuration.locales is None and "locales" in configuration.locations:
        return []  # its folder is one of the mistakes
    places = folders(configuration)
    tags = [language.tag for language in offered(places)]
    language, place = configuration.language, configuration.location("language")
    return [] if language in tags else [not_offered(language, tags, places, place)]


def keypad_of(configuration: Configuration) -> Mapping[str, str]:
    """Return what the keys of the clinic's keypad ask for; raises ConfigurationError where its profile is wrong."""
    if configuration.keypad is None:
        return {}
    from kiosk.site.keypad import read_keypad

    return read_keypad(configuration.keypad)


def make_voice(
    configuration: Configuration, tags: list[str], locales: Path, report: Callable[[Sequence[Diagnostic]], None]
) -> Voice:
    """Return the voice of a visit; its process is started when it is first needed."""

    def open_speech() -> Speech:
        from kiosk.speech.engine.process import SpeechProcess
        from kiosk.speech.text import FilePronunciation

        return SpeechProcess(FilePronunciation(locales, report), voice_options(configuration, tags))

    return Voice(open_speech)


def voice_options(configuration: Configuration, tags: Sequence[str]) -> VoiceOptions:
    """Return what the environment and the configuration wish for, for the languages that are offered."""
    return replace(
        VoiceOptions.from_environment(os.environ),
        languages=tuple(tags),
        headphones=configuration.headphones or DEVICE,
        loudspeaker=configuration.loudspeaker_device or configuration.headphones or DEVICE,
    )


def open_transcript(file: Path | None, stack: ExitStack) -> JsonLinesTranscript | None:
    """Return a transcript that adds to ``file``, or None where none is wanted."""
    if file is None:
        return None
    try:
        sink = file.open("a", encoding="utf-8")
    except OSError as error:
        cause = f"The transcript cannot be written ({error.strerror})"
        raise ConfigurationError(Diagnostic(str(file), 0, cause, "Name a file in a folder that exists")) from None
    transcript = JsonLinesTranscript(sink)
    stack.callback(transcript.close)
    return transcript
