"""A page that belongs to no treatment: a title, then blocks that headings may part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from kiosk.content.findings import Findings, quoted
from kiosk.content.folder import ID
from kiosk.content.markup import Piece, pieces
from kiosk.content.rules import ONLY_PAGES, check_length
from kiosk.content.sources import Sources, name_unused, read_sources
from kiosk.content.terms import TermFinder
from kiosk.content.text_file import part, read_text
from kiosk.content.toml_table import read_toml
from kiosk.domain.guide import Block, BlockKind, Document, Medium
from kiosk.texts.message import COMMON, Message

TITLE_LEVEL, PART_LEVEL, HEADING_LEVEL = 1, 2, 3


class DocumentFile(Struct, frozen=True):
    """A document, and where in its file everything stands."""

    document: Document
    title_note: str
    lines: dict[str, int]
    """By block id, and ``title``."""


def read_document(path: Path, findings: Findings, finder: TermFinder) -> DocumentFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    text = read_text(path, findings)
    if text is None:
        return None
    parts = part(text, findings, required=False)
    table = None if parts.front is None else read_toml(parts.front, findings)
    sources = read_sources(table, findings, required=False) if table else Sources()
    if table:
        table.finish()
    written = pieces(parts.body, parts.body_line, findings)
    title = _title(written, parts.body_line + 1, findings)
    context = f"{path.stem}|page"
    blocks: list[Block] = []
    lines = {"title": title.line if title else 0}
    for number, (piece, only) in enumerate(_with_medium(written[1:] if title else written), 1):
        block_id = f"{path.stem}/{number}"
        named = sources.resolve(piece.references, piece.line, findings)
        check_length(piece.text, piece.line, findings)
        message = Message(context, piece.text, COMMON)
        blocks.append(Block(block_id, piece.kind, message, named, note=piece.note, only=only))
        lines[block_id] = piece.line
    check_headings(written, findings)
    if not blocks:
        findings.add(lines["title"], "The page has no blocks", "Write the page")
    if table:
        name_unused(table, sources, findings)
    if findings.problems or title is None:
        return None
    document = Document(path.stem, Message(context, title.text, COMMON), finder.mark(blocks))
    return DocumentFile(document, title.note, lines)


def _with_medium(written: list[Piece]) -> Iterator[tuple[Piece, Medium | None]]:
    """Yield each piece and where alone it is shown, which what stands below a heading has from it."""
    above: list[Piece] = []
    for piece in written:
        if piece.kind is BlockKind.HEADING:
            above = [heading for heading in above if heading.level < piece.level]
        yield piece, next((each.only for each in (piece, *reversed(above)) if each.only), None)
        if piece.kind is BlockKind.HEADING:
            above.append(piece)


def check_headings(written: list[Piece], findings: Findings, *, forms: bool = False) -> None:
    """Check the levels and anchors of all headings after the title, and that each has something below it."""
    seen: dict[str, int] = {}
    for number, piece in enumerate(written):
        if piece.forms and not forms:
            findings.add(piece.line, "Only the glossary lists forms", "Delete the comment before this line")
        if forms and piece.only:
            findings.add(piece.line, ONLY_PAGES, "Delete the comment before this line")
        if piece.kind is not BlockKind.HEADING or number == 0:
            continue
        following = written[number + 1 : number + 2]
        if not following or (following[0].kind is BlockKind.HEADING and following[0].level <= piece.level):
            findings.add(piece.line, "Nothing stands below this heading", "Write its blocks, or delete the heading")
        if piece.level == PART_LEVEL:
            _anchor(piece, seen, findings)
        elif piece.level != HEADING_LEVEL:
            findings.add(piece.line, f"A heading has {piece.level} # signs", "Write ## or ### below the title")
        elif piece.anchor is not None:
            findings.add(piece.line, "A ### heading has an anchor", "Delete it; only ## headings have one")


def _anchor(piece: Piece, seen: dict[str, int], findings: Findings) -> None:
    if piece.anchor is None:
        findings.add(
            piece.line, f"The heading {quoted(piece.text)} has no anchor", "End it with one, as in {#contacts}"
        )
    elif not ID.fullmatch(piece.anchor):
        findings.add(piece.line, f"{quoted(piece.anchor)} is no anchor", "Use lower-case letters, digits and -")
    elif piece.anchor in seen:
        findings.add(
            piece.line,
            f"The anchor {quoted(piece.anchor)} is already on line {seen[piece.anchor]}",
            "Give this heading another anchor",
        )
    else:
        seen[piece.anchor] = piece.line


def _title(written: list[Piece], line: int, findings: Findings) -> Piece | None:
    if not written or written[0].kind is not BlockKind.HEADING or written[0].level != TITLE_LEVEL:
        findings.add(
            written[0].line if written else line, "The page does not begin with its title", "Begin with # Title"
        )
        return None
    if written[0].anchor is not None:
        findings.add(written[0].line, "The title has an anchor", "Delete the anchor")
    if written[0].only:
        findings.add(written[0].line, "The title is for one medium alone", "Put the comment before a part of the page")
    return written[0]
