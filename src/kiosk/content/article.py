"""The reader of articles. Both shapes have the same blocks, sources, review and checks; only their headings differ."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from kiosk.content.document import read_title
from kiosk.content.folder import Shape
from kiosk.content.front_matter import (
    TopicFacts,
    TreatmentFacts,
    check_review,
    generic_name,
    read_facts,
    read_parts,
    review_of,
    topic_title,
)
from kiosk.content.markup import ProseBlock, parse_prose
from kiosk.content.rules import DELETE_COMMENT, ONLY_MEDICINES
from kiosk.content.sections import SectionBuilder
from kiosk.content.signature import text_number
from kiosk.content.sources import References, read_sources, references_of, source_lines
from kiosk.content.topic import OwnHeadings
from kiosk.content.treatment import FixedHeadings, fact_blocks
from kiosk.domain.guide import Article, Medicine, Subject, Topic
from kiosk.domain.sections import GLANCE
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.toml import Lines

FACTS: dict[Shape, type[TreatmentFacts] | type[TopicFacts]] = {
    Shape.TREATMENT: TreatmentFacts,
    Shape.TOPIC: TopicFacts,
}
"""What stands at the top of a file of each shape."""


class ArticleFile(Struct, frozen=True):
    """An article, and the lines of its file."""

    article: Article
    path: Path
    names: tuple[str, ...]
    """Names that stay the same in every language; the generic name may differ."""
    lines: dict[str, int]
    """By block id; by anchor the line of the section's heading; ``sources/ID``, ``title``, ``generic``, ``review``."""
    notes: dict[str, str] = field(default_factory=dict)
    """Notes to the translator, on headings that are translated with the page: by anchor, and ``title``."""


def read_article(path: Path, shape: Shape, diagnostics: Diagnostics, finder: TermFinder) -> ArticleFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    parts = read_parts(path, diagnostics, front_required=True)
    if parts is None:
        return None
    front = None if parts.front is None else read_facts(parts.front, FACTS[shape], diagnostics)
    references = _references(path.stem, front, diagnostics)
    written = parse_prose(parts.body, parts.body_line, diagnostics)
    title = read_title(written, parts.body_line + 1, diagnostics) if shape is Shape.TOPIC else None
    own = OwnHeadings(path.stem, diagnostics)
    builder = SectionBuilder(path.stem, own if shape is Shape.TOPIC else FixedHeadings(diagnostics), diagnostics)
    if front:
        builder.references = references
        if isinstance(front[0], TreatmentFacts):
            builder.begin(GLANCE, fact_blocks(path.stem, front[0], references, front[1], diagnostics))
    for block in written[1:] if title else written:
        if block.aspect and shape is Shape.TOPIC:
            diagnostics.add(block.line, ONLY_MEDICINES, DELETE_COMMENT)
        builder.add(block)
    builder.finish_section()
    if title:
        own.check_count(title)
    if front is None:
        return None
    facts, lines = front
    references.report_unused(lines, diagnostics)
    if diagnostics.found:
        return None
    subject = _subject(path.stem, facts, title)
    review = review_of(facts.review, text_number(parts.front or "", parts.body))
    article = Article(subject, builder.sections(finder), review, tuple(references.sources.values()))
    places = {"title": title.line if title else lines.of("name"), "review": lines.of("review")}
    places |= source_lines(facts.sources, lines)
    if isinstance(facts, TreatmentFacts):
        places["generic"] = lines.of("generic")
    notes = {**own.notes, "title": title.note} if title else {}
    return ArticleFile(article, path, _names(subject, facts), {**builder.lines, **places}, notes)


def _references(
    article: str, front: tuple[TreatmentFacts | TopicFacts, Lines] | None, diagnostics: Diagnostics
) -> References:
    if front is None:
        return References()
    facts, lines = front
    check_review(facts.review, lines, diagnostics)
    trials = facts.trials if isinstance(facts, TreatmentFacts) else {}
    return references_of(read_sources(article, article, facts.sources), trials, lines, diagnostics)


def _subject(article: str, facts: TreatmentFacts | TopicFacts, title: ProseBlock | None) -> Subject:
    if isinstance(facts, TreatmentFacts):
        generic = generic_name(facts.generic)
        return Medicine(article, facts.name, generic, facts.route, facts.also, facts.short, facts.choices)
    return Topic(article, topic_title(title.text if title else ""))


def _names(subject: Subject, facts: TreatmentFacts | TopicFacts) -> tuple[str, ...]:
    own = (*subject.names, facts.maker) if isinstance(subject, Medicine) and isinstance(facts, TreatmentFacts) else ()
    return tuple(dict.fromkeys((*own, *facts.names)))
