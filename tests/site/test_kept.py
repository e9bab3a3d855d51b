"""What outlives a process of a public kiosk: the wait after wrong codes, and counts; nothing of a visit, no file."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.command import Admit
from kiosk.services.staff_lock import LockState, StaffLock
from kiosk.site.kept import Kept, KeptMemory
from kiosk.site.watchdog import Watchdog


def test_a_process_that_inherits_it_finds_what_was_kept() -> None:
    environment: dict[str, str] = {}
    memory = KeptMemory(environment)
    assert memory.value == Kept()
    memory.change(visits=3, lock=LockState(4, 120.5, 100.25))
    assert KeptMemory(environment).value == Kept(LockState(4, 120.5, 100.25), visits=3)
    assert str(memory.value) == "visits: 3, failures: 0"
    script = "from kiosk.site.kept import KeptMemory; print(KeptMemory().value.visits)"
    number = int(environment["KIOSK_KEPT"])
    done = subprocess.run(
        [sys.executable, "-c", script], env=os.environ | environment, pass_fds=[number], capture_output=True, check=True
    )
    assert done.stdout == b"3\n"
    assert Path(f"/proc/self/fd/{number}").readlink().name.startswith("memfd:kiosk"), "it is no file"
    os.close(number)


def test_systemd_keeps_it_and_hands_it_to_the_process_after_a_crash(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        memory = KeptMemory({}, Watchdog({"NOTIFY_SOCKET": systemd.getsockname()}))
        memory.change(failures=2)
        text, [stored], _, _ = socket.recv_fds(systemd, 100, 1)
    assert text == b"FDSTORE=1\nFDNAME=kiosk"
    # systemd passes file descriptors from 3 on, in the order of their names.
    os.dup2(stored, 203)
    passed = {"LISTEN_PID": str(os.getpid()), "LISTEN_FDNAMES": ":".join(["x"] * 200 + ["kiosk"])}
    assert KeptMemory(dict(passed)).value.failures == 2
    assert KeptMemory({**passed, "LISTEN_PID": "1"}).value.failures == 0, "it was passed to another process"
    for each in (stored, 203):
        os.close(each)


@pytest.mark.parametrize("number", ["0", "99999", "x", "-1"])
def test_a_file_descriptor_of_something_else_is_left_alone(number: str) -> None:
    environment = {"KIOSK_KEPT": number}
    memory = KeptMemory(environment)
    assert memory.value == Kept()
    assert environment["KIOSK_KEPT"] != number
    os.close(int(environment["KIOSK_KEPT"]))


@pytest.mark.parametrize("written", [b"", b"\xff\xfe", b'{"visits": "x"}', b"[" * 900])
def test_damaged_contents_count_as_none_and_are_logged(written: bytes, caplog: pytest.LogCaptureFixture) -> None:
    environment: dict[str, str] = {}
    memory = KeptMemory(environment)
    os.pwrite(int(environment["KIOSK_KEPT"]), written, 0)
    assert memory.value == Kept()
    assert len(caplog.records) == bool(written), "a new memory is empty, and not damaged"
    os.close(int(environment["KIOSK_KEPT"]))


def test_the_wait_after_wrong_codes_goes_on_in_the_next_process() -> None:
    now, kept = [1000.0], [LockState()]

    def process() -> StaffLock:
        return StaffLock("right".__eq__, lambda: now[0], state=kept[-1], keep=kept.append)

    first = process()
    assert [first.look_at("wrong").wait for _ in range(3)] == [0, 0, 0]
    assert first.at_rest, "this process may end, since the next one knows"
    now[0] += 4
    assert process().look_at("right") == Admit(right=False, wait=6)
    now[0] += 6
    assert process().look_at("wrong") == Admit(right=False)
    assert process().look_at("right") == Admit(right=False, wait=20), "each further wrong code doubles the wait"
    now[0] += 3601
    assert process().look_at("wrong") == Admit(right=False)
    assert process().look_at("right") == Admit(right=True), "wrong codes are forgotten after an hour"
    far = StaffLock("right".__eq__, lambda: now[0], state=LockState(5, now[0] + 1e9, now[0]))
    assert far.look_at("right").wait == 300, "no wait is longer, whatever was kept"
