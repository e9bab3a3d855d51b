"""The prose of a file as a list of headings, paragraphs, bullets and urgent blocks. Nothing else is allowed.

CommonMark is read by markdown-it-py, which is loaded when the first page is: it takes as long as the rest of a start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.chart import read_chart
from kiosk.content.inline import inline_text
from kiosk.domain.chart import Chart
from kiosk.domain.choices import Aspect
from kiosk.domain.guide import BlockKind, Only, Urgency
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts import page_markup as wording
from kiosk.texts.message import staff

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ANCHOR = re.compile(r"\{#([^{}\s]*)\}")
URGENCY = re.compile(r"\{\.([^{}\s]*)\}")
MARKED = tuple(aspect for aspect in Aspect if aspect not in {Aspect.GIVEN, Aspect.DOSE})
"""Questions that blocks are marked for; the facts at the top of the file answer the others."""
COMMENT_START, COMMENT_END = "<!--", "-->"


class ProseBlock(Struct, frozen=True):
    """One heading, paragraph, bullet or urgent block as the author wrote it."""

    kind: BlockKind
    text: str
    line: int
    level: int = 0
    """Of a heading, from 1."""
    references: tuple[str, ...] = ()
    anchor: str | None = None
    """Of a heading; None where it has none."""
    note: str = ""
    """For the translator."""
    forms: tuple[str, ...] = ()
    """By which a word of the glossary is found."""
    only: Only | None = None
    """Where it is shown, if not everywhere; of a heading, also where the blocks below it are."""
    aspect: Aspect | None = None
    """What it answers where medicines are compared; of a heading, also the blocks below it."""
    urgency: Urgency | None = None
    """What a heading asks for at once, and the urgent blocks below it with it."""
    chart: Chart | None = None
    """A picture of its numbers."""


@cache
def markdown_parser() -> MarkdownIt:
    """Return the Markdown parser, which keeps no state between pages."""
    from markdown_it import MarkdownIt

    # Without these rules each character means itself, and no definition disappears from the page.
    return MarkdownIt("commonmark").disable(["escape", "entity", "reference"])


def parse_prose(body: str, before: int, diagnostics: Diagnostics) -> list[ProseBlock]:
    """Return the blocks of ``body``, which starts after ``before`` lines of its file."""
    return list(_ProseParser(before, diagnostics).read(markdown_parser().parse(body)))


class _ProseParser:
    """Goes through the top-level blocks and keeps the comments for the block that follows."""

    def __init__(self, before: int, diagnostics: Diagnostics) -> None:
        self._before = before
        self._diagnostics = diagnostics
        self._notes: list[str] = []
        self._forms: tuple[str, ...] = ()
        self._only: Only | None = None
        self._chart = ""
        self._aspect: Aspect | None = None
        self._comment = 0
        self._urgency: Urgency | None = None
        """Of the last heading."""
        self._without_warning: ProseBlock | None = None
        """That heading, while no urgent block follows it."""

    def read(self, tokens: Sequence[Token]) -> Iterator[ProseBlock]:
        for block in _blocks(tokens):
            match block[0].type:
                case "heading_open":
                    yield self._heading(block)
                case "paragraph_open":
                    yield self._piece(BlockKind.PARAGRAPH, block[0], block[1])
                case "blockquote_open":
                    yield from self._only_paragraph(BlockKind.URGENT, block)
                case "bullet_list_open":
                    yield from self._bullets(block)
                case "html_block":
                    self._html(block[0])
                case _:
                    self._report_unsupported(block[0])
        self._end_urgency(None)
        if self._notes or self._forms or self._only or self._chart or self._aspect:
            # T: Cause and remedy: a comment belongs to the paragraph after it.
            self._diagnostics.add(
                self._comment,
                staff("content|comment", "No block follows this comment"),
                staff("content|comment", "Put it before its block, or delete it"),
            )

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self._before + 1

    def _piece(self, kind: BlockKind, opening: Token, inline: Token) -> ProseBlock:
        text, references = inline_text(inline, self._line(inline), self._diagnostics)
        made = ProseBlock(
            kind,
            text,
            self._line(opening),
            references=references,
            note=" ".join(self._notes),
            forms=self._forms,
            only=self._only,
            aspect=self._aspect,
            urgency=self._urgency if kind is BlockKind.URGENT else None,
            chart=read_chart(self._chart, text, self._line(opening), self._diagnostics) if self._chart else None,
        )
        self._notes, self._forms, self._only, self._chart, self._aspect = [], (), None, "", None
        if made.urgency:
            self._without_warning = None
        return made

    def _heading(self, block: Sequence[Token]) -> ProseBlock:
        opening, inline = block[:2]
        if not opening.markup.startswith("#"):
            # T: Cause and remedy. The sign # stays.
            self._diagnostics.add(
                self._line(opening),
                staff("content|heading", "A heading is written as an underlined text"),
                staff("content|heading", "Begin the heading with # signs"),
            )
        # The attribute is taken from the end of the heading before the rest is checked.
        anchor, urgency = self._attribute(inline, ANCHOR), self._attribute(inline, URGENCY)
        made = self._piece(BlockKind.HEADING, opening, inline)
        if made.references:
            # T: Cause and remedy.
            self._diagnostics.add(
                made.line,
                staff("content|heading", "A heading names a source"),
                staff("content|heading", "Name it in the blocks below the heading"),
            )
        if urgency is not None and urgency not in set(Urgency):
            # T: Cause: {found} stands after a heading in braces, in place of such a word as {.call-911}.
            cause = staff("content|heading", "There is no urgency {found}", found=quoted(urgency))
            known_ones = ", ".join(f"{{.{each}}}" for each in Urgency)
            self._diagnostics.add(made.line, cause, wording.ONE_OF.with_values(known=known_ones))
        known = Urgency(urgency) if urgency in set(Urgency) else None
        made = replace(made, level=int(opening.tag[1:]), references=(), anchor=anchor, urgency=known)
        self._end_urgency(made)
        return made

    def _attribute(self, inline: Token, form: re.Pattern[str]) -> str | None:
        """Remove an attribute of the given form from the end of a heading, and return it."""
        words = inline.children or []
        if not words or words[-1].type != "text":
            return None
        text = words[-1].content.rstrip()
        found = form.fullmatch(text, max(text.rfind("{"), 0))
        if found is None:
            return None
        words[-1].content = text[: found.start()]
        return found[1]

    def _end_urgency(self, heading: ProseBlock | None) -> None:
        """Begin the part below ``heading``, or end the last one."""
        if without := self._without_warning:
            # T: Cause and remedy: {mark} is what the heading ends with. The sign > stays.
            self._diagnostics.add(
                without.line,
                staff("content|heading", "No warning follows this urgent heading"),
                staff(
                    "content|heading",
                    "Begin the warnings below it with >, or delete {mark}",
                    mark=f"{{.{without.urgency}}}",
                ),
            )
        self._urgency = heading.urgency if heading else None
        self._without_warning = heading if self._urgency else None

    def _bullets(self, block: Sequence[Token]) -> Iterator[ProseBlock]:
        if block[0].markup != "-":
            # T: Cause and remedy: points of a list begin with the sign -.
            self._diagnostics.add(
                self._line(block[0]),
                staff("content|markup", "A bullet begins with {sign}", sign=quoted(block[0].markup)),
                staff("content|markup", "Begin it with -"),
            )
        for item in _blocks(block[1:-1]):
            yield from self._only_paragraph(BlockKind.BULLET, item)

    def _only_paragraph(self, kind: BlockKind, block: Sequence[Token]) -> Iterator[ProseBlock]:
        parts = list(_blocks(block[1:-1]))
        if parts and parts[0][0].type == "paragraph_open":
            yield self._piece(kind, block[0], parts.pop(0)[1])
        elif not parts:
            self._diagnostics.add(self._line(block[0]), wording.NO_WORDS, wording.WRITE_WORDS)
        for part in parts:
            self._report_unsupported(part[0])

    def _html(self, token: Token) -> None:
        line = self._line(token)
        content = token.content.strip()
        if not content.startswith(COMMENT_START):
            # T: Cause.
            self._diagnostics.add(line, staff("content|markup", "HTML may not be used"), wording.ALLOWED)
        # An unclosed comment would include all blocks up to the end of the next comment.
        elif COMMENT_END not in content or COMMENT_START in content[1:] or "\n\n" in content:
            # T: Cause and remedy. The sign --> stays.
            self._diagnostics.add(
                line,
                staff("content|comment", "The comment that begins here has no end"),
                staff("content|comment", "End it with --> before the next block"),
            )
        else:
            inner = content.removeprefix(COMMENT_START).removesuffix(COMMENT_END)
            kind, _, words = inner.partition(":")
            self._comment = line
            self._note(kind.strip() if COMMENT_END not in inner else "", " ".join(words.split()), line)

    def _note(self, kind: str, words: str, line: int) -> None:
        if kind not in {"T", "forms", "only", "chart", "compare"}:
            # T: Cause and remedy. <!-- T: and --> stay.
            self._diagnostics.add(
                line,
                staff("content|comment", "This comment is not a note"),
                staff("content|comment", "Write <!-- T: a note to the translator --> on a line of its own"),
            )
        elif not words:
            # T: Cause and remedy.
            self._diagnostics.add(
                line,
                staff("content|comment", "The comment is empty"),
                staff("content|comment", "Write the note, or delete the comment"),
            )
        elif kind == "T":
            self._notes.append(words)
        elif kind == "chart":
            self._chart = words
        elif kind == "compare" and words in MARKED:
            self._aspect = Aspect(words)
        elif kind == "compare":
            # T: Cause: {found} is in a comment that says which question a paragraph answers.
            cause = staff("content|comment", "There is no question {found}", found=quoted(words))
            self._diagnostics.add(line, cause, wording.ONE_OF.with_values(known=", ".join(MARKED)))
        elif kind == "only" and words in set(Only):
            self._only = Only(words)
        elif kind == "only":
            # T: Cause: {found} is in a comment that says where alone a paragraph is shown. “only” stays.
            cause = staff("content|comment", "“only” cannot be {found}", found=quoted(words))
            self._diagnostics.add(line, cause, wording.ONE_OF.with_values(known=", ".join(Only)))
        else:
            self._forms = tuple(filter(None, (form.strip() for form in words.split(","))))

    def _report_unsupported(self, token: Token) -> None:
        # T: Cause: {kind} is a kind of formatting, in English.
        other = staff("content|markup", "Markup of the kind {kind} may not be used", kind=quoted(token.type))
        self._diagnostics.add(self._line(token), *wording.BLOCKS.get(token.type, (other, wording.ALLOWED)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each top-level block."""
    start = depth = 0
    for position, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : position + 1]
            start = position + 1
