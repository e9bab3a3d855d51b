"""The configuration file: every mistake is reported with the place to correct it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogs.read import display_path
from kiosk.cli.main import main
from kiosk.cli.wiring.voice import voice_options
from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.terminal.capabilities import ColorDepth
from tests.site.configuration_file import read_configuration


def rejected(text: str | bytes, folder: Path) -> str:
    """Return what is reported about a configuration file."""
    file = folder / "kiosk.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ConfigurationError) as caught:
        read_configuration(file)
    return str(caught.value)


def test_a_key_that_is_there_twice_is_named_with_both_lines(tmp_path: Path) -> None:
    reported = rejected("voice = true\n\nvoice = false\n", tmp_path)
    assert reported.endswith("kiosk.toml:3: “voice” is already set on line 1. Keep one of the two.")


@pytest.mark.parametrize(
    ("text", "line"), [("mode = [\n", 1), ("voice = true\ntheme\n", 2), ("a = 1979-99-99\n", 1), ("x = [" * 999, 1)]
)
def test_invalid_toml_is_reported_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    assert f"kiosk.toml:{line}: It is not TOML: " in rejected(text, tmp_path)


def test_a_number_of_many_digits_is_reported_like_other_mistakes(tmp_path: Path) -> None:
    assert "It is not TOML" in rejected("scanning = " + "9" * 9000, tmp_path)


@pytest.mark.parametrize("text", [b"\xef\xbb\xbfvoice = true\n", b"voice = true\r\n", b"voice = true"])
def test_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, text: bytes) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(text)
    configuration = read_configuration(file)
    assert configuration.voice
    assert configuration.location("voice") == (str(file), 1)


def test_a_table_is_reported_with_its_line(tmp_path: Path) -> None:
    reported = rejected("voice = true\n\n[kiosk]\nvoice = false\n", tmp_path)
    cause = "Settings must be at the top level, not in the table [kiosk]"
    assert reported.endswith(f":3: {cause}. Change or remove that line.")


def test_a_setting_is_found_before_the_same_name_in_a_table(tmp_path: Path) -> None:
    reported = rejected("voice = 3\n[kiosk]\nvoice = 4\n", tmp_path).splitlines()
    assert [line.partition("kiosk.toml:")[2].partition(" ")[0] for line in reported] == ["1:", "2:"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("[kiosk.more]", "Settings must be at the top level, not in the table [kiosk]"),
        ("[[kiosk]]", "“kiosk” is not a known key"),
        (' [ "kiosk" . "x" ] # no', "Settings must be at the top level, not in the table [kiosk]"),
        ("kiosk.voice = 1", "Settings must be at the top level, not in the table [kiosk]"),
        ("'kiosk'.a.b = 2", "Settings must be at the top level, not in the table [kiosk]"),
    ],
)
def test_a_table_is_found_in_every_notation(tmp_path: Path, text: str, cause: str) -> None:
    assert f"kiosk.toml:3: {cause}" in rejected(f"# kiosk = 1\n\n{text}\n", tmp_path)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "colors = 512",
            "“colors” must be one of auto, none, 8, 16, 256, true, not “512”. Correct that line.",
        ),
        (
            "headphones = 123",
            "“headphones” must be in quotation marks: a text, without spaces around it, not 123. Correct that line.",
        ),
        (
            "screen_inches = nan",
            "“screen_inches” must be a number above 0, at most 1000, not nan. Correct that line.",
        ),
    ],
)
def test_a_wrong_value_is_reported_with_what_to_write(tmp_path: Path, line: str, message: str) -> None:
    assert rejected(f"{line}\n", tmp_path).endswith(f"kiosk.toml:1: {message}")


@pytest.mark.parametrize(
    ("line", "colors"),
    [("256", ColorDepth.MANY), ('"256"', ColorDepth.MANY), ("8", ColorDepth.EIGHT), ("true", ColorDepth.TRUE)],
)
def test_colors_may_be_written_without_quotation_marks(tmp_path: Path, line: str, colors: ColorDepth) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"colors = {line}\n", "utf-8")
    assert read_configuration(file).colors is colors


def test_fonts_without_the_terminal_that_takes_them_are_rejected(tmp_path: Path) -> None:
    reported = rejected('voice = true\nfonts = ["a", "b"]\n', tmp_path)
    assert ":2: “fonts” does nothing without “own_font”. " in reported
    assert "own_font" in reported.partition(". ")[2]
    assert "does nothing" not in rejected('own_font = "x"\nfonts = ["a", "b"]\n', tmp_path)


def test_a_language_that_is_not_offered_is_reported_with_the_other_mistakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('language = "xx"\nvoice = 3\n', "utf-8")
    assert main(["--config", str(file), "--plain"]) == Exit.USAGE
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith(f"{file}:1: The language “xx” is not offered (there is: en, es). Choose one of these.")
    assert second.startswith(f"{file}:2: “voice” must be true or false")
    # What was named instead of it counts, and where the catalogs are not known nothing is.
    assert main(["--config", str(file), "--language", "es", "--plain"]) == Exit.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1
    file.write_text('language = "xx"\nlocales = "nowhere"\n', "utf-8")
    assert main(["--config", str(file), "--plain"]) == Exit.USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_value_is_named_where_it_comes_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('voice = true\nlanguage = "xx"\n', "utf-8")
    assert main(["--config", str(file), "--plain"]) == Exit.USAGE
    assert capsys.readouterr().err.startswith(f"{file}:2: The language “xx” is not offered")
    assert main(["--config", str(file), "--language", "yy", "--plain"]) == Exit.USAGE
    assert capsys.readouterr().err.startswith("--language: The language “yy” is not offered")


@pytest.mark.parametrize("mode", ["plain", "linear", "screen"])
def test_a_keypad_profile_is_read_in_every_mode(tmp_path: Path, mode: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Plain mode has no use for it, but a technician who tries a profile must not believe that it is right."""
    profile = tmp_path / "keypad.toml"
    profile.write_text('[keys]\nf1 = "nonsense"\n', "utf-8")
    assert main(["--keypad", str(profile), f"--{mode}"]) == Exit.USAGE
    reported = capsys.readouterr()
    assert reported.err.startswith(f"{profile}:2: “keys.f1” must be a command, not “nonsense”. Choose one of: ")
    assert not reported.out


def test_a_file_without_an_end_is_reported(tmp_path: Path) -> None:
    assert "more than 64 KB" in rejected("# long\n" * 10_000, tmp_path)


def test_the_kiosk_starts_in_a_folder_that_was_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    assert display_path(Path("/somewhere/es.po")) == "/somewhere/es.po"
    assert main(["check"]) == Exit.OK


@pytest.mark.parametrize("seconds", ["-0.1", "3.1", "'1'", "nan"])
def test_a_lead_in_outside_its_range_is_refused(tmp_path: Path, seconds: str) -> None:
    assert "lead_in" in rejected(f"lead_in = {seconds}\n", tmp_path)


def test_a_lead_in_reaches_the_voice(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("lead_in = 0.5\n")
    assert voice_options(read_configuration(file), ["en"]).lead_in == 0.5
