"""Asking for the staff: a clinic's command calls them, and without one the page says where to ask."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kiosk.cli.clinic_commands import call_staff
from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.state import Site
from kiosk.services.view import View
from kiosk.site.configuration import Configuration
from tests.fixture_guide import fixture_session


def asked(*, calls: bool) -> tuple[View, list[str]]:
    session = fixture_session(Site(calls_staff=calls))
    rung: list[str] = []

    def ring() -> bool:
        rung.append("ring")
        return True

    if calls:
        session.upkeep.call_staff = ring
    session.send(SetLanguage("en"))
    session.send(Command.STAFF)
    return session.send(Command.NEXT), rung


def words(view: View) -> list[str]:
    return [row.texts[0].value for row in view.rows[:3]]


def test_without_a_command_the_page_says_where_to_ask() -> None:
    view, rung = asked(calls=False)
    assert words(view) == [
        "Ask the staff",
        "Please ask at the front desk, or ask someone near you to call the staff.",
        "This kiosk has no bell. It cannot call anyone by itself.",
    ]
    assert not rung


def test_with_a_command_opening_the_page_calls_once() -> None:
    view, rung = asked(calls=True)
    assert words(view)[1:] == [
        "The staff were called. Please wait here.",
        "If nobody comes, please ask at the front desk.",
    ]
    assert rung == ["ring"]


def test_a_call_that_fails_is_answered() -> None:
    session = fixture_session(Site(calls_staff=True))
    session.upkeep.call_staff = lambda: False
    session.send(SetLanguage("es"))
    [answer] = session.send(Command.STAFF).message
    assert answer.value == "No se pudo llamar al personal. Pregunte en la recepción."


def test_the_command_is_started(tmp_path: Path) -> None:
    pipe = tmp_path / "rung"
    os.mkfifo(pipe)
    program = f"open({str(pipe)!r}, 'w').write('ring')"
    assert call_staff(Configuration(call_staff=f'{sys.executable} -c "{program}"'))
    assert pipe.read_text("utf-8") == "ring"


def test_a_command_that_is_not_there_is_logged_for_staff(caplog: pytest.LogCaptureFixture) -> None:
    assert not call_staff(Configuration(call_staff="/no/such/bell"))
    assert "The staff cannot be called" in caplog.text
