"""Reads a text for what must be the same in its translation: amounts, periods, names, negation and the like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from kiosk.catalogs.checks.number_format import NumberFormat
from kiosk.catalogs.checks.words import WORD, Meaning, Words

FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
SIGNS = {"<": ("direction", "fewer"), ">": ("direction", "more")}


NUMBER = "0"
"""Stands for any number in digits among the words of a text."""


class TextReading(Struct, frozen=True):
    """What a text says."""

    amounts: tuple[tuple[str, str], ...]
    """Numbers in digits with their units, in order."""
    certain: Counter[Meaning]
    """How often each meaning is said."""
    possible: Counter[Meaning]
    """How often each may be meant besides."""
    order: tuple[Meaning, ...]
    """What is said, in order."""
    negations: tuple[tuple[int, int], ...]
    """For each sentence how often it is negated, and how often it may be."""


NOTHING = TextReading((), Counter(), Counter(), (), ((0, 0),))
"""What a text says that has nothing to compare."""
COMPARABLE = re.compile(rf"[\d%<>{''.join(FRACTIONS)}]")


def has_comparable_words(text: str, words: Words) -> bool:
    """Return whether ``text`` may have something to compare; most texts of a screen have not."""
    return bool(COMPARABLE.search(text)) or not words.certain_words.isdisjoint(WORD.findall(text.lower()))


def unit_pattern(symbols: Iterable[str]) -> str:
    """Return what finds a unit made of ``symbols``, the longest first, after a number."""
    part = f"(?:{'|'.join(map(re.escape, symbols))})"
    return rf"{part}(?:/{part})*(?![\w'’])|%|[°º]\s?[CF](?!\w)"


@lru_cache(maxsize=8)
def _tokens(spaced: bool, symbols: tuple[str, ...]) -> re.Pattern[str]:
    unit = unit_pattern(symbols)
    # After a number that is spelled out, one letter may be anything.
    alone = "|".join(symbol for symbol in symbols if symbol.isalpha() and len(symbol) > 1)
    grouped = r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|" if spaced else ""
    return re.compile(
        r"(?P<skipped>\{\w+\}|https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
        rf"|(?P<number>(?:{grouped}\d+(?:[.,:/]\d+)*))(?:[\s\u2011-]?(?P<unit>{unit})|(?P<letter>[a-z])(?!\w))?"
        rf"|(?<!\w)(?P<symbol>{alone})(?!\w)"
        rf"|(?P<sign>[%<>{''.join(FRACTIONS)}])"
        rf"|(?P<word>{WORD.pattern})"
        r"|(?P<end>[.!?…:;](?=[\s\"”’)]|$))|(?P<comma>[,()])",
        re.IGNORECASE,
    )


def analyze(text: str, words: Words, numbers: NumberFormat) -> TextReading:
    """Return what ``text`` says in a language with ``words`` that writes ``numbers`` so."""
    reader = _Reader(words, numbers)
    reader.read(text)
    return reader.result()


class _Reader:
    def __init__(self, words: Words, numbers: NumberFormat) -> None:
        self._words = words
        self._numbers = numbers
        self._amounts: list[list[str]] = []
        self._order: list[Meaning] = []
        self._certain: Counter[Meaning] = Counter()
        self._possible: Counter[Meaning] = Counter()
        self._negations = [[0, 0]]
        self._unitless = False
        self._clause = 0
        """How many words of the clause were read."""
        self._denied = False
        """Whether it has a negation."""

    def read(self, text: str) -> None:
        tokens = [*_tokens(self._numbers.spaced, (*self._words.symbols,)).finditer(text)]
        spellings = [token["word"] or (NUMBER if token["number"] else "") for token in tokens]
        index = 0
        while index < len(tokens):
            token = tokens[index]
            kind = token.lastgroup
            if token["number"]:
                self._number(token)
            elif kind == "word":
                index += self._word(spellings, index)
                continue
            elif kind == "symbol":
                self._certain["unit", self._words.symbols[token["symbol"].lower()]] += 1
            elif kind == "sign":
                self._sign(token["sign"])
            elif kind == "end":
                self._negations.append([0, 0])
                self._begin_clause()
            elif kind == "comma":
                self._begin_clause()
            index += 1

    def _number(self, token: re.Match[str]) -> None:
        value = self._numbers.value(token["number"]) + (token["letter"] or "")
        written = re.sub(r"\s", "", token["unit"] or "").lower().replace("º", "°")
        unit = "/".join(self._words.symbols.get(part, part) for part in written.split("/"))
        self._amounts.append([value, unit])
        self._certain["number", value] += 1
        if unit:
            self._certain["unit", unit] += 1
        self._unitless = not unit

    def _sign(self, sign: str) -> None:
        self._unitless = False
        if sign in FRACTIONS:
            self._certain["number", FRACTIONS[sign]] += 1
        elif sign in SIGNS:
            self._certain[SIGNS[sign]] += 1
        else:
            self._certain["unit", sign] += 1

    def _word(self, spellings: list[str], index: int) -> int:
        """Count what the form that begins at ``index`` means; return of how many words it is."""
        unitless, self._unitless = self._unitless, False
        self._clause += 1
        for form in self._words.forms.get(spellings[index].lower(), ()):
            here = spellings[index : index + len(form.words)]
            if tuple(here if form.capital else map(str.lower, here)) != form.words:
                continue
            if form.before_number and not self._is_number(spellings[index + len(form.words) :][:1]):
                continue
            for meaning, certain in form.meanings:
                (self._certain if certain else self._possible)[meaning] += 1
                what, value = meaning
                self._order.append(meaning)
                if what == "negation":
                    self._negate(value, certain=certain)
                elif what == "clause":
                    self._begin_clause()
                elif unitless and what in {"unit", "period"}:
                    self._amounts[-1][1] = value
            return len(form.words)
        return 1

    def _is_number(self, spellings: list[str]) -> bool:
        """Return whether the first of ``spellings``, if any, is a number in digits or in a word."""
        return any(
            spelling == NUMBER or any(form.is_number for form in self._words.forms.get(spelling.lower(), ()))
            for spelling in spellings
        )

    def _begin_clause(self) -> None:
        self._clause = 0
        self._denied = False

    def _negate(self, kind: str, *, certain: bool) -> None:
        """Count a negation.

        Args:
            kind: "not" always counts. "again" may repeat another of its clause, and counts where there is none.
                "doubled" counts there too, but only at the beginning of the clause.
            certain: Whether it always is one. One that may be, and may double another, counts only after another.
        """
        counts = {
            "not": True,
            "again": not self._denied,
            "doubled": not self._denied and self._clause == 1 if certain else self._denied,
        }
        if counts[kind]:
            self._negations[-1][not certain] += 1
            self._denied = self._denied or certain

    def result(self) -> TextReading:
        return TextReading(
            amounts=tuple((value, unit) for value, unit in self._amounts),
            certain=self._certain,
            possible=self._possible,
            order=tuple(self._order),
            negations=tuple((certain, possible) for certain, possible in self._negations),
        )
