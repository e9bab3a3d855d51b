"""Applies rules and lexicon to a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from kiosk.domain.errors import Diagnostic
from kiosk.services.spoken import Spoken
from kiosk.speech.text.addresses import ADDRESSES
from kiosk.speech.text.builder import Builder
from kiosk.speech.text.clock import CLOCK
from kiosk.speech.text.dates import DATES
from kiosk.speech.text.doses import DOSES
from kiosk.speech.text.english import ENGLISH
from kiosk.speech.text.files import LEXICON, read_lexicon
from kiosk.speech.text.lexicon import FIRST
from kiosk.speech.text.numbers import NUMBERS
from kiosk.speech.text.numerals import NUMERALS
from kiosk.speech.text.ordinals import ORDINALS
from kiosk.speech.text.phones import PHONES
from kiosk.speech.text.rule import Language, Rule
from kiosk.speech.text.signs import SIGNS
from kiosk.speech.text.spanish import SPANISH
from kiosk.speech.text.words import WORDS

WORDINGS = {"en": ENGLISH, "es": SPANISH}
FIRST_OF_ALL: tuple[Rule, ...] = (*ADDRESSES, *PHONES, *NUMERALS)
"""They come before the lexicon: the FDA of 1-800-FDA-1088 is three keys, and the IV of "grade IV" a number."""
SETTLED = frozenset((*ADDRESSES, *PHONES))
RULES: tuple[Rule, ...] = (*FIRST_OF_ALL, *CLOCK, *DATES, *ORDINALS, *NUMBERS, *DOSES, *SIGNS, *WORDS)
"""In the order in which they are tried where one place suits several."""
LISTED = len(FIRST_OF_ALL)
NAMED = re.compile(r"\(\?P<\w+>")
ANY = re.compile("|".join(f"(?P<r{place}>{NAMED.sub('(?:', rule.pattern)})" for place, rule in enumerate(RULES)))


@cache
def _alone(place: int) -> re.Pattern[str]:
    """Return the pattern of one rule, compiled when a text first needs it: the voice must be there soon."""
    return re.compile(RULES[place].pattern)


def pronounce(text: str, language: Language) -> Spoken:
    """Return how ``text`` is said in ``language``."""
    return said(text, language).done()


def doubts(text: str, language: Language) -> tuple[str, ...]:
    """Return the abbreviations and unusual names in ``text`` that the lexicon should hold and does not."""
    return tuple(dict.fromkeys(said(text, language).doubts))


def said(text: str, language: Language) -> Builder:
    """Return how ``text`` is said in ``language``, with what was noted on the way."""
    out = Builder(text)
    pattern, position = ANY if language.ruled else FIRST, 0
    while match := pattern.search(text, position):
        start = match.start()
        out.keep(position, start)
        place = int((match.lastgroup or "r0")[1:]) if language.ruled else len(RULES) - 1
        position = _apply(text, start, place, language, out)
    out.keep(position, len(text))
    return out


def _apply(text: str, start: int, place: int, language: Language, out: Builder) -> int:
    """Say what begins at ``start`` by the first rule from ``place`` on that holds; return where it ends."""
    listed = place < LISTED
    if not language.ruled:
        return _listed(text, start, language, out) or _kept(text, start, out)
    for number in range(place, len(RULES)):
        rule = RULES[number]
        if not listed or rule.name == WORDS[0].name:
            listed = True
            if end := _listed(text, start, language, out):
                return end
        if (match := _alone(number).match(text, start)) and match.end() > start:
            before = out.end
            if rule.say(match, out, language):
                end = out.end if out.end > before else match.end()
                if rule in SETTLED:
                    out.settled.append((start, end))
                return end
    out.keep(start, start + 1)
    return start + 1


def _listed(text: str, start: int, language: Language, out: Builder) -> int:
    """Say the entry of the lexicon that begins at ``start`` and return where it ends; 0 where there is none."""
    found = language.lexicon.at(text, start)
    if found is None:
        return 0
    entry, match = found
    words = language.lexicon.say(entry, language.wording, match["plural"] or "")
    # The point of an abbreviation may end the text as well, and there the voice comes to rest.
    ends = entry.word.endswith(".") and not text[match.end() :].strip("\"'”’»)] ")
    if ends:
        out.say(f"{words}.", start, match.end())
    else:
        out.say(words, start, match.end(), "" if entry.letters else entry.phonemes)
    out.settled.append((start, match.end()))
    return match.end()


def _kept(text: str, start: int, out: Builder) -> int:
    word = FIRST.match(text, start)
    end = word.end() if word else start + 1
    out.keep(start, end)
    return end


class FilePronunciation:
    """Implements the port ``Pronunciation`` with the lexicons below a folder ``locales``."""

    def __init__(self, locales: Path, report: Callable[[Sequence[Diagnostic]], None]) -> None:
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

    def doubts(self, text: str, language: str) -> tuple[str, ...]:
        """Return the abbreviations and unusual names in ``text`` that the lexicon should hold and does not."""
        return doubts(text, self.language(language))

    def language(self, tag: str) -> Language:
        """Return what is known of the language ``tag``."""
        if tag not in self._languages:
            lexicon, problems = read_lexicon(self._locales / tag / LEXICON)
            if problems:
                self._report(problems)
            own = WORDINGS.get(tag.replace("_", "-").partition("-")[0])
            self._languages[tag] = Language(own or ENGLISH, lexicon, ruled=own is not None)
        return self._languages[tag]
