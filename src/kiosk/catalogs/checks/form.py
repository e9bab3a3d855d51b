"""Punctuation, markup, addresses, spaces and length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import east_asian_width

from kiosk.catalogs.checks.pair import TranslationPair
from kiosk.catalogs.checks.problem import Problem
from kiosk.texts import checks as wording

ENDS = str.maketrans("。？！：；", ".?!:;")
"""Signs that end a sentence in East Asian scripts, and those of English."""
CLOSING = "\"'”’»)]}"
MARKUP = re.compile(r"&#?\w+;|</?\w+[^>]*>|[*`|\\~#]|\[|\]")
ADDRESS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.(?:com|edu|gov|net|org)\b[\w/-]*"
    r"|(?:1-)?(?:\(\d{3}\) |\d{3}-)(?:\d{3}|[A-Z]{3})-\d{4}"
)
DOUBLE = re.compile(r"\b([^\W\d_]+) \1\b")
LIMIT = re.compile(r"At most (\d+) letters")


def punctuation(pair: TranslationPair) -> Iterator[Problem]:
    """The last sign is that of the English, and what closes was opened."""
    wanted, found = _end(pair.english), _end(pair.translation)
    if wanted != found:
        cause = wording.END_DIFFERS if wanted and found else wording.END_MISSING if wanted else wording.END_SURPLUS
        remedy = wording.WRITE_SIGN if wanted else wording.DELETE_SIGN
        yield Problem("punctuation", cause.with_values(found=found, wanted=wanted), remedy)
    # A sign that stands for itself, as in the name of a key, opens nothing: "(?)".
    for closing, opening in pair.words.opening.items():
        closed = re.findall(rf"(?<=[\w{re.escape(CLOSING)}…]){re.escape(closing)}", pair.translation)
        if len(closed) != pair.translation.count(opening):
            yield Problem(
                "punctuation", wording.NOT_OPENED.with_values(closing=closing, opening=opening), wording.WRITE_SIGN
            )


def _end(text: str) -> str:
    """Return the sign that ends ``text``, or nothing where it is a letter or a number."""
    last = text.rstrip().rstrip(CLOSING)[-1:].translate(ENDS)
    return last if last in {".", "?", "!", ":", ";", "…"} else ""


def markup(pair: TranslationPair) -> Iterator[Problem]:
    """There is no markup, entity or backslash that the English does not have."""
    wanted, found = Counter(MARKUP.findall(pair.english)), Counter(MARKUP.findall(pair.translation))
    if wanted != found:
        signs = sorted({*(wanted - found), *(found - wanted)})
        yield Problem("markup", wording.MARKUP_DIFFERS.with_values(found=" ".join(signs)), wording.WRITE_PLAIN)


def addresses(pair: TranslationPair) -> Iterator[Problem]:
    """Web addresses and phone numbers are the same to the letter."""
    wanted, found = (
        sorted(each.rstrip(".,") for each in ADDRESS.findall(text)) for text in (pair.english, pair.translation)
    )
    if wanted != found:
        differing = sorted({*wanted} ^ {*found})
        yield Problem(
            "addresses", wording.ADDRESSES_DIFFER.with_values(parts=", ".join(differing or found)), wording.WRITE_THOSE
        )


def spelling(pair: TranslationPair) -> Iterator[Problem]:
    """No word stands there twice in a row, and no space is one too many."""
    doubled = DOUBLE.search(pair.translation)
    if doubled and not DOUBLE.search(pair.english):
        yield Problem("spelling", wording.DOUBLED.with_values(words=doubled[1]), wording.DELETE_ONE, warning=True)
    surplus, in_english = map(_surplus_space, (pair.words.unspaced, pair.english_words.unspaced))
    if surplus.search(pair.translation) and not in_english.search(pair.english):
        yield Problem("spelling", wording.SPACES, wording.DELETE_SPACE, warning=True)


@lru_cache(maxsize=16)
def _surplus_space(unspaced: str) -> re.Pattern[str]:
    """Return what finds a space too many, in a language that has none before the signs ``unspaced``."""
    return re.compile(rf"^\s|\s$| {{2}}|\s[,.){re.escape(unspaced)}](?!\w)")


def length(pair: TranslationPair) -> Iterator[Problem]:
    """The translation fits where the note says how much room there is; a Chinese sign takes that of two letters."""
    limits = [int(limit) for note in pair.notes for limit in LIMIT.findall(note)]
    if not limits:
        return
    cells = sum(2 if east_asian_width(letter) in {"F", "W"} else 1 for letter in pair.translation)
    if cells > min(limits):
        yield Problem("length", wording.TOO_LONG.with_values(found=cells, longest=min(limits)), wording.SHORTEN)
