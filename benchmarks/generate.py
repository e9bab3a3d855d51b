"""Writes a guide of many treatments, copied from a real one under other names, with its catalogs if there are any.

By hand: ``python benchmarks/generate.py FOLDER --treatments 100``, then ``kiosk --content FOLDER/content --locales
FOLDER/locales``.
"""

from __future__ import annotations

import argparse
import re
import shutil
from itertools import islice, product
from pathlib import Path

from kiosk.catalogs.mo import compile_catalog

MODEL = "lemtrada"
ROUTES = ("infusion", "injection", "pill")
BEGINNINGS = [consonant + ending for consonant in "bdfghklmnprstvyz" for ending in ("al", "er")]
MIDDLES = ["a", "e", "i", "o", "u"]
ENDINGS = ["bra", "dis", "fera", "gon", "lin", "mab", "nor"]


def names(number: int) -> list[str]:
    """Return ``number`` different names like those of medicines, over most of the alphabet."""
    parts = product(MIDDLES, ENDINGS, BEGINNINGS)
    return [f"{beginning}{middle}{ending}".capitalize() for middle, ending, beginning in islice(parts, number)]


def generate(content: Path, locales: Path, folder: Path, number: int) -> tuple[Path, Path]:
    """Write a guide of ``number`` treatments into ``folder``; return its folders of content and of catalogs."""
    new_content, new_locales = folder / "content", folder / "locales"
    shutil.copytree(content, new_content)
    if locales.is_dir():
        shutil.copytree(locales, new_locales, ignore=shutil.ignore_patterns("*.pot", "*.mo"))
    else:
        new_locales.mkdir()
    shutil.rmtree(new_content / "treatments")
    (new_content / "treatments").mkdir()
    model = (content / "treatments" / f"{MODEL}.md").read_text("utf-8")
    catalogs = {path: path.read_text("utf-8") for path in new_locales.glob(f"*/LC_MESSAGES/{MODEL}.po")}
    for path in catalogs:
        path.unlink()
    for position, name in enumerate(names(number)):
        page = re.sub(r'^route = ".*"$', f'route = "{ROUTES[position % 3]}"', renamed(model, name), flags=re.MULTILINE)
        (new_content / "treatments" / f"{name.lower()}.md").write_text(page, "utf-8")
        for path, text in catalogs.items():
            path.with_name(f"{name.lower()}.po").write_text(renamed(text, name), "utf-8")
    return new_content, new_locales


def compile_catalogs(locales: Path, folder: Path) -> Path:
    """Write ``locales`` into ``folder`` as an installed kiosk has them, compiled; return the new folder."""
    compiled = folder / "compiled"
    shutil.copytree(locales, compiled, ignore=shutil.ignore_patterns("*.pot", "*.mo"))
    for path in compiled.glob("*/LC_MESSAGES/*.po"):
        path.with_suffix(".mo").write_bytes(compile_catalog(path))
    for path in compiled.glob("*/LC_MESSAGES/*.po"):
        path.unlink()
    return compiled


def renamed(text: str, name: str) -> str:
    """Return ``text`` with the name of the model replaced."""
    return text.replace(MODEL.capitalize(), name).replace(MODEL.upper(), name.upper()).replace(MODEL, name.lower())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--treatments", type=int, default=100)
    root = Path(__file__).resolve().parent.parent
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    generate(root / "content", root / "locales", options.folder, options.treatments)


if __name__ == "__main__":
    main()
