"""Which languages are available, what is reported, and how little is loaded."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from kiosk.catalogs.gettext_catalogs import CACHED_CATALOGS, GettextCatalogs
from kiosk.catalogs.mo import compile_catalog
from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import TranslationState
from kiosk.services.translator import Translator
from kiosk.services.view import Text
from kiosk.texts.message import Message
from tests.catalogs.samples import catalog, entry, put, put_program

DOSE = Message("x|dose", "Take 7 mg.", "x")


class Staff:
    """Records what was reported."""

    def __init__(self) -> None:
        self.reported: list[Diagnostic] = []

    def __call__(self, problems: Sequence[Diagnostic]) -> None:
        assert problems
        self.reported += problems


def no_problem(problems: Sequence[Diagnostic]) -> None:
    pytest.fail("\n".join(map(str, problems)))


def tags(catalogs: GettextCatalogs) -> list[str]:
    return [language.tag for language in catalogs.languages]


def test_a_language_is_a_folder_and_no_code(tmp_path: Path) -> None:
    put_program(tmp_path)
    put_program(tmp_path, tag="vi", name="Tiếng Việt", locale="vi")
    catalogs = GettextCatalogs(tmp_path, no_problem)
    assert [language.name for language in catalogs.languages] == ["English", "Español", "Tiếng Việt"]
    assert catalogs.day(date(2026, 3, 4), "vi") == "4 tháng 3, 2026"


@pytest.mark.parametrize(
    ("domain", "text"),
    [
        ("ui", catalog(entry("Untranslated", ""))),
        ("ui", catalog(entry("Fuzzy", "Dudoso", before="#, fuzzy\n"))),
        ("ui", catalog(entry("Nothing else", "Nada más"))),
        ("common", catalog(entry("Untranslated", ""))),
        ("common", 'msgid "cut of'),
    ],
)
def test_an_incomplete_language_is_left_out_and_reported(tmp_path: Path, domain: str, text: str) -> None:
    put_program(tmp_path)
    put(tmp_path, domain, text)
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert staff.reported


GOOD = [entry(f"Text {a}{b}", f"Texto {a}{b}") for a in "abcdefghij" for b in "klmnopqrst"]


def test_a_few_bad_texts_are_left_out_and_all_reported_and_the_language_stays(tmp_path: Path) -> None:
    put_program(
        tmp_path,
        entry("Empty", ""),
        entry("Call 911.", "Llame al 112."),
        entry("Page {n}", "Página {m}"),
        'msgctxt "test"\nmsgid "Cut off\nmsgstr "Cortado"\n',
        entry("No break", "Sin\u00a0salto"),
        *GOOD,
    )
    staff = Staff()
    catalogs = GettextCatalogs(tmp_path, staff)
    assert tags(catalogs) == ["en", "es"]
    assert sorted((problem.line, problem.cause) for problem in staff.reported) == [
        (18, "The text has no translation"),
        (22, "The numbers differ from the English: 911 is missing, 112 is not in the English"),
        (26, "The translation names {m}, which the English does not"),
        (30, "The text does not end with a quotation mark"),
    ]
    found = [catalogs.look_up(Message("test", text), "es").text for text in ("Call 911.", "Page {n}", "Cut off")]
    assert found == ["Call 911.", "Page {n}", "Cut off"]
    assert catalogs.look_up(Message("test", "No break"), "es").text == "Sin salto"
    assert Translator(catalogs).best(Message("test", "Page {n}", values=(("n", 3),)), "es") == Text("Page 3", "en")


@pytest.mark.parametrize("compile_it", [False, True])
@pytest.mark.parametrize(("texts", "available"), [(17, ["en", "es"]), (16, ["en"])])
def test_one_text_in_twenty_may_be_missing(tmp_path: Path, texts: int, available: list[str], compile_it: bool) -> None:
    """The language's own name and its locale are two more texts."""
    put_program(tmp_path, entry("Empty", ""), *GOOD[:texts])
    if compile_it:
        for po in tmp_path.rglob("*.po"):
            po.with_suffix(".mo").write_bytes(compile_catalog(po))
            po.unlink()
    assert tags(GettextCatalogs(tmp_path, Staff())) == available


def test_dates_follow_the_language_where_no_locale_is_named(tmp_path: Path) -> None:
    put_program(tmp_path, *GOOD, locale="")
    assert GettextCatalogs(tmp_path, Staff()).day(date(2026, 3, 4), "es") == "4 de marzo de 2026"


def test_a_language_with_few_translations_is_reported_in_one_line_for_each_catalog(tmp_path: Path) -> None:
    put_program(tmp_path, entry("One", ""), entry("Two", "Deux"), entry("Three", ""), tag="fr", name="Français")
    put(tmp_path, "common", catalog(entry("Four", ""), tag="fr"), tag="fr")
    staff = Staff()
    catalogs = GettextCatalogs(tmp_path, staff)
    assert tags(catalogs) == ["en"]
    assert [str(problem).partition("fr/LC_MESSAGES/")[2] for problem in staff.reported] == [
        "ui.po: warning: 2 of 5 texts have no usable translation, so “fr” is not offered yet. "
        "Run kiosk check, which names each.",
        "common.po: warning: 1 of 1 texts have no usable translation, so “fr” is not offered yet. "
        "Run kiosk check, which names each.",
    ]


