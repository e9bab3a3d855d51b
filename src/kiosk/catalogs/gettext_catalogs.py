"""The translations of all languages, from ``<tag>/LC_MESSAGES`` below one folder: ``.po`` files or compiled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.catalog import Catalog, english_words, load_catalog
from kiosk.catalogs.days import written_out
from kiosk.catalogs.languages import reject_right_to_left
from kiosk.catalogs.read import display_path
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.domain.language import SOURCE, Language
from kiosk.files.languages import canonical_tag, language_folder
from kiosk.services.ports import Translation, TranslationState
from kiosk.texts.entrance import FORMAT_LOCALE, LANGUAGE_NAME
from kiosk.texts.message import COMMON, UI, VERBATIM, Message, staff

CACHED_CATALOGS = 8
"""How many catalogs of articles are kept in memory, 30 to 150 KB each: those of what a person compares and reads."""


class GettextCatalogs:
    """Implements the port ``Catalogs``."""

    def __init__(self, folder: Path, report: Callable[[Sequence[Diagnostic]], None], own: Path | None = None) -> None:
        """Load the program's own catalogs of every language below ``folder``.

        Args:
            folder: The folder ``locales``.
            report: Called once with each diagnostic; the language or page concerned is shown in English.
            own: The clinic's own such folder, with the translations of its own pages.
        """
        self._folder = folder
        self._own_folder = own
        self._report = report
        self._reported: set[Diagnostic] = set()
        self._program: dict[tuple[str, str], Catalog] = {}
        self._article = lru_cache(maxsize=CACHED_CATALOGS)(self._load_article)
        self._own = lru_cache(maxsize=CACHED_CATALOGS)(self._load_own)
        self.languages = (Language(SOURCE, LANGUAGE_NAME.text), *self._load_languages())

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        """Return the translation of ``message`` into ``language``; ``number`` chooses among plural forms."""
        if language == SOURCE or message.domain == VERBATIM:
            return english_words(message, number)
        if (language, UI) not in self._program:
            return english_words(message, number, TranslationState.MISSING)
        found = None
        for catalog in self._catalogs(language, message.domain):
            translation = catalog.look_up(message, number)
            if translation.state is TranslationState.CURRENT:
                return translation
            found = found or translation
        return found or english_words(message, number, TranslationState.MISSING)

    def _catalogs(self, language: str, domain: str) -> Iterator[Catalog]:
        """Yield the catalogs of ``domain``. The clinic's own has what is new on its pages, titles among them."""
        program = self._program.get((language, domain))
        if program:
            yield program
        if self._own_folder and (own := self._own(language, domain)):
            yield own
        if not program and (kept := self._article(language, domain)):
            yield kept

    def day(self, day: date, language: str) -> str:
        """Return ``day`` written out, with plain spaces only."""
        named = self.look_up(FORMAT_LOCALE, language)
        locale = named.text if named.state is TranslationState.CURRENT else language.replace("-", "_")
        try:
            return written_out(day, locale)
        except ValueError:
            # T: Cause: {locale} is the translation of a text that says by which rules dates are written.
            cause = staff("catalog|language", "There is no locale “{locale}” to write dates by", locale=locale)
            # T: Remedy. es_US stays.
            remedy = staff("catalog|language", "Name one such as es_US")
            self._report_new(Diagnostic(display_path(self._folder / language), 0, cause, remedy))
            return day.isoformat()

    def _load_languages(self) -> Iterator[Language]:
        """Load the program's catalogs; report what is missing, and yield each language that is almost complete."""
        if not self._folder.is_dir():
            # T: Cause.
            cause = staff("catalog|language", "There is no such folder")
            # T: Remedy: catalogs are files of translations.
            remedy = staff("catalog|language", "Install the kiosk's catalogs")
            self._report_new(Diagnostic(display_path(self._folder), 0, cause, remedy))
            return
        folders = sorted(self._folder.glob("*/LC_MESSAGES"))
        if not folders:
            # T: Cause: catalogs are files of translations.
            cause = staff("catalog|language", "There are no catalogs here, so the kiosk is in English only")
            # T: Remedy. es stays.
            remedy = staff("catalog|language", "Name the folder that has one for each language, such as es")
            self._report_new(Diagnostic(display_path(self._folder), 0, cause, remedy))
        for folder in folders:
            tag = canonical_tag(folder.parent.name)
            if folder.parent != language_folder(self._folder, tag):
                continue  # a second folder of a language
            try:
                catalogs = {(tag, domain): self._load(tag, domain) for domain in (UI, COMMON)}
                if incomplete := [catalog.summary for catalog in catalogs.values() if not catalog.almost_complete]:
                    # T: Cause: {cause} is another message, {tag} a language.
                    so = staff("catalog|language", "{cause}, so “{tag}” is not offered yet", tag=tag)
                    progress = any(catalog.in_progress for catalog in catalogs.values())
                    raise CatalogError(
                        *(
                            replace(each, cause=so.with_values(cause=each.cause), warning=progress)
                            for each in incomplete
                        )
                    )
                self._report_new(*(problem for catalog in catalogs.values() for problem in catalog.untranslated))
                name = catalogs[tag, UI].look_up(LANGUAGE_NAME, 0)
                if name.state is not TranslationState.CURRENT:
                    # T: Cause: {text} says which text has no translation.
                    cause = staff("catalog|language", "The language has no name of its own; “{text}” is missing")
                    cause = cause.with_values(text=LANGUAGE_NAME.context)
                    # T: Remedy. The command stays.
                    remedy = staff("catalog|language", "Run kiosk i18n update and translate it")
                    raise CatalogError(Diagnostic(display_path(folder), 0, cause, remedy))
                reject_right_to_left(name.text, catalogs[tag, UI].some, folder)
            except CatalogError as error:
                self._report_new(*error.diagnostics)
                continue
            self._program |= catalogs
            yield Language(tag, name.text)

    def _load(self, tag: str, domain: str, folder: Path | None = None) -> Catalog:
        """Return the ``.po`` file, which a translator may just have saved, or the compiled catalog where there is none.

        Raises:
            CatalogError: The file is broken.
        """
        po = language_folder(folder or self._folder, tag) / "LC_MESSAGES" / f"{domain}.po"
        mo = po.with_suffix(".mo")
        try:
            path = mo if mo.exists() and not po.exists() else po
        except OSError:
            path = po  # the folder cannot be entered, which reading the file will report
        catalog = load_catalog(path, language_folder(self._folder, tag))
        self._report_new(*catalog.unsafe)
        return catalog

    def _load_article(self, tag: str, domain: str, folder: Path | None = None) -> Catalog | None:
        try:
            return self._load(tag, domain, folder)
        except CatalogError as error:
            self._report_new(*error.diagnostics)
            return None

    def _load_own(self, tag: str, domain: str) -> Catalog | None:
        folder = self._own_folder
        if folder is None or not any((language_folder(folder, tag) / "LC_MESSAGES").glob(f"{domain}.[mp]o")):
            return None
        return self._load_article(tag, domain, folder)

    def _report_new(self, *diagnostics: Diagnostic) -> None:
        if new := [each for each in diagnostics if each not in self._reported]:
            self._reported.update(new)
            self._report(new)
