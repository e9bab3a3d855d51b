"""The settings in force: each with its value and where that comes from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.site.configuration import SETTING_TYPES, Configuration

SECRET = "staff_code"  # noqa: S105 - the name of a setting
"""A setting whose value is nobody's business; that there is one is."""


def settings_in_force(configuration: Configuration) -> Iterator[str]:
    """Yield each setting as it would be written in the file, with its origin."""
    for name, value in _values(configuration):
        file, line = configuration.locations.get(name, ("default", 0))
        origin = f"{file}:{line}" if line else file
        shown = "(set)" if name == SECRET and value else _as_toml(value)
        yield f"{name} = {shown}  # {origin}"


def _values(configuration: Configuration) -> Iterator[tuple[str, object]]:
    for name in SETTING_TYPES:
        value = getattr(configuration, name)
        if isinstance(value, Struct):
            yield from ((f"{name}.{key}", getattr(value, key)) for key in value.__struct_fields__)
        else:
            yield name, value


def _as_toml(value: object) -> str:
    """Return a value as TOML writes it; JSON writes texts, numbers, true and false the same way."""
    if value is None:
        return "(none)"
    if isinstance(value, Enum | Path):
        value = str(value)
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_as_toml(each)}' for key, each in value.items())} }}"
    return msgspec.json.encode(value).decode()
