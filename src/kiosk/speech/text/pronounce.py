"""Turns a text into its spoken form in one pass, by the grammar of numbers, the lexicon, and rules for the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from kiosk.domain.errors import Diagnostic
from kiosk.files.languages import language_folder
from kiosk.services.spoken import SpokenForm
from kiosk.speech.text.addresses import ADDRESSES
from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.english import English
from kiosk.speech.text.files import LEXICON, read_lexicon
from kiosk.speech.text.lexicon import FIRST
from kiosk.speech.text.numerals import NUMERALS
from kiosk.speech.text.numeric import DIALED, NUMBERS
from kiosk.speech.text.rule import LanguageRules, SpeechRule
from kiosk.speech.text.signs import SIGNS
from kiosk.speech.text.spanish import Spanish
from kiosk.speech.text.words import STREETS, WORDS

RENDERERS = {"en": English, "es": Spanish}
BEFORE_LEXICON: tuple[SpeechRule, ...] = (*ADDRESSES, *DIALED, *NUMERALS, *STREETS)
"""The FDA of 1-800-FDA-1088, the IV of "grade IV" and the "Dr." of "12 Oak Dr." are not those of the lexicon."""
EXEMPT = frozenset((*ADDRESSES, *DIALED))
RULES: tuple[SpeechRule, ...] = (*BEFORE_LEXICON, *NUMBERS, *SIGNS, *WORDS)
"""In order of precedence."""
GROUP_NAME = re.compile(r"\(\?P<\w+>")
ANY = re.compile("|".join(f"(?P<r{place}>{GROUP_NAME.sub('(?:', rule.pattern)})" for place, rule in enumerate(RULES)))


@cache
def _pattern(place: int) -> re.Pattern[str]:
    """Return the pattern of one rule, compiled on first use to keep the start of the voice quick."""
    return re.compile(RULES[place].pattern)


def pronounce(text: str, language: LanguageRules) -> SpokenBuilder:
    """Return the spoken form of ``text`` in ``language``, with its unknown words."""
    out = SpokenBuilder(text)
    pattern, position = ANY if language.supported else FIRST, 0
    while match := pattern.search(text, position):
        start = match.start()
        out.keep(position, start)
        place = int((match.lastgroup or "r0")[1:]) if language.supported else len(RULES) - 1
        position = _apply(text, start, place, language, out)
    out.keep(position, len(text))
    return out


def _apply(text: str, start: int, place: int, language: LanguageRules, out: SpokenBuilder) -> int:
    """Say what starts at ``start`` by the first rule from ``place`` on that applies; return where it ends."""
    if not language.supported:
        return _listed(text, start, language, out) or _kept(text, start, out)
    for number in range(place, len(RULES)):
        if number == max(place, len(BEFORE_LEXICON)) and (end := _listed(text, start, language, out)):
            return end
        match, before = _pattern(number).match(text, start), out.end
        if match and match.end() > start and RULES[number].say(match, out, language):
            end = out.end if out.end > before else match.end()
            if RULES[number] in EXEMPT:
                out.exempt.append((start, end))
            return end
    out.keep(start, start + 1)
    return start + 1


def _listed(text: str, start: int, language: LanguageRules, out: SpokenBuilder) -> int:
    """Say the entry of the lexicon that matches at ``start`` and return its end, or 0 if there is none."""
    found = language.lexicon.at(text, start)
    if found is None:
        return 0
    entry, match = found
    words = language.lexicon.say(entry, language.renderer, match["plural"] or "")
    out.abbreviation(words, start, match.end(), "" if entry.letters else entry.phonemes)
    out.exempt.append((start, match.end()))
    return match.end()


def _kept(text: str, start: int, out: SpokenBuilder) -> int:
    word = FIRST.match(text, start)
    end = word.end() if word else start + 1
    out.keep(start, end)
    return end


class FilePronunciation:
    """The port ``Pronunciation`` with the lexicons below a folder."""

    def __init__(self, locales: Path, report: Callable[[Sequence[Diagnostic]], None], own: Path | None = None) -> None:
        """Use the lexicons below ``locales``; each is read when its language is first needed.

        Args:
            locales: The folder with ``<tag>/lexicon.toml``.
            report: Takes the mistakes of a lexicon, once; its correct entries are used.
            own: The clinic's own such folder, whose lexicons add words.
        """
        self._own = own
        self._locales = locales
        self._report = report
        self._languages: dict[str, LanguageRules] = {}

    def spoken(self, text: str, language: str) -> SpokenForm:
        """Return what a voice for ``language`` reads for ``text``."""
        return pronounce(text, self.language(language)).done()

    def language(self, tag: str) -> LanguageRules:
        """Return the rules of the language ``tag``."""
        known = self._languages
        if tag not in known:
            lexicon, problems = read_lexicon(language_folder(self._locales, tag) / LEXICON)
            if self._own:
                added, more = read_lexicon(language_folder(self._own, tag) / LEXICON)
                lexicon, problems = lexicon.with_words_of(added), [*problems, *more]
            if problems:
                self._report(problems)
            own = RENDERERS.get(tag.replace("_", "-").partition("-")[0])
            renderer = (own or English)(lexicon.feminine)
            known[tag] = LanguageRules(renderer, lexicon, supported=own is not None)
        return known[tag]

    def forget(self) -> None:
        """Read each lexicon again when it is next needed; may be called on any thread."""
        self._languages = {}
