"""Rules for ordinals and numbered things: 1st, 2.º, 3ra, No. 5, #5."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule


def _ordinal(match: re.Match[str], out: Builder, language: Language) -> bool:
    written = match[0].replace("°", "º")
    if match["spoken"]:
        sign = ".er" if match["spoken"] == "er" else f".{'ª' if match['spoken'][-1] == 'a' else 'º'}"
        written = match["nth"] + sign
    elif "." not in written:
        written = f"{match['nth']}.{written[len(match['nth']) :]}"
    words = language.wording.ordinals.get(written)
    if words is None and not language.wording.ordinals:
        return False
    out.say(words or match["nth"], match.start(), match.end())
    return True


def _numbered(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f"{language.wording.number} ", match.start(), match.end())
    return True


def _english_ordinal(match: re.Match[str], out: Builder, language: Language) -> bool:
    if language.wording.ordinals:
        return False
    out.keep(match.start(), match.end())
    return True


ORDINALS = (
    Rule("numbered", r"\b(?:[Nn]os?\.|[Nn][uú]ms?\.|[Nn]\.?[º°]s?)\s?(?=\d)|#\s?(?=\d)", _numbered),
    Rule("english ordinal", r"(?<![\w.,])\d+(?:st|nd|rd|th)\b", _english_ordinal),
    Rule(
        "ordinal", r"(?<![\w.,])(?P<nth>\d{1,2})(?:\.?[ºª]|\.er\b|(?P<spoken>er|[rdtmvn][oa])\b)(?!\s?[CF]\b)", _ordinal
    ),
)
