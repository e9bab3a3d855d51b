"""Line ends: a number stays with its word, in both languages, on the screen and where lines are printed."""

from __future__ import annotations

import pytest

from kiosk.ui.lines.line_log import wrapped
from kiosk.ui.tui.hyphenation import hyphenated
from kiosk.ui.tui.wrap import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("strokes within 3 days of it", 16, ["strokes within", "3 days of it"]),
        ("a dose of 12 mg a day", 13, ["a dose of", "12 mg a day"]),
        ("la dosis es de 44 mcg al día", 18, ["la dosis es de", "44 mcg al día"]),
        ("cada mes durante 6 meses", 19, ["cada mes durante", "6 meses"]),
        ("it was 36.8 % of them", 12, ["it was", "36.8 % of", "them"]),
        ("lasts 3 to 5 days", 12, ["lasts 3 to", "5 days"]),
        ("costs about $1,000 dollars", 18, ["costs about", "$1,000 dollars"]),
        ("approved in 2014. It works", 20, ["approved in 2014. It", "works"]),
        ("call 1-855-676-6326, day or night", 25, ["call 1-855-676-6326, day", "or night"]),
        ("May 15, 2026 (FDA data)", 14, ["May 15, 2026", "(FDA data)"]),
        ("call 1 (800) 532-7667", 16, ["call", "1 (800) 532-7667"]),
        ("free to call: (800) 532-7667", 20, ["free to call:", "(800) 532-7667"]),
        ("12 milligrams", 10, ["12", "milligrams"]),
        ("Dr.\N{NO-BREAK SPACE}Weigel says so", 12, ["Dr.\N{NO-BREAK SPACE}Weigel", "says so"]),
    ],
)
def test_a_number_stays_with_its_word(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines
    assert wrapped(text, width + 1) == lines
    assert [line + hyphen for line, hyphen in hyphenated(text, width)] == lines
