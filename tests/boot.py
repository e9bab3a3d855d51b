"""Boots the image of ``deploy/image --shell`` in QEMU and tries on it what only a whole machine shows.

    python -m tests.boot FOLDER [--picture FILE.ppm]

Takes minutes without KVM, so no test run includes it. It prints a line for each finding; ``docs/DEPLOYING.md`` has the
last ones. Two ways lead in: QEMU's monitor, which presses keys, pulls plugs and cuts the power, and a root shell on the
serial line, which reads the console's screen as the kernel has it.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.site.staff_code import hash_of
from kiosk.updates.pack import collect, make_pack
from tests.updates.clinic import Clinic
from tests.updates.packs import KEY, PUBLIC

PATIENCE = 900.0
"""Seconds; a processor that is emulated, on a busy machine, is a hundred times slower than a real one."""
WELCOME, GUIDE = "Welcome. Choose your language", "More in this guide"
CODE = "eleven42"
WRONG = ("first1", "second2", "third3", "fourth4")
KEYBOARD, INPUTS = "QEMU USB Keyboard", "cat /proc/bus/input/devices"
PROMPT = b"# "
END = re.compile(rb"@@(\d+)@@")
CONSOLE = "/dev/vcsu1"
"""The screen of the first console, four bytes for each character (Linux, admin-guide/devices.txt)."""


class Machine:
    """A virtual machine that boots the image."""

    def __init__(self, folder: Path, scratch: Path, memory: str, accelerator: str) -> None:
        """Start it.

        Args:
            folder: Where ``deploy/image`` has written the disk.
            scratch: A folder for sockets and for a second disk, ``pack.img``.
            memory: Such as ``1G``.
            accelerator: ``tcg``, or ``kvm`` where that works.
        """
        monitor, serial = scratch / "monitor", scratch / "serial"
        self._process = subprocess.Popen(
            [
                "qemu-system-x86_64", "-machine", "pc,i8042=off", "-accel", accelerator, "-m", memory, "-smp", "2",
                "-nic", "none", "-display", "none", "-vga", "std", "-usb", "-device", "qemu-xhci,id=headphones",
                "-audiodev", f"wav,id=sound,path={scratch / 'sound.wav'}",
                "-drive", f"file={folder / 'kiosk.img'},format=raw,if=virtio,readonly=on",
                "-drive", f"file={scratch / 'pack.img'},format=raw,if=virtio,readonly=on",
                "-qmp", f"unix:{monitor},server=on,wait=off", "-serial", f"unix:{serial},server=on,wait=off",
            ]
        )  # fmt: skip
        self._monitor = connect(monitor).makefile("rwb")
        self._serial = connect(serial)
        self._monitor.readline()
        self.tell("qmp_capabilities")
        self.plug("usb-kbd", bus="usb-bus.0")
        self.plug("usb-audio", bus="headphones.0", audiodev="sound")

    def tell(self, command: str, **arguments: object) -> None:
        """Give an order to QEMU."""
        self._monitor.write(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
        self._monitor.flush()
        while "return" not in (answer := json.loads(self._monitor.readline())):
            assert "error" not in answer, answer

    def plug(self, driver: str, **properties: object) -> None:
        """Plug a USB device in; ``driver`` is also its name."""
        self.tell("device_add", driver=driver, id=driver, **properties)

    def unplug(self, driver: str) -> None:
        """Pull the plug of a USB device."""
        self.tell("device_del", id=driver)

    def press(self, *keys: str) -> None:
        """Press keys, or keys that are held together, such as ``ctrl-alt-delete``, by QEMU's names."""
        for key in keys:
            self.tell("human-monitor-command", **{"command-line": f"sendkey {key}"})
            time.sleep(0.5)

    def run(self, command: str) -> str:
        """Run a command in the root shell and return what it prints."""
        self._serial.sendall(f"{command}; echo @@$?@@\n".encode())
        return self._answer().decode("latin-1")

    def wait_for_shell(self) -> None:
        """Wait until the root shell asks for a command; before that nobody reads the serial line."""
        self._serial.settimeout(PATIENCE)
        data = b""
        while not data.endswith(PROMPT):
            data += self._serial.recv(65536)
        self.run("stty -echo; PS1=")

    def _answer(self) -> bytes:
        data = b""
        while not (found := END.search(data)):
            data += self._serial.recv(65536)
        return data[: found.start()]

    @property
    def screen(self) -> str:
        """The text of the first console, as far as it is English: of four bytes the first is left."""
        return re.sub(r"\s+", " ", self.run(f"tr -d '\\0' <{CONSOLE}"))

    def until(self, come: Callable[[], object], what: str) -> float:
        """Wait until something is true; return how many seconds that took."""
        start = time.monotonic()
        while not come():
            assert time.monotonic() < start + PATIENCE, f"{what} did not come: {self.screen}"
            time.sleep(0.2)
        return time.monotonic() - start

    def shows(self, text: str) -> float:
        """Wait until the console shows ``text``; return how many seconds that took."""
        return self.until(lambda: text in self.screen, text)

    @property
    def kiosk(self) -> int:
        """The process of the kiosk; 0 while there is none."""
        return int(re.sub(r"\D", "", self.run("systemctl show -p MainPID --value kiosk")) or 0)

    def until_replaced(self, process: int) -> None:
        """Wait until the kiosk is another process than ``process``."""
        self.until(lambda: self.kiosk not in {0, process}, "another process")

    def kill(self) -> None:
        """End it as the power cut would."""
        self._process.kill()
        self._process.wait()


