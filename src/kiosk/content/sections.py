"""Puts the blocks of an article into its sections, and reports those that do not belong there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec.structs import replace

from kiosk.content import rules
from kiosk.content.markup import ProseBlock
from kiosk.content.sources import References
from kiosk.content.terms import with_terms
from kiosk.domain.choices import Aspect
from kiosk.domain.guide import Block, BlockKind, Section
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import Message, staff

SECTION_LEVEL, HEADING_LEVEL = 2, 3


class Headings(Protocol):
    """The rules for the headings of sections, which differ with the shape of an article."""

    def open(self, heading: ProseBlock, lines: dict[str, int]) -> str:
        """Return the anchor of the section that ``heading`` begins, and report what is wrong with it.

        ``lines`` are those of the sections so far, by anchor.
        """

    def before_first(self, block: ProseBlock) -> str:
        """Return the anchor of the section of a block that comes before the first heading, and report a wrong block."""

    def title(self, anchor: str) -> Message:
        """Return the title of a section that was opened."""


class SectionBuilder:
    """Takes the blocks of an article one after the other."""

    def __init__(self, article: str, headings: Headings, diagnostics: Diagnostics) -> None:
        """Start an article without sections; ``article`` is its id."""
        self.blocks: dict[str, list[Block]] = {}
        """By anchor, in the order of the page."""
        self.lines: dict[str, int] = {}
        """By block id, and by anchor the line of the section's heading."""
        self.references: References | None = None
        """None where the facts at the top cannot be read: then no reference can be checked."""
        self._article = article
        self._headings = headings
        self._diagnostics = diagnostics
        self._opened: ProseBlock | None = None
        self._anchor = ""
        self._number = 0
        self._heading: ProseBlock | None = None
        self._aspect: Aspect | None = None
        """Of the last heading."""

    def begin(self, anchor: str, blocks: Mapping[Block, int]) -> None:
        """Begin a section with ``blocks`` that are no prose, each with its line."""
        self.blocks[anchor] = [*blocks]
        self.lines |= {block.id: line for block, line in blocks.items()}

    def sections(self, finder: TermFinder) -> tuple[Section, ...]:
        """Return the sections with their hard words marked."""
        return tuple(
            Section(anchor, self._headings.title(anchor), with_terms(blocks, finder))
            for anchor, blocks in self.blocks.items()
        )

    def add(self, block: ProseBlock) -> None:
        """Take the next block of the prose."""
        if block.forms:
            self._diagnostics.add(block.line, rules.ONLY_GLOSSARY, rules.DELETE_COMMENT)
        if block.only:
            self._diagnostics.add(block.line, rules.ONLY_PAGES, rules.DELETE_COMMENT)
        if block.kind is BlockKind.HEADING and block.level != HEADING_LEVEL:
            self._begin(block)
            return
        if self._opened is None:
            self._anchor = self._headings.before_first(block)
        if block.kind is BlockKind.HEADING:
            self._end_heading()
            self._heading, self._aspect = block, block.aspect
            if block.anchor is not None:
                self._diagnostics.add(block.line, rules.HAS_ANCHOR, rules.DELETE_ANCHOR)
        else:
            self._heading = None
        self._number += 1
        self._add_block(block, f"{self._anchor}/{self._number}")

    def finish_section(self) -> None:
        """Close the section that is open."""
        self._end_heading()
        if self._opened and not self._number and not self.blocks.get(self._anchor):
            # T: Cause and remedy: a section without a paragraph.
            self._diagnostics.add(
                self._opened.line,
                staff("content|heading", "The section is empty"),
                staff("content|heading", "Write its blocks, or leave the section out"),
            )

    def _end_heading(self) -> None:
        if self._heading:
            self._diagnostics.add(self._heading.line, rules.NOTHING_BELOW, rules.WRITE_BELOW)
        self._heading = None

    def _begin(self, block: ProseBlock) -> None:
        self.finish_section()
        if block.level != SECTION_LEVEL:
            # T: Remedy. ## and ### stay.
            remedy = staff("content|heading", "Write ## for a section and ### within a section")
            self._diagnostics.add(block.line, rules.WRONG_LEVEL.with_values(count=block.level), remedy)
        anchor = self._headings.open(block, self.lines)
        self._opened, self._anchor, self._number, self._aspect = block, anchor, 0, None
        self.lines.setdefault(anchor, block.line)
        self.blocks.setdefault(anchor, [])

    def _add_block(self, block: ProseBlock, block_id: str) -> None:
        sources: tuple[str, ...] = ()
        if self.references is not None:
            sources = self.references.resolve(block.references, block.line, self._diagnostics)
            rules.check_figures(block, self._anchor, self.references, self._diagnostics)
        rules.check_length(block.text, block.line, self._diagnostics)
        message = Message(f"{self._article}|{self._anchor}", block.text, self._article)
        made = Block(block_id, block.kind, message, sources, note=block.note, urgency=block.urgency, chart=block.chart)
        if block.kind is not BlockKind.HEADING:
            made = replace(made, aspect=block.aspect or self._aspect)
        self.blocks.setdefault(self._anchor, []).append(made)
        self.lines[block_id] = block.line
