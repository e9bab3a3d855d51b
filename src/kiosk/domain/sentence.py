"""Split text into sentences, the unit that is spoken and repeated.

When in doubt, a text is not split: a voice that stops inside "Dr. Ruiz" confuses more than a long sentence.
"""

from __future__ import annotations

import re

LONGEST_SENTENCE = 25
"""Words; a longer sentence is hard to follow by ear."""
WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
"""A word as it is spoken: with its hyphen, and a number with its decimal point."""
END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=\S)|[。！？]+[”’」』）]*\s*(?=\S)")
"""Marks that may end a sentence, with closing quotes or brackets after them. Chinese has no space after them."""
OPENERS = "\"'“‘«([¿¡"
"""Characters before the first word of a sentence."""
NEVER_LAST = frozenset(
    {
        *("dr", "dra", "drs", "mr", "mrs", "ms", "prof", "sr", "sra", "sres", "srta", "st", "lic", "ing"),
        *("vs", "e.g", "i.e", "cf", "fig", "figs", "approx", "aprox", "tel", "tfno", "ej", "pág", "págs", "núm"),
        *("art", "avda", "ee", "u.s", "ph.d", "d.c"),
    }
)
"""Abbreviations that never end a sentence, in lower case and without the last period."""
BEFORE_NUMBER = frozenset(
    [
        *("no", "nos", "nº", "n.º", "vol", "ext", "max", "min", "máx", "mín"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("ene", "abr", "ago", "dic"),
    ]
)
"""Abbreviations that do not end a sentence before a number; "No." alone is a sentence."""
CAPITAL_ENDS = frozenset(["MS", "ST", "NO", "ING", "ART", "TEL", "FIG"])
"""In capitals these are not abbreviations: "people with MS." ends a sentence."""


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of ``text``. Joined by spaces they are the text again, with runs of spaces collapsed."""
    found = []
    start = 0
    for end in END.finditer(text):
        if _ends(text[start : end.start()].rstrip(), text[end.start() : end.end()], text[end.end() :]):
            found.append(text[start : end.end()])
            start = end.end()
    found.append(text[start:])
    return tuple(filter(None, (" ".join(sentence.split()) for sentence in found)))


def _ends(before: str, mark: str, after: str) -> bool:
    """Return whether a sentence ends at ``mark``, between ``before`` and ``after``."""
    first = after.lstrip(OPENERS)[:1]
    if first.islower():
        return False
    if mark.rstrip() != ".":
        return True
    word = before.rpartition(" ")[2].lstrip(OPENERS)
    if word in CAPITAL_ENDS:
        return True
    if word.lower() in NEVER_LAST or (word.lower() in BEFORE_NUMBER and first.isdigit()):
        return False
    # Initials before a name: "J. Smith", "J. R. Smith". Elsewhere one letter ends: "hepatitis B. Ask your doctor."
    return not re.fullmatch(rf"[{re.escape(OPENERS)}]*(?:[A-Z]\.\s+)*[A-Z]", before)
