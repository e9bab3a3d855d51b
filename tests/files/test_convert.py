"""TOML as typed structs: every mistake at once, on its own line, in plain words."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Meta, Struct, field

from kiosk.files.convert import WANTED, convert, convert_fields, convert_value, rule
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.toml import parse_toml
from kiosk.texts.message import as_it_is

Capitals = Annotated[str, rule(as_it_is("a text in capital letters"), str.isupper)]
Percent = Annotated[int, Meta(ge=0, le=100, extra={WANTED: as_it_is("a number from 0 to 100")})]


class Color(StrEnum):
    RED = "red"
    BLUE = "blue"


class Dose(Struct, frozen=True):
    text: str
    percent: Percent = 50


class Page(Struct, frozen=True):
    name: Capitals
    kind: Color = field(name="class")
    day: date
    names: tuple[Capitals, ...] = ()
    doses: tuple[Dose, ...] = ()
    by_id: dict[Capitals, Dose] = field(default_factory=dict)
    shown: bool = True
    width: float | None = None


GOOD = """\
name = "A"
class = "blue"
day = 2026-11-22
width = 3
doses = [
  { text = "one", percent = 1 },
  { text = "two" },
]

[by_id.X]
text = "three"
"""


def page(toml: str, first_line: int = 1) -> tuple[Page, list[tuple[int, str]]]:
    diagnostics = Diagnostics("page")
    table = parse_toml(toml, diagnostics, first_line)
    assert table
    made = convert(table, Page, diagnostics)
    return made, [(each.line, f"{each.cause}. {each.remedy}.") for each in diagnostics.found]


def test_values_become_fields_of_their_types() -> None:
    expected = Page(
        "A", Color.BLUE, date(2026, 11, 22), doses=(Dose("one", 1), Dose("two")), by_id={"X": Dose("three")}, width=3.0
    )
    assert page(GOOD) == (expected, [])


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('name = "A"', 'name = "a"', 1, "“name” must be a text in capital letters, not “a”. Correct that line."),
        ('name = "A"', "name = [1]", 1, "“name” must be a text in capital letters, not [1]. Correct that line."),
        ('name = "A"', "", 0, "“name” is missing. Add it: a text in capital letters."),
        ('"blue"', '"pink"', 2, "“class” must be one of red, blue, not “pink”. Correct that line."),
        (
            "2026-11-22",
            '"2026-11-22"',
            3,
            "“day” must be a date, such as 2026-11-22, without quotation marks, not “2026-11-22”. Correct that line.",
        ),
        ("width = 3", "width = true", 4, "“width” must be a number, not true. Correct that line."),
        ("width = 3", "shown = 1", 4, "“shown” must be true or false, not 1. Correct that line."),
        (
            "percent = 1",
            "percent = 101",
            6,
            "“doses.percent” must be a number from 0 to 100, not 101. Correct that line.",
        ),
        ('{ text = "two" }', '{ txt = "two" }', 7, "“doses.text” is missing. Add it: a text in quotation marks."),
        ("[by_id.X]", "[by_id.x]", 10, "“by_id.x” must be a text in capital letters. Choose another name."),
        (
            'text = "three"',
            "text = 3",
            11,
            "“by_id.X.text” must be a text in quotation marks, not 3. Correct that line.",
        ),
        (
            "width = 3",
            "heigth = 3",
            4,
            "“heigth” is not a known key. "
            "Correct or remove it; known are: by_id, class, day, doses, name, names, shown, width.",
        ),
        (
            "width = 3",
            'names = ["A", "b"]',
            4,
            "“names” must be a list, each item a text in capital letters, not [“A”, “b”]. Correct that line.",
        ),
        ("width = 3", f"width = 0x{'F' * 9000}", 4, "“width” must be a number, not that number. Correct that line."),
    ],
)
def test_a_mistake_is_reported_in_plain_words_on_its_line(old: str, new: str, line: int, message: str) -> None:
    assert (line, message) in page(GOOD.replace(old, new, 1))[1]


def test_all_mistakes_are_reported_at_once_and_the_rest_is_converted() -> None:
    made, reported = page(GOOD.replace('"A"', "1").replace("2026-11-22", '"soon"').replace('"one"', "1"), first_line=2)
    assert [line for line, _ in reported] == [2, 4, 6]  # the item has no text to find its line by
    assert (made.name, made.day, made.kind) == ("", date.min, Color.BLUE)
    assert made.doses == (Dose("", 1), Dose("two"))


@pytest.mark.parametrize(
    ("toml", "line", "message"),
    [
        ("a = 1\n\na = 2\n", 3, "“a” is already set on line 1. Keep one of the two."),
        ("a = 1\nb\n", 2, 'It is not TOML: Expected \'=\' after a key in a key/value pair. '
         'Correct that line; a line reads: key = "value".'),
        ("a = [\n", 1, 'It is not TOML: Invalid value. Correct that line; a line reads: key = "value".'),
    ],
)  # fmt: skip
def test_what_is_not_toml_is_reported_with_its_line(toml: str, line: int, message: str) -> None:
    diagnostics = Diagnostics("page")
    assert parse_toml(toml, diagnostics) is None
    assert [(each.line, f"{each.cause}. {each.remedy}.") for each in diagnostics.found] == [(line, message)]


def test_only_the_right_fields_come_from_a_table_with_mistakes() -> None:
    diagnostics = Diagnostics("page")
    table = parse_toml('text = "x"\npercent = -1\n', diagnostics)
    assert table
    assert convert_fields(table, Dose, diagnostics) == {"text": "x"}


def test_an_option_of_the_command_line_is_a_text_until_its_type_is_known() -> None:
    assert convert_value("3.5", float, strict=False) == 3.5
    assert convert_value("x", Path, lambda kind, value: kind("folder", value)) == Path("folder/x")
    with pytest.raises(ValueError, match=r"^must be a number, not “wide”$"):
        convert_value("wide", float, strict=False)
    with pytest.raises(ValueError, match=r"^must be a number, not “3\.5”$"):
        convert_value("3.5", float)
