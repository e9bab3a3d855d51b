"""Values of TOML as typed structs: every mistake at once, each on its own line.

The type of a field says what its value must be. Where the type cannot say it all, or not in plain words, its
annotation does; what it says follows the words "must be" in a diagnostic::

    Year = Annotated[int, Meta(ge=1950, le=2100, description="a year from 1950 to 2100")]
    Code = Annotated[str, rule("a text in capital letters", str.isupper)]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeGuard, TypeVar, Union, get_args, get_origin

import msgspec.structs
from msgspec import Meta, Struct

from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.files.toml import Lines, TomlTable

S = TypeVar("S", bound=Struct)
fields = cache(msgspec.structs.fields)
"""The fields of a struct type; evaluating its annotations takes long for a lexicon's hundreds of entries."""
Kind = Any
"""A type, or a type with its annotation."""
Decode = Callable[[type, Any], Any]
"""Makes a value of a type that TOML does not have, such as a path."""
QUOTED = "in quotation marks"
PLAIN_WORDS: dict[Any, str] = {
    str: f"a text {QUOTED}",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a date, such as 2026-11-22, without quotation marks",
}
SHOWN_ITEMS = 3
"""Items of a list that a diagnostic repeats."""
LONGEST_NUMBER = 1e15
"""Larger numbers are not repeated in a diagnostic."""
CORRECT = "Correct that line"
WRONG = object()
"""Stands for a value that was reported."""


def rule(description: str, check: Callable[[Any], object], remedy: str = CORRECT) -> Meta:
    """Return the annotation of a type whose values must pass ``check``; ``remedy`` is what else to do."""
    return Meta(description=description, extra={"check": check, "remedy": remedy})


def convert(table: TomlTable, kind: type[S], diagnostics: Diagnostics) -> S:
    """Return ``table`` as a struct of the type ``kind``.

    A required value that is wrong or missing becomes an empty one, so that the rest can be checked too. Where there
    are diagnostics, the struct is good for nothing else.
    """
    return _Converter(table.lines, diagnostics).struct(table.values, kind, table.path, 0)


def convert_fields(
    table: TomlTable, kind: type[Struct], diagnostics: Diagnostics, decode: Decode | None = None
) -> dict[str, Any]:
    """Return by field name those values of ``table`` that are right for the struct type ``kind``."""
    return dict(_Converter(table.lines, diagnostics, decode).fields(table.values, kind, table.path, 0))


def convert_value(value: object, kind: Kind, decode: Decode | None = None, *, strict: bool = True) -> object:
    """Return ``value`` as the type ``kind``; one that is not ``strict`` takes a number written as a text.

    Raises:
        ValueError: It is not of that type, in plain words, such as "must be true or false, not 3".
    """
    try:
        # TOML has dates of its own, so a date in quotation marks is a mistake.
        made: object = msgspec.convert(value, kind, strict=strict, builtin_types=(date, datetime), dec_hook=decode)
        if _passes(made, kind):
            return made
    except msgspec.ValidationError:
        pass  # msgspec's message is not for end users
    wanted = _wanted(kind)
    if issubclass(_plain(kind), str) and isinstance(value, (int, float, date)) and QUOTED not in wanted:
        wanted = f"{QUOTED}: {wanted}"
    raise ValueError(f"must be {wanted}, not {_shown(value)}")


