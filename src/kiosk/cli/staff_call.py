"""Calls the staff by the clinic's command, such as one that rings a bell at the desk."""

from __future__ import annotations

import logging
import shlex
import subprocess
import threading

from kiosk.cli.staff_texts import sentence
from kiosk.domain.errors import Diagnostic
from kiosk.site.configuration import Configuration
from kiosk.texts.message import staff

log = logging.getLogger(__name__)


def call_staff(configuration: Configuration) -> bool:
    """Start the command, without waiting for its end; return whether it could be started."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(shlex.split(configuration.call_staff), stdin=quiet, stdout=quiet, stderr=quiet)
    except (OSError, ValueError, IndexError) as error:
        # T: Cause: {error} is in English.
        cause = staff("run", "The staff cannot be called ({error})", error=str(error))
        # T: Remedy: a setting names a wrong command.
        remedy = staff("run", "Correct the command")
        log.error("%s", sentence(Diagnostic(*configuration.location("call_staff"), cause, remedy)))
        return False
    threading.Thread(target=process.wait, daemon=True).start()  # so that no ended process stays behind
    return True
