"""The shape of an article about the disease: a title and sections of its own."""

from __future__ import annotations

from kiosk.content.folder import ID
from kiosk.content.markup import ProseBlock
from kiosk.content.rules import INVALID_ANCHOR, OTHER_ANCHOR, SECTION_TWICE, SECTION_WITHOUT_ANCHOR, WRITE_ANCHOR
from kiosk.domain.guide import BlockKind
from kiosk.domain.sections import GLANCE, SOURCES, TITLES
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import Message, staff

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
            # T: Cause and remedy. ### and ## stay.
            self._diagnostics.add(
                block.line,
                staff("content|heading", "A ### heading comes before the first section"),
                staff("content|heading", "Begin a section with ##"),
            )
        elif self._opening == MOST_OPENING + 1:
            # T: Cause and remedy: {count} is a number; blocks are paragraphs. {heading} is such as ## Title.
            self._diagnostics.add(
                block.line,
                staff("content|heading", "More than {count} blocks come before the first section", count=MOST_OPENING),
                staff("content|heading", "Begin a section with {heading}", heading="## Title {#anchor}"),
            )
        return GLANCE

    def open(self, heading: ProseBlock, lines: dict[str, int]) -> str:
        """Return the anchor of the section that ``heading`` begins, and report what is wrong with it."""
        anchor = heading.anchor or ""
        if heading.anchor is None:
            # T: Remedy: {example} is a name in braces.
            remedy = staff("content|heading", "End it with one, as in {example}", example="{#money}")
            self._diagnostics.add(heading.line, SECTION_WITHOUT_ANCHOR.with_values(title=quoted(heading.text)), remedy)
        elif not ID.fullmatch(anchor):
            self._diagnostics.add(heading.line, INVALID_ANCHOR.with_values(anchor=quoted(anchor)), WRITE_ANCHOR)
        elif anchor in OWN_ANCHORS:
            # T: Cause: the kiosk makes this section itself. {anchor} is its name.
            cause = staff("content|heading", "The section {anchor} is not written by hand", anchor=quoted(anchor))
            self._diagnostics.add(heading.line, cause, OTHER_ANCHOR)
        elif anchor in lines:
            cause = SECTION_TWICE.with_values(anchor=quoted(anchor), line=lines[anchor])
            self._diagnostics.add(heading.line, cause, OTHER_ANCHOR)
        self._titles[anchor] = Message(f"{self._article}|section", heading.text, self._article)
        self.notes[anchor] = heading.note
        return anchor

    def check_count(self, title: ProseBlock) -> None:
        """Report a page with too few or too many sections, at its title."""
        count = len(self._titles) - 1
        if not FEWEST_SECTIONS <= count <= MOST_SECTIONS:
            # T: Cause and remedy: the values are numbers.
            self._diagnostics.add(
                title.line,
                staff(
                    "content|page",
                    "The page has {count} sections, and should have {fewest} to {most}",
                    count=count,
                    fewest=FEWEST_SECTIONS,
                    most=MOST_SECTIONS,
                ),
                staff("content|page", "Divide it into parts that answer one question each"),
            )
