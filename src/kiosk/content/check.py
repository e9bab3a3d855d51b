"""The check of all content at once, as ``kiosk check`` runs it: every file alone, all files together, easy to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.folder import DOCUMENTS, GLOSSARY, SUFFIX, ContentFolder
from kiosk.content.readability import check_readability
from kiosk.content.terms import words_of
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Block, BlockKind
from kiosk.domain.search import fold
from kiosk.files.diagnostics import quoted


def check_content(folder: Path, *, release: bool = False, today: date | None = None) -> list[Diagnostic]:
    """Return everything that is wrong with the content in ``folder``, by file and line.

    Args:
        folder: The content folder.
        release: Whether the content is to go to patients: then a clinician must have signed every treatment.
        today: The day that reviews are measured by, for tests.
    """
    everything = read_content(folder)
    problems = [
        *everything.problems,
        *_unknown_files(ContentFolder(folder)),
        *_duplicate_names(everything),
        *_hard_to_read(everything),
    ]
    if release:
        today = today or date.today()
        problems += [*_unsigned(everything, today), *_future_dates(everything, today)]
    return sorted(problems)


def _unknown_files(folder: ContentFolder) -> Iterator[Diagnostic]:
    """Yield files that no page of the kiosk shows."""
    known = {*DOCUMENTS, GLOSSARY}
    for path in folder.path.glob(f"*{SUFFIX}") if folder.path.is_dir() else ():
        if path.stem not in known and not path.name.startswith("."):
            remedy = f"Delete it, or name it as one of: {', '.join(sorted(known))}"
            yield Diagnostic(folder.label(path), 0, "No page of the kiosk shows this file", remedy)


def _duplicate_names(everything: ContentFiles) -> Iterator[Diagnostic]:
    """Yield treatments with the brand name of another, which a person could not tell apart."""
    first: dict[str, str] = {}
    for file, found in everything.treatments.items():
        name = found.treatment.medicine.name
        other = first.setdefault(fold(name), file)
        if other != file:
            yield Diagnostic(
                file, found.lines["name"], f"The name {quoted(name)} is also in {other}", "Keep one of the two files"
            )


def _hard_to_read(everything: ContentFiles) -> Iterator[Diagnostic]:
    generics = [each.treatment.medicine.generic.text for each in everything.treatments.values()]
    names = [*everything.names, *generics]
    for file, found in everything.treatments.items():
        for section in found.treatment.sections:
            line = found.lines.get(section.anchor, 1)
            yield from check_readability(file, line, section.title.text, _texts(section.blocks), names)
    for file, document in everything.documents.items():
        texts = _texts(document.document.blocks)
        title = document.document.title.text
        yield from check_readability(file, document.lines["title"], title, texts, names)
    meanings = [term.meaning.text for term in everything.glossary.terms]
    yield from check_readability(everything.glossary_label, 1, "Glossary", meanings, names)


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    return [words_of(block).text for block in blocks if block.kind is not BlockKind.HEADING]


def _future_dates(everything: ContentFiles, today: date) -> Iterator[Diagnostic]:
    """Yield days on which nobody can have done their work yet."""
    for file, found in everything.treatments.items():
        review = found.treatment.review
        for key in ("written", "facts_checked", "clinical_review"):
            if (day := getattr(review, key)) and day > today:
                yield Diagnostic(
                    file, found.lines["review"], f"{key} is {day}, which is still to come", "Correct the day"
                )


def _unsigned(everything: ContentFiles, today: date) -> Iterator[Diagnostic]:
    """Yield treatments that no clinician has signed, or whose signature has run out."""
    for file, found in everything.treatments.items():
        review = found.treatment.review
        line = found.lines["review"]
        if not review.clinical_reviewer:
            remedy = "Let a clinician read and sign it: clinical_reviewer and clinical_review"
            yield Diagnostic(file, line, "No clinician has signed this page", remedy)
        if review.next_review < today:
            yield Diagnostic(
                file, line, f"The next review was due on {review.next_review}", "Check the page and give the next day"
            )
