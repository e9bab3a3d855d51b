"""A page outside the treatments: a title, then blocks, with or without headings between them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content import rules
from kiosk.content.folder import ID
from kiosk.content.front_matter import DocumentFacts, read_facts, read_parts
from kiosk.content.markup import ProseBlock, parse_prose
from kiosk.content.sources import References, read_sources, references_of, source_lines
from kiosk.content.terms import with_terms
from kiosk.domain.guide import Block, BlockKind, Document, Only
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import COMMON, Message, staff

TITLE_LEVEL, PART_LEVEL, HEADING_LEVEL = 1, 2, 3


class DocumentFile(Struct, frozen=True):
    """A document, and the lines of its file."""

    document: Document
    title_note: str
    lines: dict[str, int]
    """By block id; ``sources/ID`` and ``title``."""
    anchors: dict[str, int]
    """By anchor of a heading: its line; in the order of the page."""


def read_document(path: Path, diagnostics: Diagnostics, finder: TermFinder) -> DocumentFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    parts = read_parts(path, diagnostics)
    if parts is None:
        return None
    front = None if parts.front is None else read_facts(parts.front, DocumentFacts, diagnostics)
    references, lines = References(), dict[str, int]()
    if front:
        references = references_of(read_sources(path.stem, COMMON, front[0].sources), {}, front[1], diagnostics)
        lines = source_lines(front[0].sources, front[1])
    written = parse_prose(parts.body, parts.body_line, diagnostics)
    title = read_title(written, parts.body_line + 1, diagnostics)
    context = f"{path.stem}|page"
    blocks: list[Block] = []
    lines["title"] = title.line if title else 0
    for number, (block, only) in enumerate(_with_medium(written[1:] if title else written), 1):
        block_id = f"{path.stem}/{number}"
        named = references.resolve(block.references, block.line, diagnostics)
        rules.check_length(block.text, block.line, diagnostics)
        message = Message(context, block.text, COMMON)
        made = Block(block_id, block.kind, message, named, note=block.note, urgency=block.urgency, only=only)
        blocks.append(replace(made, chart=block.chart))
        lines[block_id] = block.line
    anchors = check_headings(written, diagnostics)
    if not blocks:
        # T: Cause and remedy: a page that has a title only.
        diagnostics.add(
            lines["title"], staff("content|page", "The page has no blocks"), staff("content|page", "Write the page")
        )
    if front:
        references.report_unused(front[1], diagnostics)
    if diagnostics.found or title is None:
        return None
    sources = tuple(references.sources.values())
    document = Document(path.stem, Message(context, title.text, COMMON), with_terms(blocks, finder), sources)
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
            diagnostics.add(block.line, rules.ONLY_GLOSSARY, rules.DELETE_COMMENT)
        if block.aspect:
            diagnostics.add(block.line, rules.ONLY_MEDICINES, rules.DELETE_COMMENT)
        if forms and block.chart:
            # T: Cause.
            diagnostics.add(block.line, staff("content|comment", "The glossary has no charts"), rules.DELETE_COMMENT)
        if forms and block.only:
            diagnostics.add(block.line, rules.ONLY_PAGES, rules.DELETE_COMMENT)
        if block.kind is not BlockKind.HEADING or number == 0:
            continue
        following = written[number + 1 : number + 2]
        if not following or (following[0].kind is BlockKind.HEADING and following[0].level <= block.level):
            diagnostics.add(block.line, rules.NOTHING_BELOW, rules.WRITE_BELOW)
        if block.level == PART_LEVEL:
            _anchor(block, seen, diagnostics)
        elif block.level != HEADING_LEVEL:
            # T: Remedy.
            remedy = staff("content|heading", "Write ## or ### below the title")
            diagnostics.add(block.line, rules.WRONG_LEVEL.with_values(count=block.level), remedy)
        elif block.anchor is not None:
            diagnostics.add(block.line, rules.HAS_ANCHOR, rules.DELETE_ANCHOR)
    return seen


def _anchor(block: ProseBlock, seen: dict[str, int], diagnostics: Diagnostics) -> None:
    if block.anchor is None:
        # T: Cause and remedy: {heading} has no name in braces after it. {example} is one.
        diagnostics.add(
            block.line,
            staff("content|heading", "The heading {heading} has no anchor", heading=quoted(block.text)),
            staff("content|heading", "End it with one, as in {example}", example="{#contacts}"),
        )
    elif not ID.fullmatch(block.anchor):
        diagnostics.add(block.line, rules.INVALID_ANCHOR.with_values(anchor=quoted(block.anchor)), rules.WRITE_ANCHOR)
    elif block.anchor in seen:
        # T: Cause: two headings have the same name in braces. {line} is the line of the first.
        cause = staff(
            "content|heading",
            "The anchor {anchor} is already on line {line}",
            anchor=quoted(block.anchor),
            line=seen[block.anchor],
        )
        diagnostics.add(block.line, cause, rules.OTHER_ANCHOR)
    else:
        seen[block.anchor] = block.line


def read_title(written: list[ProseBlock], line: int, diagnostics: Diagnostics) -> ProseBlock | None:
    """Return the ``#`` heading that a page begins with, or report at ``line`` that it has none."""
    if not written or written[0].kind is not BlockKind.HEADING or written[0].level != TITLE_LEVEL:
        # T: Cause and remedy. The sign # stays.
        diagnostics.add(
            written[0].line if written else line,
            staff("content|title", "The page does not begin with its title"),
            staff("content|title", "Begin with # Title"),
        )
        return None
    if written[0].anchor is not None:
        # T: Cause and remedy: an anchor is a name in braces after a heading.
        diagnostics.add(
            written[0].line,
            staff("content|title", "The title has an anchor"),
            staff("content|title", "Delete the anchor"),
        )
    if written[0].only:
        # T: Cause and remedy: a comment says that what follows is for browsers only, or for the kiosk only.
        diagnostics.add(
            written[0].line,
            staff("content|title", "The title is not shown everywhere"),
            staff("content|title", "Put the comment before a part of the page"),
        )
    return written[0]
