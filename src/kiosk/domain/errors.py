"""What can go wrong for reasons outside the program, told to staff with cause and remedy.

::

    KioskError
    |- ContentError        a content file breaks the rules of docs/CONTENT.md
    |- CatalogError        a translation file cannot be read or is not whole
    |- ConfigurationError  the configuration file or an argument makes no sense

Patients never see these texts: they get one calm sentence in their language.
"""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct


class Exit(IntEnum):
    """Exit codes of the ``kiosk`` command."""

    OK = 0
    """All went well."""
    INTERNAL = 1
    """A fault of the program itself; the details are on standard error."""
    USAGE = 2
    """The arguments or the configuration make no sense."""
    CONTENT = 3
    """A content file is missing or breaks the rules."""
    CATALOGS = 4
    """A translation file is missing, broken or not whole."""
    VOICE = 5
    """There is no voice, or something of it is missing; only ``kiosk doctor`` and ``kiosk say`` end so."""
    SCREEN = 6
    """The letters on the screen are too small to be read from where people stand, or a font that the clinic names is
    not there or lacks letters; only ``kiosk doctor`` ends so."""
    TERMINAL_GONE = 75
    """The terminal was closed while the kiosk ran; a supervisor may start it again."""


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong in a file, as staff read it."""

    file: str
    """The file's name, relative to its folder where that is shorter."""
    line: int
    """Line number from 1, or 0 where the whole file is meant."""
    cause: str
    """What is wrong."""
    remedy: str
    """What to do about it."""

    def __str__(self) -> str:
        """Return ``file:line: cause. remedy.``, the form that editors can jump to."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.cause}. {self.remedy}."


class KioskError(Exception):
    """Anything wrong that staff can mend; carries every problem that was found at once."""

    exit = Exit.INTERNAL

    def __init__(self, *problems: Problem) -> None:
        """Keep ``problems``, in the order of their files and lines."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class ContentError(KioskError):
    """A content file breaks the rules of docs/CONTENT.md."""

    exit = Exit.CONTENT


class CatalogError(KioskError):
    """A translation file cannot be read or is not whole."""

    exit = Exit.CATALOGS


class ConfigurationError(KioskError):
    """The configuration file or an argument makes no sense."""

    exit = Exit.USAGE
