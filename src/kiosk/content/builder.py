"""Puts the pieces of a treatment's file into its sections, and notes what does not belong there."""

from __future__ import annotations

from kiosk import texts
from kiosk.content.findings import Findings, quoted
from kiosk.content.folder import generic_of
from kiosk.content.front_matter import FrontMatter
from kiosk.content.markup import Piece
from kiosk.content.rules import ONLY_PAGES, check_figures, check_length
from kiosk.content.sources import Sources
from kiosk.domain.guide import Block, BlockKind
from kiosk.domain.sections import GLANCE, ORDER, TITLES
from kiosk.texts.message import Message, verbatim

SECTION_LEVEL, HEADING_LEVEL = 2, 3
LABELS = {
    "class": texts.treatment.FACT_CLASS,
    "given": texts.treatment.FACT_GIVEN,
    "doses": texts.treatment.FACT_DOSE,
    "forms": texts.treatment.FACT_FORM,
    "approved": texts.treatment.FACT_APPROVED,
}


class Builder:
    """Puts pieces into sections, and notes what does not belong."""

    def __init__(self, treatment: str, front: FrontMatter | None, findings: Findings) -> None:
        self.sections: dict[str, list[Block]] = {}
        self.lines: dict[str, int] = {}
        self._treatment = treatment
        self._sources: Sources | None = front.sources if front else None
        self._findings = findings
        self._opened: Piece | None = None
        self._anchor = ""
        self._number = 0
        self._heading: Piece | None = None
        if front:
            self._facts(front)

    def add(self, piece: Piece) -> None:
        """Take the next piece of the prose."""
        if piece.forms:
            self._findings.add(piece.line, "Only the glossary lists forms", "Delete the comment before this line")
        if piece.only:
            self._findings.add(piece.line, ONLY_PAGES, "Delete the comment before this line")
        if piece.kind is BlockKind.HEADING and piece.level != HEADING_LEVEL:
            self._section(piece)
            return
        if self._opened is None:
            remedy = f"Begin with ## {TITLES[GLANCE].text} {{#{GLANCE}}}"
            self._findings.add(piece.line, "A block stands before the first section", remedy)
        if piece.kind is BlockKind.HEADING:
            self._end_heading()
            self._heading = piece
            if piece.anchor is not None:
                self._findings.add(piece.line, "A ### heading has an anchor", "Delete it; only ## headings have one")
        else:
            self._heading = None
        self._number += 1
        self._block(piece, f"{self._anchor}/{self._number}")

    def finish_section(self) -> None:
        """Close the section that is open."""
        self._end_heading()
        if self._opened and not self._number and not self.sections.get(self._anchor):
            remedy = "Write its blocks, or leave the section out"
            self._findings.add(self._opened.line, "The section is empty", remedy)

    def _end_heading(self) -> None:
        if self._heading:
            self._findings.add(
                self._heading.line, "Nothing stands below this heading", "Write its blocks, or delete the heading"
            )
        self._heading = None

    def _section(self, piece: Piece) -> None:
        self.finish_section()
        wanted = f"## {piece.text} {{#...}}"
        if piece.level != SECTION_LEVEL:
            self._findings.add(
                piece.line, f"A heading has {piece.level} # signs", "Write ## for a section and ### within a section"
            )
        if piece.note:
            self._findings.add(
                piece.line,
                "A note stands before a section's heading, which is not translated here",
                "Move it to a block",
            )
        anchor = piece.anchor
        known = next((key for key, title in TITLES.items() if title.text == piece.text), None)
        if anchor is None:
            wanted = f"## {piece.text} {{#{known}}}" if known else f"one of: {', '.join(TITLES)}"
            self._findings.add(piece.line, f"The section {quoted(piece.text)} has no anchor", f"Write {wanted}")
            anchor = known or ""
        elif anchor == "sources":
            remedy = "Delete it; Sources and review is made from the facts at the top"
            self._findings.add(piece.line, "The section “sources” is not written by hand", remedy)
        elif anchor not in TITLES:
            remedy = f"Write {known}" if known else f"Use one of: {', '.join(TITLES)}"
            self._findings.add(piece.line, f"No section has the anchor {quoted(anchor)}", remedy)
        elif piece.text != TITLES[anchor].text:
            self._findings.add(
                piece.line,
                f"The heading {quoted(piece.text)} does not belong to the anchor {quoted(anchor)}",
                f"Write ## {TITLES[anchor].text} {{#{anchor}}}",
            )
        self._place(anchor, piece)

    def _place(self, anchor: str, piece: Piece) -> None:
        if anchor in ORDER:
            later = [other for other in self.sections if ORDER.get(other, -1) > ORDER[anchor] and other in self.lines]
            if anchor in self.lines:
                self._findings.add(
                    piece.line,
                    f"The section {quoted(anchor)} is already on line {self.lines[anchor]}",
                    "Write its blocks there",
                )
            elif later:
                remedy = f"Put it before {quoted(min(later, key=ORDER.__getitem__))}"
                self._findings.add(piece.line, f"The section {quoted(anchor)} stands too late", remedy)
        self._opened, self._anchor, self._number = piece, anchor, 0
        self.lines.setdefault(anchor, piece.line)
        self.sections.setdefault(anchor, [])

    def _block(self, piece: Piece, block_id: str) -> None:
        sources: tuple[str, ...] = ()
        if self._sources is not None:
            sources = self._sources.resolve(piece.references, piece.line, self._findings)
            check_figures(piece, self._anchor, self._sources, self._findings)
        check_length(piece.text, piece.line, self._findings)
        message = Message(f"{self._treatment}|{self._anchor}", piece.text, self._treatment)
        block = Block(block_id, piece.kind, message, sources, note=piece.note)
        self.sections.setdefault(self._anchor, []).append(block)
        self.lines[block_id] = piece.line

    def _facts(self, front: FrontMatter) -> None:
        self.lines["name"] = front.table.line("name")
        self.lines["generic"] = front.table.line("generic")
        self.lines["review"] = front.table.line("review")
        self._fact("name", texts.treatment.FACT_NAME, verbatim(front.name), (), front.table.line("name"))
        self._fact("generic", texts.treatment.FACT_GENERIC, generic_of(front.generic), (), front.table.line("generic"))
        for fact in front.facts:
            key = fact.key.partition("/")[0]
            value = Message(f"{self._treatment}|facts", fact.text, self._treatment)
            if key == "approved":
                value = verbatim(fact.text)
            self._fact(fact.key, LABELS[key], value, fact.sources, fact.line)
        self._fact("maker", texts.treatment.FACT_MAKER, verbatim(front.maker), (), front.table.line("maker"))

    def _fact(self, key: str, label: Message, value: Message, sources: tuple[str, ...], line: int) -> None:
        check_length(value.text, line, self._findings)
        block_id = f"{GLANCE}/fact/{key}"
        message = texts.treatment.FACT.with_values(label=label, value=value)
        self.sections.setdefault(GLANCE, []).append(Block(block_id, BlockKind.FACT, message, sources))
        self.lines[block_id] = line
