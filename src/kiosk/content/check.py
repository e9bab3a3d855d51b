"""The content's part of ``kiosk check``: each file by itself, all files together, and how easy they are to read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.folder import DOCUMENTS, GLOSSARY, SUFFIX, ContentFolder
from kiosk.content.readability import check_readability, measure, without_names
from kiosk.content.terms import message_of
from kiosk.domain.documents import CHANGES
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import Block, BlockKind
from kiosk.domain.search import fold
from kiosk.domain.sentence import LONGEST_SENTENCE, WORD, sentences
from kiosk.files.diagnostics import quoted
from kiosk.texts.checks import SPLIT_SENTENCE
from kiosk.texts.message import staff

MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def check_content(
    folder: Path, *, files: ContentFiles | None = None, release: bool = False, today: date | None = None
) -> list[Diagnostic]:
    """Return what is wrong with the content in ``folder``, by file and line.

    Args:
        folder: The content folder.
        files: What is in it, where that was read already.
        release: Whether the content is for patients, which needs a clinician's signature on every article.
        today: The day to compare reviews with, for tests.
    """
    files = files or read_content(folder)
    problems = [
        *files.diagnostics,
        *_unknown_files(ContentFolder(folder)),
        *_duplicate_names(files),
        *_readability(files),
        *_long_sentences(files),
        *_order_of_changes(files),
        *_void_signatures(files),
    ]
    if release:
        today = today or date.today()
        problems += [*_unsigned(files, today), *_future_dates(files, today)]
    return sorted(problems)


def _unknown_files(folder: ContentFolder) -> Iterator[Diagnostic]:
    """Yield files that no page of the kiosk shows."""
    known = {*DOCUMENTS, GLOSSARY}
    for path in folder.path.glob(f"*{SUFFIX}") if folder.path.is_dir() else ():
        if path.stem not in known and not path.name.startswith("."):
            # T: Cause and remedy. {names} are names of files.
            yield Diagnostic(
                folder.label(path),
                0,
                staff("content|check", "No page of the kiosk shows this file"),
                staff("content|check", "Delete it, or name it as one of: {names}", names=", ".join(sorted(known))),
            )


def _duplicate_names(files: ContentFiles) -> Iterator[Diagnostic]:
    """Yield names of a treatment that are also those of another, which a person could not tell apart."""
    first: dict[str, str] = {}
    for file, found in files.articles.items():
        medicine = found.article.medicine
        for name in medicine.names if medicine else ():
            other = first.setdefault(fold(name), file)
            if other != file:
                # T: Cause: two medicines have the same name. {file} is the file of the other.
                cause = staff("content|check", "The name {name} is also in {file}", name=quoted(name), file=other)
                # T: Remedy.
                remedy = staff("content|check", "Keep it in one of the two files")
                yield Diagnostic(file, found.lines["title"], cause, remedy)


def _readability(files: ContentFiles) -> Iterator[Diagnostic]:
    names = _names(files)
    for file, found in files.articles.items():
        for section in found.article.sections:
            line = found.lines.get(section.anchor) or found.lines[section.blocks[0].id]
            yield from check_readability(file, line, section.title.text, _texts(section.blocks), names)
    for file, document in files.documents.items():
        texts = _texts(document.document.blocks)
        title = document.document.title.text
        yield from check_readability(file, document.lines["title"], title, texts, names)
    meanings = [term.meaning.text for term in files.glossary.terms]
    yield from check_readability(files.glossary_label, 1, "Glossary", meanings, names)


def _long_sentences(files: ContentFiles) -> Iterator[Diagnostic]:
    """Yield the sentences that are too long to follow by ear; in an urgent line that is more than a warning."""
    articles = (
        (file, found.lines, section.blocks)
        for file, found in files.articles.items()
        for section in found.article.sections
    )
    documents = ((file, found.lines, found.document.blocks) for file, found in files.documents.items())
    for file, lines, blocks in (*articles, *documents):
        for block in blocks:
            for sentence in sentences(message_of(block).text):
                if (count := len(WORD.findall(sentence))) > LONGEST_SENTENCE:
                    # T: Cause: {count} and {longest} are numbers.
                    cause = staff(
                        "content|check",
                        "A sentence has {count} words, {longest} at most: {sentence}",
                        count=count,
                        longest=LONGEST_SENTENCE,
                        sentence=quoted(sentence),
                    )
                    urgent = block.kind is BlockKind.URGENT
                    yield Diagnostic(file, lines[block.id], cause, SPLIT_SENTENCE, "readability", warning=not urgent)


def _order_of_changes(files: ContentFiles) -> Iterator[Diagnostic]:
    """Yield the headings of the list of changes that are no month, or not the newest first."""
    file = next((file for file, page in files.documents.items() if page.document.id == CHANGES), "")
    above = ""
    for anchor, line in files.documents[file].anchors.items() if file else ():
        if not MONTH.fullmatch(anchor):
            # T: Cause and remedy: a heading of the list of changes must be a month.
            yield Diagnostic(
                file,
                line,
                staff("content|check", "{found} is not a month", found=quoted(anchor)),
                staff("content|check", "Write it like {example}", example="{#2026-11}"),
            )
        elif above and anchor >= above:
            # T: Cause and remedy: both values are months, such as 2026-11.
            yield Diagnostic(
                file,
                line,
                staff("content|check", "{month} stands below {above}", month=anchor, above=above),
                staff("content|check", "Put the newest month first"),
            )
        above = anchor


def page_grades(files: ContentFiles) -> dict[str, float]:
    """Return the Flesch-Kincaid grade of each page, by its id."""
    pages: dict[str, list[Block]] = {}
    for found in files.articles.values():
        pages[found.article.id] = [block for section in found.article.sections for block in section.blocks]
    for page in files.documents.values():
        pages[page.document.id] = [*page.document.blocks]
    names = _names(files)
    return {page: measure(without_names(_texts(tuple(blocks)), names)).grade for page, blocks in pages.items()}


def _names(files: ContentFiles) -> list[str]:
    medicines = (each.article.medicine for each in files.articles.values())
    return [*files.names, *(medicine.generic.text for medicine in medicines if medicine)]


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    return [message_of(block).text for block in blocks if block.kind is not BlockKind.HEADING]


def _void_signatures(files: ContentFiles) -> Iterator[Diagnostic]:
    """Yield articles that a clinician has signed with another text than they have now."""
    for file, found in files.articles.items():
        review = found.article.review
        if review.void_reviewer:
            # T: Cause: {name} is a clinician who signed the page before it was changed.
            cause = staff(
                "content|review",
                "{name} has not signed the text as it is now; patients read that nobody has",
                name=review.void_reviewer,
            )
            # T: Remedy: {number} is what to write into the file. clinical_reviewer and clinical_review stay.
            remedy = staff(
                "content|review",
                "Let a clinician read and sign it again, then write {number}; "
                "or empty clinical_reviewer and delete clinical_review",
                number=f'signed_text = "{review.text_number}"',
            )
            yield Diagnostic(file, found.lines["review"], cause, remedy)


def _future_dates(files: ContentFiles, today: date) -> Iterator[Diagnostic]:
    """Yield days of a review that are in the future."""
    for file, found in files.articles.items():
        review = found.article.review
        for key in ("written", "facts_checked", "clinical_review"):
            if (day := getattr(review, key)) and day > today:
                # T: Cause and remedy: {key} is a word of the file, {day} such as 2026-11-28.
                yield Diagnostic(
                    file,
                    found.lines["review"],
                    staff("content|review", "{key} is {day}, which is in the future", key=key, day=str(day)),
                    staff("content|review", "Correct the day"),
                )


def _unsigned(files: ContentFiles, today: date) -> Iterator[Diagnostic]:
    """Yield articles that no clinician has signed, or whose review is due."""
    for file, found in files.articles.items():
        review = found.article.review
        line = found.lines["review"]
        if not review.clinical_reviewer and not review.void_reviewer:
            # T: Cause and remedy. The name of the document stays.
            yield Diagnostic(
                file,
                line,
                staff("content|review", "No clinician has signed this page"),
                staff("content|review", "Let a clinician read and sign it; docs/CONTENT.md says how"),
            )
        if review.next_review < today:
            # T: Cause and remedy. {day} is such as 2026-11-28.
            yield Diagnostic(
                file,
                line,
                staff("content|review", "The next review was due on {day}", day=str(review.next_review)),
                staff("content|review", "Check the page and give the next day"),
            )
