"""Scenario files, keys in and words out, through both front ends: each tells the same, in the same order."""

from __future__ import annotations

import asyncio
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import Exit
from kiosk.domain.page import ItemKind
from kiosk.services.session import Session
from kiosk.services.view import Utterance, by_language, joined
from kiosk.ui.lines.linear import run_linear
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session
from tests.ui.small import FakeTerminal

FILES = sorted(Path(__file__).parent.glob("*.toml"))


@dataclass
class Told:
    """A transcript in memory."""

    entries: list[tuple[str, str, Utterance]] = field(default_factory=list)

    def record(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        self.entries.append((screen, language, utterance))


def steps_of(file: Path) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = tomllib.loads(file.read_text("utf-8"))["steps"]
    return steps


def keys_of(step: dict[str, Any]) -> list[str]:
    return [step["key"]] if "key" in step else list(step.get("type", ""))


def check(step: dict[str, Any], session: Session, number: int) -> None:
    """Compare what the session tells with what the step expects."""
    told = " ".join(joined(utterance.texts) for utterance in session.announcements)
    for words in step["says"]:
        assert words in told, f"step {number}: {words!r} is not in {told!r}"
    assert session.view.row.id == step["place"], f"step {number}"
    assert session.view.language == step.get("language", "en"), f"step {number}"


@pytest.mark.req("KB-06")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_on_the_full_screen(file: Path) -> None:
    async def run() -> None:
        session = fixture_session()
        app = KioskApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            for number, step in enumerate(steps_of(file), 1):
                await pilot.press(*keys_of(step))
                await pilot.pause()
                check(step, session, number)
                shown = ["".join(s.text for s in app.page.render_line(y)).strip() for y in range(24)]
                line = shown[app.page.cursor.y]
                if step.get("hidden"):
                    assert " ".join(filter(None, shown)) == joined(session.view.hidden)
                    continue
                # The terminal's cursor stands on the message, or on the row that is being read.
                here = (session.view.message or session.view.row.texts)[0]
                start, end = here.drawn or (0, len(here.value))
                assert here.value[start:end][:20].strip() in line, (here.value, line)

    asyncio.run(run())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_line_by_line(file: Path) -> None:
    """The view is that of the full screen; a way to read line by line would begin each page at its title."""
    steps = steps_of(file)

    class Watched(FakeTerminal):
        """Looks at the session whenever all keys of a step were taken."""

        step = 0

        def key(self, seconds: float | None = None) -> str:
            if not self.keys:
                check(steps[self.step], session, self.step + 1)
                self.step += 1
                if self.step < len(steps):
                    self.keys.extend(keys_of(steps[self.step]))
            return super().key(seconds)

    told = Told()
    session = fixture_session(transcript=told)
    terminal = Watched(keys_of(steps[0]))
    assert run_linear(session, terminal) is Exit.TERMINAL_GONE
    assert terminal.step == len(steps)
    if not any(step.get("hidden") or "type" in step for step in steps):
        printed = " ".join(terminal.text.split())
        for _, _, utterance in told.entries:
            field = utterance.kind == ItemKind.FIELD
            lines = by_language(utterance.texts if field else utterance.with_role)
            assert all(line in printed for line in lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_front_ends_tell_the_same(file: Path) -> None:
    keys = [key for step in steps_of(file) for key in keys_of(step)]
    line_by_line, full_screen = Told(), Told()
    run_linear(fixture_session(transcript=line_by_line), FakeTerminal(keys))

    async def run() -> None:
        app = KioskApp(fixture_session(transcript=full_screen))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press(*keys)

    asyncio.run(run())
    assert full_screen.entries == line_by_line.entries
