"""What stands on which screen page, and where blank lines are."""

from __future__ import annotations

from kiosk.domain.page import ItemKind
from kiosk.ui.tui.pagination import LineBlock, paginate

TEXT, BULLET, HEADING, CHOICE = ItemKind.TEXT, ItemKind.BULLET, ItemKind.HEADING, ItemKind.CHOICE


def pages(*blocks: tuple[ItemKind, str], height: int = 14) -> list[str]:
    """Return the pages of blocks, given by a letter for each line; "." is a blank line."""
    made = [LineBlock(kind, list(letters)) for kind, letters in blocks]
    return ["".join(page) for page in paginate(made, height, blank=".", spaced=True)]


def test_a_list_is_close_to_the_text_above_it() -> None:
    assert pages((HEADING, "h"), (TEXT, "t"), (BULLET, "b"), (BULLET, "c"), (TEXT, "u")) == [".htbc.u"]


def test_no_page_is_begun_for_a_few_lines_that_have_room_on_those_before() -> None:
    page = (TEXT, "aaaa"), (TEXT, "bbbb"), (TEXT, "cc"), (TEXT, "d")
    assert pages(*page, (CHOICE, "e"), (CHOICE, "f"), (CHOICE, "g")) == ["aaaabbbbccdefg"]
    assert pages(*page, *page, (CHOICE, "e"), (CHOICE, "f")) == ["aaaa.bbbb.cc.d", "aaaabbbbccd.ef"]


def test_a_paragraph_that_was_broken_has_no_blank_line_in_it() -> None:
    blocks = (TEXT, "aaaaaa"), (TEXT, "bbbbbbbbb")
    assert pages(*blocks) == ["aaaaaa.bbbbbbb", ".bb"]
    assert pages((TEXT, "aaaaa"), (TEXT, "bbbbbbbb")) == ["aaaaa.bbbbbbbb"]


def test_groups_of_a_list_are_kept_apart_rather_than_a_page_saved() -> None:
    group = (HEADING, "h"), (CHOICE, "a"), (CHOICE, "b"), (CHOICE, "c"), (CHOICE, "d")
    assert pages(*group, *group, (HEADING, "i"), (CHOICE, "e"), (CHOICE, "f"), (CHOICE, "g")) == [
        "habcd.habcd.ie", ".fg"
    ]  # fmt: skip


def test_the_last_choice_is_not_alone_on_a_page() -> None:
    choices = (CHOICE, "c"), (CHOICE, "d"), (CHOICE, "e")
    assert pages((TEXT, "aaaa"), (TEXT, "bb"), *choices, height=8) == ["aaaabb.c", "de"]
    # A heading and its only choice stay together.
    assert pages((TEXT, "aaaa"), (HEADING, "h"), *choices[:2], height=6) == ["aaaahc", "d"]


def test_headings_of_a_long_page_are_kept_apart_rather_than_a_page_saved() -> None:
    parts = (TEXT, "aaaaaaaaa"), (HEADING, "h"), (TEXT, "bbbbbbb")
    assert pages(*parts, (TEXT, "ccc"), height=20) == ["aaaaaaaaahbbbbbbbccc"]
    assert pages(*parts, (TEXT, "cccc"), height=21) == ["aaaaaaaaa.hbbbbbbb.cc", ".cc"]


def test_warnings_are_kept_apart_rather_than_a_page_saved_and_headings_are_not() -> None:
    parts = (HEADING, "h"), (TEXT, "aaa"), (HEADING, "i"), (TEXT, "bbb"), (HEADING, "j"), (TEXT, "ccc")
    assert pages(*parts, (HEADING, "k"), (TEXT, "d")) == ["haaaibbbjccckd"]
    warnings = [(ItemKind.URGENT, letter * 2) for letter in "abcdefg"]
    assert pages(*warnings) == ["aa.bb.cc.dd.ee", ".ff.gg"]
    assert pages(*warnings[:4], height=8) == ["aabbccdd"]
