"""The transcript: one JSON object a line for every text that was shown or spoken, in that order."""

from __future__ import annotations

import errno
import logging
import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.services.view import Utterance
from kiosk.texts.message import staff

log = logging.getLogger(__name__)


def open_for_appending(file: Path) -> TextIO:
    """Open ``file``, to which nothing that is written ever blocks: it may be a pipe that nobody reads.

    Raises:
        ConfigurationError: It cannot be written.
    """
    try:
        return open(file, "a", encoding="utf-8", opener=_without_blocking)
    except OSError as error:
        # T: Cause: {error} says why. The transcript is a file with all that is shown and spoken.
        cause = staff("transcript", "The transcript cannot be written ({error})", error=str(error.strerror))
        # T: Remedy.
        remedy = staff("transcript", "Name a file in a folder that exists")
        if error.errno == errno.ENXIO:
            # T: Cause: a pipe is a file that another program reads.
            cause = staff("transcript", "Nobody reads this pipe")
            # T: Remedy.
            remedy = staff("transcript", "Start what reads it first, or name a file")
        raise ConfigurationError(Diagnostic(str(file), 0, cause, remedy)) from None


def _without_blocking(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK, 0o666)


class JsonLinesTranscript:
    """Writes the transcript to a file. It holds what a person read, so it is written only on request."""

    def __init__(self, sink: TextIO) -> None:
        """Write to ``sink``, a line at a time."""
        self._sink = sink
        self._whole = True
        """Whether everything so far was written."""

    def record(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        """Write each text of an utterance: time, screen, the language of the visit, the text and its own language."""
        if not self._whole:
            return
        try:
            self._write(screen, language, utterance, spoken=spoken)
        except OSError as error:  # a full disk must not end the visit
            self._whole = False
            log.error("the transcript ends here: it cannot be written (%s)", error.strerror)

    def close(self) -> None:
        """Close the file; what could not be written is lost."""
        with suppress(OSError):
            self._sink.close()

    def _write(self, screen: str, language: str, utterance: Utterance, *, spoken: bool) -> None:
        import json

        time = datetime.now(UTC).isoformat(timespec="milliseconds")
        for text in utterance.with_role:
            entry = {
                "time": time,
                "screen": screen,
                "chosen": language,
                "language": text.language,
                "text": text.value,
                "kind": str(utterance.kind),
                "place": utterance.row_id,
                "spoken": spoken,
            }
            self._sink.write(json.dumps(entry, ensure_ascii=False) + "\n")
        self._sink.flush()
