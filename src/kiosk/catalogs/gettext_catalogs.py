"""The translations of all languages, from a folder ``<tag>/LC_MESSAGES`` for each: ``.po`` files or compiled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog_files import Catalog, english, open_mo, open_po
from kiosk.catalogs.languages import reject_right_to_left
from kiosk.catalogs.read import display_path
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.domain.language import SOURCE, Language
from kiosk.services.ports import Translation, TranslationState
from kiosk.texts.entrance import FORMAT_LOCALE, LANGUAGE_NAME
from kiosk.texts.message import COMMON, UI, VERBATIM, Message

HELD = 4
"""How many catalogs of treatments are held at a time."""
PLAIN_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})


class GettextCatalogs:
    """Implements the port ``Catalogs``."""

    def __init__(self, folder: Path, report: Callable[[Sequence[Diagnostic]], None]) -> None:
        """Open the program's own catalogs of every language below ``folder``.

        Args:
            folder: The folder ``locales``.
            report: Is told once of each problem; a language or treatment that has one is shown in English.
        """
        self._folder = folder
        self._report = report
        self._reported: set[Diagnostic] = set()
        self._program: dict[tuple[str, str], Catalog] = {}
        self._treatment = lru_cache(maxsize=HELD)(self._open_or_report)
        self.languages = (Language(SOURCE, LANGUAGE_NAME.text), *self._offered())

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        """Return the translation of ``message`` into ``language``; ``number`` chooses among plural forms."""
        if language == SOURCE or message.domain == VERBATIM:
            return english(message, number)
        if (language, UI) not in self._program:
            return english(message, number, TranslationState.MISSING)
        catalog = self._program.get((language, message.domain)) or self._treatment(language, message.domain)
        return catalog.look_up(message, number) if catalog else english(message, number, TranslationState.MISSING)

    def day(self, day: date, language: str) -> str:
        """Return ``day`` written out, with plain spaces only."""
        from babel.core import UnknownLocaleError
        from babel.dates import format_date

        locale = self.look_up(FORMAT_LOCALE, language).text
        try:
            return format_date(day, "long", locale=locale).translate(PLAIN_SPACES)
        except (UnknownLocaleError, ValueError):
            place = display_path(self._folder / language)
            self._tell(
                Diagnostic(place, 0, f"There is no locale “{locale}” to write dates by", "Name one such as es_US")
            )
            return day.isoformat()

    def _offered(self) -> Iterator[Language]:
        """Yield each language whose catalogs of the program are whole; tell of the others."""
        if not self._folder.is_dir():
            self._tell(
                Diagnostic(display_path(self._folder), 0, "There is no such folder", "Install the kiosk's catalogs")
            )
            return
        for folder in sorted(self._folder.glob("*/LC_MESSAGES")):
            tag = folder.parent.name
            try:
                opened = {(tag, domain): self._open(tag, domain) for domain in (UI, COMMON)}
                for catalog in opened.values():
                    self._tell(*catalog.wrong)
                if lacks := [lack for each in opened.values() for lack in _lacks(each, tag)]:
                    raise CatalogError(*lacks)
                name = opened[tag, UI].look_up(LANGUAGE_NAME, 0)
                if name.state is not TranslationState.CURRENT:
                    cause = f"The language has no name of its own; “{LANGUAGE_NAME.context}” is missing"
                    raise CatalogError(
                        Diagnostic(display_path(folder), 0, cause, "Run kiosk i18n update and translate it")
                    )
                reject_right_to_left(name.text, folder)
            except CatalogError as error:
                self._tell(*error.diagnostics)
                continue
            self._program |= opened
            yield Language(tag, name.text)

    def _open(self, tag: str, domain: str) -> Catalog:
        folder = self._folder / tag / "LC_MESSAGES"
        po, mo = folder / f"{domain}.po", folder / f"{domain}.mo"
        try:
            compiled = mo.exists() and not po.exists()
        except OSError:
            compiled = False  # the folder cannot be entered, which reading the file will tell
        return open_mo(mo) if compiled else open_po(po, tag)

    def _open_or_report(self, tag: str, domain: str) -> Catalog | None:
        try:
            catalog = self._open(tag, domain)
        except CatalogError as error:
            self._tell(*error.diagnostics)
            return None
        self._tell(*catalog.wrong)
        return catalog

    def _tell(self, *problems: Diagnostic) -> None:
        if new := [problem for problem in problems if problem not in self._reported]:
            self._reported.update(new)
            self._report(new)


def _lacks(catalog: Catalog, language: str) -> list[Diagnostic]:
    """Return in one line, if any, what is not translated in ``catalog``, for which ``language`` cannot be chosen."""
    lack = catalog.lack
    return [replace(lack, cause=f"{lack.cause}, so “{language}” is not offered yet")] if lack else []
