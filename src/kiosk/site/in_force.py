"""The settings in force: each with its value and where that comes from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import msgspec

from kiosk.site.configuration import SETTING_TYPES, Configuration

SECRET = "staff_code"  # noqa: S105 - the name of a setting
"""A setting whose value is nobody's business; that there is one is."""


def settings_in_force(configuration: Configuration) -> Iterator[str]:
    """Yield each setting as it would be written in the file, with its origin."""
    for name in SETTING_TYPES:
        value = getattr(configuration, name)
        file, line = configuration.locations.get(name, ("default", 0))
        origin = f"{file}:{line}" if line else file
        shown = "(set)" if name == SECRET and value else _as_toml(value)
        yield f"{name} = {shown}  # {origin}"


def _as_toml(value: object) -> str:
    """Return a value as TOML writes it; JSON writes texts, numbers, true and false the same way."""
    if value is None:
        return "(none)"
    if isinstance(value, Enum | Path):
        value = str(value)
    return msgspec.json.encode(value).decode()
