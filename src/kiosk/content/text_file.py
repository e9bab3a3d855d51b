"""A content file as text: strict UTF-8, bounded, whole to its last line, and parted into facts and prose."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from kiosk.content.findings import Findings

LARGEST = 256 * 1024
"""Bytes; a page of 60 printed sheets. A larger file is not a page, and would hold the kiosk up."""
FENCE = "+++"
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]")
"""Signs that nobody sees but that steer a terminal, turn the direction of the text around, or part or join words."""
HARD_SPACES = "\xa0\u202f"
"""No-break spaces, which look like a space and are none where words are compared or searched."""


class Parts(Struct, frozen=True):
    """A file parted in two."""

    front: str | None
    """The TOML between the two lines of ``+++``, or None where there is none."""
    body: str
    body_line: int
    """How many lines of the file come before the body. The TOML always begins on line 2."""


def read_text(path: Path, findings: Findings) -> str | None:
    """Return the text of ``path`` with plain line ends, or None where it cannot be read as text at all."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        findings.add(0, f"The file cannot be read: {error.strerror or error}", "See that it is there and readable")
        return None
    if len(data) > LARGEST:
        findings.add(0, f"The file has more than {LARGEST // 1024} KB", "Part the page, or take out what is no text")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _not_utf8(data, error, findings)
        return None
    text = text.replace("\r\n", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if unseen := UNSEEN.search(line):
            findings.add(
                number,
                f"There is an invisible sign, U+{ord(unseen[0]):04X}, at column {unseen.start() + 1}",
                "Write a plain space" if unseen[0] in HARD_SPACES else "Delete it; a line ends with a plain line end",
            )
    # The Markdown reader would begin a new line at some of these, and every line number after it would be wrong.
    text = UNSEEN.sub(" ", text)
    if not text.strip():
        findings.add(0, "The file is empty", "Write the page, or delete the file")
    elif not text.endswith("\n"):
        findings.add(
            text.count("\n") + 1,
            "The last line has no line end, so the file may have been cut off",
            "See that nothing is missing, then end the file with a line end",
        )
    return text


def _not_utf8(data: bytes, error: UnicodeDecodeError, findings: Findings) -> None:
    # With a byte-order mark the decoder counts from behind it.
    start = error.start + (len(data) - len(error.object))
    line = data.count(b"\n", 0, start) + 1
    if error.reason == "unexpected end of data":
        findings.add(line, "The file ends in the middle of a letter, so it was cut off", "Get the whole file again")
    else:
        findings.add(
            line,
            f"Byte {start} of the file, 0x{data[start]:02X}, is not UTF-8",
            "Save the file with the encoding UTF-8",
        )


def part(text: str, findings: Findings, *, required: bool) -> Parts:
    """Part ``text`` at the two lines of ``+++``.

    Args:
        text: The whole file.
        findings: Where a missing beginning or end is noted.
        required: Whether the file must begin with facts.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        if required:
            cause = "The file does not begin with a line of +++"
            if lines[0].startswith("---"):
                cause += " but with ---, which is another format"
            findings.add(1, cause, "Begin with the facts in TOML, between two lines of +++")
        return Parts(None, text, 0)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return Parts("\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :]), number + 1)
    findings.add(1, "The facts that begin here have no end", "Put a line of +++ after the last fact")
    return Parts(None, "", len(lines))
