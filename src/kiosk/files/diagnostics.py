"""The diagnostics of one file, collected while reading goes on, so that an author gets all of them at once."""

from __future__ import annotations

from kiosk.domain.errors import Diagnostic
from kiosk.texts.message import StaffText


class Diagnostics:
    """Collects what is wrong in one file."""

    def __init__(self, file: str) -> None:
        """Start with nothing wrong in ``file``, the name that the diagnostics give it."""
        self.file = file
        # A dict keeps each diagnostic once: two checks may find the same one.
        self._found: dict[Diagnostic, None] = {}

    def add(self, line: int, cause: StaffText, remedy: StaffText) -> None:
        """Record a diagnostic; ``line`` counts from 1, and 0 means the whole file."""
        self._found[Diagnostic(self.file, line, cause, remedy)] = None

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All diagnostics, in the order of the lines."""
        return tuple(sorted(self._found, key=lambda diagnostic: diagnostic.line))


def quoted(text: str, longest: int = 40) -> str:
    """Return ``text`` in quotation marks for a diagnostic, shortened to ``longest`` characters."""
    return f"“{text if len(text) <= longest else text[: longest - 1].rstrip() + '…'}”"
