"""Catalog files are read strictly: what is damaged is named by file and line, and nothing damaged is ever shown."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogs.catalog import load_catalog
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.mo import compile_catalog
from kiosk.catalogs.parse import parse_po
from kiosk.catalogs.read import read_po
from kiosk.catalogs.write import format_po
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.services.ports import TranslationState
from kiosk.texts.message import Message
from tests.catalogs.samples import catalog, entry, put

DOSE = entry("Take 7 mg.", "Tome 7 mg.")
PLURAL = 'msgctxt "test"\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} día"\nmsgstr[1] "{n} días"\n'
WHOLE = catalog(
    "#. A note.\n#: content/x.md\n" + DOSE,
    PLURAL,
    entry("Wait 15 days.", "Espere 14 días.", before='#, fuzzy\n#| msgid "Wait 14 days."\n'),
    entry("Unsure.", "Dudoso.", before="#, fuzzy\n"),
    entry("Not yet.", ""),
    '#~ msgctxt "test"\n#~ msgid "Gone."\n#~ msgstr "Ido."\n',
)


def problems(path: Path, language: str = "es") -> tuple[Diagnostic, ...]:
    with pytest.raises(CatalogError) as caught:
        read_po(path, language)
    return caught.value.diagnostics


BROKEN = {
    "end of string": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c\n'), 11, "quotation mark"),
    "quote inside": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c "d" e"\n'), 11, "quotation mark"),
    "unknown escape": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c \\q"\n'), 11, "\\q"),
    "octal escape": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c \\033[2J"\n'), 11, "\\0"),
    "no translation line": (catalog('msgctxt "a"\nmsgid "b"\n', DOSE), 10, "cut off"),
    "cut off at the end": (catalog(DOSE, 'msgctxt "a"\n'), 13, "cut off"),
    "context twice": (catalog('msgctxt "a"\nmsgctxt "b"\nmsgid "b"\nmsgstr "c"\n'), 10, "msgctxt"),
    "translation first": (catalog('msgstr "c"\n'), 9, "cut off"),
    "previous translation": (catalog(DOSE + '#| msgstr "b"\n'), 12, "msgstr"),
    "text of nothing": (catalog('"loose"\n'), 9, "belongs to nothing"),
    "not a catalog": (catalog("<<<<<<< HEAD\n"), 9, "not part of a catalog"),
    "same text twice": (catalog(DOSE, DOSE), 14, "already in line 10"),
    "form skipped": (catalog(PLURAL.replace("[1]", "[2]")), 10, "plural forms"),
    "form missing": (catalog(PLURAL.replace('msgstr[1] "{n} días"\n', "")), 10, "plural forms"),
    "forms without a plural": (catalog(PLURAL.replace('msgid_plural "{n} days"\n', "")), 10, "plural forms"),
    "control character": (catalog(entry("a", "b\x1b[2J")), 11, "U+001B"),
    "text turned around": (catalog(entry("a", "7 \u202e gm")), 11, "U+202E"),
    "zero-width space": (catalog(entry("a", "7\u200b mg")), 11, "U+200B"),
    "soft hyphen": (catalog(entry("a", "mili\u00adgramos")), 11, "U+00AD"),
    "word joiner": (catalog(entry("a", "7\u2060 mg")), 11, "U+2060"),
    "no-break space": (catalog(entry("a", "7\u00a0mg")), 11, "U+00A0"),
    "narrow no-break space": (catalog(entry("a", "7\u202fmg")), 11, "U+202F"),
    "byte-order mark": ("\ufeff" + WHOLE, 1, "byte-order mark"),
    "no header": (DOSE, 1, "header"),
    "empty file": ("\n", 0, "The file is empty"),
    "zero bytes": ("", 0, "The file is empty"),
    "cut in the last line": (WHOLE.rstrip("\n"), WHOLE.count("\n"), "cut off"),
    "other language": (catalog(DOSE, tag="fr"), 1, "“fr”"),
    "no language": (catalog(DOSE).replace('"Language: es\\n"\n', ""), 1, "“”"),
    "no charset": (catalog(DOSE).replace("charset=UTF-8", ""), 1, "UTF-8"),
    "other charset": (catalog(DOSE).replace("charset=UTF-8", "charset=ISO-8859-1"), 1, "UTF-8"),
    "no plural rule": (catalog(DOSE).replace("nplurals=2; ", ""), 1, "plurals"),
    "fuzzy header": ("#, fuzzy\n" + catalog(DOSE), 2, "fuzzy"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_damage_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    text, line, cause = BROKEN[name]
    found = problems(put(tmp_path, "ui", text))
    assert [problem.line for problem in found] == [line]
    assert cause in found[0].cause
    assert found[0].remedy


def test_every_damage_is_told_at_once(tmp_path: Path) -> None:
    text = catalog('msgctxt "a"\nmsgid "b\nmsgstr "c"\n', DOSE, 'msgctxt "d"\nmsgid "e"\nmsgstr "f\\q"\n')
    assert [problem.line for problem in problems(put(tmp_path, "ui", text))] == [10, 19]


def test_latin_1_is_named_with_its_line(tmp_path: Path) -> None:
    path = put(tmp_path, "ui", "")
    path.write_bytes(catalog(entry("Days", "Días")).encode("latin-1"))
    (problem,) = problems(path)
    assert (problem.line, problem.cause) == (11, "This line is not UTF-8")


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "es" / "LC_MESSAGES" / "ui.po")
    assert "cannot be read" in problem.cause


def test_a_folder_in_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path)


@pytest.mark.parametrize("language", ["pt_BR", "pt-BR", "pt-br"])
def test_the_language_may_be_written_either_way(tmp_path: Path, language: str) -> None:
    assert read_po(put(tmp_path, "ui", catalog(DOSE, tag="pt_BR")), language).entries


def test_windows_line_ends_and_loose_spaces_are_read(tmp_path: Path) -> None:
    path = put(tmp_path, "ui", "")
    path.write_bytes(WHOLE.replace("\n", " \r\n").replace('" \r', '"\r').encode())
    assert read_po(path, "es").texts == parse_po(WHOLE.encode(), "").texts


def parsed(data: bytes) -> tuple[PoEntry, ...] | None:
    """The entries in ``data``, or None where it is refused, with a cause and a remedy for each problem."""
    try:
        return parse_po(data, "x.po").entries
    except CatalogError as error:
        complete = [problem for problem in error.diagnostics if problem.cause and problem.remedy]
        return None if complete else ()


def test_a_file_cut_off_anywhere_never_shows_half_a_text(tmp_path: Path) -> None:
    data, path = WHOLE.encode(), put(tmp_path, "ui", "")
    whole = {entry.key: entry.strings for entry in parsed(data) or ()}
    refused = 0
    for size in range(len(data)):
        path.write_bytes(data[:size])
        try:
            entries = read_po(path, "es").entries
        except CatalogError:
            refused += 1
            continue
        assert all(whole[entry.key] == entry.strings for entry in entries)
    assert refused > 0.9 * len(data)


def test_a_compiled_file_cut_off_anywhere_never_shows_half_a_text(tmp_path: Path) -> None:
    data = compile_catalog(put(tmp_path, "ui", WHOLE))
    path = tmp_path / "ui.mo"
    for size in range(len(data)):
        path.write_bytes(data[:size])
        try:
            text = load_catalog(path).look_up(Message("test", "Take 7 mg."), 0).text
        except CatalogError:
            continue
        assert text in {"Take 7 mg.", "Tome 7 mg."}


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_fail_otherwise(data: bytes) -> None:
    assert parsed(data) != ()


@given(st.text(st.sampled_from(' \n"\\#~|,:.[]01nqmsgidctxrluafzy_'), max_size=120))
def test_no_text_makes_the_reader_fail_otherwise(text: str) -> None:
    assert parsed((WHOLE + text).encode()) != ()


@given(st.integers(0, len(WHOLE.encode()) - 1), st.binary(min_size=1, max_size=3))
def test_no_damage_in_the_middle_makes_the_reader_fail_otherwise(place: int, damage: bytes) -> None:
    assert parsed(WHOLE.encode()[:place] + damage + WHOLE.encode()[place + len(damage) :]) != ()


def test_only_what_may_be_shown_is_compiled(tmp_path: Path) -> None:
    mo = tmp_path / "ui.mo"
    mo.write_bytes(compile_catalog(put(tmp_path, "ui", WHOLE)))
    compiled = {(one.msgctxt, one.msgid, one.msgstr) for one in polib.mofile(str(mo)) if not one.msgid_plural}
    assert compiled == {("test", "Take 7 mg.", "Tome 7 mg.")}
    assert load_catalog(mo).untranslated, "a catalog that is not whole must say so"


def test_a_translation_with_other_numbers_is_neither_opened_nor_compiled(tmp_path: Path) -> None:
    mo = tmp_path / "ui.mo"
    excused = entry("Take 8 mg.", "Tome ocho mg.", before="# check-ok: numbers, spelled out on purpose\n")
    po = put(tmp_path, "ui", catalog(DOSE, entry("Take 12 mg.", "Tome 21 mg."), excused))
    mo.write_bytes(compile_catalog(po))
    opened = load_catalog(po)
    wrong, right = Message("test", "Take 12 mg."), Message("test", "Take 8 mg.")
    assert opened.look_up(wrong, 0).state is TranslationState.WRONG
    assert opened.wrong_numbers == opened.untranslated
    assert [(problem.line, problem.cause) for problem in opened.untranslated] == [
        (14, "The numbers differ from the English: 12 is missing, 21 is too much")
    ]
    assert load_catalog(mo).look_up(wrong, 0).text == "Take 12 mg."
    assert "1 translations were left out" in load_catalog(mo).untranslated[0].cause
    assert opened.look_up(right, 0).text == load_catalog(mo).look_up(right, 0).text == "Tome ocho mg."


def test_a_name_without_a_translation_leaves_the_catalog_whole(tmp_path: Path) -> None:
    mo = tmp_path / "common.mo"
    po = put(tmp_path, "common", catalog(entry("alemtuzumab", "", "names")))
    mo.write_bytes(compile_catalog(po))
    for opened in (load_catalog(po), load_catalog(mo)):
        assert not opened.untranslated
        assert opened.untranslated_names, "the check still names it"


def test_a_broken_catalog_is_not_compiled(tmp_path: Path) -> None:
    with pytest.raises(CatalogError):
        compile_catalog(put(tmp_path, "ui", catalog('msgid "a"\nmsgstr "b\n')))


@pytest.mark.parametrize("rule", ["n +", "n ? 1", "__import__('os')", "n" + "+n" * 500, "n === 1"])
def test_a_plural_rule_that_is_none_is_a_problem(tmp_path: Path, rule: str) -> None:
    with pytest.raises(CatalogError):
        load_catalog(put(tmp_path, "ui", catalog(PLURAL).replace("(n != 1)", rule)))


@pytest.mark.parametrize("rule", ["n % 0", "7", "n"])
def test_a_plural_rule_that_leads_nowhere_gives_english(tmp_path: Path, rule: str) -> None:
    opened = load_catalog(put(tmp_path, "ui", catalog(PLURAL).replace("(n != 1)", rule)))
    found = opened.look_up(Message("test", "{n} day", plural="{n} days"), 9)
    assert (found.text, found.state) == ("{n} days", TranslationState.MISSING)


def test_a_changed_english_plural_is_stale(tmp_path: Path) -> None:
    opened = load_catalog(put(tmp_path, "ui", catalog(PLURAL)))
    assert opened.look_up(Message("test", "{n} day", plural="{n} whole days"), 9).state is TranslationState.STALE


def test_reading_and_writing_changes_nothing() -> None:
    assert format_po(parse_po(WHOLE.encode(), "")) == WHOLE


def test_polib_reads_the_same() -> None:
    ours = {(e.context, e.msgid, e.strings[0], e.fuzzy, e.obsolete) for e in parse_po(WHOLE.encode(), "").entries}
    theirs = {
        (e.msgctxt, e.msgid, e.msgstr or e.msgstr_plural.get(0, ""), e.fuzzy, bool(e.obsolete))
        for e in polib.pofile(WHOLE)
    }
    assert ours == theirs


MSGFMT = shutil.which("msgfmt")


@pytest.mark.skipif(MSGFMT is None, reason="GNU msgfmt is not installed (Debian, Ubuntu: apt install gettext)")
@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parents[2].glob("locales/*/LC_MESSAGES/*.po")), ids=lambda path: path.name
)
def test_gnu_gettext_accepts_every_catalog(path: Path) -> None:
    result = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", path], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
