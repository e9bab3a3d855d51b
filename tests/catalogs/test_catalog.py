"""Loaded catalogs, from ``.po`` and from ``.mo``: nothing is shown that must not be shown."""

from __future__ import annotations

import gettext
from pathlib import Path

import polib
import pytest
from msgspec.structs import asdict

from kiosk.catalogs.catalog import Catalog, load_catalog
from kiosk.catalogs.mo import LEFT_OUT, NAMES_LEFT_OUT, compile_catalog
from kiosk.catalogs.po_catalog import catalog_of
from kiosk.catalogs.read import read_undamaged
from kiosk.domain.errors import CatalogError
from kiosk.services.ports import TranslationState
from kiosk.texts.message import Message
from tests.catalogs.samples import DOSE, PLURAL, WHOLE, catalog, entry, put

TAKE_7 = Message("test", "Take 7 mg.")
DAYS = Message("test", "{n} day", plural="{n} days")


def compiled(po: Path) -> Path:
    """Compile ``po`` beside it."""
    mo = po.with_suffix(".mo")
    mo.write_bytes(compile_catalog(po))
    return mo


def contents(found: Catalog) -> dict[str, object]:
    """What is in a catalog but its plural rule, two of which are never equal."""
    return {name: value for name, value in asdict(found).items() if name != "rule"}


def test_only_what_may_be_shown_is_compiled(tmp_path: Path) -> None:
    mo = compiled(put(tmp_path, "ui", WHOLE))
    texts = {(one.msgctxt, one.msgid, one.msgstr) for one in polib.mofile(str(mo)) if not one.msgid_plural}
    assert texts == {("test", "Take 7 mg.", "Tome 7 mg.")}
    assert load_catalog(mo).untranslated, "an incomplete catalog must say so"


def test_a_compiled_catalog_is_one_for_gettext(tmp_path: Path) -> None:
    with compiled(put(tmp_path, "ui", WHOLE)).open("rb") as file:
        found = gettext.GNUTranslations(file)
    assert found.pgettext("test", "Take 7 mg.") == "Tome 7 mg."
    assert [found.npgettext("test", "{n} day", "{n} days", number) for number in (1, 2)] == ["{n} día", "{n} días"]


def test_a_po_file_and_its_mo_file_give_the_same_translations(tmp_path: Path) -> None:
    po = put(tmp_path, "ui", WHOLE)
    for catalog_file in (load_catalog(po), load_catalog(compiled(po))):
        assert catalog_file.look_up(TAKE_7, 0).text == "Tome 7 mg."
        assert [catalog_file.look_up(DAYS, number).text for number in (0, 1, 2)] == ["{n} días", "{n} día", "{n} días"]


def test_a_changed_file_is_the_same_catalog_whether_or_not_the_earlier_one_is_known(tmp_path: Path) -> None:
    before = load_catalog(put(tmp_path, "ui", WHOLE))
    text = "# A new line.\n" + WHOLE.replace("Tome 7 mg.", "Tome 70 mg.")
    path = put(tmp_path, "ui", text)
    folder = path.parent.parent
    after = catalog_of(read_undamaged(path, "es"), folder, before)
    assert contents(after) == contents(load_catalog(path))
    key = (TAKE_7.context, TAKE_7.text)
    assert (key in before.states, after.states[key]) == (False, TranslationState.WRONG)
    put(tmp_path, "ui", WHOLE)
    assert contents(catalog_of(read_undamaged(path, "es"), folder, after)) == contents(before)


def test_a_mo_file_of_the_other_byte_order_is_read(tmp_path: Path) -> None:
    """A big-endian file by hand: the header and one text; gettext's manual describes the format."""
    header = b"Plural-Forms: nplurals=1; plural=0;\nX-Left-Out: 0\nX-Names-Left-Out: 0\n"
    texts = [b"", b"a\x04Yes", header, "Sí".encode()]
    places = [60 + sum(len(text) + 1 for text in texts[:index]) for index in range(4)]
    table = [number for text, place in zip(texts, places, strict=True) for number in (len(text), place)]
    numbers = [0x950412DE, 0, 2, 28, 44, 0, 60, *table]
    path = tmp_path / "x.mo"
    path.write_bytes(b"".join(number.to_bytes(4, "big") for number in numbers) + b"\0".join(texts) + b"\0")
    assert load_catalog(path).look_up(Message("a", "Yes"), 0).text == "Sí"


@pytest.mark.req("CO-03")
@pytest.mark.parametrize("field", [LEFT_OUT, NAMES_LEFT_OUT])
def test_a_mo_file_that_does_not_say_whether_it_is_complete_is_refused(tmp_path: Path, field: str) -> None:
    """Another program's compiler leaves out what is fuzzy without saying so, and compares no numbers."""
    mo = compiled(put(tmp_path, "ui", catalog(DOSE)))
    assert load_catalog(mo).untranslated == ()
    foreign = polib.mofile(str(mo))
    del foreign.metadata[field]
    foreign.save(str(mo))
    with pytest.raises(CatalogError) as caught:
        load_catalog(mo)
    [problem] = caught.value.diagnostics
    assert problem.cause == "The catalog cannot be used: its header does not say how many translations were left out"
    assert problem.remedy == "Build it again"


