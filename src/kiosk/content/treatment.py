"""One treatment's file as a page: its facts open the first section, and its prose fills the others in their order."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from kiosk.content.builder import TreatmentBuilder
from kiosk.content.file_parts import read_parts
from kiosk.content.front_matter import ReviewFacts, TreatmentFacts, check_review, generic_name, read_facts
from kiosk.content.markup import parse_prose
from kiosk.content.sources import References, references_of
from kiosk.content.terms import with_terms
from kiosk.domain.guide import Medicine, Review, Section, Treatment
from kiosk.domain.sections import TITLES
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import COMMON, Message


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
    entry = Medicine(path.stem, facts.name, generic_name(facts.generic), facts.route)
    sources = tuple(references.sources.values())
    names = tuple(dict.fromkeys((facts.name, facts.maker, *facts.names)))
    return TreatmentFile(Treatment(entry, facts.maker, sections, _review(facts.review), sources), names, builder.lines)


def _review(facts: ReviewFacts) -> Review:
    # The same message on all pages, so that a team is translated once.
    return Review(**{**asdict(facts), "author": Message("review|author", facts.author, COMMON)})
