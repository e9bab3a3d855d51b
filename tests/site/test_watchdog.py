"""What systemd is told: over a real socket, as sd_notify(3) describes it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.settings import Settings
from kiosk.domain.state import Site
from kiosk.site.watchdog import Watchdog
from tests.fixture_guide import fixture_session


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bound:
        bound.bind(str(tmp_path / "notify"))
        bound.setblocking(False)
        yield bound


def heard(listener: socket.socket) -> list[str]:
    found = []
    while True:
        try:
            found.append(listener.recv(100).decode())
        except BlockingIOError:
            return found


def environment(listener: socket.socket, usec: str = "30000000") -> dict[str, str]:
    return {"NOTIFY_SOCKET": listener.getsockname(), "WATCHDOG_USEC": usec}


def test_it_says_once_that_it_is_ready(listener: socket.socket) -> None:
    watchdog = Watchdog(environment(listener))
    watchdog.ready()
    watchdog.ready()
    assert heard(listener) == ["READY=1"]


def test_it_says_that_it_is_alive_but_not_with_each_of_many_keys(listener: socket.socket) -> None:
    now = [0.0]
    watchdog = Watchdog(environment(listener), lambda: now[0])
    assert watchdog.seconds == 10
    for _ in range(5):
        watchdog.beat()
    now[0] = 1.0
    watchdog.beat()
    assert heard(listener) == ["WATCHDOG=1", "WATCHDOG=1"]


def test_a_socket_without_a_file_is_found_too() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bound:
        bound.bind("\0kiosk-watchdog-test")
        bound.setblocking(False)
        Watchdog({"NOTIFY_SOCKET": "@kiosk-watchdog-test"}).ready()
        assert heard(bound) == ["READY=1"]


@pytest.mark.parametrize("given", [{}, {"NOTIFY_SOCKET": "/nowhere"}, {"NOTIFY_SOCKET": "", "WATCHDOG_USEC": "x²"}])
def test_without_systemd_it_does_nothing(given: dict[str, str]) -> None:
    watchdog = Watchdog(given)
    watchdog.ready()
    watchdog.beat()
    assert watchdog.seconds == 0


def test_a_session_beats_with_every_key_and_while_it_waits() -> None:
    session, beats = fixture_session(Site(settings=Settings(time_limit=20))), list[int]()
    session.upkeep.heartbeat, session.upkeep.beat_seconds = lambda: beats.append(1), 10.0
    assert session.tick_seconds == 10
    session.tick()
    session.press("x")
    session.interrupt()
    assert len(beats) == 3
