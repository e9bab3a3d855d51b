"""The technician's acceptance test holds: what needs no hardware is pressed at the real program, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.site.staff_code import hash_of
from tests.fixture_guide import ROOT
from tests.pty_kiosk import Kiosk, kiosk

DOCUMENTS = {"en": ROOT / "docs" / "ACCEPTANCE.md", "es": ROOT / "docs" / "ACEPTACION.md"}
ROW = re.compile(r"^\| (\d+) \| (.+) \| (.+) \|$", re.MULTILINE)
QUOTE = re.compile("“([^”]+)”")
CODE = "eleven42"
FIRST = "Le damos la bienvenida. Elija su idioma."
F2, F3, F4, F6, F7, F8, F9 = "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[17~", "\x1b[18~", "\x1b[19~", "\x1b[20~"
SEARCH = {"en": (F7, *"fever", "enter"), "es": (F3, F7, *"fiebre", "enter")}
CHOICE = {"en": "1", "es": "2"}


def steps(language: str) -> dict[int, tuple[str, ...]]:
    """Return the keys of each line that needs no hardware; what must be seen stands in the document."""
    return {
        2: (), 4: (F2,), 6: ("2",), 7: (F3,), 8: ("]", "[", F4), 9: SEARCH[language], 10: (F6,), 11: (F9,),
        14: (F9, F8, "1"), 19: (CHOICE[language], "ctrl+q", *CODE, "enter"), 20: ("3", F2, "down"), 21: ("left", "2"),
    }  # fmt: skip


def rows(document: Path) -> dict[int, tuple[str, str]]:
    return {int(number): (do, happens) for number, do, happens in ROW.findall(document.read_text("utf-8"))}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Kiosk]:
    file = tmp_path / "kiosk.toml"
    site = '[site]\nname = "Lakeside MS Clinic"\n'
    file.write_text(f'public = true\nask_readers = false\nstaff_code = "{hash_of(CODE)}"\n{site}', "utf-8")
    with kiosk("--screen", "--config", str(file), "--supervised", env={"KIOSK_PLAYER": "null"}) as started:
        yield started


def test_both_documents_have_the_same_lines() -> None:
    english, spanish = (rows(document) for document in DOCUMENTS.values())
    assert list(english) == list(spanish) == list(range(1, 26))
    for number in english:
        assert len(QUOTE.findall(english[number][1])) == len(QUOTE.findall(spanish[number][1])), number
        keys = [re.findall(r"F\d+|Ctrl\+[A-Z]\b|`[^`]+`", each[number][0]) for each in (english, spanish)]
        assert set(keys[0]) <= set(keys[1]), number


@pytest.mark.slow
@pytest.mark.parametrize("language", DOCUMENTS)
def test_each_line_that_needs_no_hardware_holds(language: str, running: Kiosk) -> None:
    expected = rows(DOCUMENTS[language])
    running.shows("Lakeside MS Clinic")
    for number, keys in steps(language).items():
        running.press(*keys)
        for text in QUOTE.findall(expected[number][1]):
            running.shows(text)
    running.until(lambda kiosk: FIRST in kiosk.text, "the first screen of the next kiosk")
    running.press(CHOICE[language])
    wrong, too_many = QUOTE.findall(expected[18][1])
    for code in (*["wrong123"] * 3, CODE):
        running.press("ctrl+q", *code, "enter")
        running.shows(too_many if code == CODE else wrong)
        running.press("left")
        running.until(lambda kiosk: wrong not in kiosk.text, "the page before")