class _Converter:
    """Goes through the values; ``at`` is the line of a table in a list, or 0 where the keys tell the line."""

    def __init__(self, lines: Lines, diagnostics: Diagnostics, decode: Decode | None = None) -> None:
        self._lines = lines
        self._diagnostics = diagnostics
        self._decode = decode

    def struct(self, values: Mapping[str, Any], kind: type[S], path: tuple[str, ...], at: int) -> S:
        right = dict(self.fields(values, kind, path, at))
        required = {field.name: field.type for field in fields(kind) if field.required and field.name not in right}
        return kind(**{name: _empty(missing) for name, missing in required.items()}, **right)

    def fields(
        self, values: Mapping[str, Any], kind: type[Struct], path: tuple[str, ...], at: int
    ) -> Iterator[tuple[str, Any]]:
        """Yield name and value of each field that is right; report the others, and keys that are no field."""
        known = {field.encode_name: field for field in fields(kind)}
        for key in values:
            if key not in known:
                remedy = f"Correct or remove it; known are: {', '.join(sorted(known))}"
                self._report((*path, key), at, "is not a known key", remedy)
        for key, field in known.items():
            if key in values:
                value = self._value(values[key], field.type, (*path, key), at)
                if value is not WRONG:
                    yield field.name, value
            elif field.required:
                cause = f"“{'.'.join((*path, key))}” is missing"
                self._diagnostics.add(at or self._lines.of(*path), cause, f"Add it: {_wanted(field.type)}")

    def _value(self, value: object, kind: Kind, path: tuple[str, ...], at: int) -> object:
        plain, meta = _split(kind)
        origin, arguments = get_origin(plain) or plain, get_args(plain)
        if isinstance(value, dict) and issubclass(origin, Struct):
            return self.struct(value, origin, path, at)
        if isinstance(value, dict) and origin is dict:
            return self._tables(value, arguments[0], arguments[1], path, at)
        if origin is tuple and _is_list_of_tables(value) and _is_struct(arguments[0]):
            return self._list(value, arguments[0], path)
        try:
            return convert_value(value, kind, self._decode)
        except ValueError as error:
            self._report(path, at, str(error), ((meta and meta.extra) or {}).get("remedy", CORRECT))
            return WRONG

    def _tables(
        self, values: dict[str, Any], name: Kind, kind: Kind, path: tuple[str, ...], at: int
    ) -> dict[str, object]:
        made = {}
        for key, each in values.items():
            if not _passes(key, name):
                self._report((*path, key), at, f"must be {_wanted(name)}", "Choose another name")
            value = self._value(each, kind, (*path, key), at)
            if value is not WRONG:
                made[key] = value
        return made

    def _list(self, values: list[dict[str, Any]], kind: type[Struct], path: tuple[str, ...]) -> tuple[Struct, ...]:
        line, made = self._lines.of(*path), []
        for each in values:
            line = self._lines.containing(next((text for text in each.values() if isinstance(text, str)), ""), line)
            made.append(self.struct(each, kind, path, line))
        return tuple(made)

    def _report(self, path: tuple[str, ...], at: int, cause: str, remedy: str) -> None:
        self._diagnostics.add(at or self._lines.of(*path), f"“{'.'.join(path)}” {cause}", remedy)


def _split(kind: Kind) -> tuple[Any, Meta | None]:
    """Return a type without None and without its annotation, and the annotation."""
    if get_origin(kind) in {Union, UnionType}:
        kind = next(each for each in get_args(kind) if each is not NoneType)
    notes = getattr(kind, "__metadata__", ())
    return get_args(kind)[0] if notes else kind, next((note for note in notes if isinstance(note, Meta)), None)


def _plain(kind: Kind) -> type:
    """Return the class of a type, without its arguments."""
    plain, _ = _split(kind)
    origin: type = get_origin(plain) or plain
    return origin


def _passes(value: object, kind: Kind) -> bool:
    """Return whether ``value`` passes the checks of its type, and of the type of its items."""
    plain, meta = _split(kind)
    check = (meta.extra or {}).get("check") if meta else None
    if check and not check(value):
        return False
    return not isinstance(value, tuple) or all(_passes(item, get_args(plain)[0]) for item in value)


def _wanted(kind: Kind) -> str:
    plain, meta = _split(kind)
    if meta and meta.description:
        return meta.description
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return f"one of {', '.join(plain)}"
    if get_origin(plain) is tuple:
        return f"a list, each item {_wanted(get_args(plain)[0])}"
    return PLAIN_WORDS.get(get_origin(plain) or plain, "a table")


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return quoted(value)
        case int() | float():
            return "that number" if abs(value) >= LONGEST_NUMBER else str(value)
        case list():
            items = ["a list" if isinstance(item, list) else _shown(item) for item in value[:SHOWN_ITEMS]]
            return f"[{', '.join(items)}{', …' * (len(value) > SHOWN_ITEMS)}]"
        case dict():
            return "a table"
        case _:
            return "a date or time"


def _empty(kind: Kind) -> object:
    plain, _ = _split(kind)
    origin = get_origin(plain) or plain
    if issubclass(origin, Struct):
        return origin(**{field.name: _empty(field.type) for field in fields(origin) if field.required})
    if issubclass(origin, StrEnum):
        return next(iter(origin))
    return date.min if origin is date else origin()


def _is_struct(kind: Kind) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _is_list_of_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
