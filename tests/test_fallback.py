"""A translation that is not current is never shown: its whole page is English, under a notice, and staff are told.

Real files in a copy of the project's content and catalogs, changed as an author or a translator would.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.catalogs.checks.problem import stamp
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.content.file_content import FileContent
from kiosk.domain.command import Action, Activate, ChooseNumber, Command, SetLanguage
from kiosk.domain.errors import Diagnostic
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.services.view import View
from tests.fixture_guide import CONTENT, LOCALES

ENGLISH_DOSE = "First course: 12 mg a day for 5 days in a row."
SPANISH_NOTICE = "todavía no está"
GLANCE, WARNINGS = Activate("section/glance"), ChooseNumber(2)


class Copy:
    """A copy of content and catalogs that a test may change."""

    def __init__(self, folder: Path) -> None:
        self.content, self.locales = folder / "content", folder / "locales"
        shutil.copytree(CONTENT, self.content)
        shutil.copytree(LOCALES, self.locales)
        self.treatment = self.content / "treatments" / "lemtrada.md"
        self.problems: list[Diagnostic] = []

    def catalog(self, domain: str) -> Path:
        return self.locales / "es" / "LC_MESSAGES" / f"{domain}.po"

    def change(self, file: Path, old: str, new: str) -> None:
        text = file.read_text("utf-8")
        assert text.count(old) == 1, f"{file.name} holds {old!r} {text.count(old)} times"
        file.write_text(text.replace(old, new), "utf-8")

    def session(self) -> Session:
        translator = Translator(GettextCatalogs(self.locales, self.problems.extend))
        library = ClinicLibrary(FileContent(self.content, self.problems.extend), translator)
        return Session(library, State())

    def section(self, choice: Action) -> View:
        """The section of Lemtrada that ``choice`` opens, read in Spanish."""
        session = self.session()
        for action in (Command.NEXT, SetLanguage("es"), ChooseNumber(1), choice):
            session.send(action)
        return session.view


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def words(view: View) -> str:
    return " ".join(text.value for row in view.rows for text in row.texts)


def spanish_of(copy: Copy, english: str) -> str:
    entry = copy.catalog("lemtrada").read_text("utf-8").split(f'msgid "{english}"\nmsgstr "')[1]
    return entry.split('"')[0]


def is_english_under_a_notice(view: View) -> bool:
    notice, *title = view.rows[0].texts
    ours = ("go/", "page/", "language/", "not-reviewed")  # the program's own words, which are Spanish all the same
    said = [text for row in view.rows[1:] if not row.id.startswith(ours) for text in row.texts]
    return (
        notice.language == "es"
        and all(text.language == "en" for text in (*title, *said))
        and all(row.texts[0].language == "es" for row in view.rows if row.id.startswith("go/"))
    )


def test_a_whole_translation_is_shown_without_a_notice(copy: Copy) -> None:
    view = copy.section(GLANCE)
    assert {text.language for row in view.rows for text in row.texts} == {"es"}
    assert not copy.problems


@pytest.mark.req("SP-08")
def test_a_changed_dose_is_never_shown_with_its_old_translation(copy: Copy) -> None:
    old = spanish_of(copy, ENGLISH_DOSE)
    copy.change(copy.treatment, ENGLISH_DOSE, ENGLISH_DOSE.replace("12 mg", "13 mg"))
    view = copy.section(GLANCE)
    assert is_english_under_a_notice(view)
    assert "13 mg" in words(view)
    assert old not in words(view)


def test_only_the_section_with_the_change_falls_back(copy: Copy) -> None:
    copy.change(copy.treatment, ENGLISH_DOSE, ENGLISH_DOSE.replace("12 mg", "13 mg"))
    view = copy.section(WARNINGS)
    assert {text.language for row in view.rows for text in row.texts} == {"es"}


def test_a_fuzzy_translation_is_not_shown(copy: Copy) -> None:
    marker = f'msgctxt "lemtrada|facts"\nmsgid "{ENGLISH_DOSE}"'
    copy.change(copy.catalog("lemtrada"), marker, f"#, fuzzy\n{marker}")
    assert is_english_under_a_notice(copy.section(GLANCE))


def test_a_wrong_dose_in_a_translation_is_not_shown_and_told_once(copy: Copy) -> None:
    right = spanish_of(copy, ENGLISH_DOSE)
    wrong = right.replace("12 mg", "21 mg")
    copy.change(copy.catalog("lemtrada"), f'"{right}"', f'"{wrong}"')
    for view in (copy.section(GLANCE), copy.section(GLANCE)):
        assert is_english_under_a_notice(view)
        assert "21 mg" not in words(view)
    first, again = copy.problems
    line = copy.catalog("lemtrada").read_text("utf-8").split(f'msgid "{ENGLISH_DOSE}"')[0].count("\n") + 1
    assert first == again, "once in each visit"
    assert (first.file.endswith("lemtrada.po"), first.line) == (True, line)
    assert first.cause == "The numbers differ from the English: 12 is missing, 21 is not in the English"
    assert first.remedy == "Write the numbers of the English"


def test_other_numbers_with_a_translators_reason_are_shown(copy: Copy) -> None:
    marker = f'msgctxt "lemtrada|facts"\nmsgid "{ENGLISH_DOSE}"'
    right = spanish_of(copy, ENGLISH_DOSE)
    other = right.replace("12 mg", "13 mg")
    copy.change(copy.catalog("lemtrada"), f'"{right}"', f'"{other}"')
    reason = f"# check-ok: numbers {stamp(ENGLISH_DOSE, '', [other])}, on purpose"
    copy.change(copy.catalog("lemtrada"), marker, f"{reason}\n{marker}")
    assert "13 mg" in words(copy.section(GLANCE))
    assert not copy.problems


def test_a_medicine_name_without_a_translation_is_english_in_a_spanish_page(copy: Copy) -> None:
    copy.change(copy.catalog("common"), 'msgid "alemtuzumab"\nmsgstr "alemtuzumab"', 'msgid "alemtuzumab"\nmsgstr ""')
    view = copy.section(GLANCE)
    assert {text.language for row in view.rows for text in row.texts} == {"es"}
    assert "alemtuzumab" in words(view)
    assert not copy.problems


def test_a_missing_translation_is_not_filled_with_english_unseen(copy: Copy) -> None:
    copy.change(copy.catalog("lemtrada"), f'"{spanish_of(copy, ENGLISH_DOSE)}"', '""')
    assert is_english_under_a_notice(copy.section(GLANCE))


@pytest.mark.parametrize("harm", [b"", b"\xff\xfe", b'msgid "cut of'])
def test_a_broken_catalog_of_a_treatment_shows_it_in_english_and_tells_staff_why(copy: Copy, harm: bytes) -> None:
    copy.catalog("lemtrada").write_bytes(harm)
    assert is_english_under_a_notice(copy.section(GLANCE))
    assert any("lemtrada.po" in problem.file and problem.cause and problem.remedy for problem in copy.problems)


def test_a_language_whose_own_words_are_not_whole_is_not_offered(copy: Copy) -> None:
    copy.catalog("ui").write_bytes(b"")
    session = copy.session()
    assert [language.tag for language in session.library.languages] == ["en"]
    assert any("ui.po" in problem.file for problem in copy.problems)


def test_a_broken_treatment_leaves_the_rest_and_says_a_calm_sentence(copy: Copy) -> None:
    (copy.content / "treatments" / "other.md").write_text(
        copy.treatment.read_text("utf-8")
        .replace('name = "Lemtrada"', 'name = "Another"')
        .replace("{#glance}", "{#gl}"),
        "utf-8",
    )
    session = copy.session()
    for action in (SetLanguage("es"), Activate("treatment/other")):
        session.send(action)
    assert any(row.id == "unreadable" for row in session.view.rows)
    assert "personal" in words(session.view)
    session.send(Command.BACK)
    session.send(Activate("treatment/lemtrada"))
    assert session.view.title.value.startswith("Lemtrada")
    assert any(problem.file.endswith("other.md") and problem.line for problem in copy.problems)


def test_a_line_tied_to_a_language_that_lacks_it_is_english_instead_of_an_end(copy: Copy) -> None:
    text = copy.catalog("ui").read_text("utf-8")
    start = text.index('msgctxt "languages|key"')
    copy.catalog("ui").write_text(
        text[: text.rindex("\n\n", 0, start) + 2] + text[text.index("\n\n", start) + 2 :], "utf-8"
    )
    view = copy.session().view
    assert [text.language for row in view.rows if row.id == "language/es" for text in row.texts] == ["es", "en"]
