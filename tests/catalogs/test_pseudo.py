"""The made-up language: accents everywhere but on what no translator may change."""

from __future__ import annotations

import pytest

from kiosk.catalogs.pseudo import listed_medicines, pseudo_catalog, pseudo_text
from kiosk.services.ports import TranslationState
from tests.catalogs.samples import HEADER, parse
from tests.fixture_guide import LOCALES


@pytest.mark.parametrize(
    ("english", "pseudo"),
    [
        ("Take 12 mg a day for 5 days.", "Ţáķé 12 mg á đáý ƒóŕ 5 đáýš áéíóú áéíóú á."),
        ("Section {n} of {total}", "Šéçţíóñ {n} óƒ {total} áéíóú áéíó"),
        (
            "Call 1-800-344-4867 or write to help@nmss.org",
            "Çáĺĺ 1-800-344-4867 óŕ ŵŕíţé ţó help@nmss.org áéíóú áéíóú áéíóú",
        ),
        ("0.3 mg/kg", "0.3 mg/kg"),
        ("{label}: {value}", "{label}: {value}"),
        ("Yes", "Ýéš áéíóú"),
    ],
)
def test_letters_get_accents_and_texts_grow(english: str, pseudo: str) -> None:
    assert pseudo_text(english) == pseudo


def test_names_in_the_note_stay() -> None:
    text = '\n#. Keep unchanged: Lemtrada, CARE-MS II\nmsgid "Lemtrada in CARE-MS II"\nmsgstr ""\n'
    (entry,) = pseudo_catalog(parse(HEADER.format(tag="") + text), ()).entries
    assert entry.strings == ("Lemtrada íñ CARE-MS II áéíóú áéíó",)


def test_names_of_medicines_stay() -> None:
    medicines = listed_medicines(LOCALES)
    assert {"Lemtrada", "alemtuzumab", "glatiramer acetate"} <= {*medicines}
    template = parse(HEADER.format(tag="") + '\nmsgid "It is alemtuzumab"\nmsgstr ""\n')
    (entry,) = pseudo_catalog(template, medicines).entries
    assert entry.strings == ("Íţ íš alemtuzumab áéíóú áéíóú",)


def test_both_forms_of_a_plural_are_made() -> None:
    template = parse(HEADER.format(tag="") + '\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] ""\nmsgstr[1] ""\n')
    (entry,) = pseudo_catalog(template, ()).entries
    assert [string.split(" áé")[0] for string in entry.strings] == ["{n} đáý", "{n} đáýš"]
    assert entry.state is TranslationState.CURRENT
