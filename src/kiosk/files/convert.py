"""Values of TOML as typed structs: every mistake at once, each on its own line.

The type of a field says what its value must be. Where the type cannot say it all, or not in plain words, its
annotation does; what it says follows the words "must be" in a diagnostic::

    Year = Annotated[int, Meta(ge=1950, le=2100, extra={WANTED: staff("facts|kind", "a year from 1950 to 2100")})]
    Code = Annotated[str, rule(staff("facts|kind", "a text in capital letters"), str.isupper)]
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
from kiosk.texts import values as wording
from kiosk.texts.message import StaffText, as_it_is, joined_staff_texts

S = TypeVar("S", bound=Struct)
struct_fields = cache(msgspec.structs.fields)
"""The fields of a struct type; evaluating its annotations takes long for a lexicon's hundreds of entries."""
Kind = Any
"""A type, or a type with its annotation."""
Decode = Callable[[type, Any], Any]
"""Makes a value of a type that TOML does not have, such as a path."""
QUOTED = "in quotation marks"
"""In the words of a type whose values have them in TOML."""
WANTED = "wanted"
"""Key of the words in an annotation."""
PLAIN_WORDS: dict[Any, StaffText] = {
    str: wording.TEXT,
    bool: wording.TRUE_OR_FALSE,
    int: wording.WHOLE_NUMBER,
    float: wording.NUMBER,
    date: wording.DATE,
}
SHOWN_ITEMS = 3
"""Items of a list that a diagnostic repeats."""
LONGEST_NUMBER = 1e15
"""Larger numbers are not repeated in a diagnostic."""
WRONG = object()
"""Stands for a value that was reported."""


class WrongValueError(ValueError):
    """A value is not of its type."""

    def __init__(self, wanted: StaffText, found: StaffText) -> None:
        """Keep in words what is ``wanted``, and what was ``found``."""
        super().__init__(f"must be {wanted}, not {found}")
        self.wanted = wanted
        self.found = found


def rule(wanted: StaffText, check: Callable[[Any], object], remedy: StaffText = wording.CORRECT) -> Meta:
    """Return the annotation of a type whose values must pass ``check``; ``remedy`` is what else to do."""
    return Meta(extra={WANTED: wanted, "check": check, "remedy": remedy})


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
        WrongValueError: It is not of that type.
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
        wanted = wording.IN_MARKS.with_values(wanted=wanted)
    raise WrongValueError(wanted, _shown(value))


class _Converter:
    """Goes through the values; ``at`` is the line of a table in a list, or 0 where the keys tell the line."""

    def __init__(self, lines: Lines, diagnostics: Diagnostics, decode: Decode | None = None) -> None:
        self._lines = lines
        self._diagnostics = diagnostics
        self._decode = decode
        self._first: frozenset[str] = frozenset()
        """The keys that belong above all tables."""

    def struct(self, values: Mapping[str, Any], kind: type[S], path: tuple[str, ...], at: int) -> S:
        right = dict(self.fields(values, kind, path, at))
        required = {
            field.name: field.type for field in struct_fields(kind) if field.required and field.name not in right
        }
        return kind(**{name: _empty(missing) for name, missing in required.items()}, **right)

    def fields(
        self, values: Mapping[str, Any], kind: type[Struct], path: tuple[str, ...], at: int
    ) -> Iterator[tuple[str, Any]]:
        """Yield name and value of each field that is right; report the others, and keys that are no field."""
        known = {field.encode_name: field for field in struct_fields(kind)}
        self._first = self._first if path else frozenset(known)
        for key in values:
            if key not in known:
                remedy = wording.CORRECT_KEY.with_values(known=", ".join(sorted(known)))
                if key in self._first:
                    remedy = wording.MOVE_KEY.with_values(table=".".join(path))
                self._report((*path, key), at, wording.UNKNOWN_KEY, remedy)
        for key, field in known.items():
            if key in values:
                value = self._value(values[key], field.type, (*path, key), at)
                if value is not WRONG:
                    yield field.name, value
            elif field.required:
                cause = wording.MISSING.with_values(key=".".join((*path, key)))
                self._diagnostics.add(
                    at or self._lines.of(*path), cause, wording.ADD.with_values(wanted=_wanted(field.type))
                )

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
        except WrongValueError as error:
            cause = wording.WRONG_VALUE.with_values(wanted=error.wanted, found=error.found)
            self._report(path, at, cause, ((meta and meta.extra) or {}).get("remedy", wording.CORRECT))
            return WRONG

    def _tables(
        self, values: dict[str, Any], name: Kind, kind: Kind, path: tuple[str, ...], at: int
    ) -> dict[str, object]:
        made = {}
        for key, each in values.items():
            if not _passes(key, name):
                self._report(
                    (*path, key), at, wording.WRONG_NAME.with_values(wanted=_wanted(name)), wording.CHOOSE_NAME
                )
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

    def _report(self, path: tuple[str, ...], at: int, cause: StaffText, remedy: StaffText) -> None:
        self._diagnostics.add(at or self._lines.of(*path), cause.with_values(key=".".join(path)), remedy)


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


def _wanted(kind: Kind) -> StaffText:
    plain, meta = _split(kind)
    if meta and meta.extra and WANTED in meta.extra:
        words: StaffText = meta.extra[WANTED]
        return words
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return wording.ONE_OF.with_values(values=", ".join(plain))
    if get_origin(plain) is tuple:
        return wording.LIST_OF.with_values(wanted=_wanted(get_args(plain)[0]))
    return PLAIN_WORDS.get(get_origin(plain) or plain, wording.TABLE)


def _shown(value: object) -> StaffText:
    match value:
        case bool():
            return as_it_is(str(value).lower())
        case str():
            return as_it_is(quoted(value))
        case int() | float():
            return wording.THAT_NUMBER if abs(value) >= LONGEST_NUMBER else as_it_is(str(value))
        case list():
            items = [wording.LIST if isinstance(item, list) else _shown(item) for item in value[:SHOWN_ITEMS]]
            more = [as_it_is("…")] * (len(value) > SHOWN_ITEMS)
            return wording.ITEMS.with_values(items=joined_staff_texts([*items, *more]) if items else "")
        case dict():
            return wording.TABLE
        case _:
            return wording.DATE_OR_TIME


def _empty(kind: Kind) -> object:
    plain, _ = _split(kind)
    origin = get_origin(plain) or plain
    if issubclass(origin, Struct):
        return origin(**{field.name: _empty(field.type) for field in struct_fields(origin) if field.required})
    if issubclass(origin, StrEnum):
        return next(iter(origin))
    return date.min if origin is date else origin()


def _is_struct(kind: Kind) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


def _is_list_of_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
