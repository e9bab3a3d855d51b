"""Every page that keys can reach, gone through line by line with the voice on: what was there, and what was said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from kiosk.domain.command import Command
from kiosk.domain.sentence import sentences
from kiosk.domain.state import State
from kiosk.services.ports import SpeechRequest
from kiosk.services.view import Row, View
from tests.crawl import crawl
from tests.services.test_voice import Visit


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of a page, and what was said when it was reached, in full."""

    row: Row
    screen: str
    """The page after the line was reached."""
    moved: tuple[SpeechRequest, ...]
    """What reaching it said."""
    repeated: tuple[SpeechRequest, ...]
    """What the key for the whole line says."""


@dataclass(frozen=True, slots=True)
class PageHeard:
    """A page, from its first line to its last."""

    view: View
    lines: tuple[Heard, ...]


def telling(row: Row) -> list[tuple[str, str]]:
    """Return what a line must say, sentence by sentence, each with its language: its texts, what it is, then hints."""
    own = len(row.texts) - row.hints
    texts = [*row.texts[:own], *([row.role] if row.role else []), *row.texts[own:]]
    return [(sentence, text.language) for text in texts for sentence in sentences(text.value)]


def with_voice(state: State) -> State:
    """Return the state with the voice on."""
    return replace(state, settings=replace(state.settings, voice=True))


def said(visit: Visit, command: Command) -> tuple[SpeechRequest, ...]:
    """Give a command, and return all that is then said to its end."""
    before = len(visit.speech.log)
    visit.session.send(command)
    while visit.speech.saying:
        visit.speech.end()
    return tuple(each for each in visit.speech.log[before:] if isinstance(each, SpeechRequest))


@cache
def read_aloud(language: str) -> tuple[PageHeard, ...]:
    """Return every page in ``language``, as it was heard."""
    return tuple(_page(state) for state in crawl(language).values())


def _page(state: State) -> PageHeard:
    visit = Visit(start=with_voice(state))
    moved = said(visit, Command.FIRST)
    view = visit.session.view
    lines = []
    for _ in view.rows:
        row, screen = visit.session.view.row, str(visit.session.view.address)
        lines.append(Heard(row, screen, moved, said(visit, Command.REPEAT_BLOCK)))
        moved = said(visit, Command.NEXT)
    return PageHeard(view, tuple(lines))
