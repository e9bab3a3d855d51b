"""Reads which letters a font of the Linux console has, from the format that ``setfont`` saves (PSF 1 and 2)."""

from __future__ import annotations

import struct

FIRST, SECOND = b"\x36\x04", b"\x72\xb5\x4a\x86"
"""First bytes of files of the two versions."""
MANY, TABLE = 1, 6
"""Bits in the mode of version 1: 512 letters instead of 256, and a table of what they stand for."""
SEQUENCE, END = "\ufffe", "\uffff"
"""Marks in that table: a sequence drawn by several letters on top of each other, and the end of a letter."""


def letters_in(font: bytes) -> frozenset[str]:
    """Return the letters that a font draws; a blank one does not count.

    Raises:
        ValueError: It is no console font, or does not say what its letters stand for.
    """
    try:
        dots, stand_for = _version_1(font) if font.startswith(FIRST) else _version_2(font)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise ValueError(f"is no font of the console ({error})") from error
    if not any(stand_for):
        raise ValueError("does not say which letters it has")
    return frozenset(letter for bits, letters in zip(dots, stand_for, strict=False) if any(bits) for letter in letters)


def _version_1(font: bytes) -> tuple[list[bytes], list[str]]:
    mode, size = font[2], font[3]
    count, table = 512 if mode & MANY else 256, 4
    dots = [font[at : at + size] for at in range(table, table + count * size, size)]
    table += count * size
    words = font[table : len(font) - (len(font) - table) % 2].decode("utf-16-le") if mode & TABLE else ""
    return dots, [each.partition(SEQUENCE)[0] for each in words.split(END)]


def _version_2(font: bytes) -> tuple[list[bytes], list[str]]:
    magic, _, header, flags, count, size = struct.unpack_from("<4s5I", font)
    if magic != SECOND:
        raise ValueError("is no font of the console")
    dots = [font[at : at + size] for at in range(header, header + count * size, size)]
    table = font[header + count * size :] if flags else b""
    return dots, [each.partition(b"\xfe")[0].decode() for each in table.split(b"\xff")]
