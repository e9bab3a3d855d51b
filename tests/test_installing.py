"""The commands of docs/INSTALLING.md install a kiosk that works without a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import note

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = (ROOT / "docs" / "INSTALLING.md").read_text("utf-8")


def shell(commands: str, folder: Path = ROOT, typed: str = "") -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KIOSK"))}
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
    return subprocess.run(
        ["sh", "-ec", commands],
        cwd=folder,
        env=environment,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.mark.slow
def test_the_kiosk_is_installed_from_a_folder_of_wheels(tmp_path: Path) -> None:
    if shell(f"python3 -m pip download --quiet --no-deps --dest {tmp_path} babel").returncode:
        note("NOT TESTED: installing from wheels, for there is no package index to get them from")
        pytest.skip("no package index")
    opt, wheels = tmp_path / "opt" / "kiosk", tmp_path / "wheels"
    offline = DOCUMENT.partition("## Without a network")[2]
    collect, install = (
        block.replace("/opt/kiosk", str(opt)).replace(" wheels", f" {wheels}")
        for block in re.findall(r"```sh\n(.*?)```", offline, re.DOTALL)
    )
    collected = shell(collect)
    assert collected.returncode == 0, collected.stderr
    installed = shell(install, tmp_path)
    assert installed.returncode == 0, installed.stderr
    texts = next(opt.glob("lib/python3*/site-packages/kiosk/_data"))
    assert f"kiosk: checking {texts}/content and {texts}/locales\nkiosk: nothing wrong\n" in installed.stdout
    spanish = shell(f"{opt}/bin/kiosk --plain", tmp_path, typed="\n2\n")
    assert "Número, o h para ayuda:" in spanish.stdout
    assert shell(f"{opt}/bin/python -c 'import espeakng_loader'", tmp_path).returncode == 0


def test_every_command_names_the_extra_that_brings_the_voice() -> None:
    commands = re.findall(r"(?:pip wheel|pip install|uv tool install|pipx install) [^`\n]+", DOCUMENT)
    assert len(commands) == 5
    assert all("[voice]" in command for command in commands)
