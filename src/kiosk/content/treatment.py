"""One treatment's file as a page: its facts open the first section, and its prose fills the others in their order."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from kiosk.content.builder import Builder
from kiosk.content.findings import Findings
from kiosk.content.folder import generic_of
from kiosk.content.front_matter import read_front_matter
from kiosk.content.markup import pieces
from kiosk.content.sources import name_unused
from kiosk.content.terms import TermFinder
from kiosk.content.text_file import part, read_text
from kiosk.domain.guide import Medicine, Section, Treatment
from kiosk.domain.sections import TITLES


class TreatmentFile(Struct, frozen=True):
    """A treatment, and where in its file everything stands."""

    treatment: Treatment
    names: tuple[str, ...]
    """What stays the same in every language; the medicine itself may have a name in each."""
    lines: dict[str, int]
    """By block id; by anchor the line of the section's heading; ``name``, ``generic`` and ``review``."""


def read_treatment(path: Path, findings: Findings, finder: TermFinder) -> TreatmentFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    text = read_text(path, findings)
    if text is None:
        return None
    parts = part(text, findings, required=True)
    front = None if parts.front is None else read_front_matter(parts.front, findings)
    builder = Builder(path.stem, front, findings)
    for piece in pieces(parts.body, parts.body_line, findings):
        builder.add(piece)
    builder.finish_section()
    if front is None:
        return None
    name_unused(front.table, front.sources, findings)
    if findings.problems:
        return None
    sections = tuple(
        Section(anchor, TITLES[anchor], finder.mark(blocks)) for anchor, blocks in builder.sections.items()
    )
    entry = Medicine(path.stem, front.name, generic_of(front.generic), front.route)
    sources = tuple(front.sources.known.values())
    names = tuple(dict.fromkeys((front.name, front.maker, *front.names)))
    return TreatmentFile(Treatment(entry, front.maker, sections, front.review, sources), names, builder.lines)
