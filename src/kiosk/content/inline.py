"""The words of one block: plain text, and the references at its end. Any other markup is reported."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.files.diagnostics import Diagnostics, quoted

if TYPE_CHECKING:
    from markdown_it.token import Token

REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
ENTITY = re.compile(r"&#?\w+;")
STRAY = re.compile(r"[*`|\\~\[\]{}<>«»„‹›]|(?<!\w)_|_(?!\w)")
"""Characters of markup that pages do not have, or that voices read badly; ``a_b`` in an address is fine."""

UNSUPPORTED = {
    "code_inline": "Code",
    "em_open": "Emphasis",
    "hardbreak": "A line break within a block",
    "html_inline": "HTML or a comment within a block",
    "image": "An image",
    "link_open": "A link",
    "strong_open": "Emphasis",
}
"""By token type of the Markdown parser: what a block may not have."""
REMEDIES = {
    "hardbreak": "Take away the spaces at the end of the line",
    "html_inline": "Put a note on a line of its own before the block; write no HTML",
}


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
        elif cause := UNSUPPORTED.get(child.type):
            diagnostics.add(row, f"{cause} may not be used", REMEDIES.get(child.type, "Write it as plain words"))
            row += child.type == "hardbreak"
    return _references(" ".join("".join(parts).split()), line, diagnostics)


def _stray(text: str, line: int, diagnostics: Diagnostics) -> None:
    text = REFERENCE.sub("", text)
    for sign in dict.fromkeys(ENTITY.findall(text)):
        diagnostics.add(line, f"{quoted(sign)} is HTML", "Write the sign itself")
    for sign in dict.fromkeys(STRAY.findall(text)):
        if sign == "|":
            diagnostics.add(line, "The sign “|” looks like a table", "Write the table as sentences or bullets")
        else:
            diagnostics.add(line, f"The sign “{sign}” has no meaning here", "Write it in words, or delete it")


def _references(text: str, line: int, diagnostics: Diagnostics) -> tuple[str, tuple[str, ...]]:
    names: list[str] = []
    # From the end, one at a time: one pattern for all of them would take quadratic time.
    while text.endswith("]") and (last := REFERENCE.fullmatch(text, text.rfind("[^"))):
        names.insert(0, last[1])
        text = text[: last.start()].rstrip()
    for name in REFERENCE.findall(text):
        diagnostics.add(line, f"The source {quoted(name)} is inside the text", f"Put [^{name}] at the end of the block")
    if not text:
        diagnostics.add(line, "The block has no words", "Write the text, or delete the block")
    return text, tuple(dict.fromkeys(names))
