"""How hard a section is to read: Flesch-Kincaid grade and sentence length, with the names of medicines taken out.

A score is a smoke alarm, not a judge: it knows long words and long sentences, and nothing of sense. The grade is
``0.39 words/sentences + 11.8 syllables/words - 15.59`` (Kincaid and others, 1975).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.domain.sentence import WORD, sentences
from kiosk.files.diagnostics import quoted
from kiosk.texts.message import staff

GROUP = re.compile(r"[aeiouy]+")
SILENT = re.compile(
    r"(?<![aeiouy])(?<!(?<![aeiouyl])l)e$"
    r"|(?<![aeiouy])(?<![sxzcg])(?<!ch)(?<!sh)(?<!(?<![aeiouyl])l)es$"
    r"|(?<![aeiouydt])(?<!(?<![aeiouyl])l)ed$"
)
"""An ending whose e is not heard: "dose", "makes", "called"; but "table", "places", "treated"."""
SILENT_WITHIN = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ments|ful|less|ness)$)")
"""The same before an ending: "safely", "movement"."""
PARTED = re.compile(
    r"(?<![tcsg])ia(?!ge)|ia$|(?<![tcsgx])io|iu|(?<![ctf])ie(?=t|nc|nt)|(?<=[rldn])ie(?=r|st)"
    r"|(?<![gq])ua|(?<![gq])uou|(?<=[aeoyui])ing|(?<=cr)ea(?=t(?!ure))|(?<=r)ea(?=c[tq])|(?<=[aeiouy].)ea$"
    r"|[aou]y(?=e(?!d$|s$)|o|a)|ey(?=o)|eo(?=$|l|n)|(?<=[lr])ui(?=[dn])|(?<=is)m$|(?<=th)m$"
)
"""Two vowels in two syllables: "diet", "usual", "going", "reaction"."""
EXCEPTIONS = {
    "anyone": 3, "areas": 3, "business": 2, "diarrhea": 4, "evening": 2, "every": 2, "everything": 3, "herpes": 2,
    "ideas": 3, "platelet": 2, "platelets": 2, "ratio": 3, "safety": 2, "science": 2, "someone": 2, "something": 2,
    "sometimes": 2, "therefore": 2, "videos": 3, "wednesday": 2,
}  # fmt: skip
"""Common words whose spelling misleads."""
ACRONYM = re.compile(r"[A-Z]{2,5}s?")
W = 3
"""Syllables of the one letter whose name has more than one."""
TARGET_GRADE = 6
"""Requirement CO-01; the sixth grade is what health organizations commonly ask for."""
HIGHEST_GRADE = 8
"""Requirement CO-01; eighth grade at most (WCAG 2.2, 3.1.5, asks for lower secondary level, grades 7 to 9)."""
LONGEST_MEAN = 20
"""Requirement CO-01; words a sentence on average (NHS content style)."""
SHOWN = 90
"""Characters of the hardest sentence that a diagnostic shows."""


@cache
def syllables(word: str) -> int:
    """Return the syllables of ``word``; a number counts as one, and an acronym is spelled."""
    return sum(map(_part, word.split("-"))) or 1


def _part(word: str) -> int:
    if any(character.isdigit() for character in word):
        return 1
    if ACRONYM.fullmatch(word):
        return sum(W if letter == "W" else 1 for letter in word if letter.isupper())
    word = re.sub(r"['’](?:s|t|re|ve|ll|d|m)?$", "", word.lower())
    if word in EXCEPTIONS:
        return EXCEPTIONS[word]
    count = len(GROUP.findall(word)) + len(PARTED.findall(word))
    return max(count - len(SILENT.findall(word)) - len(SILENT_WITHIN.findall(word)), 1)


class Score(Struct, frozen=True):
    """The counts of a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade: years of school."""
        return 0.39 * self.mean + 11.8 * self.syllables / self.words - 15.59 if self.words else 0.0


def measure(parts: Iterable[str]) -> Score:
    """Return the score of sentences."""
    counts = [[syllables(word) for word in WORD.findall(part)] for part in parts]
    filled = [count for count in counts if count]
    return Score(sum(map(len, filled)), len(filled), sum(map(sum, filled)))


def without_names(texts: Iterable[str], names: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of ``texts`` without ``names``, which nobody can make easier to read."""
    ordered = sorted(filter(None, names), key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?:['’]s)?(?![\w-])", re.IGNORECASE)
    for text in texts:
        for sentence in sentences(text):
            yield pattern.sub("", sentence) if ordered else sentence


def check_readability(
    file: str, line: int, title: str, texts: Iterable[str], names: Iterable[str]
) -> Iterator[Diagnostic]:
    """Yield what makes the section ``title``, on ``line`` of ``file``, too hard to read."""
    parts = [part for part in without_names(texts, names) if WORD.search(part)]
    score = measure(parts)
    if score.grade > HIGHEST_GRADE:
        hardest = max(parts, key=lambda part: measure([part]).grade)
        # T: Cause: {title} is that of a part of a page; the rest are numbers of school grades.
        cause = staff(
            "content|level",
            "{title} reads at grade {grade}; {target} is the target, {highest} the limit",
            title=quoted(title),
            grade=f"{score.grade:.1f}",
            target=TARGET_GRADE,
            highest=HIGHEST_GRADE,
        )
        # T: Remedy: {sentence} is the one that is hardest to read.
        remedy = staff(
            "content|level",
            "Use shorter words and sentences; hardest is {sentence}",
            sentence=quoted(hardest, SHOWN),
        )
        yield Diagnostic(file, line, cause, remedy)
    if score.mean > LONGEST_MEAN:
        longest = max(parts, key=lambda part: measure([part]).words)
        # T: Cause: {title} is that of a part of a page; the rest are numbers.
        cause = staff(
            "content|level",
            "{title} has {mean} words a sentence on average, {most} at most",
            title=quoted(title),
            mean=f"{score.mean:.1f}",
            most=LONGEST_MEAN,
        )
        # T: Remedy: {sentence} is the longest.
        remedy = staff("content|level", "Split the long ones, such as {sentence}", sentence=quoted(longest, SHOWN))
        yield Diagnostic(file, line, cause, remedy)
