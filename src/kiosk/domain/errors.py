"""What can go wrong for reasons outside the program, reported to staff with cause and remedy.

Patients never see these texts. They get one calm sentence in their language.
"""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from kiosk.texts.message import StaffText


class Exit(IntEnum):
    """Exit codes of the ``kiosk`` command."""

    OK = 0
    """All went well."""
    INTERNAL = 1
    """A bug in the program; the details are on standard error."""
    USAGE = 2
    """The arguments or the configuration are invalid."""
    CONTENT = 3
    """A content file is missing or breaks the rules."""
    CATALOGS = 4
    """A translation file is missing, broken or incomplete."""
    VOICE = 5
    """There is no voice, or part of it is missing. Only of ``kiosk doctor`` and ``kiosk say``."""
    SCREEN = 6
    """The screen or its letters are too small for the viewing distance, or a configured font is missing or lacks
    letters. Only of ``kiosk doctor``."""
    CLOSED = 7
    """Staff closed a public kiosk, which is not to be started again."""
    RESTART = 8
    """Staff asked for a public kiosk to be started again."""
    NEXT_VISIT = 10
    """A visit is over, and a new process is to serve the next. Nobody outside sees it."""
    LOCK_DOWN = 9
    """The machine around a public kiosk is not locked down. Only of ``kiosk doctor``."""
    UPDATE = 11
    """A content pack was not taken. Only of ``kiosk pack``, ``kiosk update`` and ``kiosk doctor``."""
    TERMINAL_GONE = 75
    """The terminal was closed, or nobody reads the output. A supervisor may start the kiosk again."""


class Diagnostic(Struct, frozen=True, order=True):
    """One thing that is wrong in a file, for staff."""

    file: str
    """The file's name, relative to its folder if that is shorter."""
    line: int
    """Line number from 1; 0 means the whole file."""
    cause: StaffText
    """What is wrong."""
    remedy: StaffText
    """What to do about it."""
    code: str = ""
    """Short name of the check that found it; empty where nothing can exempt from it."""
    warning: bool = False
    """Whether it is worth a look but does not stop a release."""

    def __str__(self) -> str:
        """Return the diagnostic as one line of English."""
        return self.sentence("warning")

    def sentence(self, warning: str) -> str:
        """Return ``file:line: code: cause. remedy.``, which editors can jump to, without control characters.

        ``warning`` is the word before the code of a warning.
        """
        where = f"{self.file}:{self.line}" if self.line else self.file
        kind = f"{warning}: " * self.warning + (f"{self.code}: " if self.code else "")
        text = f"{where}: {kind}{self.cause}. {self.remedy}."
        return "".join(each if each.isprintable() else f"<U+{ord(each):04X}>" for each in text)


class KioskError(Exception):
    """Anything that staff can fix. Carries every diagnostic that was found."""

    exit = Exit.INTERNAL

    def __init__(self, *diagnostics: Diagnostic) -> None:
        """Keep every diagnostic, in the order given."""
        super().__init__("\n".join(map(str, diagnostics)))
        self.diagnostics = diagnostics


class ContentError(KioskError):
    """A content file breaks the rules of docs/CONTENT.md."""

    exit = Exit.CONTENT


class CatalogError(KioskError):
    """A translation file cannot be read or is incomplete."""

    exit = Exit.CATALOGS


class ConfigurationError(KioskError):
    """The configuration file or an argument is invalid."""

    exit = Exit.USAGE


class VoiceError(KioskError):
    """There is no voice, or no sound device."""

    exit = Exit.VOICE


class OutputError(KioskError):
    """The output of a command cannot be written: a full disk, a closed pipe."""

    exit = Exit.TERMINAL_GONE


class UpdateError(KioskError):
    """A content pack cannot be made, fetched or taken; the guide in force stays."""

    exit = Exit.UPDATE
