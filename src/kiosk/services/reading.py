"""The sentences that the voice is to say, and how far it is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.sentence import sentences
from kiosk.services.view import MESSAGE, Mark, Text, Utterance, role_after


class Sentence(Struct, frozen=True):
    """One sentence for the voice, and where it is on the page."""

    text: Text
    mark: Mark | None = None
    """Where it is shown; None for a message, which has no place of its own."""


class Reading(Struct, frozen=True):
    """Sentences in order, and the one that is being said."""

    sentences: tuple[Sentence, ...] = ()
    current: int = 0
    paused: bool = False
    """Whether a person has paused it; an aside is said all the same."""
    reads_on: bool = False
    """Whether to go on with the next row after these sentences."""
    aside: tuple[Sentence, ...] = ()
    """A message that is said in between, such as the new speed; the reading stays where it is."""
    stops_after_aside: bool = False
    """Whether it stops after the aside, because the message answered a key and interrupted nothing."""

    @property
    def place(self) -> Sentence | None:
        """The sentence at which the reading is, or None after the last one."""
        return self.sentences[self.current] if 0 <= self.current < len(self.sentences) else None

    @property
    def sentence(self) -> Sentence | None:
        """The sentence to say now, or None after the last one."""
        return self.aside[0] if self.aside else self.place

    @property
    def waits(self) -> bool:
        """Whether it goes on only when a person asks for it."""
        return (self.paused or self.stops_after_aside) and not self.aside

    @property
    def remaining(self) -> tuple[Sentence, ...]:
        """What is yet to be said without being asked for."""
        if self.paused or self.stops_after_aside:
            return self.aside
        return (*self.aside, *self.sentences[max(self.current, 0) :])

    @property
    def next(self) -> Reading:
        """The reading after ``sentence`` was said."""
        return replace(self, aside=self.aside[1:]) if self.aside else self.moved(1)

    def moved(self, by: int) -> Reading:
        """Return this reading ``by`` sentences further, not paused; beyond its ends there is no sentence."""
        return replace(self, current=self.current + by, paused=False, aside=(), stops_after_aside=False)

    def interrupted(self, aside: tuple[Sentence, ...], *, resume: bool) -> Reading:
        """Return this reading with a message before the rest of its row; earlier messages are dropped.

        Args:
            aside: The message.
            resume: Whether to go on by itself after the message.
        """
        rows = (at for at in range(max(self.current, 0), len(self.sentences)) if self.sentences[at].mark)
        current = next(rows, len(self.sentences))
        return replace(self, current=current, aside=aside, stops_after_aside=self.stops_after_aside or not resume)

    def contains_row(self, row: str) -> bool:
        """Return whether any sentence is in the row with this place id."""
        return any(sentence.mark and sentence.mark.row == row for sentence in self.sentences)


def sentences_of(utterances: Iterable[Utterance], *, hints: bool = True) -> tuple[Sentence, ...]:
    """Return what ``utterances`` say, sentence by sentence, each in its own language.

    Args:
        utterances: What is announced.
        hints: Whether to say which keys to press; after a few times a person knows.
    """
    return tuple(sentence for utterance in utterances for sentence in _split(utterance, hints=hints))


def _split(utterance: Utterance, *, hints: bool) -> Iterator[Sentence]:
    """Yield the texts of an utterance, with its role before the hints; an echo replaces all of them."""
    if utterance.echo:
        yield Sentence(utterance.echo, _beside(utterance, 0))
        return
    own = len(utterance.texts) - utterance.hints
    for number, text in enumerate(utterance.texts[: None if hints else own]):
        yield from _sentences(utterance, number, text)
        if role := role_after(utterance, number):
            yield Sentence(role, _beside(utterance, number))


def span_of(words: str, text: str, at: int) -> tuple[int, int]:
    """Return where ``words`` are in ``text`` from ``at`` on; they have single spaces, what a person typed may not."""
    start = text.find(words, at)
    if start >= 0:
        return start, start + len(words)
    shown = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, at)
    return shown.span() if shown else (at, len(text))


def _beside(utterance: Utterance, number: int) -> Mark:
    """Return the mark of words that are not shown: the row is marked, none of its words is."""
    end = len(utterance.texts[number].value)
    return Mark(utterance.row_id, number, end, end, end)


def _sentences(utterance: Utterance, number: int, text: Text) -> Iterator[Sentence]:
    at = 0
    for words in sentences(text.value):
        start, at = span_of(words, text.value, at)
        mark = None if utterance.kind == MESSAGE else Mark(utterance.row_id, number, start, at, start)
        yield Sentence(Text(words, text.language), mark)
