"""Writes catalogs in one form only, so that a file changes where its words change and nowhere else.

Nothing is wrapped, lines end with a line feed, and letters are composed (NFC).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.read import display_path
from kiosk.domain.errors import CatalogError, Diagnostic

ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def written(po: PoFile) -> str:
    """Return the text of the file for ``po``."""
    return "\n".join("".join(f"{line}\n" for line in _lines(entry)) for entry in (po.header, *po.entries))


def write_if_changed(path: Path, po: PoFile) -> bool:
    """Write ``po`` to ``path``, all at once; return whether that was needed.

    Raises:
        CatalogError: It cannot be written.
    """
    data = written(po).encode()
    try:
        if path.exists() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(path.suffix + ".new")
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        raise write_error(path, error) from None
    return True


def write_error(path: Path, error: OSError) -> CatalogError:
    """Return what staff are told where ``path`` cannot be written."""
    remedy = "See that its folder is a folder, that you may write there, and that the disk has room"
    return CatalogError(Diagnostic(display_path(path), 0, f"It cannot be written: {error.strerror or error}", remedy))


def _lines(entry: PoEntry) -> Iterator[str]:
    mark = "#~ " if entry.obsolete else ""
    yield from (f"# {_composed(comment)}".rstrip() for comment in entry.comments)
    yield from (f"#. {note}".rstrip() for note in entry.notes)
    yield from (f"#: {reference}" for reference in entry.references)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    if entry.previous:
        before = "#~| " if entry.obsolete else "#| "
        if entry.previous.context:
            yield from _string(f"{before}msgctxt", before, entry.previous.context)
        yield from _string(f"{before}msgid", before, entry.previous.msgid)
        if entry.previous.plural:
            yield from _string(f"{before}msgid_plural", before, entry.previous.plural)
    if entry.context:
        yield from _string(f"{mark}msgctxt", mark, entry.context)
    yield from _string(f"{mark}msgid", mark, entry.msgid)
    if not entry.plural:
        yield from _string(f"{mark}msgstr", mark, _composed(entry.strings[0]))
        return
    yield from _string(f"{mark}msgid_plural", mark, entry.plural)
    for form, string in enumerate(entry.strings):
        yield from _string(f"{mark}msgstr[{form}]", mark, _composed(string))


def _string(keyword: str, mark: str, text: str) -> Iterator[str]:
    """Yield the lines of one string: one line, or one for each line of the text where it has several."""
    if "\n" not in text:
        yield f'{keyword} "{text.translate(ESCAPES)}"'
        return
    yield f'{keyword} ""'
    yield from (f'{mark}"{line.translate(ESCAPES)}"' for line in re.findall(r".*\n|.+", text))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