@pytest.mark.req("CO-03")
def test_a_translation_with_other_numbers_is_neither_loaded_nor_compiled(tmp_path: Path) -> None:
    exempt = entry("Take 8 mg.", "Tome 9 mg.", before="# check-ok: numbers 5e54ca, on purpose\n")
    po = put(tmp_path, "ui", catalog(DOSE, entry("Take 12 mg.", "Tome 21 mg."), exempt))
    loaded, loaded_mo = load_catalog(po), load_catalog(compiled(po))
    wrong, right = Message("test", "Take 12 mg."), Message("test", "Take 8 mg.")
    assert loaded.look_up(wrong, 0).state is TranslationState.WRONG
    assert loaded.unsafe == loaded.untranslated
    assert [(problem.line, problem.cause) for problem in loaded.untranslated] == [
        (14, "The numbers differ from the English: 12 is missing, 21 is not in the English")
    ]
    assert loaded_mo.look_up(wrong, 0).text == "Take 12 mg."
    assert "1 translations were left out" in loaded_mo.untranslated[0].cause
    assert loaded.look_up(right, 0).text == loaded_mo.look_up(right, 0).text == "Tome 9 mg."


@pytest.mark.req("CO-03")
@pytest.mark.parametrize("spanish", ["Tome 12 mcg por 5 días.", "Tome 5 mg por 12 días."])
def test_a_translation_with_another_unit_or_order_is_not_shown(tmp_path: Path, spanish: str) -> None:
    po = put(tmp_path, "ui", catalog(entry("Take 12 mg for 5 days.", spanish)))
    wrong = Message("test", "Take 12 mg for 5 days.")
    assert load_catalog(po).look_up(wrong, 0).state is TranslationState.WRONG
    assert load_catalog(compiled(po)).look_up(wrong, 0).text == "Take 12 mg for 5 days."


def test_a_name_without_a_translation_leaves_the_catalog_complete(tmp_path: Path) -> None:
    po = put(tmp_path, "common", catalog(entry("alemtuzumab", "", "names")))
    for loaded in (load_catalog(po), load_catalog(compiled(po))):
        assert not loaded.untranslated
        assert loaded.untranslated_names, "the check still reports it"


def test_a_broken_catalog_is_not_compiled(tmp_path: Path) -> None:
    with pytest.raises(CatalogError):
        compile_catalog(put(tmp_path, "ui", catalog('msgid "a"\nmsgstr "b\n')))


@pytest.mark.parametrize("rule", ["n +", "n ? 1", "__import__('os')", "n" + "+n" * 500, "n === 1"])
def test_an_invalid_plural_rule_is_reported(tmp_path: Path, rule: str) -> None:
    with pytest.raises(CatalogError):
        load_catalog(put(tmp_path, "ui", catalog(PLURAL).replace("(n != 1)", rule)))


@pytest.mark.parametrize("rule", ["n % 0", "7", "n", "n - 10"])
def test_a_plural_rule_that_names_no_form_gives_english(tmp_path: Path, rule: str) -> None:
    loaded = load_catalog(put(tmp_path, "ui", catalog(PLURAL).replace("(n != 1)", rule)))
    found = loaded.look_up(DAYS, 9)
    assert (found.text, found.state) == ("{n} days", TranslationState.MISSING)


def test_a_changed_english_plural_is_stale(tmp_path: Path) -> None:
    po = put(tmp_path, "ui", catalog(PLURAL))
    for loaded in (load_catalog(po), load_catalog(compiled(po))):
        found = loaded.look_up(Message("test", "{n} day", plural="{n} whole days"), 9)
        assert (found.text, found.state) == ("{n} whole days", TranslationState.STALE)


def test_a_compiled_file_cut_off_anywhere_never_shows_half_a_text(tmp_path: Path) -> None:
    data = compile_catalog(put(tmp_path, "ui", WHOLE))
    path = tmp_path / "ui.mo"
    for size in range(len(data)):
        path.write_bytes(data[:size])
        try:
            text = load_catalog(path).look_up(TAKE_7, 0).text
        except CatalogError:
            continue
        assert text in {"Take 7 mg.", "Tome 7 mg."}


@pytest.mark.parametrize("data", [b"", b"nonsense", b"\xde\x12\x04\x95" * 9, b"\xff" * 64])
def test_other_bytes_are_reported(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "ui.mo"
    path.write_bytes(data)
    with pytest.raises(CatalogError, match="cannot be used"):
        load_catalog(path)
