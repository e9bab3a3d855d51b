"""The checks of catalogs: each finds its seeded error and accepts the right text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.mo import compile_catalog
from kiosk.cli.i18n import readable_texts
from tests.catalogs.samples import catalog, entry, parse, put
from tests.fixture_guide import CONTENT, LOCALES


def causes(folder: Path) -> list[str]:
    """What is wrong where the only template, of a treatment, says Help and is up to date."""
    text = catalog(entry("Help", ""), tag="")
    (folder / "x.pot").write_text(text, encoding="utf-8")
    texts = {"x": parse(text).entries}
    return [problem.cause for problem in check_catalogs(folder, texts)]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (catalog(entry("Help", "Ayuda")), ""),
        (catalog(entry("Help", "")), "The text has no translation"),
        (catalog(entry("Help", "Ayuda", before="#, fuzzy\n")), "The translation is marked as fuzzy"),
        (catalog(entry("Help", "Ayuda 2")), "The numbers differ from the English: 2 is not in the English"),
        (
            catalog(entry("Help", "Ayuda", before='#, fuzzy\n#| msgid "Aid"\n')),
            "The English was changed after it was translated",
        ),
        (catalog(), "Texts missing from this catalog: 1"),
        (catalog(entry("Help", "Ayuda"), entry("Other", "Otro")), "The text is not in the template"),
        (catalog(entry("Help", "Ayuda")).replace("(n != 1)", "n + "), "The catalog cannot be used"),
        (catalog(entry("Help", "Ayuda")).replace("(n != 1)", "(n > 1)"), "The plural rule does not match"),
        (catalog("nonsense\n"), "This line is not part of a catalog"),
    ],
)
def test_a_catalog_is_complete_and_right(tmp_path: Path, text: str, cause: str) -> None:
    put(tmp_path, "x", text)
    found = causes(tmp_path)
    assert found[:1] == [] if not cause else found[0].startswith(cause)


def test_damaged_and_bad_entries_are_found_at_once(tmp_path: Path) -> None:
    text = catalog('msgctxt "test"\nmsgid "Help\nmsgstr "Ayuda"\n', entry("Other", "Otro 2"))
    put(tmp_path, "x", text)
    assert causes(tmp_path) == [
        "The text does not end with a quotation mark",
        "The numbers differ from the English: 2 is not in the English",
        "The text is not in the template",
    ]


def test_a_file_that_was_cut_off_and_an_edited_text_are_told_apart_from_new_english(tmp_path: Path) -> None:
    found = problems(tmp_path, entry("Halp", "Hilfe"), entry("Open", "Auf"), template=(HELP, OPEN))
    assert found == [
        "de/LC_MESSAGES/ui.po: Texts missing from this catalog: 1. Get the whole file again where it was cut off; "
        "where the English is new, run kiosk i18n update.",
        "de/LC_MESSAGES/ui.po:10: The text is not in the template. Undo the change where msgid was edited; "
        "where the English is new, run kiosk i18n update.",
    ]


def test_a_translation_under_two_english_texts_is_a_warning(tmp_path: Path) -> None:
    wait, call = entry("Wait for the doctor.", "Espere a que venga el médico."), "Call for the doctor."
    found = problems(tmp_path, wait, entry(call, "Espere a que venga el médico."), template=(wait, entry(call, "")))
    assert [line.partition(". ")[0] for line in found] == [
        "de/LC_MESSAGES/ui.po:14: warning: twice: Another text has the same translation, in line 10"
    ]


def test_missing_and_extra_catalogs_are_found(tmp_path: Path) -> None:
    put(tmp_path, "gone", catalog())
    assert causes(tmp_path) == ["No template belongs to this catalog", "The catalog is missing"]


def problems(folder: Path, *entries: str, tag: str = "de", template: tuple[str, ...] = ()) -> list[str]:
    """What is wrong with the catalog of the program in a language with ``entries``, without its folder."""
    text = catalog(*template, tag="")
    (folder / "ui.pot").write_text(text, encoding="utf-8")
    put(folder, "ui", catalog(*entries, tag=tag), tag)
    found = check_catalogs(folder, {"ui": parse(text).entries})
    return [str(problem).removeprefix(f"{folder}/") for problem in found]


HELP, OPEN = entry("Help", ""), entry("Open", "")
IN_PROGRESS = (
    "de: warning: “de” is in progress: {} of 2 texts are translated. "
    "It is offered when ui and common are almost complete."
)


@pytest.mark.parametrize(
    ("entries", "translated"),
    [
        ([entry("Help", "Aide"), OPEN], 1),
        ([entry("Help", "Aide", before="#, fuzzy\n"), OPEN], 0),
        ([HELP, OPEN], 0),
    ],
)
def test_a_language_in_progress_is_a_warning(tmp_path: Path, entries: list[str], translated: int) -> None:
    assert problems(tmp_path, *entries, template=(HELP, OPEN)) == [IN_PROGRESS.format(translated)]


def test_a_wrong_text_of_a_language_in_progress_is_a_warning_too(tmp_path: Path) -> None:
    found = problems(tmp_path, entry("Help", "Aide 2"), OPEN, template=(HELP, OPEN))
    assert found[0] == IN_PROGRESS.format(1)
    assert found[1].startswith("de/LC_MESSAGES/ui.po:10: warning: numbers: The numbers differ from the English")


def test_a_finished_language_with_changed_english_is_a_fault(tmp_path: Path) -> None:
    stale = entry("Help", "Aide", before='#, fuzzy\n#| msgid "Aid"\n')
    assert problems(tmp_path, stale, entry("Open", "Ouvrir"), template=(HELP, OPEN)) == [
        "de/LC_MESSAGES/ui.po:12: The English was changed after it was translated. "
        "Update the translation and remove the fuzzy mark."
    ]


@pytest.mark.parametrize("tag", ["fr_CA", "zh_Hans", "pt-BR", "hmn", "sm"])
def test_a_tag_may_be_written_as_weblate_does(tmp_path: Path, tag: str) -> None:
    text = catalog(entry("Help", "Aide"), tag=tag)
    rule = "nplurals=2; plural=(n > 1)" if tag in {"fr_CA", "pt-BR"} else "nplurals=1; plural=0"
    put(tmp_path, "ui", text.replace("nplurals=2; plural=(n != 1)", rule), tag)
    (tmp_path / "ui.pot").write_text(catalog(HELP, tag=""), encoding="utf-8")
    assert check_catalogs(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("tag", "problem"),
    [
        ("ES", "ES: “ES” is not how tags of languages are written. Rename the folder to es."),
        ("xx", "xx: “xx” is not a language. Name the folder by a tag such as es or pt-BR."),
        (
            "ar",
            "ar: “ar” is written from right to left, and the screen cannot show that. "
            "Delete the folder; docs/TRANSLATING.md says more.",
        ),
    ],
)
def test_a_wrong_folder_is_named(tmp_path: Path, tag: str, problem: str) -> None:
    assert problem in problems(tmp_path, entry("Help", "Ayuda"), tag=tag, template=(HELP,))


def test_a_second_folder_of_a_language_is_named(tmp_path: Path) -> None:
    put(tmp_path, "ui", catalog(entry("Help", "Aide"), tag="pt_BR"), "pt_BR")
    found = problems(tmp_path, entry("Help", "Ajuda"), tag="pt-BR", template=(HELP,))
    assert "pt_BR: The language “pt-BR” has another folder. Delete one of the two." in found


def test_outdated_templates_are_found(tmp_path: Path) -> None:
    for name in ("ui", "old"):
        (tmp_path / f"{name}.pot").write_text(catalog(entry(name, ""), tag=""), encoding="utf-8")
    right = parse(catalog(entry("new", ""), tag="")).entries
    assert [
        (Path(problem.file).name, problem.cause) for problem in check_catalogs(tmp_path, {"ui": right, "new": right})
    ] == [
        ("new.pot", "The template is missing"),
        ("old.pot", "This template has no texts any more"),
        ("ui.pot", "The template is not up to date with the texts"),
    ]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (entry("Help", "Ayuda"), None),
        (entry("Help", ""), "incomplete"),
        (entry("alemtuzumab", "", "names"), "1 names of medicines have no translation"),
        ("", "cannot be used"),
    ],
)
def test_compiled_catalogs_alone_are_checked(tmp_path: Path, text: str, cause: str | None) -> None:
    po = put(tmp_path, "ui", catalog(text))
    po.with_suffix(".mo").write_bytes(compile_catalog(po) if text else b"nonsense")
    po.unlink()
    found = [problem.cause for problem in check_catalogs(tmp_path, {})]
    assert not found if cause is None else cause in found[0]


def test_a_folder_without_catalogs_is_reported(tmp_path: Path) -> None:
    assert check_catalogs(tmp_path, {})


def compiled(folder: Path) -> Path:
    """Compile the catalogs that ship, as the wheel has them."""
    for po in LOCALES.glob("*/LC_MESSAGES/*.po"):
        mo = folder / po.relative_to(LOCALES).with_suffix(".mo")
        mo.parent.mkdir(parents=True, exist_ok=True)
        mo.write_bytes(compile_catalog(po))
    return folder


def test_compiled_catalogs_are_compared_with_the_content_beside_them(tmp_path: Path) -> None:
    locales = compiled(tmp_path / "locales")
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    assert check_catalogs(locales, readable_texts(content)) == []
    treatment = content / "treatments" / "lemtrada.md"
    text = treatment.read_text("utf-8")
    line = next(n for n, each in enumerate(text.split("\n"), 1) if "8.0% of people" in each)
    treatment.write_text(text.replace("8.0% of people", "8.5% of people"), "utf-8")
    [stale] = check_catalogs(locales, readable_texts(content))
    assert (stale.file, stale.line) == ("content/treatments/lemtrada.md", line)
    assert stale.cause == "The text has no translation into “es”: it is new, or was changed since"
    (locales / "es" / "LC_MESSAGES" / "lemtrada.mo").unlink()
    [missing] = check_catalogs(locales, readable_texts(content))
    assert missing.file.endswith("es/LC_MESSAGES/lemtrada.mo")
    assert "patients read all of content/treatments/lemtrada.md in English" in missing.cause


def test_broken_content_is_left_to_its_own_check_beside_compiled_catalogs(tmp_path: Path) -> None:
    assert readable_texts(tmp_path) == {}
    assert check_catalogs(compiled(tmp_path / "locales"), {}) == []
