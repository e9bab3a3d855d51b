"""What the commands of staff print: one way out for all of them, which says so where nobody can take it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from kiosk.domain.errors import Diagnostic, OutputError


def write(text: str) -> None:
    """Write ``text`` to standard output at once, so that a disk that is full is met here and not at the very end.

    Raises:
        OutputError: It cannot be written.
    """
    out = sys.stdout
    # A terminal that lacks a letter shows its number: better than no answer at all.
    known = out.encoding or "utf-8"
    try:
        out.write(text.encode(known, "backslashreplace").decode(known))
        out.flush()
    except OSError as error:
        discard_rest(out)
        cause = f"What this command has to say cannot be written ({error.strerror})"
        remedy = "See that the disk has room and that whatever reads it reads to the end"
        raise OutputError(Diagnostic("standard output", 0, cause, remedy)) from None


def report(diagnostics: Iterable[object]) -> None:
    """Write diagnostics to standard error, one a line; where it cannot be written, the exit code must do."""
    try:
        for diagnostic in diagnostics:
            sys.stderr.write(f"{diagnostic}\n")
        sys.stderr.flush()
    except OSError:
        discard_rest(sys.stderr)


def discard_rest(sink: TextIO) -> None:
    """Let what is still to be written go nowhere, for nobody reads on: Python would write it at its end, and complain.

    Or it would wait forever, for a terminal that Ctrl+S has stopped.
    """
    with suppress(OSError, ValueError):
        number = sink.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
