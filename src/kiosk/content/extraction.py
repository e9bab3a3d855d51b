"""Every text of the content that needs a translation, in the order of the files, with notes for the translator."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.content.content_files import ContentFiles, read_content
from kiosk.content.terms import message_of
from kiosk.domain.errors import ContentError
from kiosk.domain.guide import Block, BlockKind, Medicine, Only, Source, Topic
from kiosk.files.located_text import SourceText
from kiosk.texts.message import NAMES, VERBATIM, Message

KINDS = {
    BlockKind.PARAGRAPH: "Paragraph",
    BlockKind.BULLET: "Bullet",
    BlockKind.URGENT: "Urgent warning",
    BlockKind.HEADING: "Heading",
}
FORMS = (
    "Not shown. Forms of “{}” by which it is found and marked on the pages, singular and plural, with commas between. "
    "Write the forms that your translations use."
)
SOURCE = (
    "What a source is called {}. Keep the names of companies, sites, journals and studies; translate the rest. "
    "A full stop follows."
)
DATED = "Date of a source {}, after the word “Dated”."
ONLY = {
    Only.KIOSK: "Shown at the kiosk alone, not in a browser.",
    Only.BROWSER: "Shown in a browser alone, not at the kiosk.",
    Only.KEYS: "Shown at the kiosk alone, where a person presses single keys.",
    Only.VOICE: "Shown at the kiosk alone, where it has a voice.",
    Only.COLORS: "Shown at the kiosk alone, where it has colors of its own.",
    Only.LETTERS: "Shown at the kiosk alone, where it has larger letters.",
}


def content_messages(folder: Path, files: ContentFiles | None = None) -> Iterator[SourceText]:
    """Yield every message of the content in ``folder``: names and titles, glossary, documents, then articles.

    A message is yielded once for each place that it occurs in.

    Args:
        folder: The content folder.
        files: What is in it, where that was read already.

    Raises:
        ContentError: A file is broken. Nothing is yielded then, so that no translation is marked as obsolete.
    """
    files = files or read_content(folder)
    if files.diagnostics:
        raise ContentError(*sorted(files.diagnostics))
    keep = _Names(files.names)
    for file, found in files.articles.items():
        match found.article.subject:
            case Medicine() as medicine:
                what = f"Name of the medicine itself; its brand name is {medicine.name}."
                yield _message(file, found.lines["generic"], medicine.generic, what)
            case Topic() as topic:
                what = "Title of a page about multiple sclerosis (MS)."
                note = found.notes["title"]
                yield _message(file, found.lines["title"], topic.title, what, note, keep.note(topic.title.text))
    yield from _glossary(files, keep)
    for file, page in files.documents.items():
        document = page.document
        where = f"on the page “{document.title.text}”"
        comments = (f"Title of the page “{document.id}”.", page.title_note, keep.note(document.title.text))
        yield _message(file, page.lines["title"], document.title, *comments)
        yield from _blocks(file, page.lines, document.blocks, where, keep)
        yield from _sources(file, page.lines, document.sources, where, keep)
    for file, found in files.articles.items():
        own = _Names(found.names)
        article = found.article
        name = article.name.text if article.medicine else f"“{article.name.text}”"
        for section in article.sections:
            if section.title.domain == article.id:
                notes = (f"Title of a section of {name}.", found.notes[section.anchor], own.note(section.title.text))
                yield _message(file, found.lines[section.anchor], section.title, *notes)
            where = f"in the section “{section.title.text}” of {name}"
            yield from _blocks(file, found.lines, section.blocks, where, own)
        yield from _sources(file, found.lines, article.sources, f"on the page of {name}", own)
        author = article.review.author
        what = "Who wrote the page, in “Written by …”. Keep a person's name; translate what a team is called."
        yield _message(file, found.lines["review"], author, what, own.note(author.text))


def _sources(
    file: str, lines: dict[str, int], sources: Sequence[Source], where: str, keep: _Names
) -> Iterator[SourceText]:
    for source in sources:
        for message, what in ((source.title, SOURCE), (source.dated, DATED)):
            if message and message.domain != VERBATIM:
                notes = (what.format(where), keep.note(message.text))
                yield _message(file, lines[f"sources/{source.id}"], message, *notes)


class _Names:
    """Finds the names in a text that stay the same in every language."""

    def __init__(self, names: Sequence[str]) -> None:
        ordered = sorted(filter(None, names), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered)) or '(?!)'})(?![\w-])")

    def note(self, text: str) -> str:
        """Return the note that lists the names in ``text``, or nothing where there are none."""
        found = dict.fromkeys(self._pattern.findall(text))
        return f"Keep unchanged: {', '.join(found)}" if found else ""


def _message(file: str, line: int, message: Message, *notes: str) -> SourceText:
    return SourceText(message, file, line, tuple(filter(None, notes)))


def _glossary(files: ContentFiles, keep: _Names) -> Iterator[SourceText]:
    glossary = files.glossary
    for term in glossary.terms:
        (word_line, meaning_line), (word_note, meaning_note) = glossary.lines[term.id], glossary.notes[term.id]
        file = files.glossary_label
        yield _message(file, word_line, term.title, "Word of the glossary.", word_note, keep.note(term.title.text))
        what = f"Meaning of “{term.title.text}” in the glossary."
        yield _message(file, meaning_line, term.meaning, what, meaning_note, keep.note(term.meaning.text))
        yield _message(file, meaning_line, term.forms, FORMS.format(term.title.text))


def _blocks(
    file: str, lines: dict[str, int], blocks: Sequence[Block], where: str, keep: _Names
) -> Iterator[SourceText]:
    for block in blocks:
        message = message_of(block)
        # What is the same everywhere needs no translation; the medicine's own name was given first, with its own note.
        if message.domain == VERBATIM or message.context == NAMES:
            continue
        what = f"{KINDS[block.kind]} {where}." if block.kind in KINDS else _fact(block, where)
        read_on = ONLY[block.only] if block.only else ""
        yield _message(file, lines[block.id], message, what, read_on, block.note, keep.note(message.text))


def _fact(block: Block, where: str) -> str:
    label = dict(block.message.values)["label"]
    return f"Stands after the label “{label.text if isinstance(label, Message) else label}” {where}."
