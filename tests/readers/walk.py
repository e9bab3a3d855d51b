"""A scenario's keys, one after another, as a person in any mode would press them."""

from __future__ import annotations

import tomllib
from collections import deque
from pathlib import Path
from typing import NamedTuple

from kiosk.domain.address import PageKind
from kiosk.services.session import Session

HERE = Path(__file__).parent
SCENARIOS = {file.stem: file for folder in (HERE, HERE.parent / "scenarios") for file in sorted(folder.glob("*.toml"))}
UNCHOSEN = (PageKind.ATTRACT,)
MOVES = ("up", "down")
MOST = 12
"""The most times that a key is pressed for one step of a scenario."""


class Step(NamedTuple):
    """A key, and the row that it leads to where the scenario names one."""

    key: str
    place: str | None


class Walk:
    """Gives the next key, knowing where the visit is.

    Up and Down are pressed until the scenario's row is reached, because some modes stop at each line of a row. The
    scenarios are those of the full screen; where a page opens on its title instead, Down leads to the scenario's row.
    Where the person of the scenario chooses another language than the one wanted, the key that changes it is pressed.
    """

    def __init__(self, scenario: str, language: str) -> None:
        """Begin the scenario of that name, to be gone through in ``language``."""
        self._steps = deque(steps_of(SCENARIOS[scenario]))
        self._language = language
        self._chosen = False
        self._step: Step | None = None
        self._presses = 0

    def next(self, session: Session) -> str | None:
        """Return the next key; None at the end."""
        just_chosen = not self._chosen and str(session.view.address) not in UNCHOSEN
        self._chosen = self._chosen or just_chosen
        if just_chosen and session.view.language != self._language:
            return "l"
        if self._step and self._again(session, self._step):
            self._presses += 1
            return self._step.key if self._step.key in MOVES and session.view.row.id != "title" else "down"
        self._step = self._steps.popleft() if self._steps else None
        self._presses = 1
        return self._step.key if self._step else None

    def _again(self, session: Session, step: Step) -> bool:
        row = session.view.row.id
        begun = step.key in MOVES or row == "title" or self._presses > 1
        return begun and step.place not in {None, row} and self._presses < MOST


def steps_of(file: Path) -> list[Step]:
    """Return the keys of a scenario file; of a word that is typed, a key for each letter."""
    steps = []
    for step in tomllib.loads(file.read_text("utf-8"))["steps"]:
        keys = [step["key"]] if "key" in step else list(step.get("type", ""))
        steps += [Step(key, step.get("place")) for key in keys]
    return steps
