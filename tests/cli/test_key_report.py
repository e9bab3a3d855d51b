"""What ``kiosk keys`` shows when several keys arrive at once."""

from __future__ import annotations

import pytest

from kiosk.cli.keys import command_label, presses, report_lines


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"ab", [("61", ["a"]), ("62", ["b"])]),
        (b"\x1b[A\x1b[25~x", [("1b 5b 41", ["up"]), ("1b 5b 32 35 7e", ["f13"]), ("78", ["x"])]),
        ("ñé".encode(), [("c3 b1", ["ñ"]), ("c3 a9", ["é"])]),
        (b"\x1b", [("1b", ["escape"])]),
        (b"\x1b\x1b\x1b[B", [("1b", ["escape"]), ("1b", ["escape"]), ("1b 5b 42", ["down"])]),
        (b"\x1b\x1b", [("1b", ["escape"]), ("1b", ["escape"])]),
        (b"\x1b\x1bx", [("1b", ["escape"]), ("1b 78", ["alt+x"])]),
        (b"\x1b\x1b[B", [("1b 1b 5b 42", ["down"])]),
        (b"\x1bx\x03", [("1b 78", ["alt+x"]), ("03", ["ctrl+c"])]),
        (b"\r\n\ra", [("0d 0a", ["enter"]), ("0d", ["enter"]), ("61", ["a"])]),
        (b"\xf1a", [("f1", ["ñ"]), ("61", ["a"])]),
        (b"\x1b[<0;1;1Ma", [("1b 5b 3c 30 3b 31 3b 31 4d", []), ("61", ["a"])]),
        (b"\x1b[200~ab\x1b[201~", [("1b 5b 32 30 30 7e 61 62 1b 5b 32 30 31 7e", [])]),
        (b"", []),
    ],
)
def test_each_key_has_its_own_bytes(data: bytes, shown: list[tuple[str, list[str]]]) -> None:
    assert [(sent.hex(" "), keys) for sent, keys in presses(data)] == shown


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("up", "previous (Line above)"),
        ("do:plugged", "plugged"),
        ("ctrl+q", "leave"),
        ("pagedown", "Next screen of text"),
        ("ñ", "nothing"),
    ],
)
def test_a_command_is_shown_by_its_name_in_a_profile_and_its_label(key: str, shown: str) -> None:
    assert command_label(key) == shown


def test_a_terminal_report_has_no_key() -> None:
    assert report_lines(b"\x1b[<", [], {}) == ["(no key), 1b 5b 3c, a terminal report, or a key without a name"]
