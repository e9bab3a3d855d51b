"""Reads what is dialed or looked up digit by digit: phone numbers of the United States, Mexico and abroad, tax numbers.

Letters stand for keys, so they are read one by one as well: 1-800-FDA-1088 has the group F, D, A, and is not the
agency's name.
"""

from __future__ import annotations

import re

from kiosk.speech.text.values import Dialed

JOINT = "[-. \u2010\u2011\u2013\u00a0]"
"""Between two groups of digits."""
TIE = "[-.\u2010\u2011]"
"""Between groups with letters; a word in capitals may follow after a space."""
COUNTRY = rf"(?:\+?1{JOINT}|\+1|01{JOINT})?"
"""The prefix of the area code: 1 in the United States, 01 in Mexico for toll-free numbers."""
EXTENSION = r"(?:,?\s?(?:[Ee]xt(?:\.|ensi[oó]n)?|x)\s?(?P<extension>\d{1,6})(?![\w%]))?"
TOLL_FREE = r"8(?:00|33|44|55|66|77|88)"
QUANTITY = r"(?!\d|[.,]\d|\s?(?:%|°|[mµμkn]?c?[gGL]\b|ml\b))"
"""Excludes digits that turn out to be no phone number."""
_PATTERNS = {
    "domestic": rf"(?<![\w.,$])(?:{COUNTRY}(?:\(\d{{3}}\){JOINT}?|\d{{3}}{JOINT})\d{{3}}{JOINT}\d{{4}})(?![\d%])",
    "lettered": (
        rf"(?<![\w.,$/-])(?:{COUNTRY}(?:\({TOLL_FREE}\)\s?|{TOLL_FREE}{TIE})"
        rf"(?=[\d.\u2010\u2011-]*[A-Z])[A-Z0-9]+(?:{TIE}[A-Z0-9]+)*)(?![\w%])"
    ),
    "abroad": r"(?<![\w.,$])\+[2-9]\d{0,2}(?:[- ]\(?\d{2,4}\)?){2,5}(?![\w%])",
    "mexican": (
        rf"(?<![\w.,$/-])(?:01{JOINT}\d{{2,3}}{JOINT})?(?:\(\d\d\)\s?|\d\d{JOINT})\d{{4}}{JOINT}\d{{4}}{QUANTITY}(?!-)"
    ),
    "tax": r"(?<![\w.,$-])(?:\d{2}-\d{7}|\d{5}-\d{4}|\d{3}-\d{2}-\d{4})(?![\w%-])",
    "local": rf"(?<![\w.,$-])\d{{3}}[-\u2011]\d{{4}}{QUANTITY}(?!-)",
    "emergency": (
        rf"(?<![\w.,$/:-])(?:(?:911|988){QUANTITY}(?![\w/:-])"
        r"|9[-\u2011](?:1[-\u2011]1|8[-\u2011]8)(?![\w%]|[-./]\w))"
    ),
    "short": rf"(?<![\w.,$/:-])[2-8]11{QUANTITY}(?![\w/:-])",
}
_DIALED = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))
_EXTENSION = re.compile(EXTENSION)
CALLED = re.compile(
    r"\b(?:call|dial|text|tty|tdd|llame|marque|teléfono|phone)(?:\s+(?:al?|to|at))?[:\s]+$", re.IGNORECASE
)
GROUP = re.compile(r"\d+|[A-Z]+")
FEWEST_KEYS = 4
"""Letters and digits after the area code, at the least."""


def parse_dialed(text: str, start: int) -> Dialed | None:
    """Return the number to dial or look up that starts at ``text[start]``, or None."""
    match = _DIALED.match(text, start)
    if match is None:
        return None
    number, kind, end = match[0], match.lastgroup, match.end()
    groups = tuple(GROUP.findall(number))
    if kind == "local" and all(group.endswith("0") for group in groups):
        return None  # a range of round numbers, such as 400-1200 people
    if kind == "lettered" and len(re.sub(r"[^A-Z0-9]|^\W*1?\W*\d{3}", "", number)) < FEWEST_KEYS:
        return None
    if kind == "short" and not CALLED.search(text, 0, start):
        return None
    if kind == "emergency":
        groups = ("".join(groups),)
    extension = _EXTENSION.match(text, end) if kind in {"domestic", "lettered", "abroad", "mexican"} else None
    digits = (extension and extension["extension"]) or ""
    # The "+" stands for an international prefix, which is not dialed within the country: there only the 1 is.
    abroad = number[0] == "+" and number[1] != "1"
    end = extension.end() if extension and digits else end
    return Dialed(start, end, groups=groups, abroad=abroad, extension=digits)
