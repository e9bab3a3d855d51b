"""The children: the one in use, a spare one beside it, the one that is just starting, and those that are leaving."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from selectors import BaseSelector

from kiosk.speech.engine.limits import Failures, Limits
from kiosk.speech.engine.worker import Worker

REAP_SECONDS = 0.01


class WorkerPool:
    """Starts, replaces and clears away children; what they say is not its business."""

    def __init__(
        self,
        command: Sequence[str],
        selector: BaseSelector,
        on_answer: Callable[[Worker], None],
        clock: Callable[[], float],
        limits: Limits,
    ) -> None:
        """Start children with ``command`` whenever ``start`` finds that one is due."""
        self._command = command
        self._selector = selector
        self._on_answer = on_answer
        self._clock = clock
        self._limits = limits
        self.active: Worker | None = None
        self.spare: Worker | None = None
        self.starting: Worker | None = None
        self._leaving: list[tuple[Worker, float]] = []
        self._failures = Failures(limits)
        self._start_at = clock()

    def __iter__(self) -> Iterator[Worker]:
        """Yield the children that are here to stay."""
        return (worker for worker in (self.active, self.spare, self.starting) if worker)

    @property
    def worn_out(self) -> bool:
        """Whether so many were lost that there is no point in going on."""
        return self._failures.too_many

    def begin_anew(self) -> None:
        """Forget what was lost."""
        self._failures.forget()
        self._start_at = self._clock()

    def start(self) -> None:
        """Start a child where one is missing and its time has come."""
        if not self._one_is_missing or self._clock() < self._start_at:
            return
        try:
            worker = Worker(self._command, self._selector, self._on_answer)
        except OSError:
            self._count(ready=False)
            return
        worker.ready_by = self._clock() + self._limits.ready
        worker.answers_left = self._limits.lines
        self.starting = worker

    def welcome(self, worker: Worker) -> None:
        """Give a child that is ready its place."""
        worker.ready = True
        self._failures.child_ready()
        self.starting = None
        if self.active is None:
            self.active = worker
        else:
            self.spare = worker

    def lose(self, worker: Worker, *, counts: bool) -> None:
        """Let go of a child that is dead or out of order; the spare one takes its place."""
        self._dismiss(worker)
        if worker is self.active:
            self.active, self.spare = self.spare, None
        elif worker is self.spare:
            self.spare = None
        else:
            self.starting = None
        if counts:
            self._count(ready=worker.ready)

    def dismiss_all(self) -> None:
        """Let go of every child."""
        for worker in self:
            self._dismiss(worker)
        self.active = self.spare = self.starting = None

    def clear_away(self) -> None:
        """See to it that those who were told to leave are gone."""
        now = self._clock()
        staying = []
        for worker, kill_at in self._leaving:
            if now < kill_at:
                staying.append((worker, kill_at))
                continue
            worker.signal(signal.SIGKILL)
            if not worker.gone():
                staying.append((worker, now + REAP_SECONDS))
        self._leaving = staying

    def times(self, *, wanted: bool) -> Iterator[float]:
        """Yield when something is due here; starting counts only while a voice is ``wanted``."""
        yield from (kill_at for _, kill_at in self._leaving)
        if self.starting:
            yield self.starting.ready_by
        elif wanted and self._one_is_missing:
            yield self._start_at

    def close(self) -> None:
        """End all children and wait until they are gone."""
        workers = list(self)
        for worker in workers:
            worker.send({"op": "quit"})
            worker.hang_up()
        for worker in workers:
            if not worker.gone(self._limits.close):
                worker.signal(signal.SIGTERM)
                self._leaving.append((worker, 0.0))
        for worker, _ in self._leaving:
            if not worker.gone(self._limits.kill):
                worker.signal(signal.SIGKILL)
                worker.gone(1.0)
        self.active = self.spare = self.starting = None

    @property
    def _one_is_missing(self) -> bool:
        return self.starting is None and self.spare is None

    def _dismiss(self, worker: Worker) -> None:
        worker.hang_up()
        worker.signal(signal.SIGTERM)
        self._leaving.append((worker, self._clock() + self._limits.kill))

    def _count(self, *, ready: bool) -> None:
        now = self._clock()
        self._failures.add(now, ready=ready)
        self._start_at = now + self._failures.pause
