"""What a reader must say after each key, as a reference instance of the kiosk in this process shows it.

The words come from the kiosk's core, as its transcript keeps them. Where a row is gone through line by line, the core
knows only the row; the line is then the one that the front end's cursor is on, and must be of that row.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from itertools import count

import pyte

from kiosk.domain.page import ItemKind
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.view import Text, Utterance, View, joined
from kiosk.terminal.key_filter import KeyFilter
from kiosk.ui.lines.linear import run_linear
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session
from tests.readers.pseudo_terminal import COLUMNS, LINES
from tests.readers.walk import MOVES, Walk
from tests.ui.small import FakeTerminal


@dataclass(frozen=True, slots=True)
class Expected:
    """What one key must lead to."""

    key: str
    said: str
    """All that is new, the newly reached item first."""
    line: str
    """The line of the screen that it begins on, which a braille line shows."""
    typed: str = ""
    """The letter that came or went where a word is typed; a reader may say it alone."""


@dataclass
class Told:
    """A transcript in memory."""

    new: list[Utterance] = field(default_factory=list)

    def record(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        """Keep an utterance."""
        self.new.append(utterance)

    def take(self) -> list[Utterance]:
        """Return what was told since the last time."""
        new, self.new = self.new, []
        return new


def line_by_line(walk: Walk, *, braille: bool) -> list[Expected]:
    """Return what the linear mode must lead to; what was printed first comes first."""
    told = Told()
    pressed: list[str] = [""]
    found: list[tuple[list[Utterance], str]] = []

    class Watched(FakeTerminal):
        """Looks at what was told whenever the next key is wanted."""

        def key(self, seconds: float | None = None) -> str:
            found.append((told.take(), cursor_line(self.text)))
            if key := walk.next(session):
                pressed.append(key)
                self.keys.append(key)
            return super().key(seconds)

    mode = Mode.BRAILLE if braille else Mode.LINEAR
    session = fixture_session(Site(settings=Settings(mode=mode)), transcript=told)
    run_linear(session, Watched(), braille=braille)
    result, before = [], ""
    for key, (new, line) in zip(pressed, found, strict=True):
        said = " ".join(joined(u.texts if u.kind == ItemKind.FIELD else u.with_role) for u in new) or line
        typed = new[0].texts[0].value if new and new[0].kind == ItemKind.FIELD else ""
        result.append(Expected(key, said, line, letter(before, typed)))
        before = typed
    return result[1:]


def cursor_line(written: str) -> str:
    """Return the line that the cursor stands on after ``written``."""
    screen = pyte.Screen(COLUMNS, LINES)
    screen.set_mode(pyte.modes.LNM)
    pyte.Stream(screen).feed(written)
    return screen.display[screen.cursor.y].rstrip()


def on_the_screen(walk: Walk) -> list[Expected]:
    """Return what the full screen in reader mode must lead to, where every line is an item of its own."""
    session = fixture_session(Site(settings=Settings(mode=Mode.READER)))
    result: list[Expected] = []

    async def run() -> None:
        # Keys are a second apart: the same key twice within a moment would be one that is held.
        app = KioskApp(session, keys=KeyFilter(clock=count().__next__))
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            before = ""
            message: tuple[Text, ...] = ()
            while key := walk.next(session):
                await pilot.press(key)
                await pilot.pause()
                typed = session.view.row.texts[0].value if session.view.row.kind is ItemKind.FIELD else ""
                lines = item(app, session.view)
                line = lines[app.page.message_caret.line if session.view.message else 0]
                within = bool(message) and session.view.message is message and key in MOVES
                result.append(Expected(key, line if within else " ".join(lines), line, letter(before, typed)))
                before, message = typed, session.view.message

    asyncio.run(run())
    return result


def item(app: KioskApp, view: View) -> list[str]:
    """Return the lines that hold what was reached: a message, or the line of the reading place."""
    layout = app.page.viewport.layout
    if view.hidden:
        return [joined(view.hidden)]
    if view.message:
        return [line.text for line in app.page.frame.panel.layout.lines] if app.page.frame.panel else []
    return [layout.lines[layout.line_of(app.page.caret)].text]


def letter(before: str, after: str) -> str:
    """Return the one letter that came or went between two states of a field."""
    longer, shorter = sorted((before, after), key=len, reverse=True)
    return (
        longer.removeprefix(shorter)
        if shorter and longer.startswith(shorter) and len(longer) - len(shorter) == 1
        else ""
    )
