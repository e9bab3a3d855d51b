"""Opens the guide: content, catalogs, and the library and web pages that are made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.cli.folders import DataFolders, data_folders, language_error, language_errors
from kiosk.cli.log import FileReports
from kiosk.cli.staff_texts import translated
from kiosk.content.file_content import FileContent
from kiosk.domain.errors import ContentError, Diagnostic
from kiosk.domain.guide import Medium
from kiosk.domain.language import Language
from kiosk.services.library import ClinicLibrary
from kiosk.services.translator import Translator
from kiosk.site.configuration import Configuration
from kiosk.texts.message import staff
from kiosk.texts.staff import OUT_OF_ORDER

if TYPE_CHECKING:
    from kiosk.catalogs.preview_catalogs import PreviewCatalogs
    from kiosk.ui.html.pages import HtmlPages


def ignore(_: Sequence[Diagnostic]) -> None:
    """Drop diagnostics that are reported elsewhere."""


def available_languages(locales: Path, report: Callable[[Sequence[Diagnostic]], None] = ignore) -> tuple[Language, ...]:
    """Return the languages that a person can choose; ``report`` gets what is wrong with their catalogs."""
    return GettextCatalogs(locales, report).languages


def language_diagnostics(configuration: Configuration) -> Sequence[Diagnostic]:
    """Return what is wrong with the language of a configuration that has other mistakes, to report it with them."""
    if configuration.locales is None and "locales" in configuration.locations:
        return ()  # its folder is one of the mistakes
    folders = data_folders(configuration)
    tags = [language.tag for language in available_languages(folders.locales)]
    return [each for error in language_errors(configuration, tags, folders) for each in error.diagnostics]


def apology(folders: DataFolders) -> str:
    """Return what a person reads while a failed kiosk waits to start again: a line in each language."""
    translator = Translator(GettextCatalogs(folders.locales, ignore))
    return "".join(f"{words}\r\n" for words in translator.everywhere(OUT_OF_ORDER))


def open_pages(configuration: Configuration, reports: FileReports, languages: Sequence[str] = ()) -> HtmlPages:
    """Return the guide as pages for a browser, in ``languages`` or in all that are offered.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: A language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language.
    """
    from kiosk.ui.html.pages import HtmlPages

    folders = data_folders(configuration)
    library = open_library(folders, reports, Medium.BROWSER)
    if problems := hidden_problems(configuration, folders):
        reports.content(problems)
    tags = [language.tag for language in library.languages]
    for error in (language_error(language, tags, folders) for language in languages):
        if error:
            raise error
    return HtmlPages(library, languages, configuration.site.clinic)


def open_library(folders: DataFolders, reports: FileReports, medium: Medium = Medium.KIOSK) -> ClinicLibrary:
    """Return what is to be read on ``medium``; what is wrong with single files goes to ``reports``.

    Raises:
        ContentError: There is not one treatment to show.
    """
    content = FileContent(folders.content, reports.content, folders.hidden, folders.own_content)
    if not content.has_medicines:
        # T: Cause and remedy. The name of the document stays.
        problem = (
            staff("run", "There is no treatment to show"),
            staff("run", "Put content files there; see docs/CONTENT.md"),
        )
        raise ContentError(Diagnostic(str(folders.content), 0, *problem))
    return ClinicLibrary(content, Translator(open_catalogs(folders, reports.catalogs)), medium, date.today)


def open_catalogs(folders: DataFolders, report: Callable[[Sequence[Diagnostic]], None] = ignore) -> GettextCatalogs:
    """Return the translations of the guide and of the clinic's own pages; ``report`` gets what is wrong with them."""
    return GettextCatalogs(folders.locales, report, folders.own_locales)


def hidden_problems(configuration: Configuration, folders: DataFolders) -> Sequence[Diagnostic]:
    """Return which hidden articles have no file. That stops no kiosk: a content pack may have taken the page away."""
    # T: Cause: a setting names a page that is not to be shown. {page} is such as tysabri.
    cause = staff("run", "There is no page “{page}” to hide")
    # T: Remedy. .md stays.
    remedy = staff("run", "Write the name of its file without .md, or remove it from the list")
    return [
        Diagnostic(*configuration.location("hidden"), cause.with_values(page=article), remedy)
        for article in FileContent(folders.content, ignore, folders.hidden, folders.own_content).unknown_hidden
    ]


def open_preview_catalogs(locales: Path, tag: str, *, review: bool) -> PreviewCatalogs:
    """Return the catalogs of one language for its translators; ``review`` marks what no reviewer has signed."""
    from kiosk.catalogs.preview_catalogs import PreviewCatalogs

    return PreviewCatalogs(locales, tag, translated, review=review)


def open_content(folder: Path, report: Callable[[Sequence[Diagnostic]], None]) -> FileContent:
    """Return the content in ``folder``; what is wrong with its files goes to ``report``."""
    return FileContent(folder, report)
