"""A page outside the treatments: a title, then blocks, with or without headings between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.folder import ID
from kiosk.content.front_matter import DocumentFacts, read_facts, read_parts
from kiosk.content.markup import ProseBlock, parse_prose
from kiosk.content.rules import ONLY_MEDICINES, ONLY_PAGES, check_length
from kiosk.content.sources import References, references_of
from kiosk.content.terms import with_terms
from kiosk.domain.guide import Block, BlockKind, Document, Only
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import COMMON, Message

TITLE_LEVEL, PART_LEVEL, HEADING_LEVEL = 1, 2, 3


class DocumentFile(Struct, frozen=True):
    """A document, and the lines of its file."""

    document: Document
    title_note: str
    lines: dict[str, int]
    """By block id, and ``title``."""
    anchors: dict[str, int]
    """By anchor of a heading: its line; in the order of the page."""


def read_document(path: Path, diagnostics: Diagnostics, finder: TermFinder) -> DocumentFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    parts = read_parts(path, diagnostics)
    if parts is None:
        return None
    front = None if parts.front is None else read_facts(parts.front, DocumentFacts, diagnostics)
    references = references_of(front[0].sources, {}, front[1], diagnostics) if front else References()
    written = parse_prose(parts.body, parts.body_line, diagnostics)
    title = read_title(written, parts.body_line + 1, diagnostics)
    context = f"{path.stem}|page"
    blocks: list[Block] = []
    lines = {"title": title.line if title else 0}
    for number, (block, only) in enumerate(_with_medium(written[1:] if title else written), 1):
        block_id = f"{path.stem}/{number}"
        named = references.resolve(block.references, block.line, diagnostics)
        check_length(block.text, block.line, diagnostics)
        message = Message(context, block.text, COMMON)
        made = Block(block_id, block.kind, message, named, note=block.note, urgency=block.urgency, only=only)
        blocks.append(replace(made, chart=block.chart))
        lines[block_id] = block.line
    anchors = check_headings(written, diagnostics)
    if not blocks:
        diagnostics.add(lines["title"], "The page has no blocks", "Write the page")
    if front:
        references.report_unused(front[1], diagnostics)
    if diagnostics.found or title is None:
        return None
    document = Document(path.stem, Message(context, title.text, COMMON), with_terms(blocks, finder))
    return DocumentFile(document, title.note, lines, anchors)


def _with_medium(written: list[ProseBlock]) -> Iterator[tuple[ProseBlock, Only | None]]:
    """Yield each block and where alone it is shown, which blocks inherit from their heading."""
    above: list[ProseBlock] = []
    for block in written:
        if block.kind is BlockKind.HEADING:
            above = [heading for heading in above if heading.level < block.level]
        yield block, next((each.only for each in (block, *reversed(above)) if each.only), None)
        if block.kind is BlockKind.HEADING:
            above.append(block)


def check_headings(written: list[ProseBlock], diagnostics: Diagnostics, *, forms: bool = False) -> dict[str, int]:
    """Check all headings after the title; return the anchors with their lines."""
    seen: dict[str, int] = {}
    for number, block in enumerate(written):
        if block.forms and not forms:
            diagnostics.add(block.line, "Only the glossary lists forms", "Delete the comment before this line")
        if block.aspect:
            diagnostics.add(block.line, ONLY_MEDICINES, "Delete the comment before this line")
        if forms and block.chart:
            diagnostics.add(block.line, "The glossary has no charts", "Delete the comment before this line")
        if forms and block.only:
            diagnostics.add(block.line, ONLY_PAGES, "Delete the comment before this line")
        if block.kind is not BlockKind.HEADING or number == 0:
            continue
        following = written[number + 1 : number + 2]
        if not following or (following[0].kind is BlockKind.HEADING and following[0].level <= block.level):
            diagnostics.add(
                block.line, "There is nothing below this heading", "Write its blocks, or delete the heading"
            )
        if block.level == PART_LEVEL:
            _anchor(block, seen, diagnostics)
        elif block.level != HEADING_LEVEL:
            diagnostics.add(block.line, f"A heading has {block.level} # signs", "Write ## or ### below the title")
        elif block.anchor is not None:
            diagnostics.add(block.line, "A ### heading has an anchor", "Delete it; only ## headings have one")
    return seen


def _anchor(block: ProseBlock, seen: dict[str, int], diagnostics: Diagnostics) -> None:
    if block.anchor is None:
        diagnostics.add(
            block.line, f"The heading {quoted(block.text)} has no anchor", "End it with one, as in {#contacts}"
        )
    elif not ID.fullmatch(block.anchor):
        diagnostics.add(
            block.line, f"{quoted(block.anchor)} is not a valid anchor", "Use lower-case letters, digits and -"
        )
    elif block.anchor in seen:
        diagnostics.add(
            block.line,
            f"The anchor {quoted(block.anchor)} is already on line {seen[block.anchor]}",
            "Give this heading another anchor",
        )
    else:
        seen[block.anchor] = block.line


def read_title(written: list[ProseBlock], line: int, diagnostics: Diagnostics) -> ProseBlock | None:
    """Return the ``#`` heading that a page begins with, or report at ``line`` that it has none."""
    if not written or written[0].kind is not BlockKind.HEADING or written[0].level != TITLE_LEVEL:
        diagnostics.add(
            written[0].line if written else line, "The page does not begin with its title", "Begin with # Title"
        )
        return None
    if written[0].anchor is not None:
        diagnostics.add(written[0].line, "The title has an anchor", "Delete the anchor")
    if written[0].only:
        diagnostics.add(
            written[0].line, "The title is not shown everywhere", "Put the comment before a part of the page"
        )
    return written[0]
