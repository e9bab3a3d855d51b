"""Every letter that the kiosk may have to show: those of its content and of its translations."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from kiosk.catalogs.catalog import load_catalog
from kiosk.domain.errors import CatalogError


def letters_shown(content: Path, locales: Path) -> frozenset[str]:
    """Return the letters in the files below two folders, without spaces; broken files are left to the check."""
    texts = [file.read_text("utf-8", "ignore") for file in content.rglob("*.md")]
    for file in locales.rglob("*.[mp]o"):
        with suppress(CatalogError):
            texts += [text for entry in load_catalog(file).entries.values() for text in entry.strings]
    return frozenset(letter for letter in set().union(*texts) if letter.isprintable() and not letter.isspace())
