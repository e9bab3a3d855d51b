"""The state of the translations: what a coordinator sees of each page and language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.catalogs.signatures import Signature, sign
from kiosk.catalogs.status import PageStatus, language_words, page_states
from kiosk.catalogs.status_page import status_page
from kiosk.catalogs.write import format_po
from tests.catalogs.samples import SPANISH, WHOLE, catalog, entry, parse, put

ANA = Signature(date(2026, 11, 28), "Ana <Pérez>")


def english(text: str) -> str:
    return str(text)


@pytest.fixture
def states(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[PageStatus]:
    monkeypatch.chdir(tmp_path)
    po, _, _ = sign(parse(WHOLE), "lemtrada", ["lemtrada"], ANA, SPANISH)
    put(tmp_path, "lemtrada", format_po(po) + "\n" + entry("Take 3 mg.", "Tome 5 mg."))
    put(tmp_path, "common", catalog(entry("Relapse", "Recaída", "glossary|relapse"), entry("Help", "Ayuda", "help|x")))
    put(tmp_path, "ui", catalog('msgid "Help\n'))
    put(tmp_path, "ui", catalog(entry("Help", ""), tag="fr"), "fr")
    return [*page_states(tmp_path, [])]


def test_every_page_is_counted(states: list[PageStatus]) -> None:
    pages = {(state.language, state.page): state for state in states}
    assert [*pages] == [("es", "glossary"), ("es", "help"), ("es", "lemtrada"), ("es", "ui"), ("fr", "ui")]
    assert pages["es", "lemtrada"] == PageStatus(
        "es", "lemtrada", "es/LC_MESSAGES/lemtrada.po",
        texts=6, translated=2, missing=1, fuzzy=2, errors=1, unsigned=4, last_reviewer="Ana <Pérez>, 2026-11-28",
    )  # fmt: skip
    assert pages["es", "glossary"].complete
    assert not pages["es", "ui"].complete, "it cannot be read"
    assert (pages["es", "ui"].texts, pages["es", "ui"].errors) == (0, 1)
    (cause,) = pages["es", "ui"].damage
    assert str(cause).startswith("es/LC_MESSAGES/ui.po:9: The text does not end with a quotation mark.")
    assert (pages["fr", "ui"].missing, pages["fr", "ui"].errors) == (1, 0)


def test_a_line_labels_every_number(states: list[PageStatus]) -> None:
    assert states[2].words == (
        "es, lemtrada: translated 2 of 6, to translate 1, to check 2, errors 1, unsigned 4, "
        "last reviewer: Ana <Pérez>, 2026-11-28"
    )
    assert states[0].words.endswith("last reviewer: none")
    assert language_words("fr", offered=False) == "fr: in progress, not offered to patients yet"


def test_the_page_for_a_browser_has_a_table_for_each_language(states: list[PageStatus]) -> None:
    page = status_page(states, ["en", "es"], english)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">\n')
    assert page.count("<table>") == 2
    assert "<p>es/LC_MESSAGES/ui.po:9: The text does not end with" in page
    assert "<caption>es: offered to patients</caption>" in page
    assert "<caption>fr: in progress, not offered to patients yet</caption>" in page
    assert (
        '<tr><th scope="row">lemtrada</th><td>6</td><td>2</td><td>1</td><td>2</td><td>1</td><td>4</td>'
        "<td>Ana &lt;Pérez&gt;, 2026-11-28</td></tr>"
    ) in page


@pytest.mark.xdist_group("chromium")
def test_the_page_for_a_browser_is_accessible(states: list[PageStatus], tmp_path: Path) -> None:
    from tests.ui.html.chromium import chromium
    from tests.ui.html.test_html_axe import assert_axe_passes

    file = tmp_path / "status.html"
    file.write_text(status_page(states, ["en", "es"], english), "utf-8")
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 320, "height": 900})
        page.goto(file.as_uri())
        assert_axe_passes(page)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
