"""What ``kiosk doctor`` has found: as sentences for a person, or as JSON for a program that watches many kiosks."""

from __future__ import annotations

import json
from collections.abc import Iterable

from kiosk.cli.staff_texts import print_json, report, translated
from kiosk.domain.errors import Diagnostic
from kiosk.terminal.output import write
from kiosk.texts.message import StaffText


class DoctorReport:
    """Writes facts to standard output and problems to standard error; as JSON, both to standard output."""

    def __init__(self, *, as_json: bool = False) -> None:
        """Write sentences, or one JSON object a line."""
        self.as_json = as_json

    def fact(self, text: StaffText) -> None:
        """Write ``text``, which begins with its subject and a colon, such as ``colors: 256``; raises OutputError.

        The subject stays in English in JSON, where a program looks for it.
        """
        about, words = text.partition(": ")[0], translated(text)
        fact = words.partition(": ")[2]
        write((json.dumps({"about": about, "fact": fact}, ensure_ascii=False) if self.as_json else words) + "\n")

    def problems(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Write ``diagnostics``; raises OutputError."""
        (print_json if self.as_json else report)(diagnostics)
