"""The translations that a voice speaks, each with the file and line to name where it cannot be spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.checks.problem import exempt_checks, stamp
from kiosk.catalogs.read import read_undamaged
from kiosk.domain.errors import CatalogError
from kiosk.files.languages import language_folder
from kiosk.files.located_text import LocatedText
from kiosk.services.ports import TranslationState
from kiosk.services.translator import NAME
from kiosk.texts.entrance import FORMAT_LOCALE
from kiosk.texts.message import STAFF

NEVER_SPOKEN = frozenset({(FORMAT_LOCALE.context, FORMAT_LOCALE.text)})
RULE = "spoken"
"""The name of this check in an exemption: ``# check-ok: spoken 3f2a1c, heard by Ana``."""
VALUE = "5"
"""Stands for a value that is filled in later; most are numbers."""


def translated_texts(locales: Path, tag: str) -> Iterator[tuple[LocatedText, str]]:
    """Yield every finished translation into ``tag``, with the stamp of an exemption.

    Damaged entries and files are left to their own check.
    """
    for path in sorted((language_folder(locales, tag) / "LC_MESSAGES").glob("*.po")):
        if path.stem == STAFF:
            continue  # a command prints these
        try:
            po = read_undamaged(path, tag)
        except CatalogError:
            continue
        for entry in po.active:
            spoken = entry.state is TranslationState.CURRENT and entry.key not in NEVER_SPOKEN
            text = (entry.msgid, entry.plural, *entry.strings)
            if spoken and RULE not in exempt_checks(entry.comments, text):
                mark = stamp(entry.msgid, entry.plural, entry.strings)
                yield from ((LocatedText(po.name, entry.line, NAME.sub(VALUE, each)), mark) for each in entry.strings)
