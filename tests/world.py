"""The real guide of the checkout, opened once: content files, catalogs, library."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content import FileContent
from kiosk.domain.errors import Diagnostic
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Transcript
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.services.voice import Voice

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
LOCALES = ROOT / "locales"

PROBLEMS: list[Diagnostic] = []
"""What went wrong while the real guide was read; a test asserts that this stays empty."""


@cache
def real_translator() -> Translator:
    return Translator(GettextCatalogs(LOCALES, PROBLEMS.extend))


@cache
def real_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(CONTENT, PROBLEMS.extend), real_translator())


def real_session(
    site: Site | None = None,
    transcript: Transcript | None = None,
    voice: Voice | None = None,
    start: State | None = None,
) -> Session:
    return Session(real_library(), start or State.fresh(site or Site()), transcript=transcript, voice=voice)
