"""What a check yields, and the comment that exempts a translation from a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256

from msgspec import Struct

from kiosk.texts.message import StaffText

EXEMPTION = re.compile(r"check-ok:\s*([\w-]+)\s+([0-9a-f]{6}),\s*\S")


class Problem(Struct, frozen=True):
    """One thing that is wrong with a translation."""

    code: str
    """Name of the check."""
    cause: StaffText
    remedy: StaffText
    warning: bool = False


def stamp(english: str, plural: str, strings: Sequence[str]) -> str:
    """Return what an exemption carries: six digits that change with the English text and with the translation."""
    return sha256("\0".join((english, plural, *strings)).encode()).hexdigest()[:6]


def exempt_checks(comments: Iterable[str], text: Sequence[str]) -> set[str]:
    """Return the checks that the translator's ``comments`` exempt a text from.

    Args:
        comments: Such as ``check-ok: numbers 3f2a1c, "50th" is a rank``.
        text: The English text, its plural and the translations. An exemption that was given for others is void.
    """
    found = [match for comment in comments if (match := EXEMPTION.match(comment))]
    if not found:
        return set()
    english, plural, *strings = text
    return {match[1] for match in found if match[2] == stamp(english, plural, strings)}
