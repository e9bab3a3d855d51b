"""Reads every reachable page line by line with the voice on, and records what was shown and spoken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from kiosk.domain.address import ReadingPosition
from kiosk.domain.command import Action, Command, MoveTo
from kiosk.domain.sentence import sentences
from kiosk.domain.state import State
from kiosk.services.announcer import utterance_of
from kiosk.services.ports import SpeechRequest
from kiosk.services.view import Row, View
from tests.crawl import crawl
from tests.services.test_voice import Visit


@dataclass(frozen=True, slots=True)
class Heard:
    """One line of a page, and everything that was spoken when it was reached."""

    row: Row
    screen: str
    """The page after moving to the line."""
    moved: tuple[SpeechRequest, ...]
    """What moving to it spoke."""
    repeated: tuple[SpeechRequest, ...]
    """What the key that repeats the whole line speaks."""


@dataclass(frozen=True, slots=True)
class PageHeard:
    """A page, from its first line to its last."""

    view: View
    arrived: str
    """What is said of a page that was just opened."""
    lines: tuple[Heard, ...]
    """All but the title, which the full screen has in its header."""


def telling(row: Row) -> list[tuple[str, str]]:
    """Return the sentences that a line must speak, each with its language: its texts, its role, then hints."""
    return [(sentence, text.language) for text in utterance_of(row).with_role for sentence in sentences(text.value)]


def with_voice(state: State) -> State:
    """Return the state with the voice on."""
    return replace(state, settings=replace(state.settings, voice=True))


def said(visit: Visit, action: Action) -> tuple[SpeechRequest, ...]:
    """Send an action, and return everything that is spoken until the voice is at rest."""
    before = len(visit.speech.log)
    visit.session.send(action)
    while visit.speech.saying:
        visit.speech.end()
    return tuple(each for each in visit.speech.log[before:] if isinstance(each, SpeechRequest))


@cache
def read_aloud(language: str) -> tuple[PageHeard, ...]:
    """Return every page in ``language``, as it was spoken."""
    return tuple(_page(state) for state in crawl(language).values())


def _page(state: State) -> PageHeard:
    just_opened = replace(state, path=(*state.path[:-1], ReadingPosition(state.position.address)))
    visit = Visit(start=with_voice(just_opened))
    arrived = " ".join(text.value for utterance in visit.session.announcements for text in utterance.with_role)
    visit.session.send(Command.LAST)
    view = visit.session.view
    moved = said(visit, MoveTo(view.rows[1].id))
    lines = []
    for _ in view.rows[1:]:
        row, screen = visit.session.view.row, str(visit.session.view.address)
        lines.append(Heard(row, screen, moved, said(visit, Command.REPEAT_BLOCK)))
        moved = said(visit, Command.NEXT)
    return PageHeard(view, arrived, tuple(lines))
