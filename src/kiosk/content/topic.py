"""The shape of an article about the disease: a title and sections of its own."""

from __future__ import annotations

from kiosk.content.folder import ID
from kiosk.content.markup import ProseBlock
from kiosk.domain.guide import BlockKind
from kiosk.domain.sections import GLANCE, SOURCES, TITLES
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import Message

MOST_OPENING = 3
"""Blocks before the first section: the page in a few words."""
FEWEST_SECTIONS, MOST_SECTIONS = 2, 8
"""With one section a list of them is needless, and a longer list is hard to hear."""
OWN_ANCHORS = frozenset({GLANCE, SOURCES})
"""Sections that the kiosk makes itself."""


class OwnHeadings:
    """The headings that an author writes. They are translated with the page."""

    def __init__(self, article: str, diagnostics: Diagnostics) -> None:
        """Begin the article with the id ``article``, and report what is wrong to ``diagnostics``."""
        self.notes: dict[str, str] = {}
        """By anchor: the author's note to the translator."""
        self._article = article
        self._diagnostics = diagnostics
        self._titles = {GLANCE: TITLES[GLANCE]}
        self._opening = 0

    def title(self, anchor: str) -> Message:
        """Return the title of a section that was opened."""
        return self._titles[anchor]

    def before_first(self, block: ProseBlock) -> str:
        """Put a block before the first section into a section of its own, "At a glance"."""
        self._opening += 1
        if block.kind is BlockKind.HEADING:
            self._diagnostics.add(block.line, "A ### heading comes before the first section", "Begin a section with ##")
        elif self._opening == MOST_OPENING + 1:
            cause = f"More than {MOST_OPENING} blocks come before the first section"
            self._diagnostics.add(block.line, cause, "Begin a section with ## Title {#anchor}")
        return GLANCE

    def open(self, heading: ProseBlock, lines: dict[str, int]) -> str:
        """Return the anchor of the section that ``heading`` begins, and report what is wrong with it."""
        anchor = heading.anchor or ""
        if heading.anchor is None:
            cause, remedy = f"The section {quoted(heading.text)} has no anchor", "End it with one, as in {#money}"
            self._diagnostics.add(heading.line, cause, remedy)
        elif not ID.fullmatch(anchor):
            remedy = "Use lower-case letters, digits and -"
            self._diagnostics.add(heading.line, f"{quoted(anchor)} is not a valid anchor", remedy)
        elif anchor in OWN_ANCHORS:
            cause = f"The section {quoted(anchor)} is not written by hand"
            self._diagnostics.add(heading.line, cause, "Give this heading another anchor")
        elif anchor in lines:
            cause = f"The section {quoted(anchor)} is already on line {lines[anchor]}"
            self._diagnostics.add(heading.line, cause, "Give this heading another anchor")
        self._titles[anchor] = Message(f"{self._article}|section", heading.text, self._article)
        self.notes[anchor] = heading.note
        return anchor

    def check_count(self, title: ProseBlock) -> None:
        """Report a page with too few or too many sections, at its title."""
        count = len(self._titles) - 1
        if not FEWEST_SECTIONS <= count <= MOST_SECTIONS:
            cause = f"The page has {count} sections, and should have {FEWEST_SECTIONS} to {MOST_SECTIONS}"
            self._diagnostics.add(title.line, cause, "Divide it into parts that answer one question each")
