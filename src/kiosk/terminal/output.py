"""The output of staff commands, which fails with a diagnostic when it cannot be written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from kiosk.domain.errors import Diagnostic, OutputError
from kiosk.texts.message import staff


def write(text: str) -> None:
    """Write ``text`` to standard output at once, so that a full disk is noticed here and not at exit.

    Raises:
        OutputError: It cannot be written. It says nothing where the reader has ended, as ``head`` does.
    """
    out = sys.stdout
    # A terminal that lacks a character shows its number: better than no output at all.
    known = out.encoding or "utf-8"
    try:
        out.write(text.encode(known, "backslashreplace").decode(known))
        out.flush()
    except BrokenPipeError:
        discard_rest(out)
        raise OutputError from None
    except OSError as error:
        discard_rest(out)
        raise output_error(error) from None


def output_error(error: OSError) -> OutputError:
    """Return what staff read when standard output could not be written because of ``error``."""
    # T: Cause: {error} says why.
    cause = staff("output", "The output cannot be written ({error})", error=str(error.strerror))
    # T: Remedy: another program reads what this one writes.
    remedy = staff("output", "Free some disk space, or keep the reading program open")
    return OutputError(Diagnostic("standard output", 0, cause, remedy))


def write_diagnostics(diagnostics: Iterable[object]) -> None:
    """Write diagnostics to standard error, one a line; where it cannot be written, the exit code must do."""
    try:
        for diagnostic in diagnostics:
            sys.stderr.write(f"{diagnostic}\n")
        sys.stderr.flush()
    except OSError:
        discard_rest(sys.stderr)


def discard_rest(sink: TextIO) -> None:
    """Discard what is still buffered for ``sink``: at exit Python would try to write it and print a traceback.

    Or it would wait forever, for a terminal that Ctrl+S has stopped.
    """
    with suppress(OSError, ValueError):
        number = sink.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
