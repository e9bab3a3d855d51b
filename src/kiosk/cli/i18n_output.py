"""How ``kiosk i18n`` prints its results: as sentences, or as JSON, one object a line."""

from __future__ import annotations

import json
from collections.abc import Callable

from kiosk.cli.staff_texts import translated
from kiosk.terminal.output import write
from kiosk.texts.message import StaffText

Show = Callable[[StaffText], None]
"""Prints a result."""


def show_sentence(result: StaffText) -> None:
    """Print ``result`` in the language of the terminal."""
    write(f"{translated(result)}\n")


def show_as_json(result: StaffText) -> None:
    """Print ``result`` with its values, one JSON object a line."""
    write(json.dumps({**dict(result.message.values), "says": translated(result)}, ensure_ascii=False) + "\n")
