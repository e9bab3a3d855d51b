"""Text files, read strictly: bounded in size, UTF-8, without invisible characters, and complete to the last line."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path
from unicodedata import normalize

from kiosk.files.diagnostics import Diagnostics
from kiosk.texts import text_files as wording
from kiosk.texts.message import StaffText

LARGEST = 256 * 1024
"""Bytes; 60 printed pages. A larger file was not written by hand, or never ends, as ``/dev/zero`` does."""
LONGEST_LINE = 10_000
"""Characters. Nobody writes such a line by hand, and readers take the square of its length."""
INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff]")
"""Characters that nobody sees but that control a terminal, change the direction of text, or split or join words."""
LINE_ENDS = "\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029"
"""Characters other than a line feed at which some programs end a line."""
HARD_SPACES = "\xa0\u202f"
"""No-break spaces, which look like a space but do not compare equal to one."""


class TooLargeError(OSError):
    """A file has more bytes than its kind may have."""


def read_bytes(path: Path, largest: int, within: Path | None = None) -> bytes:
    """Return the bytes of the file at ``path``.

    Args:
        path: The file.
        largest: How many bytes it may have.
        within: The folder that the file must be in when links are followed; None for any.

    Raises:
        TooLargeError: It has more bytes.
        OSError: It cannot be read, is not a regular file, or a link leads out of ``within``.
    """
    if within and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within)):
        raise OSError(errno.ELOOP, "A link leads out of its folder")
    with open(path, "rb", opener=open_regular) as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise TooLargeError(errno.EFBIG, f"It has more than {largest // 1024} KB")
    return data


def read_text(  # noqa: PLR0913
    path: Path,
    diagnostics: Diagnostics,
    *,
    largest: int = LARGEST,
    within: Path | None = None,
    final_newline: bool = True,
    hard_spaces: bool = False,
) -> str | None:
    r"""Return the text of ``path``, or None where it cannot be read as text at all.

    The text has ``\n`` as line end, no byte-order mark, and accented letters as one character each (Unicode NFC), so
    that it compares equal however an editor saved it.

    Args:
        path: The file.
        diagnostics: Where problems are recorded.
        largest: The size limit in bytes.
        within: The folder that the file must be in when links are followed; None for any.
        final_newline: Whether the last line must have a line end; where it is missing, the file may be cut off.
        hard_spaces: Whether no-break spaces are read as plain ones; otherwise they are reported.
    """
    try:
        data = read_bytes(path, largest, within)
    except TooLargeError:
        diagnostics.add(0, wording.TOO_LARGE.with_values(size=largest // 1024), wording.SPLIT)
        return None
    except OSError as error:
        diagnostics.add(0, wording.UNREADABLE.with_values(error=error.strerror or str(error)), wording.CHECK_PATH)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _report_encoding(data, error, diagnostics)
        return None
    text = text.replace("\r\n", "\n")
    if hard_spaces:
        for space in HARD_SPACES:
            text = text.replace(space, " ")
    if INVISIBLE.search(text):
        _report_invisible(text, diagnostics)
        # Markdown and TOML start a new line at some of these, and every line number after it would be wrong.
        text = INVISIBLE.sub(" ", text)
    long = next((n for n, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE), 0)
    if long:
        diagnostics.add(long, wording.LONG_LINE.with_values(count=LONGEST_LINE), wording.SPLIT_LINE)
        return None
    if final_newline and not text.strip():
        diagnostics.add(0, wording.EMPTY, wording.WRITE_OR_DELETE)
    elif final_newline and not text.endswith("\n"):
        diagnostics.add(text.count("\n") + 1, wording.NO_LINE_END, wording.ADD_LINE_END)
    return normalize("NFC", text)


def open_regular(path: str, flags: int) -> int:
    """Open a regular file; used as ``opener`` of ``open``.

    Raises:
        OSError: It is something else: a pipe, which would be waited for without end, a device, or a folder.
    """
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "It is no regular file")
    return descriptor


def _report_encoding(data: bytes, error: UnicodeDecodeError, diagnostics: Diagnostics) -> None:
    # With a byte-order mark the decoder counts from the byte after it.
    start = error.start + (len(data) - len(error.object))
    line = data.count(b"\n", 0, start) + 1
    if error.reason == "unexpected end of data":
        diagnostics.add(line, wording.CUT_OFF, wording.GET_AGAIN)
    else:
        diagnostics.add(line, wording.NOT_UTF8.with_values(start=start, byte=f"0x{data[start]:02X}"), wording.SAVE_UTF8)


def _remedy(character: str) -> StaffText:
    if character in HARD_SPACES:
        return wording.PLAIN_SPACE
    return wording.DELETE_LINE_END if character in LINE_ENDS else wording.DELETE


def _report_invisible(text: str, diagnostics: Diagnostics) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if invisible := INVISIBLE.search(line):
            code, column = f"U+{ord(invisible[0]):04X}", invisible.start() + 1
            diagnostics.add(number, wording.INVISIBLE.with_values(code=code, column=column), _remedy(invisible[0]))
