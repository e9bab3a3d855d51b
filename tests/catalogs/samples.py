"""Small catalogs for tests."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogs.checks.checker import checker_for
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.parse import parse_po
from kiosk.files.diagnostics import Diagnostics
from tests.fixture_guide import LOCALES

SPANISH = checker_for(LOCALES / "es")

HEADER = """msgid ""
msgstr ""
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
OWN_NAME = 'msgctxt "language|own name"\nmsgid "English"\nmsgstr "{name}"\n'
DATES = 'msgctxt "language|format locale"\nmsgid "en_US"\nmsgstr "{locale}"\n'


def catalog(*entries: str, tag: str = "es") -> str:
    """The text of a catalog with ``entries`` under a valid header."""
    return "\n".join([HEADER.format(tag=tag), *entries])


def causes(english: str, spanish: str, *, notes: tuple[str, ...] = ()) -> list[str]:
    """What the checks say is wrong with a Spanish translation."""
    return [str(problem.cause) for problem in SPANISH.problems(PoEntry("c", english, (spanish,), notes=notes))]


def codes(english: str, spanish: str, *, notes: tuple[str, ...] = ()) -> list[str]:
    """The names of the checks that a Spanish translation fails."""
    return [problem.code for problem in SPANISH.problems(PoEntry("c", english, (spanish,), notes=notes))]


def dangers(english: str, spanish: str, *, notes: tuple[str, ...] = ()) -> list[str]:
    """The names of the checks for which a Spanish translation is not shown."""
    return [problem.code for problem in SPANISH.dangers(PoEntry("c", english, (spanish,), notes=notes))]


def entry(english: str, translation: str, context: str = "test", before: str = "") -> str:
    return f'{before}msgctxt "{context}"\nmsgid "{english}"\nmsgstr "{translation}"\n'


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


def parse(text: str, name: str = "x.po") -> PoFile:
    """Parse an undamaged catalog or template."""
    diagnostics = Diagnostics(name)
    po = parse_po(text, diagnostics)
    assert po is not None, diagnostics.found
    assert diagnostics.found == ()
    return po


def put(folder: Path, domain: str, text: str, tag: str = "es") -> Path:
    """Write a catalog to its place below ``folder``."""
    path = folder / tag / "LC_MESSAGES" / f"{domain}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def put_program(folder: Path, *entries: str, tag: str = "es", name: str = "Español", locale: str = "es_US") -> None:
    """Write complete ``ui`` and ``common`` catalogs for a language."""
    put(folder, "ui", catalog(OWN_NAME.format(name=name), DATES.format(locale=locale), *entries, tag=tag), tag)
    put(folder, "common", catalog(tag=tag), tag)
