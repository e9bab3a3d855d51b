"""The doctor's part about the guide: whether its files are right, and which pages must be reviewed again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.folders import data_folders
from kiosk.cli.wiring.guide import available_languages
from kiosk.content.content_files import ContentFiles, read_content
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.site.configuration import Configuration
from kiosk.texts import doctor as texts


def examine_guide(configuration: Configuration, out: DoctorReport, today: date | None = None) -> Exit:
    """Say how many pages there are, what is wrong with them and the catalogs, and whose review is due on ``today``."""
    folders = data_folders(configuration)
    files = read_content(folders.content)
    due = list(reviews_due(files, today or date.today()))
    unsigned = sum(not page.article.review.clinical_reviewer for page in files.articles.values())
    catalogs: list[Diagnostic] = []
    languages = [language.tag for language in available_languages(folders.locales, catalogs.extend)]
    out.fact(texts.GUIDE.with_values(pages=len(files.articles), folder=str(folders.content), tags=", ".join(languages)))
    out.fact(texts.REVIEWS.with_values(due=len(due), unsigned=unsigned))
    out.problems([*files.diagnostics, *due, *catalogs])
    if files.diagnostics or due:
        return Exit.CONTENT
    return Exit.OK if all(each.warning for each in catalogs) else Exit.CATALOGS


def reviews_due(files: ContentFiles, today: date) -> Iterator[Diagnostic]:
    """Yield the pages that should have been reviewed by now."""
    for file, page in files.articles.items():
        day = page.article.review.next_review
        if day <= today:
            yield Diagnostic(file, 0, texts.REVIEW_DUE.with_values(day=str(day)), texts.LET_REVIEW)
