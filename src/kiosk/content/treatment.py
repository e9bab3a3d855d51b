"""One treatment's file as a page: its facts open the first section, and its prose fills the others in their order."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from kiosk import texts
from kiosk.content.front_matter import ReviewFacts, TreatmentFacts, check_review, generic_name, read_facts, read_parts
from kiosk.content.markup import ProseBlock, parse_prose
from kiosk.content.rules import ONLY_PAGES, check_figures, check_length
from kiosk.content.sources import References, references_of
from kiosk.content.terms import with_terms
from kiosk.domain.guide import Block, BlockKind, Medicine, Review, Section, Treatment
from kiosk.domain.sections import GLANCE, ORDER, TITLES
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.files.toml import Lines
from kiosk.texts.message import COMMON, Message, verbatim

SECTION_LEVEL, HEADING_LEVEL = 2, 3
LISTS = frozenset({"doses", "forms"})
"""Facts with a block for each of their items."""


class TreatmentFile(Struct, frozen=True):
    """A treatment, and the lines of its file."""

    treatment: Treatment
    names: tuple[str, ...]
    """Names that stay the same in every language; the generic name may differ."""
    lines: dict[str, int]
    """By block id; by anchor the line of the section's heading; ``name``, ``generic`` and ``review``."""


def read_treatment(path: Path, diagnostics: Diagnostics, finder: TermFinder) -> TreatmentFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    parts = read_parts(path, diagnostics, front_required=True)
    if parts is None:
        return None
    front = None if parts.front is None else read_facts(parts.front, TreatmentFacts, diagnostics)
    builder = TreatmentBuilder(path.stem, diagnostics)
    references = References()
    if front:
        facts, lines = front
        check_review(facts.review, lines, diagnostics)
        references = references_of(facts.sources, facts.trials, lines, diagnostics)
        builder.add_facts(facts, references, lines)
    for block in parse_prose(parts.body, parts.body_line, diagnostics):
        builder.add(block)
    builder.finish_section()
    if front is None:
        return None
    facts, lines = front
    references.report_unused(lines, diagnostics)
    if diagnostics.found:
        return None
    sections = tuple(
        Section(anchor, TITLES[anchor], with_terms(blocks, finder)) for anchor, blocks in builder.sections.items()
    )
    entry = Medicine(path.stem, facts.name, generic_name(facts.generic), facts.route, facts.also, facts.short)
    sources = tuple(references.sources.values())
    names = tuple(dict.fromkeys((*entry.names, facts.maker, *facts.names)))
    return TreatmentFile(Treatment(entry, facts.maker, sections, _review(facts.review), sources), names, builder.lines)


def _review(facts: ReviewFacts) -> Review:
    # The same message on all pages, so that a team is translated once.
    return Review(**{**asdict(facts), "author": Message("review|author", facts.author, COMMON)})


