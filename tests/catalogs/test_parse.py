"""Reading and writing ``.po`` files: damage is reported by file and line, and nothing damaged is ever shown."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.read import read_po, read_undamaged
from kiosk.catalogs.write import format_po
from kiosk.domain.errors import CatalogError, Diagnostic
from tests.catalogs.samples import DOSE, PLURAL, WHOLE, catalog, entry, parse, put
from tests.needs import need


def problems(path: Path, language: str = "es") -> tuple[Diagnostic, ...]:
    with pytest.raises(CatalogError) as caught:
        read_po(path, language)
    return caught.value.diagnostics


BROKEN = {
    "end of string": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c\n'), 11, "quotation mark"),
    "quote inside": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c "d" e"\n'), 11, "quotation mark"),
    "end of string is escaped": (
        catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c\\"\n'),
        11,
        "does not end with a quotation",
    ),
    "start of string": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr c"\n'), 11, "does not begin with a quotation mark"),
    "fuzzy in a comment": (catalog('#fuzzy\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n'), 9, "as fuzzy"),
    "fuzzy after a space": (catalog('# , fuzzy\nmsgctxt "a"\nmsgid "b"\nmsgstr "c"\n'), 9, "as fuzzy"),
    "unknown escape": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c \\q"\n'), 11, "\\q"),
    "octal escape": (catalog('msgctxt "a"\nmsgid "b"\nmsgstr "c \\033[2J"\n'), 11, "\\0"),
    "no translation line": (catalog('msgctxt "a"\nmsgid "b"\n', DOSE), 10, "cut off"),
    "cut off at the end": (catalog(DOSE, 'msgctxt "a"\n'), 13, "cut off"),
    "context twice": (catalog('msgctxt "a"\nmsgctxt "b"\nmsgid "b"\nmsgstr "c"\n'), 10, "msgctxt"),
    "translation first": (catalog('msgstr "c"\n'), 9, "cut off"),
    "previous translation": (catalog(DOSE + '#| msgstr "b"\n'), 12, "msgstr"),
    "text of nothing": (catalog('"loose"\n'), 9, "has no msgid or msgstr before it"),
    "not a catalog": (catalog("nonsense\n"), 9, "not part of a catalog"),
    "conflict of git": (catalog("<<<<<<< HEAD\n"), 9, "Two people changed this text"),
    "end of a conflict": (catalog(DOSE, ">>>>>>> theirs\n"), 13, "Two people changed this text"),
    "same text twice": (catalog(DOSE, DOSE), 14, "already in line 10"),
    "form skipped": (catalog(PLURAL.replace("[1]", "[2]")), 10, "plural forms"),
    "form missing": (
        catalog(PLURAL.replace('msgstr[1] "{n} días"\n', "")),
        10,
        "Plural forms of the entry: 1, needed: 2",
    ),
    "forms without a plural": (catalog(PLURAL.replace('msgid_plural "{n} days"\n', "")), 10, "plural forms"),
    "control character": (catalog(entry("a", "b\x1b[2J")), 11, "U+001B"),
    "text turned around": (catalog(entry("a", "7 \u202e gm")), 11, "U+202E"),
    "zero-width space": (catalog(entry("a", "7\u200b mg")), 11, "U+200B"),
    "soft hyphen": (catalog(entry("a", "mili\u00adgramos")), 11, "U+00AD"),
    "word joiner": (catalog(entry("a", "7\u2060 mg")), 11, "U+2060"),
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
def test_damage_is_reported_with_its_line(tmp_path: Path, name: str) -> None:
    text, line, cause = BROKEN[name]
    found = problems(put(tmp_path, "ui", text))
    assert [problem.line for problem in found] == [line]
    assert cause in found[0].cause
    assert found[0].remedy


def test_all_damage_is_reported_at_once(tmp_path: Path) -> None:
    text = catalog('msgctxt "a"\nmsgid "b\nmsgstr "c"\n', DOSE, 'msgctxt "d"\nmsgid "e"\nmsgstr "f\\q"\n')
    assert [problem.line for problem in problems(put(tmp_path, "ui", text))] == [10, 19]


def test_latin_1_is_reported_with_its_line(tmp_path: Path) -> None:
    path = put(tmp_path, "ui", "")
    path.write_bytes(catalog(entry("Days", "Días")).encode("latin-1"))
    (problem,) = problems(path)
    assert (problem.line, problem.cause) == (11, "Byte 223 of the file, 0xED, is not UTF-8")


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "es" / "LC_MESSAGES" / "ui.po")
    assert "cannot be read" in problem.cause


def test_a_folder_in_place_of_a_file_is_reported(tmp_path: Path) -> None:
    assert problems(tmp_path)


@pytest.mark.parametrize("language", ["pt_BR", "pt-BR", "pt-br"])
def test_the_language_may_be_written_either_way(tmp_path: Path, language: str) -> None:
    assert read_po(put(tmp_path, "ui", catalog(DOSE, tag="pt_BR")), language).entries


def test_windows_line_ends_and_trailing_spaces_are_read(tmp_path: Path) -> None:
    path = put(tmp_path, "ui", "")
    path.write_bytes(WHOLE.replace("\n", " \r\n").replace('" \r', '"\r').encode())
    assert read_po(path, "es").texts == parse(WHOLE).texts


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that tests overwrite."""
    return put(tmp_path_factory.mktemp("catalogs"), "ui", "")


def entries_in(scratch: Path, data: bytes) -> tuple[PoEntry, ...] | None:
    """The entries in ``data``; None where it is refused, with a cause and a remedy for each problem."""
    scratch.write_bytes(data)
    found: tuple[Diagnostic, ...] = ()
    try:
        return read_po(scratch, "es").entries
    except CatalogError as error:
        found = error.diagnostics
    assert found
    assert all(problem.cause and problem.remedy for problem in found)
    return None


