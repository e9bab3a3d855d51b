"""Asks the terminal itself which colors it shows. For ``kiosk doctor`` alone: the kiosk waits for no answer.

The query sets a background color in 24 bits and asks for the attributes that are in force (DECRQSS of SGR, in xterm's
"Control Sequences"). Every terminal answers the last question, its primary device attributes, so that the wait ends
early where the others are ignored. The key decoder drops answers that come too late.
"""

from __future__ import annotations

import os
import re
import select
import time

from msgspec import Struct

from kiosk.terminal.ownership import TerminalOwner

QUERY = "\x1b[48;2;1;2;3m\x1bP$qm\x1b\\\x1b[0m\x1b[>q\x1b[c"
ERASE = "\r\x1b[K"
"""Follows it, for a terminal that prints what it does not know."""
ATTRIBUTES = re.compile(rb"\x1b\[\?[\d;]*c")
NAME = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b")
DIRECT_COLOR = re.compile(rb"48[:;]2[:;]+1[:;]2[:;]3")
PATIENCE = 0.5
"""Seconds to wait for an answer; a terminal on this machine takes a few milliseconds."""


class TerminalReply(Struct, frozen=True):
    """What a terminal said of itself."""

    name: str
    """Name and version; empty where it gives none."""
    direct: bool
    """Whether it keeps colors of 24 bits."""


def ask_terminal(source: int = 0, sink: int = 1) -> TerminalReply | None:
    """Return the answer of the terminal at two file descriptors; None where it is no terminal or gives none."""
    if not (os.isatty(source) and os.isatty(sink)):
        return None
    received = b""
    end = time.monotonic() + PATIENCE
    with TerminalOwner(source, sink) as owner:
        owner.write(QUERY + ERASE)
        while not ATTRIBUTES.search(received):
            if not select.select([source], [], [], max(end - time.monotonic(), 0))[0]:
                return None
            received += owner.read()
    name = NAME.search(received)
    return TerminalReply(name[1].decode("ascii", "replace") if name else "", DIRECT_COLOR.search(received) is not None)
