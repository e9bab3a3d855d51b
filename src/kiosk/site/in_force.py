"""The settings in force: each with its value and where that comes from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.domain.settings import Mode, Theme
from kiosk.site.configuration import SETTING_TYPES, Configuration
from kiosk.terminal.capabilities import ColorDepth
from kiosk.texts import setting_values, site_settings
from kiosk.texts.entrance import MODE_NAMES
from kiosk.texts.message import Message, StaffText, verbatim
from kiosk.texts.settings import THEME_NAMES

SECRET = "staff_code"  # noqa: S105 - the name of a setting
"""A setting whose value is nobody's business; that there is one is."""


def settings_in_force(configuration: Configuration) -> Iterator[StaffText]:
    """Yield each setting as it would be written in the file, with its origin."""
    for name, value in values_of(configuration):
        file, line = configuration.locations.get(name, (setting_values.DEFAULT, 0))
        origin = f"{file}:{line}" if line else file
        shown = setting_values.SET if name == SECRET and value else _as_toml(value)
        yield setting_values.LINE.with_values(name=name, value=shown, origin=origin)


def values_of(configuration: Configuration) -> Iterator[tuple[str, object]]:
    """Yield each setting with its value; those of a table are called ``table.setting``."""
    for name in SETTING_TYPES:
        value = getattr(configuration, name)
        if isinstance(value, Struct):
            yield from ((f"{name}.{key}", getattr(value, key)) for key in value.__struct_fields__)
        else:
            yield name, value


def settings_for_staff(configuration: Configuration) -> Iterator[Message]:
    """Yield each setting in plain words, those that the clinic has changed first."""
    for name, value in sorted(values_of(configuration), key=lambda setting: setting[0] not in configuration.locations):
        line = site_settings.CHANGED if name in configuration.locations else site_settings.UNCHANGED
        said = site_settings.SECRET if name == SECRET and value else _in_words(value)
        if name == "mode" and value is None:
            said = site_settings.AUTOMATIC
        yield line.with_values(name=site_settings.NAMES.get(name, verbatim(name)), value=said)


def _in_words(value: object) -> Message | str:
    """Return a value in words that can be translated, or as it is if it is a name or a number."""
    match value:
        case bool():
            return site_settings.YES if value else site_settings.NO
        case Mode():
            return MODE_NAMES.get(value, str(value))
        case Theme():
            return THEME_NAMES[value]
        case ColorDepth.AUTO:
            return site_settings.AUTOMATIC
        case ColorDepth.NONE:
            return "0"
        case None | "" | ():
            return site_settings.NOT_SET
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case dict():
            return " / ".join(map(str, value.values()))
    return str(value)


def _as_toml(value: object) -> str:
    """Return a value as TOML writes it; JSON writes texts, numbers, true and false the same way."""
    if value is None:
        return setting_values.NONE
    if isinstance(value, Enum | Path):
        value = str(value)
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_as_toml(each)}' for key, each in value.items())} }}"
    return msgspec.json.encode(value).decode()
