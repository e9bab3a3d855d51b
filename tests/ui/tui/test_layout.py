"""The layout: nothing lost, nothing too wide, everything reachable, at any size."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.domain.page import ItemKind
from kiosk.services.view import Row, Text
from kiosk.ui.tui.layout import BLANK, MARGIN, MAX_TEXT_WIDTH, Caret, Layout, text_width
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
    layout = Layout(rows, text_width(width), height, reader=reader)
    shown = ["" for _ in rows]
    for number in range(len(layout.page_starts)):
        page_lines = layout.page_lines(number)
        assert 1 <= len(page_lines) <= height
        for line in page_lines:
            assert cell_len(line.text) <= min(width, MAX_TEXT_WIDTH) - MARGIN + 2
            if line is not BLANK:
                shown[line.row] += line.text
    for row, text in zip(rows, shown, strict=True):
        wanted = "".join("".join(t.value.split()) for t in row.texts)
        letters = "".join(text.split())
        assert letters == wanted or letters[1:] == wanted  # a bullet may come first


@given(ROWS, SIZES)
@settings(max_examples=200, deadline=None)
def test_stops_of_all_rows_reach_every_page(
    drawn: list[tuple[ItemKind, list[str]]], size: tuple[int, int, bool]
) -> None:
    width, height, reader = size
    layout = Layout(rows_from(drawn), text_width(width), height, reader=reader)
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
def test_each_page_starts_with_a_line_of_a_row(
    drawn: list[tuple[ItemKind, list[str]]], size: tuple[int, int, bool]
) -> None:
    width, height, reader = size
    layout = Layout(rows_from(drawn), text_width(width), height, reader=reader)
    for number in range(len(layout.page_starts)):
        assert layout.page_lines(number)[0].row >= 0
        assert layout.screen_page_of(layout.first_caret_on(number)) == number


def test_row_that_fits_on_a_page_is_not_split() -> None:
    rows = rows_from([(ItemKind.TEXT, ["one two three four five six"])] * 6)
    layout = Layout(rows, 15, 5, reader=False)
    for number in range(len(rows)):
        lines = {layout.screen_page_of(Caret(number, line)) for line in range(2)}
        assert len(lines) == 1


def test_heading_is_never_last_on_a_page() -> None:
    rows = rows_from([(ItemKind.CHOICE, ["a"])] * 4 + [(ItemKind.HEADING, ["More"])] + [(ItemKind.CHOICE, ["b"])] * 3)
    layout = Layout(rows, 38, 6, reader=False)
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
