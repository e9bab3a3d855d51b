"""The children: the one in use, a spare beside it, the one that is starting, and those that are ending."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable, Iterator, Sequence
from selectors import BaseSelector

from kiosk.speech.engine.health import Health
from kiosk.speech.engine.limits import Failures, Limits
from kiosk.speech.engine.messages import Quit
from kiosk.speech.engine.worker import Worker

log = logging.getLogger(__name__)

REAP_SECONDS = 0.01


class WorkerPool:
    """Starts, replaces and ends children; the supervisor handles what they send."""

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
        self._ending: list[tuple[Worker, float]] = []
        """Those that were asked to end, and when each is killed."""
        self._failures = Failures(limits)
        self._start_at = clock()

    def __iter__(self) -> Iterator[Worker]:
        """Yield the children that are in use or will be."""
        return (worker for worker in (self.active, self.spare, self.starting) if worker)

    @property
    def too_many_failures(self) -> bool:
        """Whether so many were lost that there is no point in going on."""
        return self._failures.too_many

    def forget_failures(self) -> None:
        """Start again without a delay."""
        self._failures.clear()
        self._start_at = self._clock()

    def start(self) -> None:
        """Start a child if one is missing and its time has come."""
        if not self._one_is_missing or self._clock() < self._start_at:
            return
        health = Health(self._limits, self._clock() + self._limits.ready)
        try:
            worker = Worker(self._command, self._selector, self._on_answer, health)
        except OSError as error:
            log.warning("the speech process cannot be started: %s", error.strerror)
            self._count(ready=False)
            return
        worker.answers_left = self._limits.lines
        self.starting = worker

    def add(self, worker: Worker) -> None:
        """Use a child that is ready, or keep it as the spare."""
        worker.health.ready = True
        self._failures.child_ready()
        self.starting = None
        if self.active is None:
            self.active = worker
        else:
            self.spare = worker

    def remove(self, worker: Worker, *, counts: bool) -> None:
        """End a child that is dead or out of order; the spare one takes its place."""
        self._end(worker)
        if worker is self.active:
            self.active, self.spare = self.spare, None
        elif worker is self.spare:
            self.spare = None
        else:
            self.starting = None
        if counts:
            self._count(ready=worker.health.ready)

    def remove_all(self) -> None:
        """End every child."""
        for worker in self:
            self._end(worker)
        self.active = self.spare = self.starting = None

    def reap(self) -> None:
        """Kill and clear away those that were asked to end and have not."""
        now = self._clock()
        left = []
        for worker, kill_at in self._ending:
            if now < kill_at:
                left.append((worker, kill_at))
                continue
            worker.signal(signal.SIGKILL)
            if not worker.gone():
                left.append((worker, now + REAP_SECONDS))
        self._ending = left

    def deadlines(self, *, wanted: bool) -> Iterator[float]:
        """Yield when something is due here; starting counts only while a voice is ``wanted``."""
        yield from (kill_at for _, kill_at in self._ending)
        if self.starting:
            yield self.starting.health.ready_by
        elif wanted and self._one_is_missing:
            yield self._start_at

    def close(self) -> None:
        """End all children and wait until they are gone."""
        workers = list(self)
        for worker in workers:
            worker.send(Quit())
            worker.hang_up()
        for worker in workers:
            if not worker.gone(self._limits.close):
                worker.signal(signal.SIGTERM)
                self._ending.append((worker, 0.0))
        for worker, _ in self._ending:
            if not worker.gone(self._limits.kill):
                worker.signal(signal.SIGKILL)
                worker.gone(1.0)
        self.active = self.spare = self.starting = None

    @property
    def _one_is_missing(self) -> bool:
        return self.starting is None and self.spare is None

    def _end(self, worker: Worker) -> None:
        worker.hang_up()
        worker.signal(signal.SIGTERM)
        self._ending.append((worker, self._clock() + self._limits.kill))

    def _count(self, *, ready: bool) -> None:
        now = self._clock()
        self._failures.add(now, ready=ready)
        self._start_at = now + self._failures.pause
