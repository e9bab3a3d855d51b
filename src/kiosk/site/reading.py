"""Reads the settings of a clinic: from a TOML file, and in their place from environment variables.

By rank: the default, the variables that many programs know (NO_COLOR, ACCESSIBLE), the file, and the variables of the
kiosk, which are called like their setting: ``KIOSK_THEME``, ``KIOSK_SITE_NAME``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, get_origin

from msgspec import Struct
from msgspec.structs import fields

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.domain.settings import Mode, Theme
from kiosk.files.convert import Decode, WrongValueError, convert_fields, convert_value
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import read_text
from kiosk.files.toml import TomlTable, parse_toml
from kiosk.site.configuration import SETTING_TYPES, Configuration, Location, SiteFacts, SiteSettings
from kiosk.site.staff_code import is_hash
from kiosk.terminal.fonts import FontTerminal
from kiosk.texts import setting_values as wording
from kiosk.texts.values import WRONG_OPTION

PREFIX = "KIOSK_"
"""Begins the names of the kiosk's environment variables."""
LARGEST = 1 << 16
"""Bytes of a configuration file or keypad profile."""
KITTY_SIZE = re.compile(r"[1-9]\d{0,2}(\.\d)?", re.ASCII)
"""A font size in points, such as 12 or 13.5."""
TABLES: dict[str, type[Struct]] = {"site": SiteFacts}
"""Settings that are tables."""


class SettingsSource(NamedTuple):
    """Settings from one source."""

    values: dict[str, Any]
    """Those that are right."""
    locations: dict[str, Location]
    """Of all of them."""
    wrong: tuple[Diagnostic, ...] = ()


def load_settings(
    file: Path | None, environment: Mapping[str, str] | None = None
) -> tuple[Configuration, tuple[Diagnostic, ...]]:
    """Return the settings that are right, and what is wrong with the others.

    Args:
        file: The configuration file; None for none.
        environment: The environment variables; None for none.

    Raises:
        ConfigurationError: The file cannot be read or is not TOML.
    """
    environment = environment or {}
    sources = [_common_variables(environment), *([_read_file(file)] if file else []), _own_variables(environment)]
    values: dict[str, Any] = {}
    locations: dict[str, Location] = {}
    for source in sources:
        site = {**values.get("site", {}), **source.values.get("site", {})}
        values |= {**source.values, "site": site}
        locations |= source.locations
    wrong = [*(each for source in sources for each in source.wrong), *_wrong_together(values, locations)]
    values["site"] = SiteFacts(**values["site"])
    return Configuration(**values, locations=locations), tuple(sorted(wrong))


def _read_file(file: Path) -> SettingsSource:
    toml, diagnostics = read_toml_file(file)
    values = dict(toml.values)
    if isinstance(values.get("colors"), int):
        values["colors"] = str(values["colors"]).lower()  # 256 and true are natural without quotation marks
    for key in [key for key, value in values.items() if isinstance(value, dict) and key not in TABLES]:
        del values[key]
        line = toml.lines.of(key)
        diagnostics.add(line, wording.NOT_AT_TOP.with_values(key=key), wording.CHANGE_LINE)
    if "staff_code" in values and not is_code(values["staff_code"]):
        del values["staff_code"]  # it may be the code itself, which belongs into no log
        diagnostics.add(toml.lines.of("staff_code"), wording.WRONG_CODE, wording.MAKE_A_CODE)
    right = convert_fields(TomlTable(values, toml.lines), SiteSettings, diagnostics, path_below(file.parent))
    locations = {key: (str(file), toml.lines.of(key)) for key in toml.values}
    for table in TABLES:
        if table in right:
            named = toml.values[table]
            right[table] = {key: getattr(right[table], key) for key in right[table].__struct_fields__ if key in named}
            locations |= {f"{table}.{key}": (str(file), toml.lines.of(table, key)) for key in named}
    return SettingsSource(right, locations, diagnostics.found)


