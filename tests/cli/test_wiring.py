"""The parts that a configuration turns on are the ones that the kiosk is put together from."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.cli.log import FileReports
from kiosk.cli.wiring import open_session
from kiosk.terminal.screen_readers import running
from tests.fixture_guide import CONTENT, LOCALES
from tests.site.configuration_file import read_configuration


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[None]:
    """Run a program with the name of a screen reader."""
    yasr = tmp_path / "yasr"
    yasr.write_text("#!/bin/sh\nread word\n")
    yasr.chmod(0o700)
    with subprocess.Popen([yasr], stdin=subprocess.PIPE):
        assert any("yasr" in running() for _ in range(100)), "it may take a moment to start"
        yield


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize(("setting", "asks"), [("true", True), ("false", False)])
def test_a_running_screen_reader_is_asked_about_unless_the_clinic_says_no(
    tmp_path: Path, setting: str, asks: bool
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'content = "{CONTENT}"\nlocales = "{LOCALES}"\nask_readers = {setting}\n', "utf-8")
    with ExitStack() as stack:
        session = open_session(read_configuration(file), FileReports(), stack)
        assert session.look_for_readers() is asks
