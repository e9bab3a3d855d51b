"""Settings from the environment: over the file, under the command line, and named where they are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.domain.settings import Mode, Theme
from kiosk.site.configuration import Configuration, SiteFacts
from kiosk.site.in_force import settings_in_force
from kiosk.site.reading import load_settings
from kiosk.site.staff_code import hash_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "kiosk.toml"
    written.write_text('theme = "light"\ntime_limit = 5\n[site]\nname = "Lakeside"\nphone = "911"\n', "utf-8")
    return written


def in_force(configuration: Configuration, name: str) -> str:
    return next(line for line in settings_in_force(configuration) if line.startswith(f"{name} = "))


def test_the_last_of_file_environment_and_command_line_wins(file: Path) -> None:
    environment = {"KIOSK_THEME": "yellow-on-black", "KIOSK_VOICE": "true", "KIOSK_SITE_PHONE": "555 0100"}
    configuration, wrong = load_settings(file, environment)
    assert wrong == ()
    assert [in_force(configuration, name) for name in ("theme", "voice", "time_limit", "site.name", "site.phone")] == [
        'theme = "yellow-on-black"  # KIOSK_THEME',
        "voice = true  # KIOSK_VOICE",
        f"time_limit = 5  # {file}:2",
        f'site.name = "Lakeside"  # {file}:4',
        'site.phone = "555 0100"  # KIOSK_SITE_PHONE',
    ]
    chosen = configuration.merged_with({"theme": Theme.DARK})
    assert in_force(chosen, "theme") == 'theme = "dark"  # --theme'


def test_every_kind_of_value_is_read_from_a_variable(tmp_path: Path) -> None:
    kept = hash_of("eleven42")
    environment = {
        "KIOSK_COLORS": "256",
        "KIOSK_LEAD_IN": "0.5",
        "KIOSK_TIME_LIMIT": "20",
        "KIOSK_PUBLIC": "true",
        "KIOSK_OWN_FONT": "kitty",
        "KIOSK_FONTS": "12, 18,24",
        "KIOSK_CONTENT": str(tmp_path),
        "KIOSK_STAFF_CODE": kept,
        "KIOSK_LANGUAGE": "",
        "KIOSK_SITE_NAME": "Clínica Lago",
        "KIOSK_PLAYER": "none",
    }
    configuration, wrong = load_settings(None, environment)
    assert wrong == ()
    assert configuration.colors == "256"
    assert (configuration.lead_in, configuration.time_limit, configuration.public) == (0.5, 20, True)
    assert configuration.fonts == ("12", "18", "24")
    assert configuration.content == tmp_path
    assert configuration.staff_code == kept
    assert configuration.site == SiteFacts(name="Clínica Lago")
    assert "language" not in configuration.locations, "an empty variable is none"


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        (
            "KIOSK_THEME",
            "pink",
            "It must be one of dark, light, yellow-on-black, black-on-yellow, terminal, not “pink”.",
        ),
        ("KIOSK_VOICE", "loud", "It must be true or false, not “loud”."),
        ("KIOSK_FONTS", "one", "It must be a list of 2 to 8 names, from the ordinary to the largest, not [“one”]."),
        ("KIOSK_CONTENT", "/nowhere", "It must be the path of a folder that exists, not “/nowhere”."),
        ("KIOSK_SITE_HOURS", "x" * 201, "It must be a text of at most 200 characters, or one for each language"),
        ("KIOSK_SITE_NAME", "a\u202eb", "It must be a text of at most 200 characters, or one for each language"),
    ],
)
def test_a_wrong_variable_is_named_with_what_to_do(variable: str, value: str, message: str) -> None:
    configuration, [wrong] = load_settings(None, {variable: value})
    assert str(wrong).startswith(f"{variable}: {message}")
    assert str(wrong).endswith("Correct or remove this environment variable.")
    assert configuration.theme is Theme.DARK


def test_a_staff_code_in_a_variable_is_not_repeated() -> None:
    configuration, [wrong] = load_settings(None, {"KIOSK_STAFF_CODE": "eleven42"})
    assert str(wrong).startswith("KIOSK_STAFF_CODE: It must be as kiosk code prints it. Run kiosk code")
    assert (configuration.staff_code, "eleven42" in str(wrong)) == ("", False)


def test_what_every_program_knows_counts_where_nothing_else_is_said(file: Path) -> None:
    common = {"NO_COLOR": "1", "ACCESSIBLE": "1"}
    alone, _ = load_settings(None, common)
    assert in_force(alone, "theme") == 'theme = "terminal"  # NO_COLOR'
    assert in_force(alone, "mode") == 'mode = "linear"  # ACCESSIBLE'
    assert load_settings(file, common)[0].theme is Theme.LIGHT
    assert load_settings(file, {**common, "KIOSK_MODE": "reader"})[0].mode is Mode.READER
    assert load_settings(None, {"NO_COLOR": "", "ACCESSIBLE": "0"})[0].mode is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[site]\nname = " x"', ":2: “site.name” must be a text of at most 200 characters, or one for each language"),
        ("[site]\n\nhours = { en = 8 }", ":3: “site.hours” must be a text of at most 200 characters"),
        ('[site]\nphone = { "e s" = "1" }', ":2: “site.phone” must be a text of at most 200 characters"),
        ('[site]\nfax = "1"', ":2: “site.fax” is not a known key. Correct or remove it; known are: ask_staff, hours"),
        ("[site]\ntime_limit = 5", ":2: “site.time_limit” is not a known key. Move it above the line [site]."),
        ('site = "Lakeside"', ":1: “site” must be a table"),
    ],
)
def test_a_wrong_fact_of_the_site_is_named_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"{text}\n", "utf-8")
    assert message in str(load_settings(file)[1][0])


def test_words_in_a_language_that_is_not_there_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[site]\nname = { en = "Lakeside", sp = "Lago" }\n', "utf-8")
    assert main(["--config", str(file), "--plain"]) == Exit.USAGE
    assert f"{file}:2: The language “sp” is not offered (there is: en, es). Choose one of these." in (
        capsys.readouterr().err
    )


def test_the_command_shows_where_each_setting_comes_from(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KIOSK_STEADY_HANDS", "0.5")
    assert main(["--config", str(file), "--language", "es", "config"]) == Exit.OK
    shown = capsys.readouterr().out
    assert 'language = "es"  # --language\n' in shown
    assert "steady_hands = 0.5  # KIOSK_STEADY_HANDS\n" in shown
    assert re.search(r'^site\.name = "Lakeside"  # .*kiosk\.toml:4$', shown, re.MULTILINE)


def test_the_command_names_what_a_public_kiosk_lacks_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('voice = true\npublic = true\nmode = "plain"\nlanguage = "xx"\n', "utf-8")
    assert main(["--config", str(file), "config"]) == Exit.USAGE
    shown = capsys.readouterr()
    assert f"public = true  # {file}:2\n" in shown.out
    assert shown.err.splitlines() == [
        f"{file}:2: A public kiosk needs a staff code of its own. "
        "Run kiosk code, and put the line that it prints into the configuration.",
        f"{file}:3: Typed lines are not for the public: the terminal itself reads the keyboard. Choose another mode.",
        f"{file}:4: The language “xx” is not offered (there is: en, es). Choose one of these.",
    ]
    file.write_text("voice = true\n", "utf-8")
    assert main(["--config", str(file), "config"]) == Exit.OK
    assert capsys.readouterr().err == ""
