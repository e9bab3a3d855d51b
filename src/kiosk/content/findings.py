"""The problems of one file, gathered while it is read on, so that an author hears of all of them at once."""

from __future__ import annotations

from kiosk.domain.errors import Diagnostic


class Findings:
    """Collects what is wrong in one file."""

    def __init__(self, file: str) -> None:
        """Begin with nothing wrong in ``file``."""
        self.file = file
        # A dict keeps each problem once: two checks may find the same one.
        self._problems: dict[Diagnostic, None] = {}

    def add(self, line: int, cause: str, remedy: str) -> None:
        """Note a problem; ``line`` counts from 1, and 0 means the whole file."""
        self._problems[Diagnostic(self.file, line, cause, remedy)] = None

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """What was found, in the order of the lines."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line))


def quoted(text: str, most: int = 40) -> str:
    """Return ``text`` in quotation marks, shortened, as a problem shows it."""
    return f"“{text if len(text) <= most else text[: most - 1].rstrip() + '…'}”"
