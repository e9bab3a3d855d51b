"""The log: standard library logging to the error output, for the journal with its priorities.

Log messages name files, settings, parts of the program and exit codes. They never hold a text that was read, typed or
spoken.
"""

from __future__ import annotations

import logging
import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from kiosk.cli.staff_texts import sentence
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.terminal.output import discard_rest

PRIORITIES = {logging.CRITICAL: 2, logging.ERROR: 3, logging.WARNING: 4, logging.INFO: 6, logging.DEBUG: 7}
"""Levels of syslog, which the journal takes from the start of a line (sd-daemon(3))."""
HELD_RECORDS = 1000
log = logging.getLogger(__name__)


class JournalFormatter(logging.Formatter):
    """Puts the priority before each line; the journal adds the time and the name of the service."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one or more lines."""
        priority = PRIORITIES.get(record.levelno, PRIORITIES[logging.DEBUG])
        return "\n".join(f"<{priority}>{line}" for line in super().format(record).splitlines())


class ErrorOutput(logging.Handler):
    """Writes records to standard error."""

    def __init__(self) -> None:
        """Write at once, until ``held`` is used."""
        super().__init__()
        self._stream = sys.stderr  # Textual puts another one in its place while it draws
        self._held: deque[logging.LogRecord] | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or keep it while records are held."""
        if self._held is not None:
            self._held.append(record)
            return
        try:
            self._stream.write(f"{self.format(record)}\n")
            self._stream.flush()
        except (OSError, ValueError):  # nobody reads it any more
            discard_rest(self._stream)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the newest records while a front end draws, and write them when it has ended.

        Only where standard error is a terminal: there they would be lost in the drawing.
        """
        if not os.isatty(2):
            yield
            return
        outer, held = self._held, deque[logging.LogRecord](maxlen=HELD_RECORDS)
        self._held = held
        try:
            yield
        finally:
            self._held = None
            for record in held:
                self.emit(record)
            self._held = outer


def start_logging(*, verbose: bool = False) -> ErrorOutput:
    """Send the log of the kiosk to standard error; ``verbose`` adds what is of use when something is wrong."""
    journal = is_journal()
    output = ErrorOutput()
    output.setFormatter(
        JournalFormatter("%(name)s: %(message)s")
        if journal
        else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    log = logging.getLogger("kiosk")
    log.handlers = [output]
    log.setLevel(logging.DEBUG if verbose else logging.INFO if journal else logging.WARNING)
    return output


def is_journal() -> bool:
    """Return whether standard error leads to systemd's journal, by the variable that it sets (systemd.exec(5))."""
    with suppress(OSError):
        status = os.fstat(2)
        return os.environ.get("JOURNAL_STREAM") == f"{status.st_dev}:{status.st_ino}"
    return False


class FileReports:
    """Logs what is wrong with single files while the rest of the guide is shown."""

    def __init__(self) -> None:
        """Start with nothing wrong."""
        self.exit = Exit.OK
        """The exit code that says so to a supervisor."""

    def content(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Log what is wrong with content files."""
        self._log(diagnostics)
        self.exit = Exit.CONTENT

    def catalogs(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Log what is wrong with catalogs and lexicons."""
        self._log(diagnostics)
        if not all(diagnostic.warning for diagnostic in diagnostics):
            self.exit = self.exit or Exit.CATALOGS

    def _log(self, diagnostics: Sequence[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            log.warning("%s", sentence(diagnostic))
