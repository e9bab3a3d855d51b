"""An English text beside one form of its translation, and what differs between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from kiosk.catalogs.checks.problem import Problem
from kiosk.catalogs.checks.reading import TextReading
from kiosk.catalogs.checks.words import WORD, Words
from kiosk.services.translator import NAME
from kiosk.texts.check_words import WORDS
from kiosk.texts.checks import EXTRA, MISSING, WRITE_THOSE
from kiosk.texts.message import StaffText, joined_staff_texts


class TranslationPair(Struct, frozen=True, dict=True):
    """An English text and one form of its translation."""

    english: str
    translation: str
    source: TextReading
    """What the English says."""
    target: TextReading
    """What the translation says."""
    words: Words
    """The words of the translation's language."""
    english_words: Words
    notes: tuple[str, ...] = ()
    """The notes to the translator."""
    singular: bool = False
    """Whether it is a plural form that need not name the number, as in "a day"."""

    @cached_property
    def written(self) -> list[str]:
        """The words of the translation, without the names of values."""
        return WORD.findall(NAME.sub("", self.translation))


Check = Callable[[TranslationPair], Iterator[Problem]]


def differences(
    pair: TranslationPair, what: str, code: str, cause: StaffText, remedy: StaffText = WRITE_THOSE
) -> Iterator[Problem]:
    """Yield a problem where the two texts do not say the same values of ``what``, each as often."""
    missing, extra = surplus(pair.source, pair.target, what), surplus(pair.target, pair.source, what)
    if missing or extra:
        yield Problem(code, cause.with_values(parts=named(missing, extra)), remedy)


def named(missing: Iterable[str], extra: Iterable[str]) -> StaffText:
    """Return in words which values are in one of the two texts only."""
    here, there = ([WORDS.get(each, each) for each in values] for values in (missing, extra))
    return joined_staff_texts(
        [*(MISSING.with_values(value=each) for each in here), *(EXTRA.with_values(value=each) for each in there)]
    )


def surplus(one: TextReading, other: TextReading, what: str) -> list[str]:
    """Return the values of ``what`` that ``one`` says more often than ``other`` may."""
    return [
        meaning[1]
        for meaning, count in one.certain.items()
        if meaning[0] == what and count > other.certain[meaning] + other.possible[meaning]
    ]
