"""``kiosk export``: the guide as a static website, and the sheet on which clinicians check it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.catalogs.write import write_file
from kiosk.cli.folders import data_folders, language_error, require_folder_of
from kiosk.cli.log import FileReports
from kiosk.cli.staff_texts import translated, write_line
from kiosk.cli.wiring.guide import open_library, open_pages
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.guide import subjects
from kiosk.site.configuration import Configuration
from kiosk.texts.message import staff
from kiosk.ui.html.export import export, open_in_browser
from kiosk.ui.html.source_sheet import source_sheet


def export_html(configuration: Configuration, folder: Path, languages: Sequence[str], *, show: bool) -> Exit:
    """Write the guide into ``folder`` as a static website; ``show`` opens it in the browser of this desktop.

    Raises:
        KioskError: There is nothing to write, no such language, no room for it in the folder, or no browser.
    """
    reports = FileReports()
    done = export(open_pages(configuration, reports, languages), folder)
    # T: Result: the guide was written as web pages. {count} and {size} are numbers, {page} a file.
    result = staff("export", "kiosk: {count} files, {size} MB, start page {page}")
    size, page = f"{done.size / 1e6:.1f}", str(folder / "index.html")
    write_line(result.with_values(count=done.files, size=size, page=page))
    if show:
        open_in_browser(folder)
    return reports.exit


def export_sources(configuration: Configuration, file: Path, tag: str, pages: Sequence[str]) -> Exit:
    """Write the sentences of the guide with their sources to ``file``; only of some ``pages`` where they are named.

    Raises:
        KioskError: There is no such language or page, or the file cannot be written.
    """
    require_folder_of(file)
    folders, reports = data_folders(configuration), FileReports()
    library = open_library(folders, reports)
    tags = [language.tag for language in library.languages]
    if error := language_error(tag, tags, folders):
        raise error
    known = [subject.id for subject in subjects(library)]
    if unknown := [page for page in pages if page not in known]:
        # T: Cause and remedy: {page} is what somebody typed, {known} are the pages that there are.
        problem = (
            staff("export", "There is no page “{page}”", page=unknown[0]),
            staff("export", "Name one of: {known}", known=", ".join(known)),
        )
        raise ConfigurationError(Diagnostic("--page", 0, *problem))
    articles = [article for page in pages or known if (article := library.article(page))]
    write_file(file, source_sheet(library, articles, tag, translated))
    # T: Result: a sheet for clinicians was written to {file}; {count} is the number of pages on it.
    write_line(staff("source sheet|written", "{file}: written. Pages: {count}.", file=str(file), count=len(articles)))
    return reports.exit