def connect(path: Path) -> socket.socket:
    """Connect to a socket that QEMU is about to make."""
    end = time.monotonic() + 60
    while True:
        found = socket.socket(socket.AF_UNIX)
        try:
            found.connect(str(path))
        except OSError:
            found.close()
            assert time.monotonic() < end, path
            time.sleep(0.2)
        else:
            return found


def say(line: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {line}\n")
    sys.stdout.flush()


def make_pack_disk(scratch: Path) -> None:
    """Make a disk with a pack, and settings that trust it."""
    clinic = Clinic(scratch)
    disk = clinic.shared
    (disk / "kiosk.pack").write_bytes(make_pack(collect(clinic.guide), "2", KEY))
    settings = f'public = true\nstaff_code = "{hash_of(CODE)}"\nupdate_key = "{PUBLIC}"\nupdate_from = "/mnt"\n'
    (disk / "kiosk.toml").write_text(settings, "utf-8")
    subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", disk, scratch / "pack.img", "64M"], check=True)


def boot(machine: Machine, what: str) -> None:
    start = time.monotonic()
    machine.wait_for_shell()
    machine.shows(WELCOME)
    say(f"{what}: the first page stands after {time.monotonic() - start:.0f} s")


def look(machine: Machine) -> None:
    """See what only a booted machine shows."""
    say(f"systemd: {machine.run('systemd-analyze time | head -1').strip()}")
    failed = machine.run("systemctl --failed --plain --no-legend").split()
    say(f"failed units: {' '.join(failed) or 'none'}")
    assert "Read-only" in machine.run("touch /x 2>&1")
    networks = machine.run("ls /sys/class/net").split()
    assert networks == ["lo"], networks
    say("the root is read-only, and there is no network but lo")
    for unit in ("kiosk.service", "kiosk-update.service"):
        exposure = machine.run(f"systemd-analyze security --no-pager {unit} | tail -1").strip()
        say(re.sub(r"[^\x20-\x7e]+", "", exposure))
    examine(machine)
    say(machine.run("systemctl show -p MemoryCurrent -p TasksCurrent kiosk").replace("\r\n", " ").strip())


def examine(machine: Machine) -> None:
    """Ask the doctor about the machine: nothing is open, and its sentences go to the headphones."""
    machine.run("mkdir -p /var/lib/alsa; alsactl store")
    lines = machine.run("/opt/kiosk/bin/kiosk --config /etc/kiosk/kiosk.toml doctor 2>&1; echo code $?").splitlines()
    say(f"doctor: {'; '.join(line for line in lines if line.startswith(('public:', 'updates:', 'speaking', 'code')))}")
    assert lines[-1] == "code 0", lines


def keys(machine: Machine) -> None:
    """Press keys that people press, and those that must do nothing."""
    before = machine.kiosk
    machine.press("alt-f2", "ctrl-alt-f3", "alt-left", "alt-right", "scroll_lock", "alt-sysrq-b", "alt-sysrq-k")
    machine.press("ctrl-alt-delete", "ctrl-c", "ctrl-z", "ctrl-s")
    machine.tell("system_powerdown")
    machine.press("ret")
    machine.shows(GUIDE)
    assert machine.kiosk == before
    active = machine.run("cat /sys/class/tty/tty0/active").strip()
    assert active == "tty1", active
    say("no key, nor the power key, leads to another console, restarts or stops it; Enter opens the guide")


def unplugged(machine: Machine) -> None:
    """Pull the plug of the keyboard, and put it in again."""
    machine.unplug("usb-kbd")
    machine.until(lambda: KEYBOARD not in machine.run(INPUTS), "a machine without a keyboard")
    machine.press("s")
    machine.plug("usb-kbd", bus="usb-bus.0")
    machine.until(lambda: KEYBOARD in machine.run(INPUTS), "the keyboard")
    assert "Search the guide" not in machine.screen.partition("More in this guide")[0]
    machine.press("s")
    machine.shows("Word:")
    say("the keyboard is pulled out and put in again: the next key counts")


def deaths(machine: Machine) -> None:
    """Kill the kiosk, and stop it."""
    for order, what in (("KILL", "killed"), ("STOP", "stopped (SIGSTOP)")):
        before = machine.kiosk
        machine.run(f"kill -{order} {before}")
        start = time.monotonic()
        machine.until_replaced(before)
        new = time.monotonic() - start
        machine.shows(WELCOME)
        say(f"{what}: another process after {new:.0f} s, the first page after {time.monotonic() - start:.0f} s")
    log = machine.run("journalctl -b -u kiosk --no-pager | grep -i -a watchdog | head -3")
    assert "Watchdog timeout" in log, log
    say(f"journal: {log.strip().splitlines()[0].partition('systemd')[2]}")


def lock(machine: Machine) -> None:
    """Kill the kiosk after three wrong codes: the next one is the fourth, with a wait of 20 seconds after it."""
    for wrong in WRONG:
        if wrong == WRONG[-1]:
            before = machine.kiosk
            machine.run(f"kill -KILL {before}")
            machine.until_replaced(before)
            machine.shows(WELCOME)
        type_code(machine, wrong)
        machine.shows("That is not the staff code.")
        if wrong != WRONG[-1]:
            machine.press("left")
    machine.press(*CODE, "ret")
    machine.shows("Too many wrong codes.")
    kept = machine.run("systemctl show -p NFileDescriptorStore -p StatusText kiosk").split("\r\n")
    say(f"after three wrong codes and kill -9 the fourth brings a wait; {'; '.join(filter(None, kept))}")
    machine.run("sleep 20")
    machine.press("left")


def type_code(machine: Machine, code: str) -> None:
    machine.press("ctrl-q")
    machine.shows("For staff only")
    machine.press(*code, "ret")


def updates(machine: Machine) -> None:
    """Take a pack from the second disk, as the timer would."""
    machine.run("mount -o ro /dev/vdb /mnt")
    machine.run("mount --bind /mnt/kiosk.toml /etc/kiosk/kiosk.toml; systemctl restart kiosk")
    machine.shows(WELCOME)
    before = machine.kiosk
    start = time.monotonic()
    done = machine.run("systemctl start kiosk-update; journalctl -b -u kiosk-update --no-pager -o cat")
    say(f"update, {time.monotonic() - start:.0f} s: {' '.join(done.split())}")
    assert "took version 2" in done, done
    machine.run("sleep 4")
    machine.shows(WELCOME)
    machine.press("ret", "s")
    machine.shows("Search the guide")
    machine.press(*"tavrizo", "ret")
    machine.until(lambda: "Results for" in machine.screen, "the medicine of the pack")
    say(f"the kiosk, still process {machine.kiosk} (before: {before}), shows the guide of the pack")
    examine(machine)


def staff(machine: Machine) -> None:
    """Start the kiosk again from the menu for staff, then close it; systemd keeps to both."""
    before = machine.run("systemctl show -p InvocationID kiosk")
    for choice in ("2", "1"):
        type_code(machine, CODE)
        machine.shows("Menu for staff")
        machine.press(choice)
        if choice == "2":
            machine.until(lambda: machine.run("systemctl show -p InvocationID kiosk") != before, "another start")
            machine.shows(WELCOME)
    machine.until(lambda: "inactive" in machine.run("systemctl is-active kiosk"), "a closed kiosk")
    machine.run("sleep 3")
    status = machine.run("systemctl show -p ActiveState -p ExecMainStatus -p NRestarts kiosk").split()
    assert {"ActiveState=inactive", "ExecMainStatus=7"} <= set(status), status
    machine.shows("login:")
    machine.run("systemctl start kiosk")
    machine.shows(WELCOME)
    assert "inactive" in machine.run("systemctl is-active kiosk-login")
    log = machine.run("journalctl -b -u kiosk --no-pager -o cat")
    assert not [word for word in (CODE, *WRONG, "tavrizo", "Search") if word in log], log
    say("staff start it again with their code, and close it: a login comes, and the kiosk with systemctl start")
    say("the log has no word of what was typed or read")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--picture", type=Path, help="write the first page as QEMU sees it (PPM)")
    options.add_argument("--memory", default="1G")
    options.add_argument("--accelerator", default="tcg", help="kvm where the machine has it (tcg: in software)")
    given = options.parse_args()
    assert shutil.which("qemu-system-x86_64"), "apt-get install qemu-system-x86"
    with TemporaryDirectory(prefix="kiosk-boot-") as name:
        scratch = Path(name)
        make_pack_disk(scratch)
        machine = Machine(given.folder.resolve(), scratch, given.memory, given.accelerator)
        try:
            boot(machine, "boot")
            if given.picture:
                machine.tell("screendump", filename=str(given.picture.resolve()))
            for step in (look, keys, unplugged, deaths, updates, lock, staff):
                step(machine)
            machine.press("ret")
            machine.shows(GUIDE)
            machine.tell("system_reset")
            time.sleep(1)
            boot(machine, "power cut and back")
        finally:
            machine.kill()
    say("all of it holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