class TreatmentBuilder:
    """Puts blocks into sections, and reports those that do not belong there."""

    def __init__(self, treatment: str, diagnostics: Diagnostics) -> None:
        """Start a page without sections; ``treatment`` is its id."""
        self.sections: dict[str, list[Block]] = {}
        """The blocks by anchor, in the order of the page."""
        self.lines: dict[str, int] = {}
        """By block id, anchor, and key of a fact."""
        self._treatment = treatment
        self._references: References | None = None
        """None where the facts cannot be read: then no reference can be checked."""
        self._diagnostics = diagnostics
        self._opened: ProseBlock | None = None
        self._anchor = ""
        self._number = 0
        self._heading: ProseBlock | None = None

    def add(self, block: ProseBlock) -> None:
        """Take the next block of the prose."""
        if block.forms:
            self._diagnostics.add(block.line, "Only the glossary lists forms", "Delete the comment before this line")
        if block.only:
            self._diagnostics.add(block.line, ONLY_PAGES, "Delete the comment before this line")
        if block.kind is BlockKind.HEADING and block.level != HEADING_LEVEL:
            self._start_section(block)
            return
        if self._opened is None:
            remedy = f"Begin with ## {TITLES[GLANCE].text} {{#{GLANCE}}}"
            self._diagnostics.add(block.line, "A block comes before the first section", remedy)
        if block.kind is BlockKind.HEADING:
            self._end_heading()
            self._heading = block
            if block.anchor is not None:
                self._diagnostics.add(block.line, "A ### heading has an anchor", "Delete it; only ## headings have one")
        else:
            self._heading = None
        self._number += 1
        self._add_block(block, f"{self._anchor}/{self._number}")

    def finish_section(self) -> None:
        """Close the section that is open."""
        self._end_heading()
        if self._opened and not self._number and not self.sections.get(self._anchor):
            remedy = "Write its blocks, or leave the section out"
            self._diagnostics.add(self._opened.line, "The section is empty", remedy)

    def _end_heading(self) -> None:
        if self._heading:
            self._diagnostics.add(
                self._heading.line, "There is nothing below this heading", "Write its blocks, or delete the heading"
            )
        self._heading = None

    def _start_section(self, block: ProseBlock) -> None:
        self.finish_section()
        if block.level != SECTION_LEVEL:
            self._diagnostics.add(
                block.line, f"A heading has {block.level} # signs", "Write ## for a section and ### within a section"
            )
        if block.note:
            self._diagnostics.add(
                block.line,
                "A note comes before a section's heading, which is translated elsewhere",
                "Move it to a block",
            )
        anchor = block.anchor
        known = next((key for key, title in TITLES.items() if title.text == block.text), None)
        if anchor is None:
            wanted = f"## {block.text} {{#{known}}}" if known else f"one of: {', '.join(TITLES)}"
            self._diagnostics.add(block.line, f"The section {quoted(block.text)} has no anchor", f"Write {wanted}")
            anchor = known or ""
        elif anchor == "sources":
            remedy = "Delete it; Sources and review is made from the facts at the top"
            self._diagnostics.add(block.line, "The section “sources” is not written by hand", remedy)
        elif anchor not in TITLES:
            remedy = f"Write {known}" if known else f"Use one of: {', '.join(TITLES)}"
            self._diagnostics.add(block.line, f"No section has the anchor {quoted(anchor)}", remedy)
        elif block.text != TITLES[anchor].text:
            self._diagnostics.add(
                block.line,
                f"The heading {quoted(block.text)} does not belong to the anchor {quoted(anchor)}",
                f"Write ## {TITLES[anchor].text} {{#{anchor}}}",
            )
        self._check_order(anchor, block)

    def _check_order(self, anchor: str, block: ProseBlock) -> None:
        if anchor in ORDER:
            later = [other for other in self.sections if ORDER.get(other, -1) > ORDER[anchor] and other in self.lines]
            if anchor in self.lines:
                self._diagnostics.add(
                    block.line,
                    f"The section {quoted(anchor)} is already on line {self.lines[anchor]}",
                    "Write its blocks there",
                )
            elif later:
                remedy = f"Put it before {quoted(min(later, key=ORDER.__getitem__))}"
                self._diagnostics.add(block.line, f"The section {quoted(anchor)} comes too late", remedy)
        self._opened, self._anchor, self._number = block, anchor, 0
        self.lines.setdefault(anchor, block.line)
        self.sections.setdefault(anchor, [])

    def _add_block(self, block: ProseBlock, block_id: str) -> None:
        sources: tuple[str, ...] = ()
        if self._references is not None:
            sources = self._references.resolve(block.references, block.line, self._diagnostics)
            check_figures(block, self._anchor, self._references, self._diagnostics)
        check_length(block.text, block.line, self._diagnostics)
        message = Message(f"{self._treatment}|{self._anchor}", block.text, self._treatment)
        made = Block(block_id, block.kind, message, sources, note=block.note, urgency=block.urgency, chart=block.chart)
        self.sections.setdefault(self._anchor, []).append(made)
        self.lines[block_id] = block.line

    def add_facts(self, facts: TreatmentFacts, references: References, lines: Lines) -> None:
        """Open the first section with the facts; ``lines`` are those of the front matter."""
        self._references = references
        self.lines |= {key: lines.of(key) for key in ("name", "generic", "review")}
        glance = facts.facts
        cited = (
            ("class", texts.treatment.FACT_CLASS, (glance.kind,)),
            ("given", texts.treatment.FACT_GIVEN, (glance.given,)),
            ("doses", texts.treatment.FACT_DOSE, glance.doses),
            ("forms", texts.treatment.FACT_FORM, glance.forms),
        )
        self._add_fact("name", texts.treatment.FACT_NAME, verbatim(facts.name), lines.of("name"))
        self._add_fact("generic", texts.treatment.FACT_GENERIC, generic_name(facts.generic), lines.of("generic"))
        for key, label, items in cited:
            line = lines.of("facts", key)
            for number, each in enumerate(items, 1):
                line = lines.containing(each.text, line)
                value = Message(f"{self._treatment}|facts", each.text, self._treatment)
                self._add_fact(f"{key}/{number}" if key in LISTS else key, label, value, line, each.sources)
        year, line = verbatim(str(glance.approved.year)), lines.of("facts", "approved")
        self._add_fact("approved", texts.treatment.FACT_APPROVED, year, line, glance.approved.sources)
        self._add_fact("maker", texts.treatment.FACT_MAKER, verbatim(facts.maker), lines.of("maker"))

    def _add_fact(self, key: str, label: Message, value: Message, line: int, sources: tuple[str, ...] = ()) -> None:
        check_length(value.text, line, self._diagnostics)
        if self._references:
            sources = self._references.resolve_sources(sources, line, self._diagnostics)
        block_id = f"{GLANCE}/fact/{key}"
        message = texts.treatment.FACT.with_values(label=label, value=value)
        self.sections.setdefault(GLANCE, []).append(Block(block_id, BlockKind.FACT, message, sources))
        self.lines[block_id] = line
