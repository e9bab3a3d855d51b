"""Applies rules and lexicon to a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.adapters.pronunciation.addresses import ADDRESSES
from kiosk.adapters.pronunciation.builder import Builder
from kiosk.adapters.pronunciation.dates import DATES
from kiosk.adapters.pronunciation.english import ENGLISH
from kiosk.adapters.pronunciation.files import LEXICON, read_lexicon
from kiosk.adapters.pronunciation.lexicon import Lexicon
from kiosk.adapters.pronunciation.numbers import NUMBERS
from kiosk.adapters.pronunciation.rule import Language, Rule
from kiosk.adapters.pronunciation.signs import SIGNS
from kiosk.adapters.pronunciation.spanish import SPANISH
from kiosk.adapters.pronunciation.words import WORDS
from kiosk.domain.errors import Problem
from kiosk.services.spoken import Spoken

WORDINGS = {"en": ENGLISH, "es": SPANISH}
RULES: tuple[Rule, ...] = (*ADDRESSES, *DATES, *NUMBERS, *SIGNS, *WORDS)
"""In the order in which they are tried where one place suits several; the lexicon comes after the addresses."""
LISTED = len(ADDRESSES)
NAMED = re.compile(r"\(\?P<\w+>")
ANY = re.compile("|".join(f"(?P<r{place}>{NAMED.sub('(?:', rule.pattern)})" for place, rule in enumerate(RULES)))
ALL = tuple(re.compile(rule.pattern) for rule in RULES)


def pronounce(text: str, language: Language) -> Spoken:
    """Return how ``text`` is said in ``language``."""
    out = Builder(text)
    position = 0
    while match := ANY.search(text, position):
        start = match.start()
        out.keep(position, start)
        position = _apply(text, start, int((match.lastgroup or "r0")[1:]), language, out)
    out.keep(position, len(text))
    return out.done()


def _apply(text: str, start: int, place: int, language: Language, out: Builder) -> int:
    """Say what begins at ``start`` by the first rule from ``place`` on that holds; return where it ends."""
    listed = place < LISTED
    for rule, pattern in zip(RULES[place:], ALL[place:], strict=True):
        if not listed or rule.name == WORDS[0].name:
            listed = True
            if found := language.lexicon.at(text, start):
                entry, match = found
                out.say(Lexicon.say(entry, language.wording, match["plural"] or ""), start, match.end())
                return _past_point(text, match.end(), entry.word, out)
        if (match := pattern.match(text, start)) and match.end() > start:
            before = out.end
            if rule.say(match, out, language):
                return out.end if out.end > before else match.end()
    out.keep(start, start + 1)
    return start + 1


def _past_point(text: str, end: int, word: str, out: Builder) -> int:
    """Keep the point that ends an abbreviation where it ends the text as well, so that the voice comes to rest."""
    if word.endswith(".") and not text[end:].strip("\"'”’»)] "):
        out.say(".", end, end)
    return end


class FilePronunciation:
    """Implements the port ``Pronunciation`` with the lexicons below a folder ``locales``."""

    def __init__(self, locales: Path, report: Callable[[Sequence[Problem]], None]) -> None:
        """Remember where the lexicons are; each is read when its language is first spoken.

        Args:
            locales: The folder with ``<tag>/lexicon.toml``.
            report: Is told of every problem once; what is sound in a lexicon is used all the same.
        """
        self._locales = locales
        self._report = report
        self._languages: dict[str, Language] = {}

    def spoken(self, text: str, language: str) -> Spoken:
        """Return what a voice for ``language`` is to be given for ``text``."""
        return pronounce(text, self.language(language))

    def language(self, tag: str) -> Language:
        """Return what is known of the language ``tag``."""
        if tag not in self._languages:
            lexicon, problems = read_lexicon(self._locales / tag / LEXICON)
            if problems:
                self._report(problems)
            self._languages[tag] = Language(WORDINGS.get(tag.replace("_", "-").partition("-")[0]), lexicon)
        return self._languages[tag]
