"""Opens the voice, for a visit and for a kiosk that cannot start."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.cli.folders import data_folder, data_folders
from kiosk.cli.wiring.guide import ignore
from kiosk.domain.clinic import words_in
from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import Speech
from kiosk.services.translator import Translator
from kiosk.services.view import Text
from kiosk.services.voice import Voice
from kiosk.site.configuration import Configuration
from kiosk.site.watchdog import Watchdog
from kiosk.speech.engine.options import DEVICE, VoiceOptions
from kiosk.texts.staff import CLINIC_PHONE, NOT_WORKING

if TYPE_CHECKING:
    from kiosk.speech.text.pronounce import FilePronunciation


def open_pronunciation(
    locales: Path, report: Callable[[Sequence[Diagnostic]], None] = ignore, own: Path | None = None
) -> FilePronunciation:
    """Return how texts are spoken, by the lexicons in ``locales`` and ``own``; ``report`` gets their mistakes."""
    from kiosk.speech.text.pronounce import FilePronunciation

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


def out_of_order(configuration: Configuration) -> tuple[list[Text], Voice, Watchdog]:
    """Return what a person reads on a kiosk that cannot start, in each language, what speaks it, and the watchdog.

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
    return once[::-1], make_voice(configuration, tags, lambda: open_pronunciation(locales)), Watchdog()
