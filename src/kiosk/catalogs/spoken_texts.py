"""The translations that a voice speaks, each with the file and line to name where it cannot be spoken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.read import read_undamaged
from kiosk.catalogs.rules import exempt_rules
from kiosk.domain.errors import CatalogError
from kiosk.files.located_text import LocatedText
from kiosk.services.ports import TranslationState
from kiosk.services.translator import NAME
from kiosk.texts.entrance import FORMAT_LOCALE
from kiosk.texts.message import STAFF

NEVER_SPOKEN = frozenset({(FORMAT_LOCALE.context, FORMAT_LOCALE.text)})
FINISHED = {TranslationState.CURRENT, TranslationState.WRONG}
RULE = "spoken"
"""The name of this check in an exemption: ``# check-ok: spoken, heard by Ana``."""
VALUE = "5"
"""Stands for a value that is filled in later; most are numbers."""


def translated_texts(locales: Path, tag: str) -> Iterator[LocatedText]:
    """Yield every finished translation into ``tag``; damaged entries and files are left to their own check."""
    for path in sorted((locales / tag / "LC_MESSAGES").glob("*.po")):
        if path.stem == STAFF:
            continue
        try:
            po = read_undamaged(path, tag)
        except CatalogError:
            continue
        for entry in po.active:
            spoken = entry.state in FINISHED and entry.key not in NEVER_SPOKEN
            if spoken and RULE not in exempt_rules(entry.comments):
                yield from (LocatedText(po.name, entry.line, NAME.sub(VALUE, text)) for text in entry.strings)
