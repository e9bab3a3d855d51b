"""The terminal fonts that a clinic names in its configuration file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import ConfigurationError
from kiosk.terminal.fonts import FontTerminal
from tests.site.configuration_file import read_configuration


def test_the_clinic_can_name_a_terminal_that_changes_its_font(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('own_font = "xterm"\n', "utf-8")
    assert read_configuration(file).own_font is FontTerminal.XTERM
    for wrong in ('"foot"', "true", '""'):
        file.write_text(f"own_font = {wrong}\n", "utf-8")
        with pytest.raises(ConfigurationError, match="own_font"):
            read_configuration(file)


def test_the_clinic_names_font_sizes_for_kitty(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('own_font = "kitty"\nfonts = ["12", "13.5"]\n', "utf-8")
    assert read_configuration(file).fonts == ("12", "13.5")
    file.write_text('own_font = "kitty"\nfonts = ["12", "monospace"]\n', "utf-8")
    with pytest.raises(ConfigurationError) as refused:
        read_configuration(file)
    [problem] = refused.value.diagnostics
    assert (problem.line, problem.cause) == (2, "“fonts” must be sizes in points for kitty")


def test_the_clinic_can_name_the_fonts(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('own_font = "console"\nfonts = ["Lat15-Fixed16", "/opt/fonts/large.psf.gz"]\n', "utf-8")
    assert read_configuration(file).fonts == ("Lat15-Fixed16", "/opt/fonts/large.psf.gz")
    for wrong in ('"one"', "[]", '["one"]', '["one", 2]', '["one", "-R"]', '["one", "a\\u0007b"]', '["one", " "]'):
        file.write_text(f'own_font = "console"\nfonts = {wrong}\n', "utf-8")
        with pytest.raises(ConfigurationError, match="“fonts” must"):
            read_configuration(file)
