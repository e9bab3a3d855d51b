"""Who has reviewed a translation: a translator's comment in its entry, bound to the words that were reviewed.

::

    # signed: 3f9a1c0b7d42 Ana Pérez, 2026-11-28

The number is a hash of context, English and translation, so any change of them makes the signature invalid. A comment
stays with its entry in every editor, and two people's signatures merge in git like two people's translations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from kiosk.catalogs.checks.checker import Checker
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.services.ports import TranslationState

SIGNED = re.compile(r"signed: (?P<hash>[0-9a-f]{12}) (?P<reviewer>.*\S), (?P<day>\d{4}-\d\d-\d\d)")


class Signature(Struct, frozen=True, order=True):
    """Who has reviewed a translation, and when."""

    day: date
    reviewer: str

    def __str__(self) -> str:
        """Return the reviewer's name and the day."""
        return f"{self.reviewer}, {self.day}"


def fingerprint(entry: PoEntry) -> str:
    """Return the hash of everything that a reviewer of ``entry`` has read, 12 hexadecimal digits."""
    words = "\0".join((entry.context, entry.msgid, entry.plural, *entry.strings))
    return sha256(words.encode()).hexdigest()[:12]


def signature_of(entry: PoEntry) -> Signature | None:
    """Return the newest signature under the translation as it is now, or None where there is none."""
    return max(_signatures(entry), default=None)


def _signatures(entry: PoEntry) -> Iterator[Signature]:
    for match in filter(None, map(SIGNED.fullmatch, entry.comments)):
        if match["hash"] == fingerprint(entry):
            try:
                yield Signature(date.fromisoformat(match["day"]), match["reviewer"])
            except ValueError:
                continue  # the 31st of a month that has 30 days


def signed(entry: PoEntry, signature: Signature) -> PoEntry:
    """Return ``entry`` with ``signature`` in place of earlier ones."""
    comments = [comment for comment in entry.comments if not SIGNED.fullmatch(comment)]
    return replace(entry, comments=(*comments, f"signed: {fingerprint(entry)} {signature}"))


def sign(
    po: PoFile, domain: str, parts: Iterable[str], signature: Signature, checker: Checker
) -> tuple[PoFile, int, int]:
    """Sign the translations of ``parts`` that may be shown.

    Args:
        po: The catalog.
        domain: Its name.
        parts: What the reviewer has read; see ``is_part``.
        signature: The reviewer.
        checker: The checks of the language; what they do not let patients see cannot be signed.

    Returns:
        The catalog, how many of the translations are signed, and how many cannot be.
    """
    chosen = {entry.key for entry in po.active if any(is_part(part, domain, entry) for part in parts)}
    ready = {
        entry.key for entry in po.active if entry.key in chosen and checker.state(entry) is TranslationState.CURRENT
    }
    entries = [signed(entry, signature) if entry.key in ready and not entry.obsolete else entry for entry in po.entries]
    return replace(po, entries=tuple(entries)), len(ready), len(chosen) - len(ready)


def is_part(part: str, domain: str, entry: PoEntry) -> bool:
    """Return whether ``part`` names the catalog ``domain``, or a page or section in the context of ``entry``."""
    return part == domain or f"{entry.context}|".startswith(f"{part}|")
