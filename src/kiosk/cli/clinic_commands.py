"""Runs the commands that a clinic has set: the one that calls the staff, and the one that shuts the machine down."""

from __future__ import annotations

import logging
import shlex
import subprocess
import threading

from kiosk.cli.staff_texts import sentence
from kiosk.domain.errors import Diagnostic
from kiosk.site.configuration import Configuration
from kiosk.texts.message import StaffText, staff

log = logging.getLogger(__name__)


def call_staff(configuration: Configuration) -> bool:
    """Start the command, such as one that rings a bell; return whether that worked, without waiting for its end."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(shlex.split(configuration.call_staff), stdin=quiet, stdout=quiet, stderr=quiet)
    except (OSError, ValueError, IndexError) as error:
        # T: Cause: {error} is in English.
        cause = staff("run", "The staff cannot be called ({error})", error=str(error))
        _report(configuration, "call_staff", cause)
        return False
    threading.Thread(target=process.wait, daemon=True).start()  # so that no ended process stays behind
    return True


def shut_down(configuration: Configuration) -> None:
    """Run the command, and wait for its end."""
    try:
        subprocess.run(shlex.split(configuration.shut_down), check=True, stdin=subprocess.DEVNULL)
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        # T: Cause: {error} is in English.
        cause = staff("run", "The machine cannot be shut down ({error})", error=str(error))
        _report(configuration, "shut_down", cause)


def _report(configuration: Configuration, setting: str, cause: StaffText) -> None:
    # T: Remedy: a setting names a wrong command.
    remedy = staff("run", "Correct the command")
    log.error("%s", sentence(Diagnostic(*configuration.location(setting), cause, remedy)))
