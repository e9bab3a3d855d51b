"""What can go wrong for reasons outside the program, told to staff with cause and remedy.

::

    KioskError
    |- ContentError        a content file breaks the rules of docs/CONTENT.md
    |- CatalogError        a translation file cannot be read or is not whole
    |- ConfigurationError  the configuration file or an argument makes no sense
    |- VoiceError          there is no voice here, or nothing to hear it on
    |- OutputError         what a command has to say cannot be written

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
    """The screen, or its letters seen from where people stand, are too small, or a font that the clinic names is not
    there or lacks letters; only ``kiosk doctor`` ends so."""
    TERMINAL_GONE = 75
    """The terminal was closed while the kiosk ran, or nobody takes what is written; a supervisor may start it again."""


class Diagnostic(Struct, frozen=True, order=True):
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

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Keep every diagnostic, in the order given."""
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics


class ContentError(KioskError):
    """A content file breaks the rules of docs/CONTENT.md."""

    exit = Exit.CONTENT


class CatalogError(KioskError):
    """A translation file cannot be read or is not whole."""

    exit = Exit.CATALOGS


class ConfigurationError(KioskError):
    """The configuration file or an argument makes no sense."""

    exit = Exit.USAGE


class VoiceError(KioskError):
    """There is no voice here, or nothing to hear it on."""

    exit = Exit.VOICE


class OutputError(KioskError):
    """What a command has to say cannot be written: a full disk, a pipe that nobody reads."""

    exit = Exit.TERMINAL_GONE
