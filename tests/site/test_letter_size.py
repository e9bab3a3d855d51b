"""Whether letters are tall enough: the formula, its limits, and what the doctor says about them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.cli.doctor import examine_screen
from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.domain.settings import Mode
from kiosk.site.configuration import Configuration
from kiosk.site.letter_size import (
    CAPITAL_OF_LINE,
    LEAST_CAPITAL_DEGREES,
    LEAST_CAPITAL_MM,
    VIEWING_DISTANCE_CM,
    Screen,
    format_for_comparison,
)
from tests.conformance.matrix import requirement

SHAPE = (1920, 1080)


@pytest.mark.req("DI-06")
def test_the_limits_are_those_of_the_rules() -> None:
    assert requirement("DI-06").number("height") == LEAST_CAPITAL_MM
    assert requirement("DI-06").number("angle") == LEAST_CAPITAL_DEGREES


def test_lengths_are_those_of_a_screen_measured_by_hand() -> None:
    """A screen of 24 inches is 299 mm high: 24 lines of 12.5 mm."""
    screen = Screen(24, 80, 24, SHAPE)
    assert screen.line_mm == pytest.approx(12.45, abs=0.01)
    assert screen.capital_mm == pytest.approx(12.45 * CAPITAL_OF_LINE, abs=0.01)
    assert screen.capital_degrees == pytest.approx(0.69, abs=0.01)


@pytest.mark.req("DI-06")
@pytest.mark.parametrize("inches", [7, 10.1, 15.6, 24, 32])
@pytest.mark.parametrize("distance", [30, 50, 60, 100])
@pytest.mark.parametrize("shape", [SHAPE, (4, 3), (1080, 1920)])
def test_the_most_lines_keep_both_rules_and_one_more_does_not(
    inches: float, distance: float, shape: tuple[int, int]
) -> None:
    most = Screen(inches, 80, 24, shape, distance).most_lines
    if most:
        fits = Screen(inches, 80, most, shape, distance)
        assert fits.tall_enough
        assert fits.capital_mm >= LEAST_CAPITAL_MM - 1e-9
        assert fits.capital_degrees >= LEAST_CAPITAL_DEGREES - 1e-9
    more = Screen(inches, 80, most + 1, shape, distance)
    assert not more.tall_enough
    assert more.capital_mm < LEAST_CAPITAL_MM or more.capital_degrees < LEAST_CAPITAL_DEGREES


def test_near_the_screen_millimeters_decide_and_far_away_the_angle() -> None:
    near, far = (Screen(24, 80, 24, SHAPE, distance) for distance in (30, 100))
    assert near.least_mm == LEAST_CAPITAL_MM
    assert far.least_mm > 2 * LEAST_CAPITAL_MM


def test_the_doctor_says_that_letters_are_tall_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine_screen(Configuration(screen_inches=32), (80, 24), SHAPE, DoctorReport()) is Exit.OK
    reported = capsys.readouterr()
    assert "letters: tall enough; up to 103x31 would be" in reported.out
    assert "80 columns, 24 lines" in reported.out
    assert not reported.err


def test_the_doctor_names_the_size_that_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine_screen(Configuration(screen_inches=24), (120, 40), SHAPE, DoctorReport()) is Exit.SCREEN
    reported = capsys.readouterr().err
    assert (
        reported
        == "screen: Letters are too small at 120x40. Choose a larger font, with 69 columns and 23 lines or fewer.\n"
    )


def test_where_no_font_helps_the_doctor_asks_for_another_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine_screen(Configuration(screen_inches=7), (80, 24), SHAPE, DoctorReport()) is Exit.SCREEN
    assert "Use a larger screen, or let people come nearer; the kiosk needs 40x12" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "bound", "digits", "shown"),
    [
        (0.6951, 0.7, 2, ("0.695", "0.700")),
        (0.6999, 0.7, 2, ("0.6999", "0.7000")),
        (7.3299, 7.3304, 1, ("7.3299", "7.3304")),
        (7.3, 7.3304, 1, ("7.30", "7.33")),
        (0.7, 0.7, 2, ("0.70", "0.70")),
        (6.5, 7.3304, 1, ("6.5", "7.3")),
        (7.35, 7.3304, 1, ("7.3", "7.3")),
    ],
)
def test_no_figure_is_rounded_over_its_bound(value: float, bound: float, digits: int, shown: tuple[str, str]) -> None:
    assert format_for_comparison(value, bound, digits) == shown


def test_letters_a_little_too_small_are_shown_so(capsys: pytest.CaptureFixture[str]) -> None:
    """Capitals of 0.697 degrees were shown as "0.70 degrees; required: 0.7"."""
    assert examine_screen(Configuration(screen_inches=24.25), (80, 24), SHAPE, DoctorReport()) is Exit.SCREEN
    assert "capitals of about 7.30 mm or 0.697 degrees from 60 cm" in capsys.readouterr().out


@pytest.mark.parametrize("inches", [None, 21.5])
def test_a_screen_too_small_for_the_kiosk_is_reported_however_tall_its_letters(
    inches: float | None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert examine_screen(Configuration(screen_inches=inches), (10, 3), SHAPE, DoctorReport()) is Exit.SCREEN
    assert "screen: 10x3 is too small for the full screen, which needs 40x12" in capsys.readouterr().err
    assert examine_screen(Configuration(screen_inches=inches), (40, 12), SHAPE, DoctorReport()) is Exit.OK
    by_lines = Configuration(screen_inches=inches, mode=Mode.BRAILLE)
    assert examine_screen(by_lines, (20, 3), SHAPE, DoctorReport()) is Exit.OK


def test_people_who_stand_nearer_read_smaller_letters() -> None:
    site = Configuration(screen_inches=15.6)
    assert examine_screen(site, (80, 22), SHAPE, DoctorReport()) is Exit.SCREEN
    assert examine_screen(replace(site, viewing_distance_cm=40), (80, 22), SHAPE, DoctorReport()) is Exit.OK


def test_without_the_screens_size_the_doctor_says_how_to_tell_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert examine_screen(Configuration(), (80, 24), SHAPE, DoctorReport()) is Exit.OK
    reported = capsys.readouterr().out
    assert "--inches" in reported
    assert "screen_inches" in reported


@pytest.mark.parametrize(
    "arguments",
    [("--inches", "0"), ("--inches", "-3"), ("--inches", "nan"), ("--inches", "wide"), ("--distance", "1e9"),
     ("--size", "80"), ("--size", "0x24"), ("--size", "80x24x2"), ("--pixels", "a x b")],
)  # fmt: skip
def test_wrong_measures_are_rejected(arguments: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code("doctor", *arguments) == Exit.USAGE
    assert arguments[1] in capsys.readouterr().err


def exit_code(*arguments: str) -> object:
    try:
        return main(arguments)
    except SystemExit as ended:  # of argparse
        return ended.code


@pytest.mark.parametrize("line", ['colors = "many"', "colors = 17", "screen_inches = true", "screen_inches = 0",
                                  'viewing_distance_cm = "60"', "viewing_distance_cm = nan"])  # fmt: skip
def test_the_configuration_is_as_strict(line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(line + "\n", "utf-8")
    assert main(["--config", str(file), "check"]) == Exit.USAGE
    assert f"{file}:1: “{line.split(maxsplit=1)[0]}” must be" in capsys.readouterr().err


def test_the_usual_distance_is_that_of_a_person_before_a_keyboard() -> None:
    assert Configuration().viewing_distance_cm == VIEWING_DISTANCE_CM
