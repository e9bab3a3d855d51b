"""A clinic's own pages: added to the guide or in place of its pages, translated, spoken, checked."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.cli.folders import data_folders
from kiosk.cli.log import FileReports
from kiosk.cli.main import main
from kiosk.cli.own_pages import own_problems
from kiosk.cli.wiring import open_session
from kiosk.cli.wiring.guide import open_catalogs
from kiosk.cli.wiring.voice import open_pronunciation
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage, SetLanguage
from kiosk.domain.errors import Exit
from kiosk.services.ports import TranslationState
from kiosk.speech.text.pronounce import pronounce
from kiosk.texts.message import Message
from tests.content_samples import TOPIC, page
from tests.fixture_guide import assemble_fixture_guide
from tests.site.configuration_file import read_configuration

HELPLINE = page("Help line and contacts").replace("This page is about", "Our nurse knows")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the configuration file of a clinic with one new page, one that replaces another, and a lexicon."""
    guide, own = assemble_fixture_guide(topics=True), tmp_path / "pages"
    (own / "content" / "basics").mkdir(parents=True)
    (own / "content" / "basics" / "our-clinic.md").write_text(TOPIC.replace("# The first weeks", "# Our clinic"))
    (own / "content" / "helpline.md").write_text(HELPLINE)
    (own / "locales" / "es").mkdir(parents=True)
    (own / "locales" / "es" / "lexicon.toml").write_text('[words]\nZyx = { say = "sics" }\n')
    file = tmp_path / "kiosk.toml"
    lines = (f'content = "{guide}/content"', f'locales = "{guide}/locales"', 'own_pages = "pages"')
    file.write_text("\n".join(lines) + "\n")
    return file


def read(site: Path, address: Address, language: str) -> list[str]:
    with ExitStack() as stack:
        session = open_session(read_configuration(site), FileReports(), stack)
        session.send(SetLanguage(language))
        view = session.send(OpenPage(address))
        return [row.texts[0].value.partition(", ")[0] for row in view.rows]


def translate(site: Path, translations: dict[str, str]) -> None:
    """Translate the clinic's own pages as its translator does: extract, add the language, fill in."""
    for step in (("extract",), ("add", "es"), ("update",)):
        assert main(["--config", str(site), "i18n", *step]) is Exit.OK
    for catalog in (site.parent / "pages" / "locales" / "es" / "LC_MESSAGES").glob("*.po"):
        text = catalog.read_text("utf-8")
        for english, spanish in translations.items():
            text = text.replace(f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{spanish}"')
        catalog.write_text(text, "utf-8")


def test_a_page_is_added_and_another_replaced(site: Path) -> None:
    topics = read(site, Address(PageKind.TOPICS), "en")
    assert topics[1:3] == ["The first weeks", "Our clinic"]
    assert "Ask for your MRI report." in read(site, Address(PageKind.SECTION, "our-clinic", "first"), "en")
    assert "Our nurse knows MS and Lemtrada." in read(site, Address(PageKind.DOCUMENT, part="helpline"), "en")
    assert "The MSAA answers questions by phone." in read(site, Address(PageKind.SECTION, "first-weeks", "help"), "en")


def test_they_are_translated_beside_the_guide(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = site.parent / "pages"
    assert read(site, Address(PageKind.TOPICS), "es")[2] == "Our clinic"
    found = [
        (each.file, each.line, each.cause, each.warning)
        for each in own_problems(data_folders(read_configuration(site)))
    ]
    assert (
        f"{own}/content/basics/our-clinic.md",
        18,
        "It has no translation into es: patients read English",
        True,
    ) in found
    assert (f"{own}/content/helpline.md", 3, "It has no translation into es: patients read English", True) in found
    translate(
        site,
        {
            "Our clinic": "Nuestra clínica",
            "Ask for your MRI report.": "Pida su informe de la resonancia.",
            "Help line and contacts": "Línea de ayuda y contactos",
            "Our nurse knows MS and Lemtrada.": "Nuestra enfermera conoce la EM y Lemtrada.",
        },
    )
    assert f"{own}/locales/our-clinic.pot" not in capsys.readouterr().err
    assert sorted(file.name for file in own.glob("locales/*.pot")) == ["common.pot", "our-clinic.pot"]
    assert "lemtrada" not in (own / "locales" / "common.pot").read_text("utf-8")
    assert read(site, Address(PageKind.TOPICS), "es")[1:3] == ["Las primeras semanas", "Nuestra clínica"]
    half = read(site, Address(PageKind.SECTION, "our-clinic", "first"), "es")
    assert half[0] == "Esta parte no está lista en español. Se muestra en inglés."
    rest = {"What to do first": "Qué hacer primero", "Write down 3 questions.": "Anote 3 preguntas."}
    translate(site, {**rest, "When it is urgent": "Cuando es urgente"})
    section = read(site, Address(PageKind.SECTION, "our-clinic", "first"), "es")
    assert "Pida su informe de la resonancia." in section
    helpline = read(site, Address(PageKind.DOCUMENT, part="helpline"), "es")
    assert "Nuestra enfermera conoce la EM y Lemtrada." in helpline


def test_their_words_join_the_lexicon(site: Path) -> None:
    folders = data_folders(read_configuration(site))
    pronunciation = open_pronunciation(folders.locales, own=folders.own_locales)
    assert pronunciation.spoken("Zyx y Lemtrada", "es").text.startswith("sics y ")
    assert pronounce("Zyx", pronunciation.language("es")).unknown_words == []


def test_a_mistake_in_them_is_reported_by_line_and_the_guide_stays(site: Path) -> None:
    own = site.parent / "pages" / "content" / "basics" / "our-clinic.md"
    own.write_text(TOPIC.replace("{#first}", ""))
    problems = own_problems(data_folders(read_configuration(site)))
    assert [(each.file, each.line, each.cause) for each in problems] == [
        (str(own), 22, "The section “What to do first” has no anchor"),
    ]
    assert read(site, Address(PageKind.TOPIC, "first-weeks"), "en")[0] == "The first weeks"


def test_their_translations_are_made_and_checked_by_the_rules_of_the_guide(site: Path) -> None:
    """The folder has no words of its own to compare doses by, and Babel would give Spanish three plural forms."""
    file = site.parent / "pages" / "content" / "basics" / "our-clinic.md"
    file.write_text(TOPIC.replace("Ask for your MRI report.", "Come every day."), "utf-8")
    translate(site, {"Come every day.": "Venga cada semana."})
    catalog = site.parent / "pages" / "locales" / "es" / "LC_MESSAGES" / "our-clinic.po"
    assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in catalog.read_text("utf-8")
    message = Message("our-clinic|first", "Come every day.", "our-clinic")
    assert open_catalogs(data_folders(read_configuration(site))).look_up(message, "es").state is TranslationState.WRONG


def test_what_cannot_be_read_aloud_in_them_is_reported(site: Path) -> None:
    own = site.parent / "pages" / "content" / "basics" / "our-clinic.md"
    own.write_text(TOPIC.replace("Ask for your MRI report.", "Take .5 mg of Zyx."), "utf-8")
    translate(site, {"Take .5 mg of Zyx.": "Tome .5 mg de Zyx."})
    found = [each for each in own_problems(data_folders(read_configuration(site))) if "“.5”" in each.cause]
    catalog = str(site.parent / "pages" / "locales" / "es" / "LC_MESSAGES" / "our-clinic.po")
    assert [each.file for each in found] == [str(own), catalog]
