"""What a kiosk that strangers use alone must have, before it starts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.domain.settings import Mode
from kiosk.site.configuration import Configuration
from kiosk.texts.message import staff
from kiosk.texts.setting_values import MAKE_A_CODE


def require_public(configuration: Configuration, transcript: Path | None) -> None:
    """Do nothing if the kiosk is fit for the public, or need not be.

    Raises:
        ConfigurationError: It is to be public, and is not safe.
    """
    if configuration.public and (found := tuple(unsafe(configuration, transcript))):
        raise ConfigurationError(*found)


def require_screen(mode: Mode, configuration: Configuration) -> None:
    """Do nothing if ``mode`` keeps people in, or need not.

    Raises:
        ConfigurationError: The kiosk is to be public, and lines are typed, which leaves the terminal to the keyboard.
    """
    if configuration.public and mode is Mode.PLAIN:
        # T: Cause.
        cause = staff(
            "public", "A public kiosk needs a terminal with a cursor that moves, on standard input and output"
        )
        # T: Remedy. The name of the document stays.
        remedy = staff("public", "Start it on a console; see docs/DEPLOYING.md")
        raise ConfigurationError(Diagnostic("terminal", 0, cause, remedy))


def unsafe(configuration: Configuration, transcript: Path | None = None) -> Iterator[Diagnostic]:
    """Yield what keeps a public kiosk with these settings from starting."""
    if not configuration.staff_code:
        # T: Cause: staff leave the kiosk by a secret code.
        cause = staff("public", "A public kiosk needs a staff code of its own")
        yield Diagnostic(*configuration.location("public"), cause, MAKE_A_CODE)
    if configuration.mode is Mode.PLAIN:
        # T: Cause and remedy: one of the modes of the kiosk takes typed lines.
        yield Diagnostic(
            *configuration.location("mode"),
            staff("public", "Typed lines are not for the public: the terminal itself reads the keyboard"),
            staff("public", "Choose another mode"),
        )
    if transcript:
        # T: Cause and remedy: an option is wrong.
        yield Diagnostic(
            "--transcript",
            0,
            staff("public", "A public kiosk writes nothing down of what people read"),
            staff("public", "Leave it out"),
        )
