"""Fonts of the Linux console, by the program ``setfont``; whoever may use the console may set its font.

The font that was found is kept in memory before another one is set, and given back at the end. A kiosk that a
supervisor starts again inherits that memory, so what it finds then, maybe large letters of a visit that was cut short,
is not taken for the font of before.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence

from kiosk.domain.errors import Diagnostic
from kiosk.domain.text_size import SMALLEST_SCREEN

SETFONT = "setfont"
PATIENCE = 3.0
"""Seconds that it may take; a tenth of one is usual."""


class ConsoleFonts:
    """Sets the font of the console, and knows which steps it really shows."""

    def __init__(
        self,
        names: Sequence[str],
        sink: int = 1,
        setfont: str = SETFONT,
        tell: Callable[[Diagnostic], None] | None = None,
    ) -> None:
        """Prepare; nothing is set yet.

        Args:
            names: The fonts, from the ordinary one to the largest.
            sink: The terminal that is written to.
            setfont: The program that sets them.
            tell: Tells staff at once what went wrong; None where it is enough to keep it.
        """
        self.names = names
        self.problems: list[Diagnostic] = []
        self._sink = sink
        self._setfont = setfont
        self._tell = tell
        self._before = os.memfd_create("font")
        self._taken = 0
        """The step that is shown; 0 before any was."""
        self._fits = len(names)

    def take(self, size: int, _write: Callable[[str], None], /) -> bool:
        """Set the font of a step; where that fails or leaves too few cells, larger ones are not tried in this visit."""
        if size == 1:
            self._fits = len(self.names)  # another visit, another try
        keep = () if self._knows_before else ("-O", self._memory)
        shown = self._set(*keep, self.names[size - 1]) and self._readable(size)
        if shown:
            self._taken = size
        elif size > self._taken:
            self._fits = max(size - 1, 1)
        return shown

    def fits(self, _size: int, _room: tuple[int, int], /) -> int:
        """Return the largest step that has not failed."""
        return self._fits

    def give_back(self) -> None:
        """Set the font that was found."""
        if self._knows_before:
            self._set(self._memory)

    @property
    def room(self) -> tuple[int, int]:
        """Columns and lines of the console now."""
        columns, lines = os.get_terminal_size(self._sink)
        return columns, lines

    def letters(self) -> frozenset[str]:
        """Return the letters of the font that is shown.

        Raises:
            ValueError: It does not say them.
        """
        from kiosk.terminal.fonts.psf import letters_in

        with os.fdopen(os.memfd_create("letters"), "rb") as shown:
            path = f"/proc/self/fd/{shown.fileno()}"
            self._set("-O", path, pass_fds=(shown.fileno(),))
            return letters_in(shown.read())

    @property
    def _memory(self) -> str:
        """Path of the font of before, as ``setfont`` finds it."""
        return f"/proc/self/fd/{self._before}"

    @property
    def _knows_before(self) -> bool:
        return os.fstat(self._before).st_size > 0

    def _readable(self, size: int) -> bool:
        """Return whether the screen still holds every page; else let it show what it showed before."""
        columns, lines = self.room
        if columns >= SMALLEST_SCREEN[0] and lines >= SMALLEST_SCREEN[1]:
            return True
        self._refused(
            self.names[size - 1],
            f"It leaves {columns}x{lines} characters",
            f"The kiosk needs {SMALLEST_SCREEN[0]}x{SMALLEST_SCREEN[1]}; take it out of “fonts”, "
            "or choose another video mode",
        )
        self._set(self.names[self._taken - 1] if self._taken else self._memory)
        return False

    def _set(self, *arguments: str, pass_fds: Sequence[int] = ()) -> bool:
        """Run ``setfont``, without a shell; return whether it did its work."""
        name = arguments[-1]
        try:
            done = subprocess.run(
                [self._setfont, "-C", os.ttyname(self._sink), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                timeout=PATIENCE,
                pass_fds=(self._before, *pass_fds),
                check=False,
            )
        except FileNotFoundError:
            self._refused(self._setfont, "There is no such program", "On Debian it comes with the package kbd")
            return False
        except (OSError, subprocess.TimeoutExpired) as error:
            self._refused(name, f"setfont failed ({error})", "Try it by hand on the console")
            return False
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().replace("\n", "; ")
            self._refused(
                name,
                f"setfont failed ({said or done.returncode})",
                "Debian's fonts come with console-setup-linux; an older kernel or setfont takes none above 32 dots",
            )
        return not done.returncode

    def _refused(self, name: str, cause: str, remedy: str) -> None:
        """Keep what went wrong, and tell it where it is new."""
        problem = Diagnostic(name, 0, cause, remedy)
        if problem in self.problems:
            return
        self.problems.append(problem)
        if self._tell:
            self._tell(problem)
