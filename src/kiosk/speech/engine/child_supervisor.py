"""Supervises the child: passes it what is wanted, notices when it fails, and lets a replacement continue."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from selectors import DefaultSelector

from kiosk.services.ports import EventKind, SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.spoken import Pronunciation
from kiosk.speech.engine import messages
from kiosk.speech.engine.health import Pulse
from kiosk.speech.engine.job import Job
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.pronunciation_guard import PronunciationGuard
from kiosk.speech.engine.request_queue import Control, Request, RequestQueue
from kiosk.speech.engine.worker import LostError, Worker
from kiosk.speech.engine.worker_pool import WorkerPool

log = logging.getLogger(__name__)

OFF = (VoiceState.NO_LIBRARY, VoiceState.NO_DEVICE, VoiceState.GAVE_UP)


class ChildSupervisor:
    """Does all of its work in the one thread that calls ``run``."""

    def __init__(
        self,
        pronunciation: Pronunciation,
        command: Sequence[str],
        clock: Callable[[], float],
        limits: Limits,
        report: Callable[[SpeechEvent], None],
    ) -> None:
        """Speak through children started with ``command``, and ``report`` events in the supervisor's thread."""
        self._pronunciation = PronunciationGuard(pronunciation)
        self._clock = clock
        self._limits = limits
        self._report = report
        self.state = VoiceState.STARTING
        self.voices: Mapping[str, str] = {}
        self._selector = DefaultSelector()
        self._queue = RequestQueue(self._selector)
        self._pool = WorkerPool(command, self._selector, self._receive, clock, limits)
        self._retry_at = 0.0
        self._late = 0
        """How many stops in a row were answered late."""
        self._job: Job | None = None
        self._tickets = 0
        self._closing = False

    def add(self, request: Request) -> None:
        """Ask for something, from any thread, without waiting for it."""
        self._queue.add(request)

    def mute(self) -> None:
        """Stop the sound, from any thread; a request must follow, because only then is a child that hangs noticed."""
        self._queue.add(Control.CANCEL, wake=False)
        if worker := self._pool.active:
            worker.mute()

    def run(self) -> None:
        """Serve requests until the one to close."""
        try:
            while not self._closing:
                for key, _ in self._selector.select(self._time_left()):
                    key.data()
                self._take_requests()
                self._watch()  # last: an answer that came in time counts, however late this thread got its turn
        finally:
            self._pool.close()
            self._selector.close()
            self._queue.close()
            self.state = VoiceState.GAVE_UP

    # Requests.

    def _take_requests(self) -> None:
        for request in self._queue.take():
            match request:
                case SpeechRequest():
                    self._say(request)
                case Control.CANCEL:
                    self._cancel()
                case Control.CLOSE:
                    self._closing = True

    def _say(self, request: SpeechRequest) -> None:
        spoken = self._pronunciation.spoken(request.text, request.language)
        if spoken is None:
            self._cancel()
            self._report(SpeechEvent(request.id, EventKind.FAILED))
            return
        self._job = Job(request, spoken, worker=self._job.worker if self._job else None)
        if self.state in OFF:
            if self.state is VoiceState.NO_LIBRARY or self._clock() < self._retry_at:
                self._fail()
                return
            self._pool.forget_failures()
            self.state = VoiceState.STARTING
        self._start_job()

    def _cancel(self) -> None:
        job, self._job = self._job, None
        if job and job.worker:
            self._stop(job.worker)

    def _start_job(self) -> None:
        """Have the active child say what is wanted."""
        job, worker = self._job, self._pool.active
        if job is None or worker is None:
            return
        request, text = job.request, job.spoken.text.encode(errors="replace").decode()  # a lone surrogate is no text
        voice = self.voices.get(request.language)
        if voice is None or job.attempts >= self._limits.attempts:
            self._fail()
            return
        job.attempts += 1
        self._tickets += 1
        job.ticket, job.worker, job.retry_at = self._tickets, worker, None
        worker.health.heard(self._clock())
        worker.answers_left = self._limits.lines + len(text)
        sounds, loudspeaker = job.spoken.sounds, request.loudspeaker
        # The stop before it asks for an answer: a child that hangs is noticed at once, not during the sentence.
        self._stop(worker, messages.Say(job.ticket, text, voice, request.rate, request.volume, loudspeaker, sounds))

    def _stop(self, worker: Worker, *more: messages.ChildCommand) -> None:
        worker.answers_left += 1
        worker.health.stop_sent(self._clock(), self._late)
        worker.send(messages.Stop(), *more)

    # Answers.

    def _receive(self, worker: Worker) -> None:
        if not worker.open:
            return
        try:
            answers = worker.receive()
        except LostError as error:
            self._lose(worker, str(error))
            return
        worker.health.heard(self._clock())
        for answer in answers:
            if worker.open:
                self._handle(worker, answer)

    def _handle(self, worker: Worker, answer: messages.ChildAnswer) -> None:
        match answer:
            case messages.Ready():
                if worker is self._pool.starting:
                    self._on_ready(worker, answer)
            case messages.Stopped():
                if worker.health.stop_answered(self._clock()):
                    self._late = 0
            case messages.Pong():
                pass
            case messages.LoudspeakerFailed():
                log.warning("the headphones are used instead of the loudspeaker: %s", answer.cause)
            case _:
                job = self._job
                if job and job.worker is worker and job.ticket == answer.id:
                    self._on_progress(worker, job, answer)

    def _on_ready(self, worker: Worker, ready: messages.Ready) -> None:
        if ready.library and ready.audio:
            self._pool.add(worker)
            self.voices = ready.voices
            if self.state is not VoiceState.WAITING:
                self.state = VoiceState.READY
            if worker is self._pool.active:
                self._start_job()
                self._pronunciation.warm_up(self.voices)
        elif self._pool.active is None:
            self._give_up(VoiceState.NO_DEVICE if ready.library else VoiceState.NO_LIBRARY)
        else:
            self._lose(worker, "it lacks a library or a player that another child has")

    def _on_progress(self, worker: Worker, job: Job, answer: messages.Progress) -> None:
        number = job.request.id
        match answer:
            case messages.Start():
                self.state = VoiceState.READY
                self._report(SpeechEvent(number, EventKind.STARTED))
            case messages.WordReached():
                self._report(SpeechEvent(number, EventKind.WORD, *job.spoken.back(answer.at, answer.length)))
            case messages.End():
                self._job = None
                self._report(SpeechEvent(number, EventKind.ENDED))
            case messages.NoDevice():
                self._wait_for_device(job, answer.cause)
            case messages.Error():
                self._lose(worker, answer.cause)

    def _wait_for_device(self, job: Job, cause: str) -> None:
        """Try again in a while, as long as the sentence is wanted: a device is plugged in again, or free again."""
        if not job.waits:
            log.warning("no sound: %s", cause)
        self.state = VoiceState.WAITING
        job.wait(self._clock(), self._limits)
        self._report(SpeechEvent(job.request.id, EventKind.WAITING))

    # Time.

    def _watch(self) -> None:
        now = self._clock()
        for worker in list(self._pool):
            health = worker.health
            if health.stop_by is not None and now >= health.stop_by:
                self._late += 1
                self._lose(worker, "it answers a stop too late", counts=False)
            elif not health.ready and now >= health.ready_by:
                self._lose(worker, "it was not ready in time")
        self._check_pulse(now)
        if self._job and self._job.retry_at is not None and now >= self._job.retry_at:
            self._start_job()
        self._pool.reap()
        if self.state not in OFF:
            self._pool.start()
            self._give_up_after_failures()

    def _check_pulse(self, now: float) -> None:
        """Find out whether the child hangs in the middle of a sentence."""
        worker = self._job.worker if self._job else None
        if worker is None:
            return
        match worker.health.pulse(now):
            case Pulse.LOST:
                self._lose(worker, "it hangs")
            case Pulse.PING:
                worker.answers_left += 1
                worker.send(messages.Ping())
            case Pulse.FINE:
                pass

    def _time_left(self) -> float | None:
        times = list(self._pool.deadlines(wanted=self.state not in OFF))
        times += [worker.health.stop_by for worker in self._pool if worker.health.stop_by is not None]
        if self._job:
            times += [self._job.worker.health.pulse_at] if self._job.worker else []
            times += [self._job.retry_at] if self._job.retry_at is not None else []
        if self._queue.waiting:
            return 0.0
        return max(0.0, min(times) - self._clock()) if times else None

    # Failures.

    def _lose(self, worker: Worker, cause: str, *, counts: bool = True) -> None:
        """Go on without a child; another one says again what it was saying."""
        log.warning("the speech process is replaced: %s", cause)
        self._pool.remove(worker, counts=counts)
        if self._job and self._job.worker is worker:
            self._job.worker = None
        self._give_up_after_failures()
        if self._job and self._job.worker is None and self._job.retry_at is None:
            self._start_job()

    def _give_up_after_failures(self) -> None:
        if self._pool.too_many_failures and self.state not in OFF:
            self._give_up(VoiceState.GAVE_UP)

    def _give_up(self, state: VoiceState) -> None:
        log.error("there is no voice: %s", state)
        self._pool.remove_all()
        self.state = state
        self._retry_at = self._clock() + self._limits.retry
        self._fail()

    def _fail(self) -> None:
        job, self._job = self._job, None
        if job:
            if job.worker and job.worker.open:
                self._stop(job.worker)
            self._report(SpeechEvent(job.request.id, EventKind.FAILED))
