"""What happens to the diagnostics of single files while the rest of the guide is shown."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from kiosk.domain.errors import Diagnostic, Exit

log = logging.getLogger(__name__)


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
        self.exit = self.exit or Exit.CATALOGS

    def _log(self, diagnostics: Sequence[Diagnostic]) -> None:
        for diagnostic in diagnostics:
            log.warning("%s", diagnostic)
