"""Processor time of the translators' commands, beside GNU gettext and the Translate Toolkit on the same catalogs."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.generate import generate
from benchmarks.samples import Samples
from benchmarks.visit import Kiosk
from tests.catalogs.samples import HEADER

GROUP = "For translators, processor time"
TREATMENTS = 3
"""As many copies of the Lemtrada page make a guide of at least 1,500 texts."""
CHECKED = 1_500
LARGE, CHANGED = 10_000, 100
"""Texts of the catalog that is updated, and how many of them have new English."""
CHECK_AT_MOST = 1_000.0
UPDATE_AT_MOST = 1.0
PEERS = {"msgfmt": "msgfmt -c", "pofilter": "pofilter, all its tests", "i18nspector": "i18nspector"}


def measure_translating(kiosk: Kiosk, place: Surroundings, samples: Samples, number: int) -> int:
    """Measure one round; return how many texts are checked."""
    folder = place.folder / f"translators-{number}"
    (folder / "small").mkdir(parents=True)
    content, locales = generate(kiosk.content, kiosk.locales, folder / "small", TREATMENTS)
    catalogs = sorted((locales / "es" / "LC_MESSAGES").glob("*.po"))
    kiosk_on = [str(kiosk.program), "--content", str(content), "--locales", str(locales)]
    spent([*kiosk_on, "i18n", "extract"])
    samples.add("translators/check", [spent([*kiosk_on, "check"])])
    if shutil.which("msgfmt"):
        commands = [["msgfmt", "-c", "-o", os.devnull, str(path)] for path in catalogs]
        samples.add("translators/msgfmt", [sum(map(spent, commands))])
    if shutil.which("pofilter"):
        samples.add("translators/pofilter", [spent(["pofilter", str(catalogs[0].parent), str(folder / "filtered")])])
    if shutil.which("i18nspector"):
        samples.add("translators/i18nspector", [spent(["i18nspector", *map(str, catalogs)])])
    large = folder / "large"
    catalog = write_large(large)
    if shutil.which("msgmerge"):
        merge = [
            "msgmerge",
            "--previous",
            "--no-wrap",
            "-o",
            str(folder / "merged.po"),
            str(catalog),
            str(large / "ui.pot"),
        ]
        samples.add("translators/msgmerge", [spent(merge)])
    samples.add("translators/update", [spent([str(kiosk.program), "--locales", str(large), "i18n", "update"])])
    return sum(path.read_text("utf-8").count("\nmsgid ") for path in catalogs)


def write_large(folder: Path) -> Path:
    """Write a template and a Spanish catalog of it, in which some texts have an earlier English; return the catalog."""
    catalog = folder / "es" / "LC_MESSAGES" / "ui.po"
    catalog.parent.mkdir(parents=True)
    template, translated = [HEADER.format(tag="")], [HEADER.format(tag="es")]
    for number in range(LARGE):
        context = f'msgctxt "page {number // 20}|part"\n'
        text = f"Sentence {number} tells you what to ask your care team before the next infusion"
        changed = " again" if number % (LARGE // CHANGED) == 0 else ""
        template.append(f'{context}msgid "{text}{changed}."\nmsgstr ""\n')
        words = f"La oración {number} le dice qué preguntar a su equipo médico antes de la próxima infusión."
        translated.append(f'{context}msgid "{text}."\nmsgstr "{words}"\n')
    (folder / "ui.pot").write_text("\n".join(template), "utf-8")
    catalog.write_text("\n".join(translated), "utf-8")
    return catalog


def spent(command: list[str]) -> float:
    """Run ``command`` and return the processor time of it and of what it started, in milliseconds."""
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = os.times()
    return 1_000 * (after.children_user - before.children_user + after.children_system - before.children_system)


def translating_figures(samples: Samples, texts: int) -> list[Figure]:
    check = samples.median("translators/check")
    figures = [
        Figure(GROUP, f"kiosk check, {texts:,} texts", check),
        Figure(GROUP, f"for each {CHECKED:,} of them", check * CHECKED / texts, bound=CHECK_AT_MOST),
    ]
    for name, words in PEERS.items():
        if (key := f"translators/{name}") in samples:
            figures.append(Figure(GROUP, words, samples.median(key)))
            figures.append(Figure(GROUP, f"kiosk check to {name}", samples.ratio("translators/check", key), "x"))
    what = f"kiosk i18n update, {LARGE:,} texts, {CHANGED} changed"
    figures.append(Figure(GROUP, what, samples.median("translators/update")))
    if "translators/msgmerge" in samples:
        ratio = samples.ratio("translators/update", "translators/msgmerge")
        figures.append(Figure(GROUP, "msgmerge on the same", samples.median("translators/msgmerge")))
        figures.append(Figure(GROUP, "kiosk i18n update to msgmerge", ratio, "x", bound=UPDATE_AT_MOST))
    return figures
