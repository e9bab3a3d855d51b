"""The conformance report in both languages, generated from the rows and a run of the tests.

``python -m tests.conformance.report`` (``make conformance``) runs every test that proves a row, and writes it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from tests.conformance.matrix import LANGUAGES, ROOT, Requirement, Words, clauses, requirements
from tests.conformance.row_tests import Proofs, proofs_from

FILES = {"en": ROOT / "docs" / "CONFORMANCE.md", "es": ROOT / "docs" / "CONFORMIDAD.md"}
GOOD_FOR = timedelta(days=365)
"""How long an inspection by a person is valid."""

STATUSES: Mapping[str, Words] = {
    "failed": {"en": "FAILED", "es": "FALLÓ"},
    "proved": {"en": "proved", "es": "demostrado"},
    "in part": {"en": "proved in part", "es": "demostrado en parte"},
    "not yet": {"en": "not there yet", "es": "todavía no está"},
    "shown": {"en": "shown", "es": "comprobado"},
    "not shown": {"en": "not shown", "es": "no comprobado"},
}
MEANINGS: Mapping[str, Words] = {
    "failed": {"en": "A test of the row fails.", "es": "Una prueba de la fila falla."},
    "proved": {"en": "Tests prove it, at every change.", "es": "Hay pruebas que lo demuestran, en cada cambio."},
    "in part": {
        "en": "Tests prove a part; the note says what is open.",
        "es": "Las pruebas demuestran una parte; la nota dice qué falta.",
    },
    "not yet": {
        "en": "No test proves it; the note says why.",
        "es": "Ninguna prueba lo demuestra; la nota dice por qué.",
    },
    "shown": {
        "en": "A person has looked, less than a year ago.",
        "es": "Una persona lo comprobó hace menos de un año.",
    },
    "not shown": {
        "en": "A matter of the equipment or the place, which no test can see; nobody has shown it yet.",
        "es": "Depende del equipo o del lugar, que ninguna prueba puede ver; nadie lo ha comprobado todavía.",
    },
}
TEXTS: Mapping[str, Words] = {
    "title": {"en": "Conformance", "es": "Conformidad"},
    "other": {"en": "[En español](CONFORMIDAD.md)", "es": "[In English](CONFORMANCE.md)"},
    "intro": {
        "en": "What the kiosk must do, where that is asked for, and what is proved. `make conformance` writes this page"
        " from [the rows](../conformance/requirements.toml) and a run of the tests; nobody writes it by hand. It is the"
        " project's own record, not a certificate, and no one from outside has checked it. The numbers of clauses are"
        " those of ADA: ADA Standards for Accessible Design 2010, 508: Revised Section 508 Standards, EN 301 549"
        " V3.2.1, WCAG 2.2 and VVSG 2.0; the words are ours.",
        "es": "Qué debe hacer el quiosco, dónde se exige y qué está demostrado. `make conformance` escribe esta página"
        " a partir de [las filas](../conformance/requirements.toml) y de una ejecución de las pruebas; nadie la escribe"
        " a mano. Es un registro del propio proyecto, no un certificado, y nadie de fuera lo ha revisado. Los números"
        " de las cláusulas son los de ADA: normas ADA de diseño accesible de 2010, 508: normas revisadas de la Sección"
        " 508, EN 301 549 V3.2.1, WCAG 2.2 y VVSG 2.0; las palabras son nuestras.",
    },
    "summary": {"en": "| status | rows | meaning |", "es": "| estado | filas | significado |"},
    "all": {"en": "all", "es": "total"},
    "rows": {"en": "Rows", "es": "Filas"},
    "columns": {
        "en": "| row | what | clauses | level | status | tests | note |",
        "es": "| fila | qué | cláusulas | nivel | estado | pruebas | nota |",
    },
    "must": {"en": "must", "es": "obligatorio"},
    "should": {"en": "should", "es": "recomendado"},
    "own": {"en": "The project's own numbers: {}.", "es": "Números propios del proyecto: {}."},
    "since": {"en": "Shown on {}.", "es": "Comprobado el {}."},
    "unclaimed": {"en": "Clauses without a row", "es": "Cláusulas sin fila"},
    "reasons": {"en": "| clauses | why |", "es": "| cláusulas | por qué |"},
}


def status(row: Requirement, outcomes: Mapping[str, str], today: date) -> str:
    """Return the status of a row: a key of ``STATUSES``."""
    if row.kind != "auto":
        fresh = row.evidence is not None and row.evidence[1] <= today < row.evidence[1] + GOOD_FOR
        return "shown" if fresh else "not shown"
    if "failed" in outcomes.values():
        return "failed"
    if not set(outcomes.values()) & {"passed", "collected"}:
        return "not yet"
    return "in part" if row.partly else "proved"


def render(proofs: Proofs, language: str, today: date) -> str:
    """Return the report.

    Args:
        proofs: The tests of each row; tests that were only collected count as passed.
        language: A tag of ``LANGUAGES``.
        today: The day on which the age of evidence is judged.
    """
    words = {name: text[language] for name, text in TEXTS.items()}
    found = {name: status(row, proofs.get(name, {}), today) for name, row in requirements().items()}
    counts = Counter(found.values())
    lines = [
        f"# {words['title']}",
        "",
        words["other"],
        "",
        words["intro"],
        "",
        words["summary"],
        "| --- | ---: | --- |",
    ]
    lines += [f"| {STATUSES[s][language]} | {counts[s]} | {MEANINGS[s][language]} |" for s in STATUSES if counts[s]]
    lines += [f"| {words['all']} | {len(found)} | |", "", f"## {words['rows']}", ""]
    lines += [words["columns"], "| --- | --- | --- | --- | --- | ---: | --- |"]
    for name, row in requirements().items():
        tests = str(len(proofs.get(name, {}))) if row.kind == "auto" else ""
        note = " ".join(_notes(row, found[name], language))
        cells = [name, row.titled(language), ", ".join(row.clauses), words[row.level], STATUSES[found[name]][language]]
        lines.append(f"| {' | '.join([*cells, tests, note])} |")
    lines += ["", f"## {words['unclaimed']}", "", words["reasons"], "| --- | --- |"]
    lines += [f"| {', '.join(each.clauses)} | {each.reason[language]} |" for each in clauses()[1]]
    return "\n".join(lines) + "\n"


def _notes(row: Requirement, found: str, language: str) -> Iterator[str]:
    if found == "not yet" and row.not_yet:
        yield row.not_yet[language]
    if found == "in part" and row.partly:
        yield row.partly[language]
    if row.note:
        yield row.note[language]
    if own := [str(each) for each in row.thresholds.values() if each.own]:
        yield TEXTS["own"][language].format(", ".join(own))
    if row.evidence and found == "shown":
        yield TEXTS["since"][language].format(row.evidence[1].isoformat())


def main() -> int:
    """Run the tests of all rows, write the report, and return 1 if a row failed."""
    proofs = proofs_from("-m", "req", "-q", quiet=False)
    for language in LANGUAGES:
        FILES[language].write_text(render(proofs, language, date.today()), "utf-8")
        sys.stdout.write(f"{FILES[language].relative_to(Path.cwd()) if Path.cwd() == ROOT else FILES[language]}\n")
    for name, row in requirements().items():
        if row.not_yet and proofs[name]:
            sys.stdout.write(f"{name} has tests now: take its not_yet away, and let them read its thresholds.\n")
    return int(any("failed" in outcomes.values() for outcomes in proofs.values()))


if __name__ == "__main__":
    raise SystemExit(main())
