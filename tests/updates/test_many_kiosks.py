"""Two public kiosks and a static web server, each in a network namespace of its own, take packs while they run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.domain.errors import Exit
from kiosk.site.staff_code import hash_of
from kiosk.terminal.screen_sequences import ALTERNATE_ON
from kiosk.updates.pack import collect, make_pack
from kiosk.updates.store import PackStore
from tests.needs import need, note
from tests.pty_kiosk import PATIENCE, Kiosk
from tests.updates.clinic import Clinic
from tests.updates.packs import OTHER_KEY

WELCOME, NOTHING = "Welcome. Choose your language", "Nothing was found."


class Network:
    """A server and two kiosks that reach it and nothing else."""

    def __init__(self, stack: ExitStack) -> None:
        """Make the namespaces; remove them when ``stack`` is closed."""
        self._names = [f"kiosk{os.getpid()}{name}" for name in ("s", "a", "b")]
        for name in self._names:
            self._ip("netns", "add", name)
            stack.callback(self._ip, "netns", "delete", name)
        server, *kiosks = self._names
        for number, name in enumerate(kiosks):
            self._ip("link", "add", f"k{number}", "netns", server, "type", "veth", "peer", "eth0", "netns", name)
            for space, device, host in ((server, f"k{number}", 1), (name, "eth0", 2)):
                self._ip("-n", space, "address", "add", f"10.77.{number}.{host}/30", "dev", device)
                self._ip("-n", space, "link", "set", device, "up")

    @staticmethod
    def _ip(*arguments: str) -> None:
        subprocess.run(["ip", *arguments], capture_output=True, timeout=PATIENCE, check=True)

    def within(self, number: int) -> list[str]:
        """Return what a command begins with that runs on the server, number 0, or on a kiosk, 1 or 2."""
        return ["ip", "netns", "exec", self._names[number]]

    def address(self, kiosk: int) -> str:
        """Return the server's address as a kiosk sees it."""
        return f"http://10.77.{kiosk - 1}.1:8000/"


class Here:
    """The same without namespaces, where they may not be made: all on this host."""

    def within(self, number: int) -> list[str]:
        return []

    def address(self, kiosk: int) -> str:
        return "http://127.0.0.1:8000/"


@pytest.fixture
def network() -> Iterator[Network | Here]:
    need("ip", "ip", package="iproute2")
    with ExitStack() as stack:
        try:
            made: Network | Here = Network(stack)
        except subprocess.CalledProcessError:
            note("NOT TESTED: packs over network namespaces, which may not be made here; localhost served instead")
            made = Here()
        yield made


@pytest.fixture
def clinic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Clinic:
    made = Clinic(tmp_path)
    made.set_up(capsys, f'public = true\nask_readers = false\nstaff_code = "{hash_of("eleven42")}"')
    return made


def finds(running: Kiosk) -> bool:
    """Search for the medicine that only packs have; return whether it was found."""
    running.press("1", "s")
    running.shows("Search the guide")
    running.press(*"tavrizo", "enter")
    running.until(lambda kiosk: NOTHING in kiosk.text or "Results for" in kiosk.text, "an answer")
    return NOTHING not in running.text


@pytest.mark.slow
def test_two_kiosks_take_packs_between_visits(network: Network | Here, clinic: Clinic, tmp_path: Path) -> None:
    files = {1: tmp_path / "kiosk1.toml", 2: tmp_path / "kiosk2.toml"}
    for number, file in files.items():
        settings = f'update_from = "{network.address(number)}"\nupdate_folder = "{tmp_path}/store{number}"\n'
        file.write_text(clinic.configuration.read_text("utf-8") + settings, "utf-8")

    def command(number: int) -> list[str]:
        return [*network.within(number), sys.executable, "-m", "kiosk", "--config", str(files[number])]

    def update(number: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command(number), "update"], capture_output=True, text=True, timeout=120, check=False,
            env={**os.environ, "no_proxy": "*"},
        )  # fmt: skip

    clinic.serve("1")
    serve = [*network.within(0), sys.executable, "-u", "-m", "http.server", "8000", "--directory", str(clinic.shared)]
    with ExitStack() as stack:
        server = stack.enter_context(subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL))
        stack.callback(server.kill)
        assert server.stdout
        assert server.stdout.readline().startswith(b"Serving HTTP")
        visited, waiting = (Kiosk("--screen", command=command(number)) for number in files)
        for each in (visited, waiting):
            stack.callback(each.child.close, force=True)
            each.shows(WELCOME)
        assert not finds(visited)

        for number in files:
            done = update(number)
            assert (done.returncode, done.stderr) == (Exit.OK, "")
        waiting.until(lambda kiosk: kiosk.output.count(ALTERNATE_ON.encode()) == 2, "a new process")
        waiting.shows(WELCOME)
        assert finds(waiting)
        visited.press("f1")
        visited.shows("Help")
        assert visited.output.count(ALTERNATE_ON.encode()) == 1, "no visit is interrupted"
        visited.press("f8")
        visited.shows("Start over?")
        visited.press("1")
        visited.until(lambda kiosk: kiosk.output.count(ALTERNATE_ON.encode()) == 2, "a new process")
        visited.shows(WELCOME)
        assert finds(visited)

        clinic.pack.write_bytes(make_pack(collect(clinic.guide), "2", OTHER_KEY))
        for number in files:
            refused = update(number)
            assert refused.returncode == Exit.UPDATE
            assert "signed with another key than that of “update_key”" in refused.stderr
        server.terminate()
        server.wait(PATIENCE)
        assert "It cannot be read: " in update(1).stderr
        assert {PackStore(tmp_path / f"store{number}").version for number in files} == {"1"}
