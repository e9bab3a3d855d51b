"""The contract of the port Catalogs, for ``.po`` files, compiled catalogs and the fake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.catalogs.mo import compile_catalog
from kiosk.domain.errors import Diagnostic
from kiosk.domain.language import Language
from kiosk.services.ports import Catalogs, TranslationState
from kiosk.texts.entrance import FORMAT_LOCALE, LANGUAGE_NAME
from kiosk.texts.message import Message, verbatim
from tests.catalogs.samples import catalog, entry, put, put_program
from tests.fakes import MemoryCatalogs

COUNT = 'msgctxt "guide"\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} día"\nmsgstr[1] "{n} días"\n'
BEFORE = '#, fuzzy\n#| msgid "Wait 14 days."\n'


def ignore(_diagnostics: Sequence[Diagnostic]) -> None:
    """Reports are not part of the port."""


def from_po(folder: Path) -> Catalogs:
    put_program(folder, entry("Glossary", "Glosario", "guide"), COUNT)
    put(
        folder,
        "lemtrada",
        catalog(
            entry("Take 7 mg.", "Tome 7 mg.", "lemtrada|dose"),
            entry("Unsure.", "Dudoso.", "lemtrada|dose", before="#, fuzzy\n"),
            entry("Wait 15 days.", "Espere 14 días.", "lemtrada|dose", before=BEFORE),
            entry("Not yet.", "", "lemtrada|dose"),
        ),
    )
    return GettextCatalogs(folder, ignore)


def from_mo(folder: Path) -> Catalogs:
    from_po(folder)
    for po in folder.rglob("*.po"):
        po.with_suffix(".mo").write_bytes(compile_catalog(po))
        po.unlink()
    return GettextCatalogs(folder, ignore)


def from_memory(_folder: Path) -> Catalogs:
    return MemoryCatalogs(
        es={
            (LANGUAGE_NAME.context, LANGUAGE_NAME.text): "Español",
            (FORMAT_LOCALE.context, FORMAT_LOCALE.text): "es_US",
            ("guide", "Glossary"): "Glosario",
            ("guide", "{n} day"): ("{n} día", "{n} días"),
            ("lemtrada|dose", "Take 7 mg."): "Tome 7 mg.",
            ("lemtrada|dose", "Unsure."): TranslationState.FUZZY,
            ("lemtrada|dose", "Wait 15 days."): TranslationState.STALE,
        }
    )


@pytest.fixture(params=[from_po, from_mo, from_memory])
def catalogs(request: pytest.FixtureRequest, tmp_path: Path) -> Catalogs:
    make: Callable[[Path], Catalogs] = request.param
    return make(tmp_path)


def dose(text: str) -> Message:
    return Message("lemtrada|dose", text, "lemtrada")


GLOSSARY = Message("guide", "Glossary")
DAYS = Message("guide", "{n} day", plural="{n} days")


def test_languages_are_english_and_then_each_by_its_own_name(catalogs: Catalogs) -> None:
    assert catalogs.languages == (Language("en", "English"), Language("es", "Español"))


def test_a_translation_of_exactly_this_text_is_current(catalogs: Catalogs) -> None:
    found = [catalogs.look_up(message, "es") for message in (GLOSSARY, dose("Take 7 mg."))]
    assert [(each.text, each.state) for each in found] == [
        ("Glosario", TranslationState.CURRENT),
        ("Tome 7 mg.", TranslationState.CURRENT),
    ]


@pytest.mark.parametrize(
    ("number", "text"), [(0, "{n} días"), (1, "{n} día"), (2, "{n} días"), (1_000_000, "{n} días")]
)
def test_the_number_chooses_the_form(catalogs: Catalogs, number: int, text: str) -> None:
    assert catalogs.look_up(DAYS, "es", number).text == text


@pytest.mark.parametrize(("number", "text"), [(0, "{n} days"), (1, "{n} day"), (2, "{n} days")])
@pytest.mark.parametrize("language", ["en", "vi"])
def test_english_has_its_forms_too(catalogs: Catalogs, language: str, number: int, text: str) -> None:
    assert catalogs.look_up(DAYS, language, number).text == text


def test_english_is_always_current(catalogs: Catalogs) -> None:
    assert catalogs.look_up(dose("Anything at all."), "en").state is TranslationState.CURRENT


def test_a_verbatim_text_is_the_same_everywhere(catalogs: Catalogs) -> None:
    found = catalogs.look_up(verbatim("Lemtrada"), "es")
    assert (found.text, found.state) == ("Lemtrada", TranslationState.CURRENT)


@pytest.mark.parametrize(
    "message",
    [
        Message("other place", "Glossary"),
        Message("guide", "Glossary of words"),
        dose("Take 14 mg."),
        dose("Not yet."),
        Message("ocrevus|dose", "Take 7 mg.", "ocrevus"),
        Message("other place", "{n} day", plural="{n} days"),
    ],
    ids=lambda message: f"{message.context}, {message.text}",
)
def test_a_text_without_translation_is_missing_and_english(catalogs: Catalogs, message: Message) -> None:
    found = catalogs.look_up(message, "es", 1)
    assert (found.text, found.state) == (message.text, TranslationState.MISSING)


def test_an_unavailable_language_has_no_translation(catalogs: Catalogs) -> None:
    assert catalogs.look_up(GLOSSARY, "vi").state is TranslationState.MISSING


@pytest.mark.parametrize(
    ("text", "why"), [("Unsure.", TranslationState.FUZZY), ("Wait 15 days.", TranslationState.STALE)]
)
def test_a_doubtful_translation_is_never_shown(
    catalogs: Catalogs, text: str, why: TranslationState, request: pytest.FixtureRequest
) -> None:
    found = catalogs.look_up(dose(text), "es")
    compiled = "from_mo" in request.node.name  # doubtful entries are left out there
    assert (found.text, found.state) == (text, TranslationState.MISSING if compiled else why)


@pytest.mark.parametrize(("language", "text"), [("en", "March 4, 2026"), ("es", "4 de marzo de 2026")])
def test_a_day_is_written_out(catalogs: Catalogs, language: str, text: str) -> None:
    assert catalogs.day(date(2026, 3, 4), language) == text
