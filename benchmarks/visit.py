"""A visit to a kiosk in a terminal, guided by a twin session in this process that knows what each key does."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.terminal import Terminal
from kiosk.cli.log import FileReports
from kiosk.cli.wiring import open_session
from kiosk.domain.settings import Mode
from kiosk.services.session import Session
from kiosk.site.configuration import Configuration


class NoWayError(Exception):
    """A line that must be opened is missing, or opens nothing."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk that can be started: its command, and the texts it shows."""

    program: Path
    content: Path
    locales: Path
    options: tuple[str, ...] = ()

    @property
    def command(self) -> list[str]:
        return [
            str(self.program),
            "--screen",
            "--content",
            str(self.content),
            "--locales",
            str(self.locales),
            *self.options,
        ]

    def twin(self) -> Session:
        """Return a visit of this process over the same texts."""
        configuration = Configuration(mode=Mode.SCREEN, content=self.content, locales=self.locales)
        return open_session(configuration, FileReports(), ExitStack())


class Visit:
    """Navigates a kiosk by keys, and knows what it must show."""

    def __init__(self, terminal: Terminal, twin: Session) -> None:
        self.terminal = terminal
        self.twin = twin

    def begin(self) -> float:
        """Return the milliseconds until the first screen was there, whole: all its lines, in every language."""
        return self.terminal.wait_for(*first_words(self.twin))

    def press(self, key: str) -> int:
        """Press a key here and in the twin; return when."""
        self.twin.press(key)
        return self.terminal.press(key)

    def go_to(self, row: str) -> None:
        """Move to the row with id ``row``."""
        ids = [each.id for each in self.twin.view.rows]
        if row not in ids:
            message = f"{self.twin.view.address} has no line {row}, only {', '.join(ids)}"
            raise NoWayError(message)
        way = ids.index(row) - self.twin.view.current
        for _ in range(abs(way)):
            self.press("down" if way > 0 else "up")
            self.terminal.settle(0.02)

    def open(self, row: str) -> float:
        """Open what the row with id ``row`` leads to; return the milliseconds until its title was there."""
        self.go_to(row)
        self.terminal.settle()
        screen = self.twin.view.address
        sent = self.press("enter")
        if self.twin.view.address == screen:
            message = f"{row} on {screen} opens nothing"
            raise NoWayError(message)
        return self.terminal.wait_for(self.twin.view.title.value[:40], since=sent)

    def to_guide(self) -> float:
        """Choose English on the first screen; return the milliseconds that the guide took to be there."""
        return self.open("language/en")


def first_words(twin: Session) -> list[str]:
    """Return how each line of the twin's page begins on the full screen, which shows names beside their numbers."""
    return [" ".join((row.name or row.texts[0]).value.split()[:3]) for row in twin.view.rows]
