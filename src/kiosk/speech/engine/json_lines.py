"""The lines between the kiosk and its child: one JSON object each, in ASCII, of a length that is bounded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TypeAlias

Message: TypeAlias = dict[str, object]

LONGEST = 1 << 18


class LineError(Exception):
    """What came is no line of ours."""


def line(**message: object) -> bytes:
    """Return a message as a line."""
    return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


class LineBuffer:
    """Puts lines together from the pieces that a pipe delivers."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[Message]:
        """Yield the messages that ``data`` completes.

        Raises:
            LineError: A line is too long, or no JSON object.
        """
        *lines, self._rest = (self._rest + data).split(b"\n")
        for each in lines:
            yield parsed(each)
        if len(self._rest) > LONGEST:
            raise LineError("a line without end")


def parsed(text: bytes) -> Message:
    """Return the message of a line.

    Raises:
        LineError: It is no JSON object.
    """
    try:
        message = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LineError(str(error)) from error
    if not isinstance(message, dict):
        raise LineError("not an object")
    return message