def test_a_language_that_was_finished_and_is_not_any_more_is_a_fault(tmp_path: Path) -> None:
    stale = entry("One", "Un", before='#, fuzzy\n#| msgid "1"\n')
    put_program(tmp_path, stale, tag="fr", name="Français")
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert [problem.warning for problem in staff.reported] == [False]


@pytest.mark.parametrize(("folder", "tag"), [("fr_CA", "fr-CA"), ("zh_Hans", "zh-Hans"), ("ES", "es"), ("hmn", "hmn")])
def test_a_language_has_one_tag_however_its_folder_is_named(tmp_path: Path, folder: str, tag: str) -> None:
    put_program(tmp_path, entry("One", "Uno"), tag=folder, name="Nombre", locale="es_US")
    catalogs = GettextCatalogs(tmp_path, no_problem)
    assert [language.tag for language in catalogs.languages] == ["en", tag]
    assert catalogs.look_up(Message("test", "One"), tag).text == "Uno"


def test_a_right_to_left_language_is_known_by_its_texts(tmp_path: Path) -> None:
    put_program(tmp_path, entry("Help", "مساعدة المستخدم والعيادة والمرضى"), tag="ar", name="Arabic", locale="ar")
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert "right to left" in staff.reported[0].cause


def test_an_incomplete_treatment_is_not_reported(tmp_path: Path) -> None:
    put_program(tmp_path)
    put(tmp_path, "x", catalog(entry("Take 7 mg.", "", "x|dose"), entry("Two", ""), entry("Three", "Tres")))
    staff = Staff()
    catalogs = GettextCatalogs(tmp_path, staff)
    assert [catalogs.look_up(DOSE, "es").state for _ in range(2)] == [TranslationState.MISSING] * 2
    assert not staff.reported


@pytest.mark.parametrize("domain", ["ui", "common"])
def test_a_language_without_a_catalog_of_the_program_is_left_out(tmp_path: Path, domain: str) -> None:
    put_program(tmp_path)
    (tmp_path / "es" / "LC_MESSAGES" / f"{domain}.po").unlink()
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert f"{domain}.po" in staff.reported[0].file


def test_an_incomplete_compiled_language_is_left_out(tmp_path: Path) -> None:
    put_program(tmp_path, entry("Untranslated", ""))
    for po in tmp_path.rglob("*.po"):
        po.with_suffix(".mo").write_bytes(compile_catalog(po))
        po.unlink()
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert "incomplete" in staff.reported[0].cause


def test_a_broken_language_does_not_affect_another(tmp_path: Path) -> None:
    put_program(tmp_path)
    put(tmp_path, "ui", "nonsense\n", tag="fr")
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en", "es"]
    assert staff.reported


def test_a_language_written_from_right_to_left_is_refused_with_a_reason(tmp_path: Path) -> None:
    put_program(tmp_path, tag="ar", name="العربية", locale="ar")
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path, staff)) == ["en"]
    assert "right to left" in staff.reported[0].cause


def test_a_missing_folder_is_reported(tmp_path: Path) -> None:
    staff = Staff()
    assert tags(GettextCatalogs(tmp_path / "gone", staff)) == ["en"]
    assert staff.reported


def test_a_po_file_is_used_before_a_mo_file(tmp_path: Path) -> None:
    put_program(tmp_path)
    po = put(tmp_path, "x", catalog(entry("Take 7 mg.", "Tómese 7 mg.", "x|dose")))
    po.with_suffix(".mo").write_bytes(compile_catalog(po))
    put(tmp_path, "x", catalog(entry("Take 7 mg.", "Tome 7 mg.", "x|dose")))
    assert GettextCatalogs(tmp_path, no_problem).look_up(DOSE, "es").text == "Tome 7 mg."


@pytest.mark.parametrize("text", [None, 'msgid "cut of'])
def test_a_broken_treatment_is_reported_once_and_shown_in_english(tmp_path: Path, text: str | None) -> None:
    put_program(tmp_path)
    if text is not None:
        put(tmp_path, "x", text)
    staff = Staff()
    catalogs = GettextCatalogs(tmp_path, staff)
    assert staff.reported == [], "a treatment is read when it is first looked at"
    assert catalogs.look_up(DOSE, "es").state is TranslationState.MISSING
    for number in range(2 * CACHED_CATALOGS):
        put(tmp_path, f"t{number}", catalog())
        catalogs.look_up(Message("", "Anything", f"t{number}"), "es")
    assert catalogs.look_up(DOSE, "es").state is TranslationState.MISSING
    assert len(staff.reported) == 1


def test_dates_stay_readable_where_their_locale_is_invalid(tmp_path: Path) -> None:
    put_program(tmp_path, locale="Spanish, please")
    staff = Staff()
    catalogs = GettextCatalogs(tmp_path, staff)
    assert [catalogs.day(date(2026, 3, 4), "es") for _ in range(2)] == ["2026-03-04"] * 2
    assert len(staff.reported) == 1


def test_no_library_is_loaded_to_look_words_up(tmp_path: Path) -> None:
    put_program(tmp_path)
    code = (
        "import sys; from pathlib import Path; from kiosk.catalogs.gettext_catalogs import GettextCatalogs;"
        f"from kiosk.texts.pages import HELP; GettextCatalogs(Path({str(tmp_path)!r}), print).look_up(HELP, 'es');"
        "print(sorted({'babel', 'polib'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
