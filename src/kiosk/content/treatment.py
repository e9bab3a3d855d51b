"""The shape of an article about a medicine: its facts open the first section, and the sections are always the same."""

from __future__ import annotations

from kiosk import texts
from kiosk.content.front_matter import TreatmentFacts, generic_name
from kiosk.content.markup import ProseBlock
from kiosk.content.rules import SECTION_TWICE, SECTION_WITHOUT_ANCHOR, check_length
from kiosk.content.sources import References
from kiosk.domain.choices import Aspect
from kiosk.domain.guide import Block, BlockKind
from kiosk.domain.sections import GLANCE, ORDER, SOURCES, TITLES
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.files.toml import Lines
from kiosk.texts.message import Message, StaffText, staff, verbatim

LISTS = frozenset({"doses", "forms"})
"""Facts with a block for each of their items."""


ASPECTS = {texts.treatment.FACT_GIVEN: Aspect.GIVEN, texts.treatment.FACT_DOSE: Aspect.DOSE}
"""What facts answer where medicines are compared, by their labels."""


class FixedHeadings:
    """The headings of a treatment, in their order; they are translated with the program."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        """Report what is wrong to ``diagnostics``."""
        self._diagnostics = diagnostics

    def title(self, anchor: str) -> Message:
        """Return the title that every section with this anchor has."""
        return TITLES[anchor]

    def before_first(self, block: ProseBlock) -> str:
        """Report a block that comes before the first section."""
        # T: Cause and remedy: {heading} is a heading as it is written.
        self._diagnostics.add(
            block.line,
            staff("content|heading", "A block comes before the first section"),
            staff("content|heading", "Begin with {heading}", heading=f"## {TITLES[GLANCE].text} {{#{GLANCE}}}"),
        )
        return ""

    def open(self, heading: ProseBlock, lines: dict[str, int]) -> str:
        """Return the anchor of the section that ``heading`` begins, and report what is wrong with it."""
        if heading.note:
            # T: Cause and remedy: a note to the translator stands in the wrong place.
            self._diagnostics.add(
                heading.line,
                staff("content|comment", "A note comes before a section's heading, which is translated elsewhere"),
                staff("content|comment", "Move it to a block"),
            )
        anchor = heading.anchor
        known = next((key for key, title in TITLES.items() if title.text == heading.text), None)
        # T: Remedy: {names} are names of sections.
        one_of = staff("content|heading", "Use one of: {names}", names=", ".join(TITLES))
        if anchor is None:
            remedy = _write(f"## {heading.text} {{#{known}}}") if known else one_of
            cause = SECTION_WITHOUT_ANCHOR.with_values(title=quoted(heading.text))
            self._diagnostics.add(heading.line, cause, remedy)
            anchor = known or ""
        elif anchor == SOURCES:
            # T: Cause and remedy: the section with the sources is made by the program. “sources” stays.
            self._diagnostics.add(
                heading.line,
                staff("content|heading", "The section “sources” is not written by hand"),
                staff("content|heading", "Delete it; Sources and review is made from the facts at the top"),
            )
        elif anchor not in TITLES:
            # T: Cause: an anchor is a name in braces after a heading.
            cause = staff("content|heading", "No section has the anchor {anchor}", anchor=quoted(anchor))
            self._diagnostics.add(heading.line, cause, _write(known) if known else one_of)
        elif heading.text != TITLES[anchor].text:
            # T: Cause: an anchor is a name in braces after a heading.
            cause = staff(
                "content|heading",
                "The heading {heading} does not belong to the anchor {anchor}",
                heading=quoted(heading.text),
                anchor=quoted(anchor),
            )
            self._diagnostics.add(heading.line, cause, _write(f"## {TITLES[anchor].text} {{#{anchor}}}"))
        if anchor in ORDER:
            self._check_order(anchor, heading.line, lines)
        return anchor

    def _check_order(self, anchor: str, line: int, lines: dict[str, int]) -> None:
        later = [other for other in lines if ORDER.get(other, -1) > ORDER[anchor]]
        if anchor in lines:
            # T: Remedy where a section is written twice: paragraphs go where the first is.
            remedy = staff("content|heading", "Write its blocks there")
            self._diagnostics.add(line, SECTION_TWICE.with_values(anchor=quoted(anchor), line=lines[anchor]), remedy)
        elif later:
            # T: Cause and remedy: sections have a fixed order. {section} and {next} are names of sections.
            self._diagnostics.add(
                line,
                staff("content|heading", "The section {section} comes too late", section=quoted(anchor)),
                staff("content|heading", "Put it before {next}", next=quoted(min(later, key=ORDER.__getitem__))),
            )


def _write(words: str) -> StaffText:
    # T: Remedy: {words} are those to write.
    return staff("content|heading", "Write {words}", words=words)


def fact_blocks(
    treatment: str, facts: TreatmentFacts, references: References, lines: Lines, diagnostics: Diagnostics
) -> dict[Block, int]:
    """Return the facts that open the first section, each with its line; ``lines`` are those of the front matter."""
    found: dict[Block, int] = {}
    glance = facts.facts
    cited = (
        ("class", texts.treatment.FACT_CLASS, (glance.kind,)),
        ("given", texts.treatment.FACT_GIVEN, (glance.given,)),
        ("doses", texts.treatment.FACT_DOSE, glance.doses),
        ("forms", texts.treatment.FACT_FORM, glance.forms),
    )

    def add(key: str, label: Message, value: Message, line: int, sources: tuple[str, ...] = ()) -> None:
        check_length(value.text, line, diagnostics)
        sources = references.resolve_sources(sources, line, diagnostics)
        block_id = f"{GLANCE}/fact/{key}"
        message = texts.treatment.FACT.with_values(label=label, value=value)
        found[Block(block_id, BlockKind.FACT, message, sources, aspect=ASPECTS.get(label))] = line

    add("name", texts.treatment.FACT_NAME, verbatim(facts.name), lines.of("name"))
    add("generic", texts.treatment.FACT_GENERIC, generic_name(facts.generic), lines.of("generic"))
    for key, label, items in cited:
        line = lines.of("facts", key)
        for number, each in enumerate(items, 1):
            line = lines.containing(each.text, line)
            value = Message(f"{treatment}|facts", each.text, treatment)
            add(f"{key}/{number}" if key in LISTS else key, label, value, line, each.sources)
    year, line = verbatim(str(glance.approved.year)), lines.of("facts", "approved")
    add("approved", texts.treatment.FACT_APPROVED, year, line, glance.approved.sources)
    add("maker", texts.treatment.FACT_MAKER, verbatim(facts.maker), lines.of("maker"))
    return found
