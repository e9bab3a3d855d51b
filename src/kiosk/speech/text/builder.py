"""Builds a spoken form run by run, aligned with the shown text."""

from __future__ import annotations

import re

from kiosk.services.spoken import Alignment, IpaSpan, SpokenForm

LAST = re.compile(r"[\"'”’»)\]\s]*\Z")
"""The text after a final point."""
CLOSED = ",;:.?!¿¡…"
"""Signs that make a pause."""


class SpokenBuilder:
    """Builds the spoken form of ``text`` from its start to its end."""

    def __init__(self, text: str) -> None:
        """Start with an empty spoken form."""
        self._text = text
        self._out: list[str] = []
        self._alignments: list[Alignment] = []
        self._sounds: list[IpaSpan] = []
        self._length = 0
        self._last = ""
        self._replaced = False
        self.unknown_words: list[str] = []
        """Words that should be in the lexicon and are not."""
        self.exempt: list[tuple[int, int]] = []
        """Spans that the check skips: words of the lexicon, addresses, phone numbers."""
        self.end = 0
        """The end of what has been added so far."""

    def keep(self, start: int, end: int) -> None:
        """Add ``text[start:end]`` as it is written."""
        if start == end:
            return
        if self._replaced and self._last.isalnum() and self._text[start].isalnum():
            self._put(" ")
        before = self._alignments[-1] if self._alignments else None
        if not (before and before.verbatim and before.end == start):
            self._alignments.append(Alignment(self._length, start, end, verbatim=True))
        else:
            self._alignments[-1] = Alignment(before.spoken_start, before.start, end, verbatim=True)
        self._put(self._text[start:end])
        self._replaced = False
        self.end = end

    def say(self, words: str, start: int, end: int, ipa: str = "") -> None:
        """Add ``words`` for ``text[start:end]``, pronounced as ``ipa`` by voices that accept it."""
        if words == self._text[start:end] and words:
            self.keep(start, end)
            self._sound(words, ipa)
            return
        if words and self._last.isalnum() and words[0].isalnum():
            words = " " + words
        elif words[:1] == " " and self._last == " ":
            words = words[1:]
        self._alignments.append(Alignment(self._length, start, end, verbatim=False))
        self._put(words)
        self._sound(words.lstrip(), ipa)
        self._replaced = self._replaced or bool(words)
        self.end = end

    def abbreviation(self, words: str, start: int, end: int, ipa: str = "") -> None:
        """Add ``words`` for an abbreviation; if its point ends the text as well, the point is kept."""
        following = self._text[end:]
        if self._text[start:end].endswith(".") and LAST.match(following):
            words, ipa = f"{words}.", ""
        self.say(words, start, end, ipa)

    def pause(self, start: int, end: int) -> None:
        """Add a short pause for ``text[start:end]``, unless there is one already."""
        said = "".join(self._out[-4:]).rstrip()[-1:]
        following = self._text[end : end + 1]
        if not said or said in CLOSED or not following or following in CLOSED + ')]»”"':
            self.say(" " if self._last.isalnum() and following.isalnum() else "", start, end)
        else:
            self.say(", ", start, end)

    def done(self) -> SpokenForm:
        """Return the spoken form."""
        return SpokenForm(
            "".join(self._out), tuple(self._alignments) or (Alignment(0, 0, 0, verbatim=True),), tuple(self._sounds)
        )

    def _sound(self, words: str, ipa: str) -> None:
        """Set the pronunciation of ``words``, which were added last."""
        if ipa:
            self._sounds.append(IpaSpan(self._length - len(words), self._length, ipa))

    def _put(self, words: str) -> None:
        self._out.append(words)
        self._length += len(words)
        self._last = words[-1:] or self._last
