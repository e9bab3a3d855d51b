"""Fonts of the Linux console, set by the program ``setfont``, which needs no more rights than the console itself.

The original font is kept in memory before another one is set, and restored at the end. A kiosk that a supervisor starts
again inherits that memory, so it does not mistake the large letters of an interrupted visit for the original font.
"""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Callable, Sequence

from kiosk.domain.errors import Diagnostic
from kiosk.domain.text_size import SMALLEST_SCREEN
from kiosk.texts.message import StaffText, staff

SETFONT = "setfont"
PATIENCE = 3.0
"""Seconds that it may take; it usually needs a tenth of one."""
FIRST, SECOND = b"\x36\x04", b"\x72\xb5\x4a\x86"
"""First bytes of files of the two versions."""
MANY, TABLE = 1, 6
"""Bits in the mode of version 1: 512 letters instead of 256, and a table of what they stand for."""
SEQUENCE, END = "\ufffe", "\uffff"
"""Marks in that table: a sequence drawn by several letters on top of each other, and the end of a letter."""

# T: Cause: setfont is a program, {error} what it says, in English.
FAILED = staff("fonts", "setfont failed ({error})")
# T: Cause: a file was to be a font.
NO_FONT = staff("fonts", "It is no font of the console")


class FontError(ValueError):
    """A font cannot be examined."""

    def __init__(self, cause: StaffText) -> None:
        """Keep the ``cause`` for staff."""
        super().__init__(cause)
        self.cause = cause


class ConsoleFonts:
    """Sets the font of the console, and knows which steps it really shows."""

    def __init__(
        self,
        names: Sequence[str],
        sink: int = 1,
        setfont: str = SETFONT,
        report: Callable[[Diagnostic], None] | None = None,
    ) -> None:
        """Prepare; nothing is set yet.

        Args:
            names: The fonts, from the ordinary one to the largest.
            sink: The terminal that is written to.
            setfont: The program that sets them.
            report: Receives each new diagnostic at once, besides the list.
        """
        self.names = names
        self.diagnostics: list[Diagnostic] = []
        self._sink = sink
        self._setfont = setfont
        self._report = report
        self._saved = os.memfd_create("font")
        self._size = 0
        """The step that is shown; 0 before the first."""
        self._largest = len(names)

    def use(self, size: int, _write: Callable[[str], None], /) -> bool:
        """Set the font of a step; if that fails or leaves too few cells, larger ones are not tried in this visit."""
        if size == 1:
            self._largest = len(self.names)  # each visit tries again
        keep = () if self._has_original else ("-O", self._original)
        shown = self._set(*keep, self.names[size - 1]) and self._large_enough(size)
        if shown:
            self._size = size
        elif size > self._size:
            self._largest = max(size - 1, 1)
        return shown

    def largest_size(self, _size: int, _screen_size: tuple[int, int], /) -> int:
        """Return the largest step that has not failed."""
        return self._largest

    def restore(self) -> None:
        """Set the original font."""
        if self._has_original:
            self._set(self._original)

    @property
    def screen_size(self) -> tuple[int, int]:
        """Columns and lines of the console now."""
        columns, lines = os.get_terminal_size(self._sink)
        return columns, lines

    def letters(self) -> frozenset[str]:
        """Return the letters of the font that is shown.

        Raises:
            FontError: The font does not list them.
        """
        with os.fdopen(os.memfd_create("letters"), "rb") as shown:
            path = f"/proc/self/fd/{shown.fileno()}"
            self._set("-O", path, pass_fds=(shown.fileno(),))
            return letters_in(shown.read())

    @property
    def _original(self) -> str:
        """Path of the original font, for ``setfont``."""
        return f"/proc/self/fd/{self._saved}"

    @property
    def _has_original(self) -> bool:
        return os.fstat(self._saved).st_size > 0

    def _large_enough(self, size: int) -> bool:
        """Return whether the screen still holds every page; otherwise set the previous font again."""
        columns, lines = self.screen_size
        if columns >= SMALLEST_SCREEN[0] and lines >= SMALLEST_SCREEN[1]:
            return True
        # T: Cause: a font is so large that few characters fit on the screen, such as 30x10.
        cause = staff("fonts", "It leaves {size} characters", size=f"{columns}x{lines}")
        # T: Remedy: {least} is such as 40x12. “fonts” is a setting and stays.
        remedy = staff("fonts", "The kiosk needs {least}; take it out of “fonts”, or choose another video mode")
        self._fail(self.names[size - 1], cause, remedy.with_values(least="x".join(map(str, SMALLEST_SCREEN))))
        self._set(self.names[self._size - 1] if self._size else self._original)
        return False

    def _set(self, *arguments: str, pass_fds: Sequence[int] = ()) -> bool:
        """Run ``setfont``, without a shell; return whether it succeeded."""
        name = arguments[-1]
        try:
            done = subprocess.run(
                [self._setfont, "-C", os.ttyname(self._sink), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                timeout=PATIENCE,
                pass_fds=(self._saved, *pass_fds),
                check=False,
            )
        except FileNotFoundError:
            # T: Cause and remedy: Debian is a system, kbd the name of a part of it.
            self._fail(
                self._setfont,
                staff("fonts", "There is no such program"),
                staff("fonts", "On Debian it comes with the package kbd"),
            )
            return False
        except (OSError, subprocess.TimeoutExpired) as error:
            # T: Remedy.
            remedy = staff("fonts", "Try it by hand on the console")
            self._fail(name, FAILED.with_values(error=str(error)), remedy)
            return False
        if done.returncode:
            message = done.stderr.decode(errors="replace").strip().replace("\n", "; ")
            # T: Remedy: names of programs and parts of the system stay.
            remedy = staff(
                "fonts",
                "Debian's fonts come with console-setup-linux; an older kernel or setfont takes none above 32 dots",
            )
            self._fail(name, FAILED.with_values(error=message or str(done.returncode)), remedy)
        return not done.returncode

    def _fail(self, name: str, cause: StaffText, remedy: StaffText) -> None:
        """Keep a diagnostic, and report it if it is new."""
        diagnostic = Diagnostic(name, 0, cause, remedy)
        if diagnostic in self.diagnostics:
            return
        self.diagnostics.append(diagnostic)
        if self._report:
            self._report(diagnostic)


def letters_in(font: bytes) -> frozenset[str]:
    """Return the letters that a font draws; a blank one does not count.

    Raises:
        FontError: It is no console font, or does not say what its letters stand for.
    """
    try:
        dots, stand_for = _version_1(font) if font.startswith(FIRST) else _version_2(font)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise FontError(NO_FONT) from error
    if not any(stand_for):
        # T: Cause: a font does not list its letters.
        raise FontError(staff("fonts", "It does not say which letters it has"))
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
        raise FontError(NO_FONT)
    dots = [font[at : at + size] for at in range(header, header + count * size, size)]
    table = font[header + count * size :] if flags else b""
    return dots, [each.partition(b"\xfe")[0].decode() for each in table.split(b"\xff")]
