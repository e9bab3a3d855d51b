"""Merging: a translation belongs to exactly one English text, and everything a translator did is kept."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile, Previous
from kiosk.catalogs.languages import add_language
from kiosk.catalogs.merge import fill_from, memory_of, merge
from kiosk.catalogs.write import format_po
from kiosk.cli.i18n import update as update_all
from kiosk.cli.main import main
from kiosk.cli.staff_texts import write_line
from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.files.languages import language_tags
from kiosk.services.ports import TranslationState
from tests.catalogs.samples import catalog, entry, parse, put
from tests.fixture_guide import LOCALES, SHIPPED_LOCALES

HEADER = PoEntry("", "", ("Language: es\nPlural-Forms: nplurals=2; plural=(n != 1);\n",))
FUZZY = ("fuzzy",)


def po(*entries: PoEntry) -> PoFile:
    return PoFile("x.po", HEADER, entries)


def english(*texts: str, context: str = "x|dose") -> tuple[PoEntry, ...]:
    return tuple(PoEntry(context, text, references=("content/x.md",)) for text in texts)


def spanish(text: str, translation: str, context: str = "x|dose") -> PoEntry:
    return PoEntry(context, text, (translation,))


def merged(old: Sequence[PoEntry], new: Sequence[PoEntry]) -> tuple[PoEntry, ...]:
    return merge(po(*old), po(*new), 2).entries


TAKE_7 = spanish("Take 7 mg a day.", "Tome 7 mg al día.")
WAIT_14 = spanish("Wait 14 days.", "Espere 14 días.")


def test_an_unchanged_text_keeps_everything_translators_did() -> None:
    old = replace(TAKE_7, comments=("Asked the pharmacist.",), flags=FUZZY, previous=Previous("Take 5 mg a day."))
    (entry,) = merged([old], english(TAKE_7.msgid))
    assert entry == replace(old, references=("content/x.md",))


def test_a_changed_text_is_fuzzy_and_keeps_its_previous_english() -> None:
    (entry,) = merged([replace(WAIT_14, comments=("Ours.",))], english("Wait 15 days."))
    assert (entry.strings, entry.previous, entry.comments) == (WAIT_14.strings, Previous("Wait 14 days."), ("Ours.",))
    assert entry.state is TranslationState.STALE


def test_the_previous_english_is_kept_over_many_changes() -> None:
    entries: Sequence[PoEntry] = [WAIT_14]
    for days in (15, 16, 17):
        entries = merged(entries, english(f"Wait {days} days."))
    assert [(entry.msgid, entry.previous) for entry in entries] == [("Wait 17 days.", Previous("Wait 14 days."))]


def test_a_reverted_change_is_not_trusted() -> None:
    """Someone may have started to change the translation in between."""
    (entry,) = merged(merged([WAIT_14], english("Wait 15 days.")), english("Wait 14 days."))
    assert entry.state is TranslationState.FUZZY


def test_a_changed_text_of_another_context_gets_nothing() -> None:
    new, old = merged([WAIT_14], english("Wait 15 days.", context="y|dose"))
    assert new.state is TranslationState.MISSING
    assert (old.obsolete, old.strings, old.key) == (True, WAIT_14.strings, WAIT_14.key)


def test_each_changed_text_gets_the_most_similar_translation_once() -> None:
    first, second, third = merged(
        [TAKE_7, WAIT_14], english("Wait 15 days.", "Take 14 mg a day.", "Take 14 mg a week or a day.")
    )
    assert (first.strings, second.strings, third.strings) == (WAIT_14.strings, TAKE_7.strings, ("",))


def test_an_unlike_text_starts_empty() -> None:
    new, _old = merged([WAIT_14], english("Call 911 at once for a stroke."))
    assert (new.strings, new.flags) == (("",), ())


def test_a_removed_text_is_kept_as_obsolete_and_restored() -> None:
    gone = merged([replace(WAIT_14, comments=("Ours.",))], ())
    assert [(entry.obsolete, entry.references) for entry in gone] == [(True, ())]
    (back,) = merged(gone, english(WAIT_14.msgid))
    assert (back.state, back.strings, back.comments) == (TranslationState.CURRENT, WAIT_14.strings, ("Ours.",))


def test_a_removed_text_without_translation_leaves_nothing() -> None:
    assert merged([spanish("Gone.", "")], ()) == ()


def test_a_half_done_plural_is_kept() -> None:
    half = PoEntry("x", "{n} day", ("{n} día", ""), plural="{n} days")
    (entry,) = merged([half], [replace(half, strings=("", ""))])
    assert entry.strings == half.strings


@pytest.mark.parametrize(
    ("old", "new", "strings"),
    [
        (PoEntry("x", "{n} day", ("{n} día", "{n} días"), "{n} days"), PoEntry("x", "{n} day"), ("{n} días",)),
        (PoEntry("x", "{n} day", ("{n} día",)), PoEntry("x", "{n} day", ("", ""), "{n} days"), ("{n} día", "{n} día")),
        (
            PoEntry("x", "{n} day", ("{n} día", "{n} días"), "{n} days"),
            PoEntry("x", "{n} day", ("", ""), "{n} long days"),
            ("{n} día", "{n} días"),
        ),
    ],
    ids=["lost its plural", "got a plural", "plural changed"],
)
def test_a_changed_plural_is_a_changed_text(old: PoEntry, new: PoEntry, strings: tuple[str, ...]) -> None:
    (entry,) = merged([old], [new])
    assert (entry.strings, entry.state) == (strings, TranslationState.STALE)


def test_the_order_is_that_of_the_template() -> None:
    entries = merged([TAKE_7, WAIT_14], english(WAIT_14.msgid, "New.", TAKE_7.msgid))
    assert [entry.msgid for entry in entries] == [WAIT_14.msgid, "New.", TAKE_7.msgid]


def test_the_same_sentence_elsewhere_fills_an_empty_one_as_fuzzy() -> None:
    catalogs = [po(TAKE_7), po(*english(TAKE_7.msgid, context="y|dose"))]
    (entry,) = fill_from(catalogs[1], memory_of(catalogs)).entries
    assert (entry.strings, entry.state) == (TAKE_7.strings, TranslationState.FUZZY)
    assert entry.previous == Previous(TAKE_7.msgid, TAKE_7.context)


@pytest.mark.parametrize("flags", [FUZZY])
def test_a_fuzzy_sentence_fills_nothing(flags: tuple[str, ...]) -> None:
    catalogs = [po(replace(TAKE_7, flags=flags)), po(*english(TAKE_7.msgid, context="y|dose"))]
    assert fill_from(catalogs[1], memory_of(catalogs)) == catalogs[1]


TEXTS = st.sampled_from(["Take 7 mg.", "Take 14 mg.", "Take 7 mg twice.", "Wait 14 days.", "Wait 15 days.", "Stop."])
ENTRIES = st.lists(
    st.builds(
        lambda context, text, strings, fuzzy, gone: PoEntry(
            context, text, (strings,), flags=FUZZY if fuzzy else (), obsolete=gone
        ),
        st.sampled_from("ab"),
        TEXTS,
        st.sampled_from(["", "uno", "dos", "tres"]),
        st.booleans(),
        st.booleans(),
    ),
    unique_by=lambda entry: entry.key,
)
TEMPLATES = st.lists(
    st.lists(st.builds(PoEntry, st.sampled_from("ab"), TEXTS), unique_by=lambda entry: entry.key),
    min_size=1,
    max_size=4,
)


@given(ENTRIES, TEMPLATES)
def test_no_text_ever_gets_the_translation_of_another(old: list[PoEntry], templates: list[list[PoEntry]]) -> None:
    allowed = {(entry.key, entry.strings) for entry in old if entry.translated and not entry.fuzzy}
    catalog = po(*old)
    for template in templates:
        done = merge(catalog, po(*template), 2)
        catalog = fill_from(done, memory_of([done]))
        assert {entry.key for entry in catalog.active} == {entry.key for entry in template}
        current = {entry for entry in catalog.active if entry.state is TranslationState.CURRENT}
        assert {(entry.key, entry.strings) for entry in current} <= allowed


@given(ENTRIES, TEMPLATES)
def test_a_second_merge_changes_nothing(old: list[PoEntry], templates: list[list[PoEntry]]) -> None:
    template = po(*templates[0])
    done = merge(po(*old), template, 2)
    done = fill_from(done, memory_of([done]))
    again = merge(parse(format_po(done), done.name), template, 2)
    assert format_po(fill_from(again, memory_of([again]))) == format_po(done)


def update(locales: Path) -> Exit:
    return update_all(locales, locales, write_line)


def template_of(*entries: str) -> str:
    return catalog(*entries, tag="").replace('"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n', "")


def test_updating_twice_writes_nothing_and_fills_across_files(tmp_path: Path) -> None:
    put(tmp_path, "ui", catalog(entry("Help", "Ayuda"), entry("Moved sentence.", "Frase.")))
    (tmp_path / "ui.pot").write_text(template_of(entry("Help", "")), encoding="utf-8")
    (tmp_path / "x.pot").write_text(template_of(entry("Moved sentence.", "", "x|dose")), encoding="utf-8")
    assert update(tmp_path) == 0
    first = {path: path.read_bytes() for path in tmp_path.rglob("*.po")}
    assert "#, fuzzy" in first[tmp_path / "es/LC_MESSAGES/x.po"].decode()
    assert update(tmp_path) == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po")} == first


def test_a_broken_language_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ui.pot").write_text(template_of(entry("Help", "")), encoding="utf-8")
    broken = put(tmp_path, "ui", catalog('msgid "Help\n'))
    good = put(tmp_path, "ui", catalog(tag="fr"), tag="fr")
    assert update(tmp_path) == 4
    assert broken.read_text(encoding="utf-8") == catalog('msgid "Help\n')
    assert "Help" in good.read_text(encoding="utf-8")
    assert "ui.po:9:" in capsys.readouterr().err


def test_a_new_language_is_one_command(tmp_path: Path) -> None:
    (tmp_path / "ui.pot").write_text(template_of(entry("Help", "")), encoding="utf-8")
    add_language(tmp_path, "vi")
    assert update(tmp_path) == 0
    made = parse((tmp_path / "vi/LC_MESSAGES/ui.po").read_text("utf-8"))
    assert (language_tags(tmp_path), made.fields["Plural-Forms"]) == (["vi"], "nplurals=1; plural=0;")


@pytest.mark.parametrize(
    ("given", "tag"), [("FR", "fr"), ("pt_br", "pt-BR"), ("PT-br", "pt-BR"), ("zh-hANT-tw", "zh-Hant-TW")]
)
def test_a_language_has_one_folder_however_its_tag_is_typed(tmp_path: Path, given: str, tag: str) -> None:
    """Some file systems treat "FR" and "fr" as one folder, others as two."""
    assert add_language(tmp_path, given) == tag
    assert add_language(tmp_path, tag) == tag
    assert [path.name for path in tmp_path.iterdir()] == [tag]


def test_an_existing_language_keeps_its_folder(tmp_path: Path) -> None:
    (tmp_path / "pt_BR" / "LC_MESSAGES").mkdir(parents=True)
    assert add_language(tmp_path, "pt-br") == "pt-BR"
    assert language_tags(tmp_path) == ["pt-BR"]
    assert [path.name for path in tmp_path.iterdir()] == ["pt_BR"]


def test_a_corrected_tag_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ui.pot").write_text(template_of(entry("Help", "")), encoding="utf-8")
    assert main(["--locales", str(tmp_path), "i18n", "add", "FR"]) == Exit.OK
    printed = capsys.readouterr().out
    assert printed.startswith("The folder of FR is fr.\n")
    assert "fr/LC_MESSAGES/ui.po: written. Texts: 1. To translate: 1. To check: 0.\n" in printed


@pytest.mark.parametrize("tag", ["en", "EN"])
def test_the_source_language_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(ConfigurationError, match="the texts themselves are written in"):
        add_language(tmp_path, tag)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("tag", ["ar", "xx-nothing", ""])
def test_an_impossible_language_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(ConfigurationError, match=r"There is no language|from right to left"):
        add_language(tmp_path, tag)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["extract"], ["update"], ["add", "vi"]])
def test_a_file_that_cannot_be_written_is_reported(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    locales = Path(shutil.copytree(SHIPPED_LOCALES, tmp_path / "locales", ignore=shutil.ignore_patterns("LC_MESSAGES")))
    (locales / "common.pot").unlink()
    (locales / "common.pot.new").mkdir()
    (locales / "es" / "LC_MESSAGES").touch()
    (locales / "vi").touch()
    assert main(["--locales", str(locales), "i18n", *command]) == Exit.CATALOGS
    assert "It cannot be written: " in capsys.readouterr().err


def test_without_templates_there_is_nothing_to_update_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--locales", str(tmp_path), "i18n", "add", "vi"]) == Exit.CATALOGS
    assert "There are no templates here" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_update_without_any_language_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(LOCALES / "ui.pot", tmp_path)
    assert main(["--locales", str(tmp_path), "i18n", "update"]) == Exit.OK
    assert "no language yet" in capsys.readouterr().out
    assert main(["--locales", str(tmp_path), "i18n", "add", ""]) == Exit.USAGE