def _common_variables(environment: Mapping[str, str]) -> SettingsSource:
    """Return what the variables ask for that are not the kiosk's own (no-color.org)."""
    values: dict[str, Any] = {}
    locations: dict[str, Location] = {}
    if environment.get("NO_COLOR"):
        values["theme"], locations["theme"] = Theme.TERMINAL, ("NO_COLOR", 0)
    if environment.get("ACCESSIBLE") == "1":
        values["mode"], locations["mode"] = Mode.LINEAR, ("ACCESSIBLE", 0)
    return SettingsSource(values, locations)


def _own_variables(environment: Mapping[str, str]) -> SettingsSource:
    """Return the settings that have a variable of their own; an empty variable counts as none."""
    given = SettingsSource({}, {})
    wrong = []
    for path, kind in _settings():
        variable = PREFIX + "_".join(path).upper()
        if not (text := environment.get(variable)):
            continue
        given.locations[".".join(path)] = (variable, 0)
        if path == ("staff_code",) and not is_code(text):
            wrong.append(Diagnostic(variable, 0, wording.WRONG_CODE_VARIABLE, wording.MAKE_A_CODE))
            continue
        try:
            value = _value_of(text, kind)
        except WrongValueError as error:
            cause = WRONG_OPTION.with_values(wanted=error.wanted, found=error.found)
            wrong.append(Diagnostic(variable, 0, cause, wording.CORRECT_VARIABLE))
        else:
            table = given.values.setdefault(path[0], {}) if len(path) > 1 else given.values
            table[path[-1]] = value
    return given._replace(wrong=tuple(wrong))


def _settings() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the path and the type of each setting that has one value."""
    for name, kind in SETTING_TYPES.items():
        if name in TABLES:
            yield from (((name, each.name), each.type) for each in fields(TABLES[name]))
        else:
            yield (name,), kind


def _value_of(text: str, kind: Any) -> object:  # noqa: ANN401 - a type, annotated or not
    annotated = getattr(kind, "__origin__", kind)
    value = [part.strip() for part in text.split(",")] if get_origin(annotated) is tuple else text
    return convert_value(value, kind, path_below(Path()), strict=False)


def _wrong_together(values: Mapping[str, Any], locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield what is wrong with settings that are right when looked at alone."""
    if "fonts" in values and "own_font" not in locations:
        example, terminals = f'own_font = "{FontTerminal.CONSOLE}"', ", ".join(FontTerminal)
        remedy = wording.NAME_TERMINAL.with_values(example=example, terminals=terminals)
        yield Diagnostic(*locations["fonts"], wording.FONTS_ALONE, remedy)
    if values.get("own_font") is FontTerminal.KITTY and not all(map(KITTY_SIZE.fullmatch, values.get("fonts", ()))):
        yield Diagnostic(*locations["fonts"], wording.FONTS_FOR_KITTY, wording.WRITE_FONTS)


def is_code(value: object) -> bool:
    """Return whether ``value`` is a staff code as ``kiosk code`` prints it."""
    return isinstance(value, str) and is_hash(value)


def read_toml_file(file: Path) -> tuple[TomlTable, Diagnostics]:
    """Return the TOML of a file that the clinic names, and what is wrong with it so far.

    Raises:
        ConfigurationError: The file cannot be read or is not TOML.
    """
    diagnostics = Diagnostics(str(file))
    text = read_text(file, diagnostics, largest=LARGEST, final_newline=False)
    toml = None if text is None else parse_toml(text, diagnostics)
    if toml is None:
        raise ConfigurationError(*diagnostics.found)
    return toml, diagnostics


def parse_setting(setting: str, text: str) -> object:
    """Return ``text``, an option of the command line, as the value of a setting.

    Raises:
        WrongValueError: It is not one.
    """
    return convert_value(text, SETTING_TYPES[setting], path_below(Path()), strict=False)


def path_below(folder: Path) -> Decode:
    """Return what reads a path that is relative to ``folder``; raises ValueError for an empty one."""

    def read(_: type, text: str) -> Path:
        if not text:
            raise ValueError("an empty path would be the folder itself")
        return folder / text

    return read
