"""The terminal that readers are tested with shows a frame only when it is complete."""

from __future__ import annotations

import sys

import pytest

from tests.readers.pseudo_terminal import PseudoTerminal

TWO_PIECES = """
import os
os.write(1, b"Medic")
while sum(range(10_000)) and os.times().user < {seconds}: pass
os.write(1, b"amentos")
os.read(0, 1)
"""
"""Writes a word in two pieces, and computes for a while in between, so that it is running all the time."""
LARGE = """
import os
os.write(1, b"x" * 20_000 + b"\\x1b[Hend")
os.read(0, 1)
"""
"""Writes more than a pseudo-terminal holds, so that it waits in between until some of it is read."""
TWO_FRAMES = """
import os
os.write(1, b"\x1b[1;1Hone\x1b[2;1H\x1b[1;1Htwo\x1b[1;1H")
os.read(0, 1)
"""
"""Writes two frames at once; in the first the cursor is on the second line."""

TWO_FRAMES_APART = """
import os
os.write(1, b"\x1b[1;1Hone\x1b[2;1H")
while sum(range(10_000)) and os.times().user < 0.3: pass
os.write(1, b"\x1b[1;1Htwo\x1b[1;1H")
os.read(0, 1)
"""
"""The same, but runs in between: only the start of the second shows that the first has ended."""


@pytest.mark.parametrize(("program", "start"), [(TWO_PIECES.format(seconds=0.3), "Medicamentos"), (LARGE, "endxx")])
def test_screen_counts_as_complete_only_at_the_end_of_a_frame(program: str, start: str) -> None:
    terminal = PseudoTerminal([sys.executable, "-c", program])
    try:
        while not any(terminal.lines) or not terminal.complete:
            terminal.read()
        assert terminal.lines[0].startswith(start)
    finally:
        terminal.close()


@pytest.mark.parametrize("program", [TWO_FRAMES, TWO_FRAMES_APART])
def test_each_frame_is_seen(program: str) -> None:
    terminal = PseudoTerminal([sys.executable, "-c", program])
    try:
        seen: list[tuple[str, int]] = []
        while seen[-1:] != [("two", 0)]:
            terminal.read()
            shown = (terminal.lines[0], terminal.screen.cursor.y)
            if terminal.complete and shown[0] and shown not in seen:
                seen.append(shown)
        assert seen == [("one", 1), ("two", 0)]
    finally:
        terminal.close()
