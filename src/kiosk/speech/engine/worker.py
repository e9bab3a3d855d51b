"""The kiosk's end of one child: its pipes, which are never waited for, and its process group."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from selectors import EVENT_READ, EVENT_WRITE, BaseSelector
from threading import Lock

from kiosk.speech.engine.json_lines import LineBuffer, LineError, Message, line

AT_ONCE = 65536
MUTE = line(op="mute")
MOST_UNSENT = 1 << 20


class LostError(Exception):
    """The child is dead or out of control."""


class Worker:
    """A child process. The keeper keeps its own notes on it here, too."""

    def __init__(self, command: Sequence[str], selector: BaseSelector, on_answer: Callable[[Worker], None]) -> None:
        """Start the child; ``on_answer`` is called whenever there is something to receive.

        Raises:
            OSError: It could not be started.
        """
        pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
        # A session of its own: a key like Ctrl+C at the terminal is not for it, and its own children go with it.
        self._process = subprocess.Popen(
            command, bufsize=0, stdin=pipe, stdout=pipe, stderr=quiet, start_new_session=True
        )
        assert self._process.stdin  # noqa: S101 - it was asked for
        assert self._process.stdout  # noqa: S101 - it was asked for
        self._requests, self._answers = self._process.stdin, self._process.stdout
        os.set_blocking(self._requests.fileno(), False)
        os.set_blocking(self._answers.fileno(), False)
        self._selector = selector
        selector.register(self._answers, EVENT_READ, lambda: on_answer(self))
        self._lines = LineBuffer()
        self._unsent = b""
        self._sending = Lock()
        """Held while the pipe is written or closed."""
        self._waits_to_send = False
        self.open = True
        self.ready = False
        self.ready_by = 0.0
        self.stops_sent = 0
        self.stops_answered = 0
        self.stop_sent_at = 0.0
        self.stop_by: float | None = None
        self.heard_at = 0.0
        self.pinged_at: float | None = None
        self.answers_left = 0

    @property
    def pid(self) -> int:
        """The child's process id, which is that of its group."""
        return self._process.pid

    def send(self, *messages: Message) -> None:
        """Send messages, in one piece if the pipe takes it."""
        self._unsent += b"".join(line(**message) for message in messages)
        if len(self._unsent) > MOST_UNSENT:
            self._unsent = b""  # it has not read for so long that a late answer will tell soon
        self._flush()

    def mute(self) -> None:
        """Have the child stop its sound; may be called on any thread.

        Where it has not read what was sent before, nothing is sent: it would not read this either.
        """
        with self._sending, suppress(OSError):
            if self.open and not self._unsent:
                os.write(self._requests.fileno(), MUTE)

    def receive(self) -> list[Message]:
        """Return what has come; not everything at once, so that a flood does not keep the kiosk from its own work.

        Raises:
            LostError: The child is gone, or what came is no answer.
        """
        try:
            data = os.read(self._answers.fileno(), AT_ONCE)
        except BlockingIOError:
            return []
        except OSError as error:
            raise LostError(str(error)) from error
        if not data:
            raise LostError("the child is gone")
        try:
            messages = list(self._lines.feed(data))
        except LineError as error:
            raise LostError(str(error)) from error
        self.answers_left -= len(messages)
        if self.answers_left < 0:
            raise LostError("too many answers")
        return messages

    def hang_up(self) -> None:
        """Close the pipes, upon which a child in good health ends."""
        if self.open:
            self.open = False
            self._selector.unregister(self._answers)
            if self._waits_to_send:
                self._selector.unregister(self._requests)
            with self._sending, suppress(OSError):
                self._requests.close()
            self._answers.close()

    def signal(self, number: signal.Signals) -> None:
        """Signal the child and everything it started. Not after ``gone``: the number may be another's by then."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def gone(self, timeout: float = 0.0) -> bool:
        """Return whether the child has ended, and clear it away if so."""
        try:
            self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return False
        return True

    def _flush(self) -> None:
        if not self.open:
            return
        with self._sending:
            try:
                sent = os.write(self._requests.fileno(), self._unsent) if self._unsent else 0
            except BlockingIOError:
                sent = 0
            except OSError:
                sent = len(self._unsent)  # the end of its answers will tell that it is gone
            self._unsent = self._unsent[sent:]
        if bool(self._unsent) != self._waits_to_send:
            self._waits_to_send = bool(self._unsent)
            if self._waits_to_send:
                self._selector.register(self._requests, EVENT_WRITE, self._flush)
            else:
                self._selector.unregister(self._requests)
