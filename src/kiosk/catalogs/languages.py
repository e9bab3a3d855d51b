"""The languages that have a folder of catalogs, and the rules for adding one."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from kiosk.catalogs.plurals import parse_locale
from kiosk.catalogs.read import display_path
from kiosk.catalogs.write import write_error
from kiosk.domain.errors import CatalogError, ConfigurationError, Diagnostic
from kiosk.domain.language import SOURCE

SCRIPT_LENGTH = 4
"""Length of the subtag that names a script, such as Hant."""


def language_tags(locales: Path) -> list[str]:
    """Return the tags of the languages that have a folder."""
    return sorted(folder.parent.name for folder in locales.glob("*/LC_MESSAGES"))


def add_language(locales: Path, requested: str) -> str:
    """Create the folder of a new language and return its name: ``requested``, written as tags usually are.

    Raises:
        ConfigurationError: There is no such language, it is the source language, or it is written from right to left.
        CatalogError: The folder cannot be created.
    """
    tag = canonical_tag(requested)
    if tag == SOURCE:
        cause = f"“{tag}” is the language that the texts themselves are written in"
        raise ConfigurationError(Diagnostic("kiosk i18n add", 0, cause, "Give the tag of another, such as es or pt-BR"))
    if (locale := parse_locale(tag)) is None:
        cause = f"There is no language “{requested}”"
        raise ConfigurationError(Diagnostic("kiosk i18n add", 0, cause, "Give a tag such as es or pt-BR"))
    if locale.character_order != "left-to-right":
        cause = f"“{tag}” is written from right to left, and the screen cannot show that"
        raise ConfigurationError(Diagnostic("kiosk i18n add", 0, cause, "docs/TRANSLATING.md says more"))
    # Some file systems treat "fr" and "FR" as one folder, others as two: a language keeps the folder that it has.
    tag = {canonical_tag(existing): existing for existing in language_tags(locales)}.get(tag, tag)
    folder = locales / tag / "LC_MESSAGES"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(folder, error) from None
    return tag


def canonical_tag(tag: str) -> str:
    """Return ``tag`` in the usual letter case, such as fr, pt-BR or zh-Hant-TW."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join(
        [language.lower(), *(part.title() if len(part) == SCRIPT_LENGTH else part.upper() for part in rest)]
    )


def reject_right_to_left(name: str, folder: Path) -> None:
    """Raise CatalogError where the language's own ``name`` runs from right to left: few terminals can show it."""
    if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name):
        cause = f"“{name}” is written from right to left, and the screen cannot show that"
        raise CatalogError(
            Diagnostic(display_path(folder), 0, cause, "Delete the folder; docs/TRANSLATING.md says more")
        )
