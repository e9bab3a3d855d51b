"""Where letters can be drawn, where the terminal's font grows, and where they stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.configuration import read_configuration
from kiosk.domain.errors import ConfigurationError
from kiosk.domain.lettering import LARGEST, Way, way_of
from kiosk.ui.tui.own_font import POINTS, font


@pytest.mark.parametrize(
    ("terminal", "encoding", "own_font", "way"),
    [
        ("xterm-256color", "utf-8", False, Way.DRAWN),
        ("foot", "UTF8", False, Way.DRAWN),
        ("xterm", "iso8859-1", False, Way.NONE),
        ("linux", "utf-8", False, Way.NONE),
        ("", "utf-8", False, Way.NONE),
        ("xterm", "iso8859-1", True, Way.OWN_FONT),
    ],
)
def test_the_way_letters_grow(terminal: str, encoding: str, own_font: bool, way: Way) -> None:
    assert way_of(terminal=terminal, encoding=encoding, own_font=own_font) is way


def test_each_step_has_a_font() -> None:
    assert len(POINTS) == LARGEST
    assert font(1) == "\x1b]50;xft:monospace:size=12\x07"


def test_the_clinic_can_name_a_terminal_that_changes_its_font(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('own_font = "xterm"\n', "utf-8")
    assert read_configuration(file).own_font == "xterm"
    for wrong in ('"foot"', "true", '""'):
        file.write_text(f"own_font = {wrong}\n", "utf-8")
        with pytest.raises(ConfigurationError, match="own_font"):
            read_configuration(file)
