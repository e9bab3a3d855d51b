"""Calls the staff by the clinic's command, such as one that rings a bell at the desk."""

from __future__ import annotations

import logging
import shlex
import subprocess
import threading

from kiosk.domain.errors import Diagnostic
from kiosk.site.configuration import Configuration

log = logging.getLogger(__name__)


def call_staff(configuration: Configuration) -> bool:
    """Start the command, without waiting for its end; return whether it could be started."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(shlex.split(configuration.call_staff), stdin=quiet, stdout=quiet, stderr=quiet)
    except (OSError, ValueError, IndexError) as error:
        cause = f"The staff cannot be called ({error})"
        log.error("%s", Diagnostic(*configuration.location("call_staff"), cause, "Correct the command"))
        return False
    threading.Thread(target=process.wait, daemon=True).start()  # so that no ended process stays behind
    return True
