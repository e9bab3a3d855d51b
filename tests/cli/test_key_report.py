"""What ``kiosk keys`` shows when several keys arrive at once."""

from __future__ import annotations

import pytest

from kiosk.cli.key_report import presses


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
