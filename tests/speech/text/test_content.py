"""Every text that the kiosk shows can be spoken in its language: every sign has words, every abbreviation an entry."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.cli.i18n import readable_texts
from kiosk.content.content_files import read_content
from kiosk.domain.errors import Diagnostic
from kiosk.files.languages import language_tags
from kiosk.speech.text.agreement import ENDINGS, UNCOUNTED
from kiosk.speech.text.ambiguities import speech_ambiguities
from kiosk.speech.text.files import LEXICON
from kiosk.speech.text.pronounce import FilePronunciation, pronounce
from kiosk.texts.message import STAFF
from tests.fixture_guide import ROOT, SHIPPED_CONTENT, SHIPPED_LOCALES

pytestmark = pytest.mark.shipped
PLACE = re.compile(r"\{\w+\}")
"""The place of a value; most are numbers."""
SAYABLE = re.compile(r"[\w\s.,;:?!¿¡'-]*")
"""What may reach a voice."""
UNSAID = re.compile(r"\d[.,/]\d|/|\b\d{5,}\b|\b(?:mg|mcg|mL|kg)\b")
"""Decimals, slashes, codes and units that no rule has put into words."""
KNOWN = FilePronunciation(SHIPPED_LOCALES, lambda problems: pytest.fail(str(problems)))


def spoken_catalogs() -> list[Path]:
    """Return the Spanish catalogs of texts for patients; what is only for staff stands on a terminal."""
    return sorted(path for path in SHIPPED_LOCALES.glob("es/LC_MESSAGES/*.po") if path.stem != STAFF)


def texts(language: str) -> Iterator[str]:
    for path in spoken_catalogs():
        for entry in polib.pofile(str(path)):
            found = [entry.msgid, entry.msgid_plural]
            if language == "es":
                found = [entry.msgstr, *entry.msgstr_plural.values()]
            yield from (PLACE.sub("5", text) for text in found if text)
    # Titles, dates and addresses of sources, and names, are shown the same in every language.
    for path in sorted(SHIPPED_CONTENT.rglob("*.md")):
        front = path.read_text(encoding="utf-8").split("+++")
        if len(front) > 1:
            yield from re.findall(r'"([^"\n]*)"', front[1])


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_shipped_text_is_said_in_words(language: str) -> None:
    wrong = []
    for text in dict.fromkeys(texts(language)):
        said = KNOWN.spoken(text, language).text
        if UNSAID.search(said) or not SAYABLE.fullmatch(said):
            wrong.append((text, said))
    assert wrong == []


@pytest.mark.req("SP-14")
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_abbreviation_and_unusual_name_is_in_the_lexicon(language: str) -> None:
    missing = {
        word: text for text in texts(language) for word in pronounce(text, KNOWN.language(language)).unknown_words
    }
    assert missing == {}


@pytest.mark.req("SP-14")
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_that_ships_can_be_misheard(language: str) -> None:
    never_said = {"en_US", "es_US"}
    found = {
        text: list(speech_ambiguities(text, KNOWN.language(language)))
        for text in texts(language)
        if text not in never_said
    }
    assert {text: wrong for text, wrong in found.items() if wrong and "://" not in text} == {}


def test_every_noun_that_a_shipped_spanish_text_counts_has_its_gender() -> None:
    masculine = {*("años", "meses", "días", "tratamientos", "lugar", "lugares", "medicamento", "medicamentos", "mg")}
    masculine |= {"segundo", "segundos", "minuto", "minutos", "volumen", "borrada"}
    masculine |= {"mcg", "con", "para", "fue", "si", "explica", "cambia", "llegue"}
    masculine |= {"casos", "comparó", "gramos", "mes", "minutos", "así", "dice", "quizá", "tuvieron", "vaya"}
    masculine |= {"año", "durante", "empieza", "grados", "kg", "muchos", "muestran", "pide", "tomaron"}
    masculine |= {"estudia", "millón", "sigue", "siguió", "usaron"}
    masculine |= {"usted", "idiomas", "confirmado", "elegido", "elegidos", "resumen"}
    known = KNOWN.language("es").lexicon.feminine
    written = [
        PLACE.sub("5", text)
        for path in spoken_catalogs()
        for entry in polib.pofile(str(path))
        for text in (entry.msgstr, *entry.msgstr_plural.values())
    ]
    counted = {word for text in written for word in re.findall(r"(?<![\w.,])\d[\d,]*\s([a-záéíóúñü]+)", text)}
    unsure = {word for word in counted - known - masculine - UNCOUNTED if not word.endswith(ENDINGS)}
    assert unsure == set(), "list it under [feminine], or here"


@pytest.mark.req("SP-14")
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_medicine_is_in_the_lexicon(language: str) -> None:
    listed = {entry.word.lower() for entry in KNOWN.language(language).lexicon.entries}
    everything = read_content(SHIPPED_CONTENT).articles.values()
    for entry in filter(None, (found.article.medicine for found in everything)):
        names = (*entry.names, *entry.generic.text.split())
        assert [name for name in names if name.lower() not in listed and not {*name.lower().split()} <= listed] == []
    assert {"rebif", "campath"} <= listed, "medicines that Lemtrada's page names"


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_entry_of_a_lexicon_stands_in_the_way_of_another(language: str) -> None:
    lexicon = KNOWN.language(language).lexicon
    for entry in lexicon.entries:
        found = lexicon.at(entry.word, 0)
        assert found is not None
        assert found[0] == entry
        assert found[1].end() == len(entry.word)


def test_a_lexicon_alone_offers_no_language() -> None:
    assert (SHIPPED_LOCALES / "en" / LEXICON).is_file()
    reported: list[Diagnostic] = []
    tags = [language.tag for language in GettextCatalogs(SHIPPED_LOCALES, reported.extend).languages]
    assert tags.count("en") == 1
    assert [problem for problem in reported if "en/" in problem.file] == []
    assert language_tags(SHIPPED_LOCALES) == [tag for tag in language_tags(SHIPPED_LOCALES) if tag != "en"]
    assert [
        problem for problem in check_catalogs(SHIPPED_LOCALES, readable_texts(SHIPPED_CONTENT)) if "en/" in problem.file
    ] == []


def test_the_wheel_carries_the_lexicons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT), *sys.path])
    import hatch_build

    hatch_build._compile_locales(ROOT, tmp_path)
    for language in ("en", "es"):
        assert (tmp_path / language / LEXICON).read_bytes() == (SHIPPED_LOCALES / language / LEXICON).read_bytes()
