"""How easy the translations are to read, by the formula that the language's file of words names.

A score is a smoke alarm, not a judge. It is ``base - syllables * S/W - words * W/T`` of S syllables, W words and T
sentences; higher is easier. For Spanish this is the INFLESZ scale (Szigriszt Pazos 1993; Barrio-Cantalejo and others
2008): 55 is normal, 65 fairly easy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from kiosk.catalogs.checks.checker import NOT_SHOWN, checker_for
from kiosk.catalogs.checks.names import names_to_keep
from kiosk.catalogs.checks.words import WORD, Words
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.read import read_undamaged
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.domain.sections import SOURCES
from kiosk.domain.sentence import sentences
from kiosk.files.languages import language_folder
from kiosk.services.ports import TranslationState
from kiosk.services.translator import NAME
from kiosk.texts.checks import HARD_TO_READ, SHORTER_WORDS

ENOUGH = 60
"""Words of a section from which on a score means something."""


class Formula(Struct, frozen=True):
    """How a language's texts are scored."""

    syllable: re.Pattern[str]
    """Matches once in each syllable."""
    base: float
    syllables: float
    words: float
    least: float
    """The lowest score that is easy enough."""

    @classmethod
    def of(cls, words: Words) -> Formula | None:
        """Return the formula in the file of ``words``, or None where it names none."""
        table = words.tables.get("readability")
        if not table:
            return None
        numbers = {name: float("".join(table[name])) for name in ("base", "syllables", "words", "least")}
        return cls(re.compile("".join(table["syllable"]), re.IGNORECASE), **numbers)

    def score(self, texts: Iterable[str]) -> tuple[float, int]:
        """Return the score of ``texts`` and how many words they have."""
        parts = [words for text in texts for sentence in sentences(text) if (words := WORD.findall(sentence))]
        count = sum(map(len, parts))
        syllables = sum(max(1, len(self.syllable.findall(word))) for words in parts for word in words)
        if not count:
            return self.base, 0
        return self.base - self.syllables * syllables / count - self.words * count / len(parts), count


def translation_without_names(entry: PoEntry) -> str:
    """Return the translation without the names that nobody can make easier."""
    text = NAME.sub("", entry.strings[-1])
    for name in names_to_keep(entry.notes):
        text = text.replace(name, "")
    return text


def by_context(entries: Iterable[PoEntry], *, page: bool = False) -> Mapping[str, list[PoEntry]]:
    """Return the sentences among ``entries`` by the section that they are in, or by its page.

    What sources are called is no sentence.
    """
    found: dict[str, list[PoEntry]] = {}
    for entry in entries:
        shown = not any(note.startswith(NOT_SHOWN) for note in entry.notes)
        shown = shown and not entry.context.endswith(f"|{SOURCES}")
        if entry.state is TranslationState.CURRENT and not entry.plural and shown:
            found.setdefault(entry.context.partition("|")[0] if page else entry.context, []).append(entry)
    return found


def readability_problems(name: str, entries: Iterable[PoEntry], words: Words) -> Iterator[Diagnostic]:
    """Yield a warning for each section that is hard to read."""
    if formula := Formula.of(words):
        for context, section in by_context(entries).items():
            score, count = formula.score(map(translation_without_names, section))
            if count >= ENOUGH and score < formula.least:
                cause = HARD_TO_READ.with_values(section=context, score=f"{score:.0f}", least=f"{formula.least:.0f}")
                yield Diagnostic(name, section[0].line, cause, SHORTER_WORDS, "readability", warning=True)


def page_scores(locales: Path, tag: str) -> dict[str, float]:
    """Return the score of each page that patients read in the language ``tag``; nothing where it has no formula."""
    folder = language_folder(locales, tag)
    scores: dict[str, float] = {}
    with suppress(CatalogError):  # the check names what is broken
        if formula := Formula.of(checker_for(folder).words):
            for path in sorted((folder / "LC_MESSAGES").glob("*.po")):
                for page, entries in by_context(read_undamaged(path, tag).active, page=True).items():
                    score, count = formula.score(map(translation_without_names, entries))
                    scores |= {page: score} if count >= ENOUGH else {}
    return scores
