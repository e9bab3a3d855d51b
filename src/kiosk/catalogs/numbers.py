"""The numbers of a translation: they are those of the English, or the translation is not shown.

A dose, a phone number or a day that differs is the one fault of a translation that no reader can notice, so the kiosk
itself looks for it, and not only the check before a release.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
EXCUSED = re.compile(r"check-ok:\s*([\w-]+),\s*\S")
RULE = "numbers"
"""What a comment calls the rule that it silences."""
RIGHT_NUMBERS = "Write the numbers of the English"


def number_fault(english: str, translation: str) -> str:
    """Return how the numbers of ``translation`` differ, or nothing: each is written as in the English, in any order."""
    if not DIGIT.search(english + translation):
        return ""  # most texts; the longer search would be felt when a person opens a treatment
    wanted, there = NUMBER.findall(english), NUMBER.findall(translation)
    if wanted == there or sorted(wanted) == sorted(there):
        return ""
    lost, added = Counter(wanted) - Counter(there), Counter(there) - Counter(wanted)
    parts = [*(f"{number} is missing" for number in lost), *(f"{number} is too much" for number in added)]
    return f"The numbers differ from the English: {', '.join(parts)}"


def excused(comments: Iterable[str]) -> set[str]:
    """Return the rules that a translator has silenced, with a reason: ``# check-ok: numbers, "50th" is a rank``."""
    return {match[1] for comment in comments if (match := EXCUSED.match(comment))}
