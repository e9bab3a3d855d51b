"""The folder of packs: the guide in force is whole at every moment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.domain.errors import UpdateError
from kiosk.updates.in_force import guide_in_force
from kiosk.updates.store import PackStore

FIRST = {"content/help.md": b"1", "locales/es/LC_MESSAGES/ui.mo": b"1", "kiosk.pack": b"1"}
SECOND = dict.fromkeys(FIRST, b"2")


def guide(folder: Path) -> dict[str, bytes]:
    """Return the files of the guide in force."""
    found = guide_in_force(folder)
    assert found
    return {str(each.relative_to(found)): each.read_bytes() for each in found.rglob("*") if each.is_file()}


def test_a_guide_is_put_in_force_and_the_next_one_after_it(tmp_path: Path) -> None:
    store = PackStore(tmp_path / "kiosk")
    assert (guide_in_force(store.folder), store.version, store.taken_on, store.known) == (None, "", None, b"")
    with store.locked():
        store.take("1.9", FIRST)
        assert guide(store.folder) == FIRST
        store.take("1.10", SECOND)
    assert guide(store.folder) == SECOND
    assert store.version == "1.10"
    assert str((store.folder / "in-force").readlink()) == f"packs/1.10+{__version__}"


def test_two_earlier_guides_stay_for_visits_that_began_with_them(tmp_path: Path) -> None:
    store = PackStore(tmp_path)
    with store.locked():
        for version in range(1, 7):
            store.take(str(version), FIRST)
    assert sorted(each.name[0] for each in (tmp_path / "packs").iterdir()) == ["4", "5", "6"]


def test_a_guide_that_root_takes_by_hand_can_be_read_by_the_kiosk_and_removed_by_the_timer(tmp_path: Path) -> None:
    store, owner = PackStore(tmp_path), (os.geteuid() or 65534, os.getegid() or 65534)
    os.chown(tmp_path, *owner)
    before = os.umask(0o077)
    try:
        with store.locked():
            store.take("1", FIRST)
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    assert guide(tmp_path) == FIRST
    for each in (tmp_path / "packs").rglob("*"):
        found = each.stat()
        assert (found.st_uid, found.st_gid) == owner
        assert found.st_mode & 0o777 == (0o755 if each.is_dir() else 0o644)


def test_an_older_guide_and_one_as_old_are_refused(tmp_path: Path) -> None:
    store = PackStore(tmp_path)
    with store.locked():
        store.take("1.10", FIRST)
    store.require_newer("1.11", "x")
    for version in ("1.10", "1.9.9"):
        with pytest.raises(UpdateError, match=rf"x: Its version {version} is not newer than 1.10, which was taken"):
            store.require_newer(version, "x")


def test_what_another_version_of_the_program_checked_is_not_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = PackStore(tmp_path)
    with store.locked():
        monkeypatch.setattr("kiosk.updates.store.__version__", "0.0.9")
        store.take("2", FIRST)
        monkeypatch.undo()
        assert guide_in_force(tmp_path) is None
        store.require_newer("2", "x")  # to be checked again
        with pytest.raises(UpdateError):
            store.require_newer("1", "x")
        store.take("2", FIRST)
    assert guide(tmp_path) == FIRST


def test_a_folder_that_cannot_be_written_is_an_error_and_changes_nothing(tmp_path: Path) -> None:
    store = PackStore(tmp_path)
    with store.locked():
        store.take("1", FIRST)
        with pytest.raises(UpdateError, match="The guide cannot be stored: File name too long"):
            store.take("2", SECOND | {"content/" + 300 * "x": b""})
    assert guide(tmp_path) == FIRST
    (tmp_path / "file").touch()
    with (
        pytest.raises(UpdateError, match="The guide cannot be stored: Not a directory"),
        PackStore(tmp_path / "file" / "kiosk").locked(),
    ):
        pass


def test_the_last_refusal_is_kept_until_something_is_taken(tmp_path: Path) -> None:
    store = PackStore(tmp_path)
    store.note_refusal("It was cut off")
    store.note_refusal("It is too large")
    assert store.refusal() == "It is too large"
    store.note_refusal("")
    store.note_refusal("")
    assert store.refusal() == ""


KILLED_AT_EACH_STEP = """
import json, os, signal, sys
from pathlib import Path
from kiosk.updates.in_force import guide_in_force
from kiosk.updates.store import PackStore

FIRST = {"content/help.md": b"1", "locales/es/LC_MESSAGES/ui.mo": b"1", "kiosk.pack": b"1"}
SECOND = {name: b"2" for name in FIRST}
STEPS = {"open", "os.mkdir", "os.rename", "os.symlink", "os.remove", "os.rmdir", "shutil.rmtree"}
store, left = PackStore(Path(sys.argv[1])), 0

def step(event, arguments):
    global left
    if event in STEPS:
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

def take(version, files, steps):
    global left
    child = os.fork()
    if not child:
        left = steps
        with store.locked():
            store.take(version, files)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

sys.addaudithook(step)
take("1", FIRST, 0)
steps = 1
while (code := take("2", SECOND, steps)) == -signal.SIGKILL:
    guide = guide_in_force(store.folder)
    whole = {str(each.relative_to(guide)): each.read_bytes() for each in guide.rglob("*") if each.is_file()}
    print(json.dumps([store.version, whole == (FIRST if store.version == "1" else SECOND)]))
    steps += 1
print(json.dumps([store.version, code]))
"""


def test_a_kill_at_any_step_leaves_the_old_guide_or_the_new_one_whole(tmp_path: Path) -> None:
    """Each call that changes the folder is announced by Python's audit events, at which the process kills itself."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EACH_STEP, tmp_path], capture_output=True, text=True, timeout=60, check=True
    )
    *kills, last = map(json.loads, done.stdout.splitlines())
    assert last == ["2", 0]
    assert len(kills) > 20
    assert all(whole for _, whole in kills)
    assert [version for version, _ in kills] == sorted(version for version, _ in kills)
    assert {version for version, _ in kills} == {"1", "2"}
