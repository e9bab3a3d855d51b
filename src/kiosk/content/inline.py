"""The words of one block: plain text, and the references at its end. Any other markup is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts import page_markup as wording
from kiosk.texts.message import staff

if TYPE_CHECKING:
    from markdown_it.token import Token

REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
ENTITY = re.compile(r"&#?\w+;")
STRAY = re.compile(r"[*`|\\~\[\]{}<>«»„‹›]|(?<!\w)_|_(?!\w)")
"""Characters of markup that pages do not have, or that voices read badly; ``a_b`` in an address is fine."""


def inline_text(inline: Token, line: int, diagnostics: Diagnostics) -> tuple[str, tuple[str, ...]]:
    """Return the text of a block in one line, and the ids that it refers to.

    Args:
        inline: The block's words as the Markdown parser gives them.
        line: The line of the file on which they start.
        diagnostics: Where problems are recorded.
    """
    parts = []
    row = line
    for child in inline.children or ():
        if child.type == "softbreak":
            parts.append(" ")
            row += 1
        elif child.type == "text":
            parts.append(child.content)
            _stray(child.content, row, diagnostics)
        elif cause := wording.INLINE.get(child.type):
            diagnostics.add(row, cause, wording.REMEDIES.get(child.type, wording.PLAIN))
            row += child.type == "hardbreak"
    return _references(" ".join("".join(parts).split()), line, diagnostics)


def _stray(text: str, line: int, diagnostics: Diagnostics) -> None:
    text = REFERENCE.sub("", text)
    for sign in dict.fromkeys(ENTITY.findall(text)):
        # T: Cause and remedy: {sign} is such as &amp;
        diagnostics.add(
            line,
            staff("content|markup", "{sign} is HTML", sign=quoted(sign)),
            staff("content|markup", "Write the sign itself"),
        )
    for sign in dict.fromkeys(STRAY.findall(text)):
        if sign == "|":
            # T: Cause and remedy.
            cause, remedy = (
                staff("content|markup", "The sign “|” looks like a table"),
                staff("content|markup", "Write the table as sentences or bullets"),
            )
        else:
            # T: Cause and remedy: {sign} is such as *
            cause, remedy = (
                staff("content|markup", "The sign “{sign}” has no meaning here", sign=sign),
                staff("content|markup", "Write it in words, or delete it"),
            )
        diagnostics.add(line, cause, remedy)


def _references(text: str, line: int, diagnostics: Diagnostics) -> tuple[str, tuple[str, ...]]:
    names: list[str] = []
    # From the end, one at a time: one pattern for all of them would take quadratic time.
    while text.endswith("]") and (last := REFERENCE.fullmatch(text, text.rfind("[^"))):
        names.insert(0, last[1])
        text = text[: last.start()].rstrip()
    for name in REFERENCE.findall(text):
        # T: Cause and remedy: {source} is the name of a source, {reference} such as [^label].
        diagnostics.add(
            line,
            staff("content|source", "The source {source} is inside the text", source=quoted(name)),
            staff("content|source", "Put {reference} at the end of the block", reference=f"[^{name}]"),
        )
    if not text:
        diagnostics.add(line, wording.NO_WORDS, wording.WRITE_WORDS)
    return text, tuple(dict.fromkeys(names))
