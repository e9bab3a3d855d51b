"""Merges two people's versions of a catalog for git, which would call the dates of their headers a conflict.

The header's dates and names are first set to those of the newer version in all three files. The rest is merged by
``git merge-file``, line by line; the same translation changed twice stays a conflict, for a person to resolve.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from kiosk.catalogs.read import display_path
from kiosk.catalogs.write import write_file
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.texts.message import staff

FIELDS = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "X-Generator")
"""Fields of the header that a program changes whenever it writes the file."""
LABELS = ("ours", "before", "theirs")
"""Stand beside the signs of a conflict, in place of the names of git's temporary files."""
FIELD = re.compile(rf'"({"|".join(FIELDS)}): (.*)\\n"')


def merge_catalogs(base: Path, ours: Path, theirs: Path) -> bool:
    """Merge ``theirs`` into ``ours``; return whether there was no conflict.

    Args:
        base: The version that both were made from.
        ours: The version of this branch, which gets the result.
        theirs: The version of the other branch.

    Raises:
        CatalogError: A file cannot be read or written, or git is missing.
    """
    try:
        texts = {path: path.read_text("utf-8") for path in (base, ours, theirs)}
        newer = max(texts[ours], texts[theirs], key=_written)
        for path, text in texts.items():
            write_file(path, _with_header_of(text, newer))
        labels = [part for label in LABELS for part in ("-L", label)]
        done = subprocess.run(["git", "merge-file", *labels, ours, base, theirs], check=False)  # noqa: S607
    except (OSError, UnicodeDecodeError) as error:
        # T: Cause: {error} is in English. Catalogs are files of translations.
        cause = staff("i18n|merge", "The catalogs cannot be merged: {error}", error=str(error))
        # T: Remedy.
        remedy = staff("i18n|merge", "Merge them by hand")
        raise CatalogError(Diagnostic(display_path(ours), 0, cause, remedy)) from None
    return done.returncode == 0


def _header(text: str) -> list[str]:
    """Return the lines of the first entry."""
    return text.partition("\n\n")[0].split("\n")


def _fields(text: str) -> dict[str, str]:
    return {match[1]: match[0] for line in _header(text) if (match := FIELD.fullmatch(line))}


def _written(text: str) -> list[str]:
    """Return when a catalog was written, to compare it with another."""
    fields = _fields(text)
    return [fields.get("PO-Revision-Date", ""), fields.get("POT-Creation-Date", "")]


def _with_header_of(text: str, other: str) -> str:
    """Return ``text`` with the changing fields of the header of ``other``."""
    wanted = _fields(other)
    lines = []
    for line in _header(text):
        match = FIELD.fullmatch(line)
        if match is None:
            lines.append(line)
        elif match[1] in wanted:
            lines.append(wanted.pop(match[1]))
    _, blank, entries = text.partition("\n\n")
    return "\n".join([*lines, *wanted.values()]) + blank + entries
