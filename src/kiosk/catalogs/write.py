"""Writes catalogs in one form only, so that a file changes where its words change and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.read import display_path
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.texts.message import staff

if TYPE_CHECKING:
    from polib import POEntry

REFERENCES_WIDTH = 79
"""Characters in a line of references at most, as in GNU gettext."""


def format_po(po: PoFile) -> str:
    """Return the text of the file for ``po``: unwrapped, with line feeds, as ``msgcat --no-wrap`` writes it."""
    text = "\n".join(polib_entry(entry).__unicode__(wrapwidth=0) for entry in (po.header, *po.entries))
    text = re.sub("^# $", "#", text, flags=re.MULTILINE)  # polib leaves a space in an empty comment
    return re.sub("^#: .{77,}$", lambda line: _wrapped_references(line[0]), text, flags=re.MULTILINE)


def _wrapped_references(line: str) -> str:
    """Return a line of references in several lines; ``msgcat`` wraps nothing else when it is asked not to wrap."""
    _, *references = line.split()
    return fill(
        " ".join(references),
        REFERENCES_WIDTH,
        initial_indent="#: ",
        subsequent_indent="#: ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def polib_entry(entry: PoEntry) -> POEntry:
    """Return ``entry`` as polib's own value."""
    import polib

    forms = {"msgstr_plural": dict(enumerate(entry.strings))} if entry.plural else {"msgstr": entry.strings[0]}
    previous = entry.previous
    return polib.POEntry(
        msgctxt=entry.context or None,
        msgid=entry.msgid,
        msgid_plural=entry.plural,
        **forms,
        tcomment="\n".join(entry.comments),
        comment="\n".join(entry.notes),
        occurrences=[(reference, "") for reference in entry.references],
        flags=list(entry.flags),
        previous_msgctxt=(previous and previous.context) or None,
        previous_msgid=previous and previous.msgid,
        previous_msgid_plural=(previous and previous.plural) or None,
        obsolete=entry.obsolete,
    )


def write_if_changed(path: Path, po: PoFile) -> bool:
    """Write ``po`` to ``path``, all at once; return whether that was needed.

    Raises:
        CatalogError: It cannot be written.
    """
    return write_file(path, format_po(po))


def write_file(path: Path, text: str) -> bool:
    """Write ``text`` to ``path``, all at once; return whether that was needed.

    Raises:
        CatalogError: It cannot be written.
    """
    data = text.encode()
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
    """Return what is reported where ``path`` cannot be written."""
    # T: Cause: {error} says why.
    cause = staff("file|write", "It cannot be written: {error}", error=error.strerror or str(error))
    # T: Remedy.
    remedy = staff(
        "file|write", "See that its folder is a folder, that you may write there, and that the disk has room"
    )
    return CatalogError(Diagnostic(display_path(path), 0, cause, remedy))
