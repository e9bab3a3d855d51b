"""A third language needs no code: French, Vietnamese and Chinese catalogs, whole, made by the translators' commands."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from hashlib import sha256
from unicodedata import normalize

import pytest

from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.checks.names import names_to_keep
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.pseudo import converted, listed_medicines
from kiosk.cli.i18n import readable_texts
from kiosk.texts.entrance import FORMAT_LOCALE, LANGUAGE_NAME
from tests.fixture_guide import CONTENT, LOCALES
from tests.made_language import MadeLanguage, filled
from tests.ui.tui.contrast import SIZES

WORD = re.compile(r"[^\W\d_¼½¾]+")
NUMBER = re.compile(r"(?<![\w.,/@-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/@-]|[.,]\w)")
FRENCH = ("à", "été", "œuvre", "où", "forêt", "déjà", "voilà", "ça", "être", "cœur", "l’eau")
VIETNAMESE = ("thuốc", "bệnh", "người", "đường", "được", "những", "ở", "và", "khỏe", "trị")
CHINESE = "治疗药物医生病人输液感染检查血液风险症状复发帮助中心"


def pick(words: tuple[str, ...] | str, word: str) -> str:
    """Return one of ``words``, always the same for ``word``, and with a capital where that has one."""
    found = words[int(sha256(word.lower().encode()).hexdigest(), 16) % len(words)]
    return found.capitalize() if word.istitle() else found


def french(text: str) -> str:
    return WORD.sub(lambda word: pick(FRENCH, word[0]), text).replace("?", " ?").replace("!", " !")


def vietnamese(text: str) -> str:
    return WORD.sub(lambda word: pick(VIETNAMESE, word[0]), text)


def chinese(text: str) -> str:
    words = WORD.sub(lambda word: "".join(pick(CHINESE, word[0][at:]) for at in range(0, len(word[0]), 4)), text)
    return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", words).translate(
        str.maketrans(".,?!:", "。，？！：")
    )


def comma(group: str) -> Callable[[str], str]:
    """Return what writes an English number with a decimal comma, and ``group`` between its thousands."""
    return lambda number: number.replace(",", "g").replace(".", ",").replace("g", group)


LANGUAGES: dict[str, tuple[str, str, Callable[[str], str], Callable[[str], str], str]] = {
    "fr": ("Français", "fr_FR", french, comma(" "), "4 mars 2026"),
    "vi": ("Tiếng Việt", "vi_VN", vietnamese, comma("."), "4 tháng 3, 2026"),
    "zh-Hans": ("中文（简体）", "zh_Hans_CN", chinese, str, "2026年3月4日"),
}
"""By tag: the language's own name, the locale of its dates, its words and numbers, and a day in it."""


@cache
def guide(tag: str) -> MadeLanguage:
    own_name, locale, words, numbers, _ = LANGUAGES[tag]
    medicines = listed_medicines(LOCALES)

    def translate(entry: PoEntry) -> tuple[str, ...]:
        if entry.key == (LANGUAGE_NAME.context, LANGUAGE_NAME.text):
            return (own_name,)
        if entry.key == (FORMAT_LOCALE.context, FORMAT_LOCALE.text):
            return (locale,)
        many = len(entry.strings)
        sources = [entry.msgid, *[entry.plural] * many][-many:] if entry.plural else [entry.msgid]
        names = [*names_to_keep(entry.notes), *medicines]
        made = (converted(source, names, words) for source in sources)
        return tuple(normalize("NFC", NUMBER.sub(lambda number: numbers(number[0]), text)) for text in made)

    return MadeLanguage(tag, filled(tag, translate))


pytestmark = pytest.mark.parametrize("tag", LANGUAGES)


def test_it_is_offered_by_its_own_name(tag: str) -> None:
    names = {language.tag: language.name for language in guide(tag).library.languages}
    assert names == {"en": "English", tag: LANGUAGES[tag][0]}
    assert guide(tag).problems == []


def test_every_page_is_in_it(tag: str) -> None:
    english = {text.value for text in guide(tag).texts() if text.language == "en"}
    assert not any("is shown in English" in text for text in english)
    assert len(guide(tag).views) > 100
    assert {view.language for view in guide(tag).views} == {tag}


def test_the_check_finds_no_error(tag: str) -> None:
    found = [each for each in check_catalogs(guide(tag).locales, readable_texts(CONTENT)) if not each.warning]
    # One text is a name and a number; a translator would say so in a comment.
    assert [str(problem) for problem in found if problem.code != "same"] == []
    assert len(found) <= 1


def test_days_are_written_as_it_writes_them(tag: str) -> None:
    assert guide(tag).library.translator.catalogs.day(date(2026, 3, 4), tag) == LANGUAGES[tag][4]


@pytest.mark.parametrize("size", SIZES)
def test_every_word_is_on_the_screen_and_no_line_too_wide(tag: str, size: tuple[int, int]) -> None:
    assert guide(tag).lost_on_screen(size) == []


def test_the_modes_of_lines_print_it(tag: str) -> None:
    title = guide(tag).views[0].title.value
    assert title in guide(tag).linear()
    assert title in guide(tag).plain()


def test_pages_for_a_browser_are_marked_with_its_tag(tag: str) -> None:
    languages = {language for _, language in guide(tag).html()}
    assert tag in languages
    assert languages <= {tag, "en", "es"}
