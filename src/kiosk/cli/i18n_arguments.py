"""The options of ``kiosk i18n``, the translators' commands."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from kiosk.texts.message import staff


def add_steps(parser: argparse.ArgumentParser) -> None:
    """Add the steps of ``kiosk i18n`` to its ``parser``."""
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    every = argparse.ArgumentParser(add_help=False)
    # T: Help of “kiosk i18n”.
    every.add_argument(
        "--json", action="store_true", help=staff("usage", "print one JSON object a line instead of sentences")
    )
    one = argparse.ArgumentParser(add_help=False)
    # T: Help of “kiosk i18n”.
    one.add_argument("tag", metavar="TAG", help=staff("usage", "the language, such as es or pt-BR"))

    # T: Help of “kiosk i18n”.
    steps.add_parser("extract", parents=[every], help=staff("usage", "collect the English texts into locales/*.pot"))
    # T: Help of “kiosk i18n”.
    steps.add_parser(
        "update", parents=[every], help=staff("usage", "bring every language's catalogs up to date with them")
    )
    # T: Help of “kiosk i18n”.
    steps.add_parser(
        "add", parents=[one, every], help=staff("usage", "start the catalogs and the lexicon of a new language")
    )
    # T: Help of “kiosk i18n”.
    signing = steps.add_parser(
        "sign", parents=[one, every], help=staff("usage", "sign translations that a reviewer has read")
    )
    # T: Help of “kiosk i18n”.
    signing.add_argument(
        "parts",
        nargs="+",
        metavar="PART",
        help=staff("usage", "a catalog (lemtrada), a page (glossary) or a section (lemtrada|facts)"),
    )
    # T: Help of “kiosk i18n”.
    signing.add_argument("--reviewer", required=True, metavar="NAME", help=staff("usage", "who has read them"))
    # T: Help of “kiosk i18n”.
    signing.add_argument(
        "--day",
        type=date.fromisoformat,
        default=date.today(),
        metavar="YYYY-MM-DD",
        help=staff("usage", "the day of it (today)"),
    )
    # T: Help of “kiosk i18n”.
    same = steps.add_parser(
        "same",
        parents=[every],
        help=staff("usage", "keep the translations of a text of which only the English spelling was corrected"),
    )
    # T: Help of “kiosk i18n”.
    same.add_argument(
        "text",
        nargs="?",
        default="",
        metavar="TEXT",
        help=staff("usage", "part of the English text; without it, list them"),
    )
    some = argparse.ArgumentParser(add_help=False)
    # T: Help of “kiosk i18n”.
    some.add_argument("tags", nargs="*", metavar="TAG", help=staff("usage", "only these languages"))
    # T: Help of “kiosk i18n”.
    steps.add_parser(
        "check", parents=[some, every], help=staff("usage", "report everything wrong with translations and lexicons")
    )
    # T: Help of “kiosk i18n”.
    status = steps.add_parser(
        "status", parents=[some, every], help=staff("usage", "how far the translation of each page is")
    )
    # T: Help of “kiosk i18n”.
    status.add_argument("--html", type=Path, metavar="FILE", help=staff("usage", "write a page for a browser instead"))
    # T: Help of “kiosk i18n”.
    preview = steps.add_parser(
        "preview", parents=[one], help=staff("usage", "the kiosk in a language; a saved file is shown at once")
    )
    # T: Help of “kiosk i18n”.
    preview.add_argument("--review", action="store_true", help=staff("usage", "also mark what no reviewer has signed"))
    # T: Help of “kiosk i18n”.
    preview.add_argument(
        "--pictures", type=Path, metavar="DIR", help=staff("usage", "write pictures of every section instead (SVG)")
    )
    # T: Help of “kiosk i18n”.
    pseudo = steps.add_parser(
        "pseudo", parents=[every], help=staff("usage", "write a made-up language that shows untranslatable texts")
    )
    # T: Help of “kiosk i18n”.
    pseudo.add_argument("folder", type=Path, metavar="DIR", help=staff("usage", "where to write its catalogs"))
    # T: Help of “kiosk i18n”.
    merging = steps.add_parser(
        "merge", parents=[every], help=staff("usage", "merge two versions of a catalog; git calls it")
    )
    # T: Help of “kiosk i18n”.
    for name, words in (
        ("base", staff("usage", "the version before")),
        ("ours", staff("usage", "this branch's, which gets the result")),
        ("theirs", staff("usage", "the other")),
    ):
        merging.add_argument(name, type=Path, metavar=name.upper(), help=words)
