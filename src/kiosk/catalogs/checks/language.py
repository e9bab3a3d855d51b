"""A translation is whole, and in its own language."""

from __future__ import annotations

from collections.abc import Iterator, Set

from kiosk.catalogs.checks.pair import TranslationPair
from kiosk.catalogs.checks.problem import Problem
from kiosk.domain.sentence import LONGEST_SENTENCE, WORD, sentences
from kiosk.services.translator import NAME
from kiosk.texts import checks as wording

LONGEST_NAME = 2
"""Words of a text that may be the same in two languages."""
RUN = 4
"""Words in a row that are judged together."""
FEWEST_ENGLISH = 2
"""How many of them must be frequent English words, where none is one of the language itself."""
LONG = 8
"""Words of a text that has at least one frequent word of its language."""


def same(pair: TranslationPair) -> Iterator[Problem]:
    """The translation is not a copy of the English, unless it is as short as most names."""
    if pair.translation == pair.english and _counts(pair.english):
        yield Problem("same", wording.SAME, wording.TRANSLATE_IT)


def english(pair: TranslationPair) -> Iterator[Problem]:
    """No part of the translation was left in English, and it is not in a third language."""
    own, foreign = pair.words.common, pair.english_words.common - pair.words.common
    words = [word.lower() for word in pair.written]
    if own and len(words) >= LONG and own.isdisjoint(words):
        yield Problem("english", wording.OTHER_LANGUAGE, wording.TRANSLATE_ALL)
    if foreign.isdisjoint(words) or pair.translation == pair.english:
        return
    copied = [part for part in {*sentences(pair.english)} & {*sentences(pair.translation)} if _counts(part)]
    runs = (slice(start, start + RUN) for start in range(len(words) - RUN + 1))
    left = (run for run in runs if own.isdisjoint(words[run]) and _english(words[run], foreign) >= FEWEST_ENGLISH)
    for part in (*copied, *(" ".join(pair.written[run]) for run in left)):
        yield Problem("english", wording.PARTLY_ENGLISH.with_values(words=part), wording.TRANSLATE_ALL)
        return


def _english(words: list[str], foreign: Set[str]) -> int:
    return sum(word in foreign for word in words)


def whole(pair: TranslationPair) -> Iterator[Problem]:
    """The translation has at least as many sentences as the English; a long one may have been split."""
    wanted, found = len(sentences(pair.english)), len(sentences(pair.translation))
    if found < wanted:
        yield Problem(
            "sentences", wording.SENTENCES_DIFFER.with_values(found=found, wanted=wanted), wording.COMPARE_SENTENCES
        )


def informal(pair: TranslationPair) -> Iterator[Problem]:
    """The reader is spoken to politely, as in Spanish *usted*."""
    known = pair.words.informal
    if (
        known
        and not known.words.isdisjoint(map(str.lower, pair.written))
        and (found := known.pattern.search(pair.translation))
    ):
        yield Problem("informal", wording.INFORMAL.with_values(word=found[0]), wording.WRITE_POLITELY, warning=True)


def long_sentences(pair: TranslationPair) -> Iterator[Problem]:
    """No sentence is too long to follow by ear, unless it is a list of words."""
    for sentence in sentences(NAME.sub("", pair.translation)):
        if (count := len(WORD.findall(sentence))) > LONGEST_SENTENCE:
            cause = wording.LONG_SENTENCE.with_values(count=count, longest=LONGEST_SENTENCE)
            yield Problem("readability", cause, wording.SPLIT_SENTENCE, warning=True)


def _counts(text: str) -> bool:
    """Return whether ``text`` is longer than a name."""
    return len([word for word in NAME.sub("", text).split() if any(map(str.isalpha, word))]) > LONGEST_NAME
