"""The fixture guide of two medicines, opened once: content files, catalogs, library.

Tests read this guide, so that a change to the medicines or the glossary that ship breaks none of them. Tests of what
ships are marked ``shipped``. The program's own pages and texts (help, settings, ...) are the real ones in both.
"""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import polib

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content.file_content import FileContent
from kiosk.domain.errors import Diagnostic
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Transcript
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.services.voice import Voice

ROOT = Path(__file__).resolve().parent.parent
TOPICS = ROOT / "tests" / "guide_topics"
SHIPPED_CONTENT = ROOT / "content"
SHIPPED_LOCALES = ROOT / "locales"


def assemble_fixture_guide(*, topics: bool = False) -> Path:
    """Return a temporary folder with ``tests/guide`` and, beside it, the program's own pages and texts.

    With ``topics`` it has the page about the disease in ``tests/guide_topics`` as well.
    """
    folder = Path(mkdtemp(prefix="kiosk-guide-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(ROOT / "tests" / "guide", folder, dirs_exist_ok=True)
    if topics:
        shutil.copytree(TOPICS, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("common.po"))
    for words in (*SHIPPED_LOCALES.glob("*/words.toml"), *SHIPPED_LOCALES.glob("*/terms.toml")):
        shutil.copy(words, folder / "locales" / words.relative_to(SHIPPED_LOCALES))
    pages = [page for page in SHIPPED_CONTENT.glob("*.md") if page.name != "glossary.md"]
    for page in pages:
        shutil.copy(page, folder / "content")
    ids = {page.stem for page in pages}
    for own in folder.glob("locales/*/LC_MESSAGES/common.po"):
        shipped = SHIPPED_LOCALES / own.parent.relative_to(folder / "locales")
        for domain in ("ui", "staff"):
            shutil.copy(shipped / f"{domain}.po", own.parent)
            shutil.copy(SHIPPED_LOCALES / f"{domain}.pot", folder / "locales")
        catalog = polib.pofile(str(own), wrapwidth=0)
        program = polib.pofile(str(shipped / own.name))
        catalog.extend(entry for entry in program if (entry.msgctxt or "").partition("|")[0] in ids)
        if topics:
            catalog.extend(polib.pofile(str(TOPICS / own.relative_to(folder))))
        catalog.save(newline="\n")
    return folder


GUIDE = assemble_fixture_guide()
CONTENT = GUIDE / "content"
LOCALES = GUIDE / "locales"
FIXTURE_GUIDE = ("--content", str(CONTENT), "--locales", str(LOCALES))
"""Options that start the kiosk with the fixture guide."""

NO_READERS = GUIDE / "no-readers.toml"
"""A configuration that asks nobody about a screen reader, so that one that runs here changes no test."""
NO_READERS.write_text("ask_readers = false\n", "utf-8")

PROBLEMS: list[Diagnostic] = []
"""What went wrong while the fixture guide was read; a test asserts that this stays empty."""


@cache
def fixture_translator() -> Translator:
    return Translator(GettextCatalogs(LOCALES, PROBLEMS.extend))


@cache
def fixture_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(CONTENT, PROBLEMS.extend), fixture_translator())


@cache
def topics_library() -> ClinicLibrary:
    """Return the fixture guide with a page about the disease."""
    guide = assemble_fixture_guide(topics=True)
    translator = Translator(GettextCatalogs(guide / "locales", PROBLEMS.extend))
    return ClinicLibrary(FileContent(guide / "content", PROBLEMS.extend), translator)


@cache
def shipped_translator() -> Translator:
    return Translator(GettextCatalogs(SHIPPED_LOCALES, PROBLEMS.extend))


@cache
def shipped_library() -> ClinicLibrary:
    return ClinicLibrary(FileContent(SHIPPED_CONTENT, PROBLEMS.extend), shipped_translator())


def fixture_session(
    site: Site | None = None,
    transcript: Transcript | None = None,
    voice: Voice | None = None,
    start: State | None = None,
) -> Session:
    return Session(fixture_library(), start or State.fresh(site or Site()), transcript=transcript, voice=voice)
