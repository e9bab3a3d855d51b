"""The kiosk's end of one child: its pipes, which never block, and its process group."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from selectors import EVENT_READ, EVENT_WRITE, BaseSelector
from threading import Lock

from kiosk.speech.engine.health import Health
from kiosk.speech.engine.messages import ChildAnswer, ChildCommand, MessageError, Mute, answer_buffer, line

READ_BYTES = 65536
MUTE = line(Mute())
MOST_UNSENT = 1 << 20


class LostError(Exception):
    """The child is dead or out of control."""


class Worker:
    """A child process."""

    def __init__(
        self, command: Sequence[str], selector: BaseSelector, on_answer: Callable[[Worker], None], health: Health
    ) -> None:
        """Start the child; ``on_answer`` is called whenever there is something to receive.

        Raises:
            OSError: It could not be started.
        """
        pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
        # A session of its own: a key like Ctrl+C at the terminal does not reach it, and its own children end with it.
        self._process = subprocess.Popen(
            command, bufsize=0, stdin=pipe, stdout=pipe, stderr=quiet, start_new_session=True
        )
        assert self._process.stdin  # noqa: S101 - it was asked for
        assert self._process.stdout  # noqa: S101 - it was asked for
        self._commands, self._answers = self._process.stdin, self._process.stdout
        os.set_blocking(self._commands.fileno(), False)
        os.set_blocking(self._answers.fileno(), False)
        self._selector = selector
        selector.register(self._answers, EVENT_READ, lambda: on_answer(self))
        self._buffer = answer_buffer()
        self._unsent = b""
        self._sending = Lock()
        """Held while the pipe is written or closed."""
        self._waits_to_send = False
        self.open = True
        self.health = health
        self.answers_left = 0
        """How many answers may come before the child counts as out of control."""

    @property
    def pid(self) -> int:
        """The child's process id, which is that of its group."""
        return self._process.pid

    def send(self, *commands: ChildCommand) -> None:
        """Send commands, in one piece if the pipe takes it."""
        self._unsent += b"".join(map(line, commands))
        if len(self._unsent) > MOST_UNSENT:
            self._unsent = b""  # it has not read for so long that a late answer will soon show it
        self._flush()

    def mute(self) -> None:
        """Have the child stop its sound; may be called on any thread.

        If it has not read what was sent before, nothing is sent, because it would not read this either.
        """
        with self._sending, suppress(OSError):
            if self.open and not self._unsent:
                os.write(self._commands.fileno(), MUTE)

    def receive(self) -> list[ChildAnswer]:
        """Return what has come; not everything at once, so that a flood does not keep the kiosk from its own work.

        Raises:
            LostError: The child is gone, or sends nonsense or too much.
        """
        try:
            data = os.read(self._answers.fileno(), READ_BYTES)
        except BlockingIOError:
            return []
        except OSError as error:
            raise LostError(str(error)) from error
        if not data:
            raise LostError("it has ended")
        try:
            received = list(self._buffer.feed(data))
        except MessageError as error:
            raise LostError("it sends nonsense") from error
        self.answers_left -= len(received)
        if self.answers_left < 0:
            raise LostError("it sends too many answers")
        return received

    def hang_up(self) -> None:
        """Close the pipes, which ends a child that works."""
        if self.open:
            self.open = False
            self._selector.unregister(self._answers)
            if self._waits_to_send:
                self._selector.unregister(self._commands)
            with self._sending, suppress(OSError):
                self._commands.close()
            self._answers.close()

    def signal(self, number: signal.Signals) -> None:
        """Signal the child and all that it started. Not after ``gone``: another process may have the id by then."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def gone(self, timeout: float = 0.0) -> bool:
        """Return whether the child has ended, after waiting up to ``timeout`` seconds; if so, reap it."""
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
                sent = os.write(self._commands.fileno(), self._unsent) if self._unsent else 0
            except BlockingIOError:
                sent = 0
            except OSError:
                sent = len(self._unsent)  # the end of its answers will show that it is gone
            self._unsent = self._unsent[sent:]
        if bool(self._unsent) != self._waits_to_send:
            self._waits_to_send = bool(self._unsent)
            if self._waits_to_send:
                self._selector.register(self._commands, EVENT_WRITE, self._flush)
            else:
                self._selector.unregister(self._commands)
