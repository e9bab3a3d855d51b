"""The glossary: for each word a heading, the forms in which pages use it, and one paragraph with its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, field

from kiosk.content.document import PART_LEVEL, TITLE_LEVEL, check_headings
from kiosk.content.front_matter import read_parts
from kiosk.content.markup import ProseBlock, parse_prose
from kiosk.content.rules import check_length
from kiosk.domain.guide import BlockKind, Term
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import COMMON, Message, staff


class GlossaryFile(Struct, frozen=True):
    """All terms, the forms by which they are found, and their lines."""

    terms: tuple[Term, ...] = ()
    forms: dict[str, str] = field(default_factory=dict)
    """By form, in lower case: the id of its term."""
    notes: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By term id: the author's notes on the word and on its meaning."""
    lines: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By term id: the lines of the word and of its meaning."""

    @property
    def finder(self) -> TermFinder:
        """What finds the terms in a page."""
        return TermFinder(self.forms)


def read_glossary(path: Path, diagnostics: Diagnostics) -> GlossaryFile | None:
    """Read the file at ``path``, or return None where anything is wrong with it."""
    parts = read_parts(path, diagnostics)
    if parts is None:
        return None
    if parts.front is not None:
        # T: Cause and remedy. +++ stays.
        diagnostics.add(
            1,
            staff("content|glossary", "The glossary begins with facts"),
            staff("content|glossary", "Delete everything from the first +++ to the second"),
        )
    written = parse_prose(parts.body, parts.body_line, diagnostics)
    check_headings(written, diagnostics, forms=True)
    if not written or written[0].kind is not BlockKind.HEADING or written[0].level != TITLE_LEVEL:
        # T: Cause and remedy. # Glossary stays.
        diagnostics.add(
            parts.body_line + 1,
            staff("content|glossary", "The glossary does not begin with its title"),
            staff("content|glossary", "Begin with # Glossary"),
        )
    found = GlossaryFile(tuple(_terms(written, diagnostics)))
    for word, meaning in _entries(written):
        if meaning and word.anchor is not None:
            found.notes[word.anchor] = (word.note, meaning[0].note)
            found.lines[word.anchor] = (word.line, meaning[0].line)
            # "Multiple sclerosis (MS)" is not what a page says; the words before the bracket may be.
            for form in _forms(word, meaning[0]):
                other = found.forms.setdefault(form.lower(), word.anchor)
                if other != word.anchor:
                    # T: Cause and remedy: {form} is a form, such as a plural, of two words of the glossary.
                    diagnostics.add(
                        meaning[0].line,
                        staff(
                            "content|glossary",
                            "The form {form} belongs to {word} already",
                            form=quoted(form),
                            word=quoted(other),
                        ),
                        staff("content|glossary", "Let one word alone have it"),
                    )
    return None if diagnostics.found else found


def _entries(written: list[ProseBlock]) -> Iterator[tuple[ProseBlock, list[ProseBlock]]]:
    """Yield each ``##`` heading with the blocks below it."""
    starts = [n for n, block in enumerate(written) if block.kind is BlockKind.HEADING and block.level == PART_LEVEL]
    for start, end in pairwise([*starts, len(written)]):
        yield written[start], written[start + 1 : end]


def _forms(word: ProseBlock, meaning: ProseBlock) -> tuple[str, ...]:
    return meaning.forms or (word.text.partition(" (")[0],)


def _terms(written: list[ProseBlock], diagnostics: Diagnostics) -> Iterator[Term]:
    for word, below in _entries(written):
        context = f"glossary|{word.anchor}"
        for extra in below[1:]:
            # T: Cause and remedy: {word} is a word of the glossary.
            diagnostics.add(
                extra.line,
                staff("content|glossary", "{word} has more than one paragraph", word=quoted(word.text)),
                staff("content|glossary", "Write its meaning as one"),
            )
        for meaning in below[:1]:
            if meaning.kind is not BlockKind.PARAGRAPH:
                # T: Cause and remedy: {word} is a word of the glossary.
                diagnostics.add(
                    meaning.line,
                    staff("content|glossary", "The meaning of {word} is not a paragraph", word=quoted(word.text)),
                    staff("content|glossary", "Write plain text"),
                )
            if meaning.references:
                # T: Cause and remedy.
                diagnostics.add(
                    meaning.line,
                    staff("content|glossary", "The glossary has no sources"),
                    staff("content|glossary", "Delete the reference"),
                )
            check_length(meaning.text, meaning.line, diagnostics)
            forms = Message(f"{context}|forms", ", ".join(_forms(word, meaning)), COMMON)
            title, plain = Message(context, word.text, COMMON), Message(context, meaning.text, COMMON)
            yield Term(word.anchor or "", title, plain, forms)
    for block in written[:1]:
        following = written[1:2]
        if not following or following[0].level != PART_LEVEL:
            line = following[0].line if following else block.line
            # T: Cause and remedy: the glossary has a title, then its words as headings. {heading} is one.
            diagnostics.add(
                line,
                staff("content|glossary", "A word must follow the title"),
                staff("content|glossary", "Write {heading}", heading="## Word {#word}"),
            )
