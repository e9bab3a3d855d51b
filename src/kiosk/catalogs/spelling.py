"""Changes of the English that only correct its spelling: the translations of the text stay as they are.

After a change of the English every translation is fuzzy until somebody has read it again. For a missing letter that
would be work for nothing, in every language. No program can know that a change means nothing ("hypo" and "hyper" differ
by two letters), so a person says so. Signatures become invalid all the same: a reviewer reads the text again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.entry import FUZZY, PoEntry, PoFile, Previous
from kiosk.catalogs.read import read_po
from kiosk.catalogs.write import write_if_changed
from kiosk.domain.language import SOURCE
from kiosk.files.languages import language_folder, language_tags
from kiosk.services.ports import TranslationState

LIKE = 0.6
"""How similar the letters of two spellings of a word are at least."""
WORD = re.compile(r"\w+")


class Change(Struct, frozen=True):
    """A text whose English was changed since it was translated."""

    path: Path
    po: PoFile
    entry: PoEntry
    before: Previous
    """The English that was translated."""

    @property
    def place(self) -> str:
        """The file and line."""
        return f"{self.po.name}:{self.entry.line}"

    @property
    def is_spelling(self) -> bool:
        """Whether it may be a correction of the spelling."""
        english = checker_for(self.path.parent.parent.with_name(SOURCE))
        texts = ((self.before.msgid, self.entry.msgid), (self.before.plural, self.entry.plural))
        return all(is_spelling(before, after, english) for before, after in texts)


def changes(locales: Path) -> Iterator[Change]:
    """Yield the changed texts of all languages; raises CatalogError where a catalog is broken."""
    for tag in language_tags(locales):
        for path in sorted((language_folder(locales, tag) / "LC_MESSAGES").glob("*.po")):
            po = read_po(path, tag)
            for entry in po.active:
                if entry.state is TranslationState.STALE and entry.previous:
                    yield Change(path, po, entry, entry.previous)


def is_spelling(before: str, after: str, english: Checker) -> bool:
    """Return whether two texts have the same numbers, and words that differ in single letters at the most.

    Args:
        before: The English as it was.
        after: The English as it is.
        english: The checks of one English against another.
    """
    if any(english.dangers(PoEntry("", before, (after,)))):
        return False
    old, new = WORD.findall(before.lower()), WORD.findall(after.lower())
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = old[start:end], new[first:last]
        same_letters = "".join(removed) == "".join(added)  # a word may have been split in two
        if kind != "equal" and not (same_letters or _alike(removed, added)):
            return False
    return True


def _alike(old: list[str], new: list[str]) -> bool:
    return len(old) == len(new) and all(
        SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE for one, other in zip(old, new, strict=True)
    )


def keep_translation(change: Change) -> None:
    """Write the catalog with the translation as current again; raises CatalogError where that is impossible."""
    flags = tuple(flag for flag in change.entry.flags if flag != FUZZY)
    current = replace(change.entry, flags=flags, previous=None)
    entries = tuple(current if each is change.entry else each for each in change.po.entries)
    write_if_changed(change.path, replace(change.po, entries=entries))
