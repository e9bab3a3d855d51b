"""How ``kiosk i18n`` prints its results as JSON; as sentences, ``staff_texts.write_line`` prints them."""

from __future__ import annotations

import json
from collections.abc import Callable

from kiosk.cli.staff_texts import translated
from kiosk.terminal.output import write
from kiosk.texts.message import StaffText

Show = Callable[[StaffText], None]
"""Prints a result."""


def show_as_json(result: StaffText) -> None:
    """Print ``result`` with its values, one JSON object a line."""
    write(json.dumps({**dict(result.message.values), "says": translated(result)}, ensure_ascii=False) + "\n")
