"""The options of ``kiosk i18n``, the translators' commands."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path


def add_steps(parser: argparse.ArgumentParser) -> None:
    """Add the steps of ``kiosk i18n`` to its ``parser``."""
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    every = argparse.ArgumentParser(add_help=False)
    every.add_argument("--json", action="store_true", help="print one JSON object a line instead of sentences")
    one = argparse.ArgumentParser(add_help=False)
    one.add_argument("tag", metavar="TAG", help="the language, such as es or pt-BR")

    steps.add_parser("extract", parents=[every], help="collect the English texts into locales/*.pot")
    steps.add_parser("update", parents=[every], help="bring every language's catalogs up to date with them")
    steps.add_parser("add", parents=[one, every], help="start the catalogs and the lexicon of a new language")
    signing = steps.add_parser("sign", parents=[one, every], help="sign translations that a reviewer has read")
    signing.add_argument(
        "parts", nargs="+", metavar="PART", help="a catalog (lemtrada), a page (glossary) or a section (lemtrada|facts)"
    )
    signing.add_argument("--reviewer", required=True, metavar="NAME", help="who has read them")
    signing.add_argument(
        "--day", type=date.fromisoformat, default=date.today(), metavar="YYYY-MM-DD", help="the day of it (today)"
    )
    same = steps.add_parser(
        "same", parents=[every], help="keep the translations of a text of which only the English spelling was corrected"
    )
    same.add_argument(
        "text", nargs="?", default="", metavar="TEXT", help="part of the English text; without it, list them"
    )
    some = argparse.ArgumentParser(add_help=False)
    some.add_argument("tags", nargs="*", metavar="TAG", help="only these languages")
    steps.add_parser("check", parents=[some, every], help="report everything wrong with translations and lexicons")
    status = steps.add_parser("status", parents=[some, every], help="how far the translation of each page is")
    status.add_argument("--html", type=Path, metavar="FILE", help="write a page for a browser instead")
    preview = steps.add_parser("preview", parents=[one], help="the kiosk in a language; a saved file is shown at once")
    preview.add_argument("--review", action="store_true", help="also mark what no reviewer has signed")
    preview.add_argument("--pictures", type=Path, metavar="DIR", help="write pictures of every section instead (SVG)")
    pseudo = steps.add_parser(
        "pseudo", parents=[every], help="write a made-up language that shows untranslatable texts"
    )
    pseudo.add_argument("folder", type=Path, metavar="DIR", help="where to write its catalogs")
    merging = steps.add_parser("merge", parents=[every], help="merge two versions of a catalog; git calls it")
    for name, words in (
        ("base", "the version before"),
        ("ours", "this branch's, which gets the result"),
        ("theirs", "the other"),
    ):
        merging.add_argument(name, type=Path, metavar=name.upper(), help=words)
