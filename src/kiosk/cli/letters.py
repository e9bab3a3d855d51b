"""Every letter that the kiosk may have to show: those of its content and of its translations."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

from kiosk.catalogs.catalog_files import compile_catalog
from kiosk.domain.errors import CatalogError

TEXTS = 24
"""Where a compiled catalog says where its texts begin."""
HEADER = "Content-Type:"
"""Is in the text about the catalog itself, which nobody is shown."""


def letters_shown(content: Path, locales: Path) -> frozenset[str]:
    """Return the letters in the files below two folders, without spaces; what is broken, the check tells."""
    texts = [file.read_text("utf-8", "ignore") for file in content.rglob("*.md")]
    for file in locales.rglob("*.[mp]o"):
        with suppress(CatalogError):
            compiled = file.read_bytes() if file.suffix == ".mo" else compile_catalog(file)
            begin = struct.unpack_from("<I", compiled, TEXTS)[0]
            texts += [text for text in compiled[begin:].decode("utf-8", "ignore").split("\0") if HEADER not in text]
    return frozenset(letter for letter in set().union(*texts) if letter.isprintable() and not letter.isspace())
