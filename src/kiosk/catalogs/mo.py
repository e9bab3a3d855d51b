"""Compiled catalogs (``.mo``), as the wheel carries them: what may be shown and no more."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from sys import intern

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.plurals import PLURAL_FORMS, PluralRule
from kiosk.catalogs.read import LARGEST, MOST_ENTRIES, display_path, locales_of, read_po
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.text import read_bytes
from kiosk.services.ports import TranslationState
from kiosk.texts.message import NAMES, error_words, staff

LEFT_OUT = "X-Left-Out"
"""Header line of a compiled catalog: how many entries had no translation that may be shown."""
NAMES_LEFT_OUT = "X-Names-Left-Out"
"""The same for names of medicines, which may be shown in English: without some of them a catalog is still complete."""
UNSIGNED = "X-Unsigned"
"""How many of those that may be shown no reviewer has signed."""
MAGIC = 0x950412DE


def compile_catalog(path: Path) -> bytes:
    """Return the ``.mo`` for the ``.po`` file at ``path``, in a folder ``<tag>/LC_MESSAGES``.

    Raises:
        CatalogError: The ``.po`` file is broken.
    """
    import polib

    from kiosk.catalogs.checks.checker import checker_for
    from kiosk.catalogs.signatures import signature_of
    from kiosk.catalogs.write import polib_entry

    folder = path.parent.parent
    po = read_po(path, folder.name)
    checker = checker_for(folder)
    states = [(entry, checker.state(entry)) for entry in po.active]
    current = [entry for entry, state in states if state is TranslationState.CURRENT]
    left_out = [entry.context == NAMES for entry, state in states if state is not TranslationState.CURRENT]
    mo = polib.POFile(encoding="utf-8")
    unsigned = sum(signature_of(entry) is None for entry in current)
    counts = {LEFT_OUT: left_out.count(False), NAMES_LEFT_OUT: left_out.count(True), UNSIGNED: unsigned}
    mo.metadata = {**po.fields, **{name: str(count) for name, count in counts.items()}}
    mo.extend(map(polib_entry, current))
    compiled: bytes = mo.to_binary()
    return compiled


def compiled_locales(locales: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of ``locales`` as they are installed: a ``.mo`` for each ``.po``, the others but no templates.

    Yields:
        The name below the folder, such as ``es/LC_MESSAGES/ui.mo``, and the bytes.

    Raises:
        CatalogError: A ``.po`` file is broken.
    """
    for path in sorted(locales.glob("*/**/*")):
        name = path.relative_to(locales)
        if path.suffix == ".po":
            yield name.with_suffix(".mo").as_posix(), compile_catalog(path)
        elif path.suffix != ".mo" and path.is_file():
            yield name.as_posix(), path.read_bytes()


def read_mo(path: Path) -> PoFile:
    """Return the compiled catalog at ``path``.

    Raises:
        CatalogError: It cannot be read, it was cut off, or ``compile_catalog`` did not make it.
    """
    name = display_path(path)
    try:
        data = read_bytes(path, LARGEST, locales_of(path))
        header, *entries = map(_entry, _strings(data, 12), _strings(data, 16))
        po = PoFile(name, header, tuple(entries))
        _check_header(po.fields)
    except (OSError, ValueError, LookupError, struct.error) as error:
        # T: Cause: {error} says why, perhaps in English. A catalog is a file of translations.
        cause = staff("catalog|compiled", "The catalog cannot be used: {error}", error=error_words(error))
        # T: Remedy: a compiled catalog is made from another file.
        raise CatalogError(Diagnostic(name, 0, cause, staff("catalog|compiled", "Build it again"))) from error
    return po


def _check_header(fields: Mapping[str, str]) -> None:
    PluralRule.parse(fields.get(PLURAL_FORMS, ""))
    if not all(fields.get(name, "").isdecimal() for name in (LEFT_OUT, NAMES_LEFT_OUT)):
        # Another program compiled it, and compared no numbers.
        # T: In the place of {error} above.
        message = staff("catalog|compiled", "its header does not say how many translations were left out")
        raise ValueError(message)


def _strings(data: bytes, table: int) -> list[str]:
    """Return the strings of the table whose place in ``data`` is given at ``table``."""
    order = "<" if data[:4] == struct.pack("<I", MAGIC) else ">"
    magic, _version, count = struct.unpack_from(f"{order}3I", data)
    (start,) = struct.unpack_from(f"{order}I", data, table)
    if magic != MAGIC:
        # T: In the place of {error} above.
        message = staff("catalog|compiled", "it does not begin as a .mo file does")
        raise ValueError(message)
    if count > MOST_ENTRIES:
        # T: In the place of {error} above: {count} is a number.
        message = staff("catalog|compiled", "it has more than {count} texts", count=MOST_ENTRIES)
        raise ValueError(message)
    strings, left = [], len(data)
    for length, place in struct.iter_unpack(f"{order}2I", data[start : start + 8 * count]):
        if data[place + length : place + length + 1] != b"\0":
            # T: In the place of {error} above.
            message = staff("catalog|compiled", "it was cut off")
            raise ValueError(message)
        left -= length
        if left < 0:  # strings that share their bytes would fill the memory
            # T: In the place of {error} above.
            message = staff("catalog|compiled", "its strings are longer than the file")
            raise ValueError(message)
        strings.append(data[place : place + length].decode())
    return strings


def _entry(source: str, strings: str) -> PoEntry:
    context, separator, text = source.rpartition("\4")
    msgid, _, plural = text.partition("\0")
    return PoEntry(intern(context) if separator else "", msgid, tuple(strings.split("\0")), plural)
