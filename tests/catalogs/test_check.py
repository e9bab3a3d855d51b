"""The checks of catalogs: each finds its seeded error and accepts the right text."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.catalogs.check import check_catalogs
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.mo import compile_catalog
from kiosk.catalogs.rules import rules_for
from kiosk.cli.i18n import readable_texts
from tests.catalogs.samples import catalog, entry, parse, put
from tests.fixture_guide import CONTENT, LOCALES

WRONG = [
    ("Take 7 mg.", "Tome 14 mg."),
    ("Take 7 mg.", "Tome mg."),
    ("Take 7 mg.", "Tome 7 mg, 7 mg."),
    ("46% of people", "4.6% de las personas"),
    ("46.5% of people", "46,5% de las personas"),
    ("1,000 people", "1.000 personas"),
    ("interferon beta-1a", "interferón beta-1b y 2"),
    ("a CD20 antibody", "un anticuerpo CD21"),
    ("Call 1-800-532-7667.", "Llame al 1-800-532-7676."),
    ("Take it once a day.", "Tómelo once al día."),
    ("Hello, {name}.", "Hola, {nombre}."),
    ("Hello, {name}.", "Hola."),
    ("Take 7 mg in 2 doses.", "En 2 dosis, tome 7 mg."),
    ("46% of people, or 2 in 4", "2 de 4, o el 46% de las personas"),
    ("12 mg a day for 5 days", "5 mg al día durante 12 días"),
    ("Take 12 mg.", "Tome 12 mcg."),
    ("Take 12 mg.", "Tome 12."),
    ("Take 12.", "Tome 12 mg."),
    ("49% of people", "49 personas"),
    ("12 mg in 1.2 mL", "12 mL en 1.2 mg"),
    ("0.3 mg/kg", "0.3 mg"),
    ("60 mg/m²", "60 mg/mL"),
    ("a 12-mg dose", "una dosis de 12 g"),
    ("a fever of 100.4°F", "fiebre de 100.4 °C"),
]
RIGHT = [
    ("Take 7 mg in 2 doses.", "Tome 7 mg en 2 dosis."),
    ("12 mg a day for 5 days", "12 mg al día durante 5 días"),
    ("5 to 10 mg or 5-10 mL", "de 5 a 10 mg o 5-10 mL"),
    ("a 12-mg dose", "una dosis de 12 mg"),
    ("12 mg each day", "12\u00a0mg cada día"),
    ("46% of people, or 2 in 4", "el 46 % de las personas, o 2 de 4"),
    ("36.8% of people", "el 36.8% de las personas"),
    ("0.3 mg/kg/day and 60 mg/m²", "0.3 mg/kg/día y 60 mg/m²"),
    ("a fever of 100.4°F (38°C)", "fiebre de 100.4 °F (38 °C)"),
    ("Take it once a day.", "Tómelo una vez al día."),
    ("For eleven days", "Durante once días"),
    ("{name}, {n} of {total}", "{n} de {total}: {name}"),
    ("It ended in 2014.", "Terminó en 2014, según el estudio."),
]


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(("english", "spanish"), WRONG)
def test_a_wrong_translation_is_found(english: str, spanish: str) -> None:
    assert list(PoEntry("c", english, (spanish,)).problems(rules_for("es")))


@pytest.mark.parametrize(("english", "spanish"), RIGHT)
def test_a_right_translation_passes(english: str, spanish: str) -> None:
    assert list(PoEntry("c", english, (spanish,)).problems(rules_for("es"))) == []


@pytest.mark.req("CO-03")
@pytest.mark.parametrize(
    ("spanish", "cause"),
    [
        (
            "5 mg al día durante 12 días",
            "The numbers are in another order than in the English: 5, 12 instead of 12, 5",
        ),
        ("12 mcg al día durante 5 días", "The units differ from the English: “12 mcg” instead of “12 mg”"),
        ("12 al día durante 5 días", "The units differ from the English: “12” instead of “12 mg”"),
    ],
)
def test_the_order_and_units_of_numbers_are_compared(spanish: str, cause: str) -> None:
    found = PoEntry("c", "12 mg a day for 5 days", (spanish,))
    assert [cause for cause, _ in found.problems()] == [cause]
    exempt = PoEntry("c", "12 mg a day for 5 days", (spanish,), comments=("check-ok: numbers, two readers agree",))
    assert list(exempt.problems()) == []


def test_a_singular_may_leave_out_the_number_but_a_plural_may_not() -> None:
    plural = PoEntry("c", "{n} day", ("un día", "{n} días"), plural="{n} days")
    assert list(plural.problems(rules_for("es"))) == []
    assert list(PoEntry("c", "{n} day", ("{n} día", "días"), plural="{n} days").problems(rules_for("es")))


def test_a_comment_with_a_reason_exempts_a_text_from_one_rule() -> None:
    said = PoEntry(
        "c", "Take 7 mg once.", ("Tome siete once.",), comments=("check-ok: numbers, spelled out on purpose",)
    )
    assert [cause for cause, _ in said.problems(rules_for("es"))] == [
        "“once” means eleven in Spanish, and the English has no 11"
    ]
    bare = PoEntry("c", "Take 7 mg.", ("Tome siete.",), comments=("check-ok: numbers,",))
    assert list(bare.problems(rules_for("es")))


def test_once_is_only_wrong_in_spanish() -> None:
    assert list(PoEntry("c", "Take it once.", ("À prendre once.",)).problems(rules_for("fr"))) == []


@pytest.mark.parametrize(
    ("english", "spanish", "tag", "found"),
    [
        ("Call your doctor.", "Call your doctor.", "es", True),
        ("Call your doctor.", "Llame a su médico.", "es", False),
        ("Call your doctor.", "Call your doctor.", "en-GB", False),
        ("Interferon beta-1a 2", "Interferon beta-1a 2", "es", False),
        ("{medicine} for {name}", "{medicine} for {name}", "es", False),
    ],
)
def test_a_copy_of_the_english_is_no_translation(english: str, spanish: str, tag: str, *, found: bool) -> None:
    causes = [cause for cause, _ in PoEntry("c", english, (spanish,)).problems(rules_for(tag))]
    assert causes == (["The translation is the English text"] if found else [])


def test_a_long_name_may_be_the_same_in_both_languages() -> None:
    name = PoEntry("c", "MS One to One", ("MS One to One",), comments=("check-ok: same, a name",))
    assert list(name.problems(rules_for("es"))) == []
    assert list(name.problems()) == [], "it is shown all the same"


def causes(folder: Path) -> list[str]:
    """What is wrong where the only template says Help and is up to date."""
    text = catalog(entry("Help", ""), tag="")
    (folder / "ui.pot").write_text(text, encoding="utf-8")
    texts = {"ui": parse(text).entries}
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
    put(tmp_path, "ui", text)
    found = causes(tmp_path)
    assert found[:1] == [] if not cause else found[0].startswith(cause)


def test_damaged_and_bad_entries_are_found_at_once(tmp_path: Path) -> None:
    text = catalog('msgctxt "test"\nmsgid "Help\nmsgstr "Ayuda"\n', entry("Other", "Otro 2"))
    put(tmp_path, "ui", text)
    assert causes(tmp_path) == [
        "The text does not end with a quotation mark",
        "The numbers differ from the English: 2 is not in the English",
        "The text is not in the template",
    ]


def test_missing_and_extra_catalogs_are_found(tmp_path: Path) -> None:
    put(tmp_path, "gone", catalog())
    assert causes(tmp_path) == ["No template belongs to this catalog", "The catalog is missing"]


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
