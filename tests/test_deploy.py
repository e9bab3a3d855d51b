"""What deploy/ sets up: hardened units, a console without dangerous keys, and a way to undo all of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from pwd import struct_passwd

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.site.lock_down import examine_keys, examine_machine, examine_owners
from kiosk.site.staff_code import hash_of
from tests.fixture_guide import FIXTURE_GUIDE
from tests.needs import need

DEPLOY = Path(__file__).resolve().parent.parent / "deploy"
UNITS = ("kiosk.service", "kiosk-cage.service")
UPDATES = ("kiosk-update.service", "kiosk-update.timer")
LOGIN = "kiosk-login.service"
MOST_EXPOSED = 25
"""Tenths; systemd-analyze counts from 0, the best, to 10."""


def run(*command: str | Path, root: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DESTDIR": str(root or "/nowhere"), "LC_ALL": "C"}
    return subprocess.run(
        command, input=given, capture_output=True, text=True, timeout=60, check=False, env=environment
    )


@pytest.mark.parametrize("unit", [*UNITS, UPDATES[0]])
def test_a_unit_is_hardened(unit: str) -> None:
    need("systemd", "systemd-analyze", package="systemd")
    done = run("systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", DEPLOY / unit)
    assert done.returncode == 0, done.stdout[-400:] + done.stderr


@pytest.mark.parametrize("unit", [*UNITS, LOGIN, *UPDATES])
def test_a_unit_is_right(unit: str, tmp_path: Path) -> None:
    need("systemd", "systemd-analyze", package="systemd")
    text = (DEPLOY / unit).read_text()
    if unit in UNITS:
        (tmp_path / LOGIN).write_text((DEPLOY / LOGIN).read_text())
    ours = ("/opt/kiosk/bin/kiosk", *(f"/usr/local/lib/kiosk/{script}" for script in ("console-keys", "kiosk-on-cage")))
    for program in (*ours, "/usr/sbin/alsactl"):
        text = text.replace(program, "/bin/true")
    (tmp_path / unit).write_text(text.replace("/usr/bin/kbd_mode", "/bin/true"))
    if unit == UPDATES[1]:  # verified with the service that it starts
        test_a_unit_is_right(UPDATES[0], tmp_path)
    done = run("systemd-analyze", "verify", tmp_path / unit)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_exit_codes_of_the_units_are_those_of_the_program() -> None:
    for unit in UNITS:
        lines = (DEPLOY / unit).read_text().splitlines()
        assert f"RestartPreventExitStatus={Exit.CLOSED.value}" in lines
        assert f"SuccessExitStatus={Exit.CLOSED.value} {Exit.RESTART.value}" in lines
        assert f"OnSuccess={LOGIN}" in lines
        assert "Restart=always" in lines


KEY_MAP = """keymaps 0-2,4-5,8,12
keycode 1 = Escape
keycode 46 = c C Control_c Meta_c
keycode 59 = F1 F11 F1 Console_1
\talt\tkeycode 59 = Console_1
\tcontrol\talt\tkeycode 59 = Console_1
keycode 70 = Scroll_Lock Show_Memory Show_Registers Scroll_Lock
\tcontrol\tkeycode 70 = Show_State
keycode 84 = Last_Console
keycode 103 = Up KeyboardSignal
keycode 104 = Prior
\tshift\tkeycode 104 = Scroll_Backward
\tshift\tkeycode 109 = Scroll_Forward
\talt\tkeycode 105 = Decr_Console
\talt\tkeycode 106 = Incr_Console
keycode 111 = Remove
\tcontrol\talt\tkeycode 111 = Boot
\tcontrol\talt\tkeycode 25 = SAK
keycode 125 = Console_13 Spawn_Console
"""
DANGEROUS = (
    "Console", "Boot", "SAK", "Scroll_Lock", "Scroll_Forward", "Scroll_Backward", "Show_", "KeyboardSignal", "Hold",
)  # fmt: skip


def test_no_dangerous_key_is_left_on_the_console_and_no_other_is_lost() -> None:
    done = run(DEPLOY / "console-keys", "--filter", given=KEY_MAP)
    assert not [name for name in DANGEROUS if name in done.stdout]
    assert len(done.stdout.splitlines()) == len(KEY_MAP.splitlines())
    for kept in ("Escape", "c C Control_c Meta_c", "F1 F11 F1 VoidSymbol", "Up VoidSymbol", "Prior", "Remove"):
        assert kept in done.stdout


def test_the_console_takes_the_key_map(tmp_path: Path) -> None:
    need("console", "loadkeys", package="kbd")
    (tmp_path / "kiosk.map").write_text(run(DEPLOY / "console-keys", "--filter", given=KEY_MAP).stdout)
    done = run("loadkeys", "--parse", tmp_path / "kiosk.map")
    assert (done.returncode, done.stderr) == (0, "")


FOOT_DEFAULTS = Path("/etc/xdg/foot/foot.ini")
"""Has all actions with their keys, commented out. Since foot 1.16 the wheel changes the letters too."""


def bindings(file: Path) -> dict[str, dict[str, str]]:
    """Return the actions of foot that have a key or a mouse button, and which, by section."""
    found: dict[str, dict[str, str]] = {"key-bindings": {}, "mouse-bindings": {}}
    section = ""
    for line in file.read_text("utf-8").splitlines():
        action, equals, keys = line.removeprefix("# ").partition(" # ")[0].partition("=")
        section = line.strip("[]") if line.startswith("[") else section
        if equals and " " not in action and section in found and keys.endswith("none") != line.startswith("# "):
            found[section][action] = keys
    return found


def test_foot_takes_its_configuration_and_keeps_no_key() -> None:
    need("foot", "foot", package="foot")
    done = run("foot", "--config", DEPLOY / "foot.ini", "--check-config")
    assert done.returncode == 0, done.stderr
    bound, unbound = bindings(FOOT_DEFAULTS), bindings(DEPLOY / "foot.ini")
    bound["mouse-bindings"] |= {"font-increase": "Control+BTN_WHEEL_BACK", "font-decrease": "Control+BTN_WHEEL_FORWARD"}
    harmless = {"scrollback-up-mouse", "scrollback-down-mouse"}  # no lines are kept to go back to
    for section, actions in bound.items():
        kept = {action for action in actions if unbound[section].get(action) != "none"} - harmless
        assert all(action.startswith("select-") for action in kept), kept  # nothing takes what is selected


@pytest.mark.parametrize(("code", "passed_on"), [("exit 7", 7), ("exit 8", 8), ("kill -KILL $$", 137), ("exit 0", 0)])
def test_on_cage_the_kiosk_s_exit_code_reaches_systemd(code: str, passed_on: int, tmp_path: Path) -> None:
    for name, script in (("cage", 'shift; "$@"; exit 0'), ("foot", code)):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)}
    program = DEPLOY / "kiosk-on-cage"
    assert subprocess.run([program], timeout=60, check=False, env=environment).returncode == passed_on
    (tmp_path / "cage").write_text("#!/bin/sh\nexit 0\n")
    assert subprocess.run([program], timeout=60, check=False, env=environment).returncode == 1


@pytest.mark.parametrize("script", ["console-keys", "image", "install", "kiosk-on-cage", "uninstall"])
def test_a_script_is_valid_shell(script: str) -> None:
    done = run("sh", "-n", DEPLOY / script)
    assert (done.returncode, done.stderr) == (0, "")


def files_below(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_symlink() or each.is_file()}


@pytest.mark.parametrize("arguments", [(), ("--cage",)])
def test_one_command_installs_it_and_one_takes_it_away(arguments: tuple[str, ...], tmp_path: Path) -> None:
    settings = tmp_path / "etc" / "kiosk" / "kiosk.toml"
    for _ in range(2):
        done = run(DEPLOY / "install", *arguments, root=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        settings.write_text("public = true\n# of this clinic\n")
    unit = UNITS[bool(arguments)]
    for each in (unit, LOGIN, *UPDATES):
        assert (tmp_path / "etc/systemd/system" / each).read_text() == (DEPLOY / each).read_text()
    assert run(DEPLOY / "uninstall", root=tmp_path).returncode == 0
    assert files_below(tmp_path) == {"etc/kiosk/kiosk.toml"}
    assert "of this clinic" in settings.read_text()


def machine(root: Path) -> None:
    """Make the files that the kernel shows on a machine that deploy/install has set up."""
    run(DEPLOY / "install", root=root)
    for name, text in (
        ("proc/sys/kernel/sysrq", "0\n"),
        ("proc/sys/kernel/core_pattern", "|/bin/false\n"),
        ("proc/swaps", "Filename Type Size Used Priority\n"),
        ("proc/sys/kernel/ctrl-alt-del", "0\n"),
        ("var/lib/alsa/asound.state", "state.PCH {\n}\n"),
        ("boot/grub/grub.cfg", "set superusers=root\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.0A.0B\n"),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


def test_a_machine_as_it_was_installed_is_locked_down(tmp_path: Path) -> None:
    machine(tmp_path)
    assert list(examine_machine(tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "text", "cause"),
    [
        ("proc/sys/kernel/sysrq", "438\n", "The system request keys work"),
        ("proc/sys/kernel/core_pattern", "core\n", "A program that crashes leaves its memory on the disk"),
        ("proc/swaps", "Filename\n/dev/sda2 partition 1 0 -2\n", "Memory is written to a swap area"),
        ("proc/sys/kernel/ctrl-alt-del", "1\n", "Ctrl+Alt+Del restarts the machine at once"),
        ("var/lib/alsa/asound.state", None, "The sound level is not kept when the machine restarts"),
        ("boot/grub/grub.cfg", "menuentry 'Debian' {\n}\n", "The boot menu can be changed without a password"),
        ("etc/systemd/logind.conf.d/kiosk.conf", "[Login]\n#NAutoVTs=0\n", "Other consoles can be opened"),
        ("etc/systemd/journald.conf.d/kiosk.conf", "", "The journal has no bound"),
        ("etc/systemd/system/ctrl-alt-del.target", None, "It is not masked"),
        ("etc/systemd/system/autovt@.service", None, "It is not masked"),
    ],
)
def test_the_doctor_names_what_is_open(file: str, text: str | None, cause: str, tmp_path: Path) -> None:
    machine(tmp_path)
    (tmp_path / file).unlink()
    if text is not None:
        (tmp_path / file).write_text(text)
    [found] = examine_machine(tmp_path)
    assert str(found).startswith(f"/{file}: {cause}")


def test_keys_of_the_console_that_lead_out_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, console = tmp_path / "dumpkeys", tmp_path / "tty1"
    program.write_text(f"#!/bin/sh\ncat {tmp_path}/map\n")
    program.chmod(0o755)
    console.touch()
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    (tmp_path / "map").write_text(KEY_MAP)
    [found] = examine_keys(console)
    assert str(found).startswith(
        f"{console}: Keys of the console lead out of the kiosk: Boot, Console_1, Console_13, Decr_Console, "
    )
    (tmp_path / "map").write_text(run(DEPLOY / "console-keys", "--filter", given=KEY_MAP).stdout)
    assert list(examine_keys(console)) == []
    program.write_text("#!/bin/sh\nexit 1\n")
    [unread] = examine_keys(console)
    assert unread.cause == "The keys of the console could not be read"
    assert list(examine_keys(tmp_path / "no-console")) == []


def test_files_that_others_can_change_are_named(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir(mode=0o755)
    (content / "page.md").touch(0o644)
    (content / "link").symlink_to("page.md")
    safe = list(examine_owners([content, tmp_path / "missing"]))
    assert [each.file for each in safe] == ([] if os.getuid() == 0 else [str(content)])
    (content / "page.md").chmod(0o664)
    if os.getuid() == 0:
        [found] = examine_owners([content])
        assert str(found) == (
            f"{content}/page.md: Users other than root can change it. "
            f"Run chown -R root: and chmod -R go-w on {content}."
        )


def test_files_of_the_user_who_fetches_packs_are_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.md"
    page.touch()
    monkeypatch.setattr(
        "kiosk.site.lock_down.getpwall", lambda: [struct_passwd(("kiosk-update", "", 996, 996, *"   "))]
    )
    if os.getuid() == 0:
        os.chown(page, 996, 996)
        assert list(examine_owners([page])) == []
        os.chown(page, 997, 997)
        assert [each.cause for each in examine_owners([page])] == ["Users other than root can change it"]


def test_the_doctor_examines_a_public_kiosk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_PLAYER", "null")
    assert main([*FIXTURE_GUIDE, "doctor"]) in {Exit.OK, Exit.VOICE, Exit.SCREEN}
    assert "public: no; staff code: “leave”, which everybody can read in the manual" in capsys.readouterr().out
    (tmp_path / "kiosk.toml").write_text(f'public = true\nstaff_code = "{hash_of("eleven42")}"\n')
    main([*FIXTURE_GUIDE, "--config", str(tmp_path / "kiosk.toml"), "doctor"])
    assert "public: yes; machine: " in capsys.readouterr().out
