"""The numbers of a translation must be those of the English, or the translation is not shown.

A reader cannot notice a wrong dose, phone number or day. So the kiosk checks numbers whenever it loads a catalog, not
only before a release.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

DIGIT = re.compile(r"\d")
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
EXEMPTION = re.compile(r"check-ok:\s*([\w-]+),\s*\S")
RULE = "numbers"
"""Name of this rule in a translator's comment."""
NUMBERS_REMEDY = "Write the numbers of the English"


def number_fault(english: str, translation: str) -> str:
    """Return how the numbers of ``translation`` differ, or "". Their order is free, their spelling is not."""
    if not DIGIT.search(english + translation):
        return ""  # most texts; the longer search would delay the opening of a treatment
    wanted, found = NUMBER.findall(english), NUMBER.findall(translation)
    if wanted == found or sorted(wanted) == sorted(found):
        return ""
    missing, extra = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    parts = [*(f"{number} is missing" for number in missing), *(f"{number} is too much" for number in extra)]
    return f"The numbers differ from the English: {', '.join(parts)}"


def exempt_rules(comments: Iterable[str]) -> set[str]:
    """Return the rules that ``comments`` exempt a text from, such as ``# check-ok: numbers, "50th" is a rank``."""
    return {match[1] for comment in comments if (match := EXEMPTION.match(comment))}
