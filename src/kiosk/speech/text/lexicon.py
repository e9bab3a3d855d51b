"""The lexicon of a language: how single words are said, and how they are found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from kiosk.speech.text.agreement import both
from kiosk.speech.text.renderer import Renderer

FIRST = re.compile(r"[^\W_]+")
"""The part of an entry or of a text by which entries are looked up."""
POINT = re.compile(r"\. (?=\w)")
JOINTS = {
    ".": r"\.[\s\u00a0\u202f]{0,2}",
    " ": r"[\s\u00a0\u202f]{1,2}",
    "-": "[-\u2010\u2011]",
    "'": "['’]",
    "’": "['’]",
}


class LexiconEntry(Struct, frozen=True):
    """How one word or phrase is said."""

    word: str
    """As written; an entry in lower case matches capitals too."""
    say: str = ""
    """A respelling that any voice reads correctly."""
    letters: bool = False
    """Whether it is read letter by letter instead, with whole numbers."""
    phonemes: str = ""
    """The pronunciation in IPA, for voices that accept it; others read ``say``."""
    note: str = ""
    line: int = 0


class Lexicon:
    """The entries of one language."""

    def __init__(
        self,
        entries: Iterable[LexiconEntry] = (),
        feminine: Iterable[str] = (),
        *,
        invalid: Iterable[str] = (),
        readable: bool = True,
    ) -> None:
        """Order ``entries`` so that the longest matches first.

        Args:
            entries: How words are said.
            feminine: Feminine nouns, in the singular.
            invalid: Words and phrases whose entry has a mistake.
            readable: Whether there is a file that could be read at all.
        """
        self.readable = readable
        self.invalid = frozenset(part for word in invalid for part in FIRST.findall(word))
        self.feminine = frozenset(form for noun in feminine for form in both(noun))
        self.entries = tuple(entries)
        self._exact = {entry.word: entry for entry in self.entries}
        found: dict[str, list[tuple[re.Pattern[str], LexiconEntry]]] = {}
        for entry in sorted(self.entries, key=lambda entry: (-len(entry.word), entry.word.islower())):
            if first := FIRST.search(entry.word):
                found.setdefault(first[0].casefold(), []).append((_pattern(entry), entry))
        self._found = found

    def with_words_of(self, other: Lexicon) -> Lexicon:
        """Return a lexicon that has the words of ``other`` too."""
        words = {entry.word for entry in self.entries}
        added = (entry for entry in other.entries if entry.word not in words)
        joined = Lexicon((*self.entries, *added), readable=self.readable)
        joined.invalid, joined.feminine = self.invalid | other.invalid, self.feminine | other.feminine
        return joined

    def at(self, text: str, position: int) -> tuple[LexiconEntry, re.Match[str]] | None:
        """Return the longest entry that matches at ``position``, the start of a word, and its match."""
        first = FIRST.match(text, position)
        if first is None:
            return None
        word = first[0].casefold()
        candidates = self._found.get(word) or (self._found.get(word[:-1]) if word.endswith("s") else None)
        for pattern, entry in candidates or ():
            if match := pattern.match(text, position):
                return entry, match
        return None

    def within(self, text: str) -> list[LexiconEntry]:
        """Return the entries that occur in ``text``, in order."""
        return [found[0] for first in FIRST.finditer(text) if (found := self.at(text, first.start()))]

    def exactly(self, word: str) -> LexiconEntry | None:
        """Return the entry for exactly ``word``."""
        return self._exact.get(word) or self._exact.get(word.lower()) or self._exact.get(word.upper())

    @staticmethod
    def say(entry: LexiconEntry, renderer: Renderer, plural: str = "") -> str:
        """Return what a voice reads for ``entry``."""
        if not entry.letters:
            return entry.say
        parts = re.findall(r"[^\W\d_]+|\d+", entry.word)
        if len(parts) == 1 and parts[0].isdecimal():
            return renderer.count(parts[0])
        alone = any(part.isdecimal() for part in parts)
        spelled = [
            part if part.isdecimal() else " ".join(map(renderer.spell, part)) if alone else renderer.spell(part)
            for part in parts
        ]
        # English has "two D.M.T's"; Spanish abbreviations have no plural.
        return " ".join(spelled) + ("'s" if plural and not renderer.letters else "")


def _pattern(entry: LexiconEntry) -> re.Pattern[str]:
    # An entry may end in a point or bracket. A space after a point is optional.
    joined = POINT.sub(".", entry.word)
    body = "".join(JOINTS.get(letter, re.escape(letter)) for letter in joined[:-1]) + re.escape(joined[-1])
    plural = "(?P<plural>s)?" if entry.letters and entry.word[-1].isalpha() else "(?P<plural>(?!))?"
    end = r"(?![^\W_])" if entry.word[-1].isalnum() else ""
    return re.compile(f"{body}{plural}{end}", re.IGNORECASE if entry.word == entry.word.lower() else 0)