def test_a_file_cut_off_anywhere_never_shows_half_a_text(scratch: Path) -> None:
    data = WHOLE.encode()
    whole = {entry.key: entry.strings for entry in entries_in(scratch, data) or ()}
    refused = 0
    for size in range(len(data)):
        if (entries := entries_in(scratch, data[:size])) is None:
            refused += 1
            with suppress(CatalogError):
                entries = read_undamaged(scratch, "es").entries
        assert all(whole[entry.key] == entry.strings for entry in entries or ())
    assert refused > 0.9 * len(data)


DAMAGED_ENTRIES = [name for name, (text, line, _) in BROKEN.items() if line > 8 and text.endswith("\n")]


@pytest.mark.parametrize("name", DAMAGED_ENTRIES)
def test_a_damaged_entry_is_left_out_and_the_others_are_read(tmp_path: Path, name: str) -> None:
    text, line, cause = BROKEN[name]
    po = read_undamaged(put(tmp_path, "ui", f"{text}\n{entry('Wait 14 days.', 'Espere 14 días.')}"), "es")
    assert [(problem.line, cause in problem.cause) for problem in po.damage] == [(line, True)]
    assert {each.msgid for each in po.entries} - {"Take 7 mg."} == {"Wait 14 days."}


@pytest.mark.req("CO-03")
def test_of_two_entries_for_one_text_neither_is_read(tmp_path: Path) -> None:
    po = read_undamaged(put(tmp_path, "ui", catalog(DOSE, entry("Take 7 mg.", "Tome 14 mg."), PLURAL)), "es")
    assert [each.msgid for each in po.entries] == ["{n} day"]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(scratch: Path, data: bytes) -> None:
    entries_in(scratch, data)


@given(st.text(st.sampled_from(' \n"\\#~|,:.[]01nqmsgidctxrluafzy_'), max_size=120))
def test_any_text_is_read_or_refused(scratch: Path, text: str) -> None:
    entries_in(scratch, (WHOLE + text).encode())


@given(st.integers(0, len(WHOLE.encode()) - 1), st.binary(min_size=1, max_size=3))
def test_any_damage_in_the_middle_is_read_or_refused(scratch: Path, place: int, damage: bytes) -> None:
    entries_in(scratch, WHOLE.encode()[:place] + damage + WHOLE.encode()[place + len(damage) :])


@pytest.mark.parametrize("text", ["7\u00a0mg", "7\u202fmg"])
def test_a_no_break_space_is_read_as_a_space(tmp_path: Path, text: str) -> None:
    (read,) = read_po(put(tmp_path, "ui", catalog(entry("a", text))), "es").entries
    assert read.strings == ("7 mg",)


def test_a_byte_order_mark_is_ignored(tmp_path: Path) -> None:
    assert read_po(put(tmp_path, "ui", "\ufeff" + WHOLE), "es").texts == parse(WHOLE).texts


def test_reading_and_writing_changes_nothing() -> None:
    assert format_po(parse(WHOLE)) == WHOLE


def test_letters_and_accents_are_composed(tmp_path: Path) -> None:
    """The same word may be written as n + U+0303 or as U+00F1; the kiosk compares and speaks the second."""
    separate = catalog(entry("cafe\u0301", "sen\u0303al", context="e\u0301"))
    (read,) = read_po(put(tmp_path, "ui", separate), "es").entries
    assert (read.context, read.msgid, read.strings) == ("é", "café", ("señal",))


@pytest.mark.parametrize("comments", ["# One.\n#\n# Two.\n", "#. A note.\n#: content/a.md content/b.md\n"])
def test_comments_are_written_as_they_were(comments: str) -> None:
    text = catalog(comments + DOSE)
    assert format_po(parse(text)) == text


def test_polib_reads_the_same() -> None:
    ours = {(e.context, e.msgid, e.strings[0], e.fuzzy, e.obsolete) for e in parse(WHOLE).entries}
    theirs = {
        (e.msgctxt, e.msgid, e.msgstr or e.msgstr_plural.get(0, ""), e.fuzzy, bool(e.obsolete))
        for e in polib.pofile(WHOLE)
    }
    assert ours == theirs


SHIPPED = sorted(Path(__file__).parents[2].glob("locales/*/LC_MESSAGES/*.po"))


def run_gettext(*command: str | Path) -> subprocess.CompletedProcess[str]:
    need("gettext", "msgfmt", "msgcat", package="gettext")
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_gnu_gettext_accepts_every_catalog(path: Path) -> None:
    result = run_gettext("msgfmt", "--check", "--output-file=/dev/null", path)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_gnu_gettext_writes_every_catalog_as_it_is(path: Path) -> None:
    assert run_gettext("msgcat", "--no-wrap", path).stdout == path.read_text("utf-8")


def test_an_entry_is_read_the_same_as_a_whole_and_line_by_line() -> None:
    """A space at the end of a line means nothing, and an entry that has one is read line by line."""
    spaced = "\n".join(f"{line} " if line.startswith("msgstr") else line for line in WHOLE.split("\n"))
    assert parse(spaced) == parse(WHOLE)
    notes = "# Ours.\n#\n#. A note.\n#: a.md b.md\n#, python-brace-format\n"
    both = [parse(catalog(f'{notes}msgid "Help"{end}\nmsgstr "Ayuda"\n')) for end in ("", " ")]
    assert both[0] == both[1]
    assert both[0].entries[0].line == 14
