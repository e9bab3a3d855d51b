"""A speech driver for Fenrir that writes down what would be heard; loaded by Fenrir itself, in its own Python.

It keeps the methods that Fenrir calls, and needs nothing of Fenrir. ``KIOSK_READER_LOG`` names the file.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path


class driver:  # noqa: N801 (the name that Fenrir looks for)
    """Writes a JSON line for each text, and one with no text for each time speech is cut off."""

    def initialize(self, environment: object) -> None:
        """Find the log."""
        self._log = Path(os.environ["KIOSK_READER_LOG"])

    def speak(self, text: str, queueable: bool = True) -> None:
        """Write down a text, which cuts off what is being said where it may not queue."""
        if not queueable:
            self.cancel()
        self._write(text)

    def cancel(self) -> None:
        """Write down that speech is cut off."""
        self._write(None)

    def _write(self, text: str | None) -> None:
        with self._log.open("a", encoding="utf-8") as log:
            log.write(json.dumps([time.monotonic(), text]) + "\n")

    def shutdown(self) -> None:
        """Leave the log as it is; Fenrir may go on speaking for a moment."""

    def ignore(self, *_: object) -> None:
        """Take a setting of the voice, which has no sound here."""

    setCallback = clear_buffer = setVoice = setPitch = setRate = setModule = setLanguage = setVolume = ignore  # noqa: N815
