"""The languages that have a folder of catalogs, and the rules for adding one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.catalogs.plurals import parse_locale
from kiosk.catalogs.read import display_path
from kiosk.catalogs.write import write_error
from kiosk.domain.errors import CatalogError, ConfigurationError, Diagnostic
from kiosk.domain.language import SOURCE
from kiosk.files.languages import canonical_tag, language_folder
from kiosk.texts import checks as wording
from kiosk.texts.message import StaffText, staff


def add_language(locales: Path, requested: str) -> str:
    """Create the folder of a new language and return its tag: ``requested``, written as tags usually are.

    Raises:
        ConfigurationError: There is no such language, it is the source language, or it is written from right to left.
        CatalogError: The folder cannot be created.
    """
    tag = canonical_tag(requested)
    if problem := _why_not(tag, requested):
        raise ConfigurationError(Diagnostic("kiosk i18n add", 0, *problem))
    # Some file systems treat "fr" and "FR" as one folder, others as two: a language keeps the folder that it has.
    folder = language_folder(locales, tag) / "LC_MESSAGES"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(folder, error) from None
    return tag


def _why_not(tag: str, requested: str) -> tuple[StaffText, StaffText] | None:
    """Return cause and remedy where the language ``tag``, as somebody typed it, cannot be added."""
    # T: Remedy: what to type. Keep es and pt-BR.
    another = staff("i18n|add", "Give the tag of a language, such as es or pt-BR")
    if tag == SOURCE:
        # T: Cause: {tag} is English, from which everything is translated.
        return staff("i18n|add", "“{tag}” is the language that the texts themselves are written in", tag=tag), another
    if not is_language(tag):
        # T: Cause: {tag} is what somebody typed.
        return staff("i18n|add", "There is no language “{tag}”", tag=requested), another
    if is_right_to_left(tag):
        # T: Remedy: the file stays as it is.
        more = staff("i18n|add", "docs/TRANSLATING.md says more")
        return wording.RIGHT_TO_LEFT.with_values(tag=tag), more
    return None


def folder_problems(folder: Path) -> Iterator[Diagnostic]:
    """Yield why ``folder`` cannot be that of a language."""
    tag = canonical_tag(folder.name)
    name = display_path(folder)
    if folder.name.replace("_", "-") != tag:
        yield Diagnostic(
            name, 0, wording.FOLDER_MISNAMED.with_values(found=folder.name), wording.RENAME_FOLDER.with_values(tag=tag)
        )
    elif folder != language_folder(folder.parent, tag):
        yield Diagnostic(name, 0, wording.FOLDER_DOUBLE.with_values(tag=tag), wording.DELETE_FOLDER)
    if not is_language(tag):
        yield Diagnostic(name, 0, wording.NO_LANGUAGE.with_values(tag=tag), wording.NAME_FOLDER)
    elif is_right_to_left(tag):
        yield Diagnostic(name, 0, wording.RIGHT_TO_LEFT.with_values(tag=tag), wording.DELETE_RIGHT_TO_LEFT)


def is_language(tag: str) -> bool:
    """Return whether there is such a language; Babel has names for some, such as Hmong, of which it knows no more."""
    return parse_locale(tag) is not None or english_name(tag) != ""


def english_name(tag: str) -> str:
    """Return the English name of the language ``tag``, or nothing where it is unknown."""
    from babel import Locale

    if locale := parse_locale(tag):
        return locale.get_display_name("en") or ""
    language, _, rest = tag.partition("-")
    return Locale("en").languages.get(language, "") if not rest or rest.isalnum() else ""


def is_right_to_left(tag: str) -> bool:
    """Return whether the language is written from right to left."""
    locale = parse_locale(tag)
    return locale is not None and locale.character_order != "left-to-right"


def reject_right_to_left(name: str, texts: Iterable[str], folder: Path) -> None:
    """Raise CatalogError where the language runs from right to left: few terminals can show it.

    Args:
        name: The language's own name.
        texts: Some of its translations; the name may be written in another script.
        folder: That of its catalogs.
    """
    directions = [unicodedata.bidirectional(letter) for letter in "".join((name, *texts))]
    own = directions[: len(name)]
    if not {"R", "AL"}.isdisjoint(own) or directions.count("R") + directions.count("AL") > directions.count("L"):
        raise CatalogError(
            Diagnostic(
                display_path(folder), 0, wording.RIGHT_TO_LEFT.with_values(tag=name), wording.DELETE_RIGHT_TO_LEFT
            )
        )
