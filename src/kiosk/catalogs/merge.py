"""Merges a template into a catalog. Pure.

A translation belongs to exactly one English text and context. Where the English changed, the translation is copied to
the new text of the same context and marked as fuzzy. It keeps the English that was translated over any number of
changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from msgspec.structs import replace

from kiosk.catalogs.entry import FUZZY, EntryKey, PoEntry, PoFile, Previous
from kiosk.catalogs.header import updated_header

SIMILARITY = 0.6
"""Two texts of one context that are at least as similar count as one text before and after a change."""

Memory = Mapping[tuple[str, str], PoEntry]
"""Translations by English singular and plural, from any file."""


def merge(old: PoFile, template: PoFile, forms: int) -> PoFile:
    """Return ``old`` with the entries of ``template``, in its order; those it lacks become obsolete, at the end.

    Args:
        old: The catalog as it is.
        template: The English texts.
        forms: How many plural forms the language has.
    """
    wanted = {entry.key: entry for entry in template.entries}
    translated = [entry for entry in old.entries if any(entry.strings)]
    kept = {entry.key: entry for entry in sorted(translated, key=lambda entry: not entry.obsolete)}
    unchanged = {key: kept[key] for key, entry in wanted.items() if key in kept and kept[key].plural == entry.plural}
    comments = {entry.key: entry.comments for entry in old.active}
    changed = _changed(
        [entry for entry in translated if not entry.obsolete and entry.key not in unchanged],
        [entry for entry in template.entries if entry.key not in unchanged],
    )
    entries = []
    for key, entry in wanted.items():
        if key in unchanged:
            entries.append(_keep(unchanged[key], entry))
        elif key in changed:
            entries.append(_make_fuzzy(changed[key], entry, forms))
        else:
            entries.append(replace(_empty(entry, forms), comments=comments.get(key, ())))
    used = {*unchanged, *(entry.key for entry in changed.values()), *wanted}
    obsolete = {entry.key: _obsolete(entry) for entry in translated if entry.key not in used}
    return PoFile(old.name, updated_header(old.header, template), (*entries, *obsolete.values()))


def memory_of(catalogs: Iterable[PoFile]) -> Memory:
    """Return every translation of ``catalogs`` that is not fuzzy; those in use come before the obsolete ones."""
    entries = [entry for po in catalogs for entry in po.entries if entry.translated and not entry.fuzzy]
    memory: dict[tuple[str, str], PoEntry] = {}
    for entry in sorted(entries, key=lambda entry: entry.obsolete):
        memory.setdefault((entry.msgid, entry.plural), entry)
    return memory


def fill_from(po: PoFile, memory: Memory) -> PoFile:
    """Return ``po`` with each empty translation copied from the same English text elsewhere, marked as fuzzy."""
    return replace(po, entries=tuple(_fill(entry, memory) for entry in po.entries))


def _fill(entry: PoEntry, memory: Memory) -> PoEntry:
    known = memory.get((entry.msgid, entry.plural))
    if entry.obsolete or any(entry.strings) or known is None or len(known.strings) != len(entry.strings):
        return entry
    came_from = Previous(known.msgid, known.context, known.plural)
    return replace(entry, strings=known.strings, flags=_flags(entry, fuzzy=True), previous=came_from)


def _changed(removed: list[PoEntry], new: list[PoEntry]) -> dict[EntryKey, PoEntry]:
    """Return which removed entry each new one was made from: the most similar of its context, each used once."""
    pairs = []
    for index, entry in enumerate(new):
        matcher = SequenceMatcher(b=entry.msgid, autojunk=False)
        for rank, candidate in enumerate(removed):
            if candidate.context != entry.context:
                continue
            matcher.set_seq1(candidate.msgid)
            # From the cheapest upper bound to the ratio itself.
            if all(ratio() >= SIMILARITY for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
                pairs.append((-matcher.ratio(), index, rank))
    found: dict[int, int] = {}
    for _, index, rank in sorted(pairs):
        if index not in found and rank not in found.values():
            found[index] = rank
    return {new[index].key: removed[rank] for index, rank in found.items()}


def _keep(old: PoEntry, entry: PoEntry) -> PoEntry:
    """Return the new ``entry`` with everything that translators did to the same text before."""
    return replace(
        entry,
        strings=old.strings,
        comments=old.comments,
        flags=_flags(entry, fuzzy=old.fuzzy),
        previous=old.previous if old.fuzzy else None,
    )


def _make_fuzzy(old: PoEntry, entry: PoEntry, forms: int) -> PoEntry:
    """Return the new ``entry`` with the translation of the text it was changed from."""
    strings = old.strings
    if len(strings) != len(_empty(entry, forms).strings):
        strings = (old.strings[-1],) * (forms if entry.plural else 1)
    came_from = old.previous if old.fuzzy and old.previous else Previous(old.msgid, plural=old.plural)
    return replace(entry, strings=strings, comments=old.comments, flags=_flags(entry, fuzzy=True), previous=came_from)


def _obsolete(old: PoEntry) -> PoEntry:
    return replace(old, obsolete=True, notes=(), references=(), flags=(FUZZY,) if old.fuzzy else ())


def _empty(entry: PoEntry, forms: int) -> PoEntry:
    return replace(entry, strings=("",) * (forms if entry.plural else 1))


def _flags(entry: PoEntry, *, fuzzy: bool) -> tuple[str, ...]:
    return ((FUZZY,) if fuzzy else ()) + tuple(flag for flag in entry.flags if flag != FUZZY)
