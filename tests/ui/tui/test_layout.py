"""The layout: nothing lost, nothing too wide, everything reachable, at any size."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.domain.guide import Urgency
from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, Text
from kiosk.ui.tui.layout import BLANK, BULLETS, NOWHERE, Caret, Layout, Options
from kiosk.ui.tui.wrap import wrap

WORDS = st.text(st.sampled_from("abcñé 0123 ,.®漢é\N{COMBINING ACUTE ACCENT}"), min_size=1, max_size=120).filter(
    lambda text: bool(text.split())
)
ROWS = st.lists(
    st.tuples(st.sampled_from(list(ItemKind)), st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=12
)
SIZES = st.tuples(st.integers(10, 100), st.integers(1, 30), st.booleans())


def rows_from(drawn: list[tuple[ItemKind, list[str]]]) -> tuple[Row, ...]:
    return tuple(Row(f"r{n}", kind, tuple(Text(text, "en") for text in texts)) for n, (kind, texts) in enumerate(drawn))


@pytest.mark.req("DI-01")
@given(ROWS, SIZES)
@settings(max_examples=200, deadline=None)
def test_every_letter_of_every_row_is_on_some_page_and_fits(
    drawn: list[tuple[ItemKind, list[str]]], size: tuple[int, int, bool]
) -> None:
    width, height, reader = size
    rows = rows_from(drawn)
    layout = Layout(rows, width, height, Options(reader=reader))
    shown = ["" for _ in rows]
    for number in range(len(layout.page_starts)):
        page_lines = layout.page_lines(number)
        assert 1 <= len(page_lines) <= height
        for line in page_lines:
            assert cell_len(line.text) <= width
            if line is not BLANK:
                assert line.text[: line.indent] in {"", *BULLETS.values(), "  "}
                shown[line.row] += line.text[line.indent :]
    for row, text in zip(rows, shown, strict=True):
        assert "".join(text.split()) == "".join("".join(t.value.split()) for t in row.texts)


@given(ROWS, SIZES)
@settings(max_examples=200, deadline=None)
def test_stops_of_all_rows_reach_every_page(
    drawn: list[tuple[ItemKind, list[str]]], size: tuple[int, int, bool]
) -> None:
    width, height, reader = size
    layout = Layout(rows_from(drawn), width, height, Options(reader=reader))
    carets = [Caret(row, line) for row in range(len(drawn)) for line in layout.stops(row)]
    assert {layout.screen_page_of(caret) for caret in carets} == set(range(len(layout.page_starts)))
    lines = [layout.line_of(caret) for caret in carets]
    assert lines == sorted(set(lines))
    for caret in carets:
        assert layout.caret_at(layout.line_of(caret)) == caret
    if reader:
        assert len(lines) == len([line for line in layout.lines if line is not BLANK])


@given(ROWS, SIZES)
@settings(max_examples=100, deadline=None)
def test_each_page_starts_with_a_line_of_a_row_or_one_blank(
    drawn: list[tuple[ItemKind, list[str]]], size: tuple[int, int, bool]
) -> None:
    width, height, reader = size
    layout = Layout(rows_from(drawn), width, height, Options(reader=reader))
    for number in range(len(layout.page_starts)):
        assert max(line.row for line in layout.page_lines(number)[:2]) >= 0
        assert layout.screen_page_of(layout.first_caret_on(number)) == number


def test_row_of_a_few_lines_is_not_split_on_a_high_page_and_fills_a_low_one() -> None:
    rows = rows_from([(ItemKind.TEXT, ["one two three four five six"])] * 9)
    high, low = (Layout(rows, 15, height) for height in (15, 5))
    assert [len(high.page_lines(number)) for number in range(2)] == [15, 12]
    assert {high.page_lines(number)[-1].text for number in range(2)} == {"four five six"}
    assert [len(low.page_lines(number)) for number in range(4)] == [5, 5, 5, 4]
    assert low.page_lines(0)[-1].text == "one two three"
    assert low.stops(2) == [0, 1]


@pytest.mark.parametrize("large", [False, True])
def test_choice_of_two_lines_is_on_one_page(large: bool) -> None:
    rows = rows_from([(ItemKind.CHOICE, ["one two three four"])] * 3)
    layout = Layout(rows, 13, 3, Options(large=large))
    assert [len(layout.page_lines(number)) for number in range(3)] == [2, 2, 2]


def test_heading_is_never_last_on_a_page() -> None:
    rows = rows_from([(ItemKind.CHOICE, ["a"])] * 4 + [(ItemKind.HEADING, ["More"])] + [(ItemKind.CHOICE, ["b"])] * 3)
    layout = Layout(rows, 38, 6)
    assert layout.screen_page_of(Caret(4)) == layout.screen_page_of(Caret(5))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("a bb ccc", 4, ["a bb", "ccc"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("x abcdefgh", 3, ["x", "abc", "def", "gh"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("  two   spaces ", 20, ["two spaces"]),
        ("", 5, [""]),
        ("one", 1, ["o", "n", "e"]),
    ],
)
def test_wrapping(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_a_warning_that_begins_a_screen_page_says_how_urgent_it_is() -> None:
    lead = "Call 911 right away: "
    rows = (
        Row("h", ItemKind.HEADING, (Text("Call 911 right away", "en"),), urgency=Urgency.EMERGENCY),
        *(
            Row(sign, ItemKind.URGENT, (Text(lead + sign, "en", drawn=(21, 27)),), urgency=Urgency.EMERGENCY)
            for sign in ("sign a", "sign b", "sign c")
        ),
    )
    layout = Layout(rows, 60, 3)
    assert [[line.text for line in layout.page_lines(number)] for number in range(len(layout.page_starts))] == [
        ["Call 911 right away", "sign a", "sign b"],
        ["Call 911 right away: sign c"],
    ]


def test_what_says_when_to_call_for_help_is_on_one_page() -> None:
    def pages(words: str, height: int, urgency: Urgency | None = None) -> list[int]:
        kind = ItemKind.URGENT if urgency else ItemKind.TEXT
        before = Row("before", ItemKind.TEXT, (Text("word " * (height - 2), "en"),))
        layout = Layout((before, Row("sign", kind, (Text(words, "en"),), urgency=urgency)), 7, height)
        return [sum(line.row == 1 for line in layout.page_lines(n)) for n in range(len(layout.page_starts))]

    assert pages("worse: care team", 9, Urgency.CARE_TEAM) == [2, 1]
    assert pages("seizure cannot breathe", 9, Urgency.EMERGENCY) == [0, 3]
    assert pages("if worse call 911", 9) == [2, 2]
    assert pages("if worse call 911", 12) == [0, 4]


def test_what_follows_the_title_in_its_row_is_ordinary_text() -> None:
    title, count = Text("Find a medicine", "en", drawn=NOWHERE), Text("20 medicines are left.", "en")
    row = Row("title", ItemKind.TITLE, (title, count))
    assert [line.kind for line in Layout((row,), 40, 12).lines] == [ItemKind.TITLE, ItemKind.TEXT]
    both = Row("title", ItemKind.TITLE, (Text("Choose your language.", "en"), Text("Elija su idioma.", "es")))
    assert [line.kind for line in Layout((both,), 40, 12).lines] == [ItemKind.TITLE, ItemKind.TITLE]


def test_a_row_whose_sentences_are_shown_one_at_a_time_is_not_parted() -> None:
    rows = rows_from([(ItemKind.TITLE, ["Lemtrada"]), (ItemKind.TEXT, ["Important warnings"])])
    apart, together = (Layout(rows, 10, 2, Options(large=True, apart=apart)) for apart in (True, False))
    assert [line.text for line in apart.page_lines(1)] == ["Important", "warnings"]
    assert (apart.stops(1), together.stops(1)) == ([0], [0, 1])
