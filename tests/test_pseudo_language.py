"""The guide in the made-up language: nothing that is shown anywhere escaped the translators."""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.catalogs import pseudo
from kiosk.catalogs.checks.names import names_to_keep
from kiosk.catalogs.pseudo import TAG, listed_medicines
from kiosk.catalogs.read import read_template
from kiosk.cli.main import main
from kiosk.domain.address import PageKind
from kiosk.domain.errors import Exit
from tests.fixture_guide import CONTENT
from tests.made_language import MadeLanguage
from tests.ui.tui.contrast import SIZES

PLAIN_WORD = re.compile(r"[A-Za-z]{2,}")
KEPT = re.compile(rf"https?://\S+|{pseudo.KEPT}")
OFFER = re.compile(
    r"Information in English(?:\. Choice)?|English: (?:F3|l)|Staff: the person at this kiosk asks for your help\."
)
"""What a page shows in every language, or in the other one."""


@cache
def guide() -> MadeLanguage:
    def fill(locales: Path) -> None:
        command = ["--content", str(CONTENT), "--locales", str(locales), "i18n", "pseudo", str(locales)]
        assert main(command) == Exit.OK

    return MadeLanguage(TAG, fill)


def strings(value: object) -> Iterator[str]:
    """Yield every text in a value of TOML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


@cache
def same_everywhere() -> re.Pattern[str]:
    """Names, addresses and months: the same in every language, or not from a catalog."""
    templates = [read_template(path) for path in guide().locales.glob("*.pot")]
    names = {*listed_medicines(guide().locales)}
    names |= {name for template in templates for entry in template.entries for name in names_to_keep(entry.notes)}
    parts = [path.read_text("utf-8").split("+++\n") for path in CONTENT.rglob("*.md")]
    facts = [tomllib.loads(part[1]) for part in parts if len(part) > 1]
    for source in (source for file in facts for source in file.get("sources", {}).values()):
        del source["title"]
        source.pop("dated", None)
    known = {*names, *strings(facts), *filter(None, calendar.month_name)}
    longest_first = "|".join(map(re.escape, sorted(filter(None, known), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")


def escaped(texts: Iterable[str]) -> set[str]:
    """Return the texts with words in plain letters that are not the same in every language."""
    return {text for text in texts if PLAIN_WORD.search(KEPT.sub(" ", same_everywhere().sub(" ", text)))}


def test_every_page_is_in_the_language() -> None:
    assert [view.address for view in guide().views if view.language != TAG] == []
    assert len(guide().views) > 100
    assert guide().problems == []


def test_no_text_of_any_page_escaped() -> None:
    assert escaped(text.value for text in guide().texts() if text.language == TAG) == set()


def test_only_offers_of_languages_and_the_line_for_staff_are_in_english() -> None:
    texts = {
        text.value
        for view in guide().views
        if view.address.kind is not PageKind.ATTRACT
        for row in view.rows
        for text in row.texts
        if text.language == "en"
    }
    for_staff = "Staff: the person at this kiosk asks for your help."
    assert {re.sub(r", \d+ of \d+", "", text) for text in texts} == {
        "Information in English",
        "English: F3",
        for_staff,
    }


def test_a_text_that_escaped_is_found() -> None:
    assert escaped(["Ṕŕéšš Éñţéŕ", "Lemtrada áíḿš", "Press Enter", "Ṕŕéšš Enter"]) == {"Press Enter", "Ṕŕéšš Enter"}


@pytest.mark.parametrize("size", SIZES)
def test_every_word_of_the_longer_texts_is_on_the_screen(size: tuple[int, int]) -> None:
    assert guide().lost_on_screen(size) == []


def test_nothing_else_is_drawn() -> None:
    known = {word for text in guide().texts() for word in PLAIN_WORD.findall(text.value)}
    assert {word for line in guide().screens(SIZES[0]) for word in PLAIN_WORD.findall(line)} - known == set()


def test_linear_mode_prints_nothing_else() -> None:
    assert escaped(OFFER.sub("", line) for line in re.split(r"\r?\n|\x1b\[[0-9;]*[A-Za-z]", guide().linear())) == set()


def test_plain_mode_prints_nothing_else() -> None:
    typed = re.compile("nonsense|fatigue")
    assert escaped(typed.sub("", OFFER.sub("", line)) for line in guide().plain().splitlines()) == set()


def test_pages_for_a_browser_show_nothing_else() -> None:
    assert escaped(text for text, language in guide().html() if language == TAG) == set()
