"""Keeps the voice: takes orders, has a child say what is wanted, and notices when it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from selectors import DefaultSelector

from msgspec import Struct
from msgspec.structs import asdict

from kiosk.services.ports import EventKind, SpeechEvent, SpeechRequest, VoiceState
from kiosk.services.spoken import Pronunciation, Spoken
from kiosk.speech.engine.json_lines import Message
from kiosk.speech.engine.limits import Limits
from kiosk.speech.engine.request_queue import Control, Request, RequestQueue
from kiosk.speech.engine.worker import LostError, Worker
from kiosk.speech.engine.worker_pool import WorkerPool

OFF = (VoiceState.NO_LIBRARY, VoiceState.NO_DEVICE, VoiceState.GAVE_UP)


class _Request(Struct):
    """The sentence that is wanted now."""

    saying: SpeechRequest
    spoken: Spoken
    ticket: int = 0
    attempts: int = 0
    worker: Worker | None = None
    """The child that was asked to say it; before that, the one that is saying what it replaces."""


class ChildSupervisor:
    """Does all of the work, in the one thread that calls ``run``."""

    def __init__(
        self,
        pronunciation: Pronunciation,
        command: Sequence[str],
        clock: Callable[[], float],
        limits: Limits,
        tell: Callable[[SpeechEvent], None],
    ) -> None:
        """Say by children started with ``command``, and ``tell`` the news, in the keeper's thread."""
        self._pronunciation = pronunciation
        self._clock = clock
        self._limits = limits
        self._tell = tell
        self.state = VoiceState.STARTING
        self.voices: Mapping[str, str] = {}
        self._selector = DefaultSelector()
        self._queue = RequestQueue(self._selector)
        self._pool = WorkerPool(command, self._selector, self._hear, clock, limits)
        self._retry_at = 0.0
        self._late = 0
        self._request: _Request | None = None
        self._tickets = 0
        self._closing = False

    def order(self, order: Request) -> None:
        """Ask for something, from any thread, without waiting for it."""
        self._queue.add(order)

    def mute(self) -> None:
        """Stop the sound, from any thread; an order must follow, for until then a child that hangs is not missed."""
        self._queue.add(Control.CANCEL, ring=False)
        if worker := self._pool.active:
            worker.mute()

    def run(self) -> None:
        """Serve the orders until the one to close."""
        try:
            while not self._closing:
                for key, _ in self._selector.select(self._time_left()):
                    key.data()
                self._obey()
                self._watch()  # last: an answer that came in time counts, however late this thread got its turn
        finally:
            self._pool.close()
            self._selector.close()
            self._queue.close()
            self.state = VoiceState.GAVE_UP

    # RequestQueue.

    def _obey(self) -> None:
        for order in self._queue.take():
            match order:
                case SpeechRequest():
                    self._say(order)
                case Control.CANCEL:
                    self._cancel()
                case Control.CLOSE:
                    self._closing = True

    def _say(self, saying: SpeechRequest) -> None:
        try:
            spoken = self._pronunciation.spoken(saying.text, saying.language)
        except Exception:  # whatever is wrong with one text, the voice lives on for the next
            self._cancel()
            self._tell(SpeechEvent(saying.id, EventKind.FAILED))
            return
        self._request = _Request(saying, spoken, worker=self._request.worker if self._request else None)
        if self.state in OFF:
            if self.state is VoiceState.NO_LIBRARY or self._clock() < self._retry_at:
                self._fail()
                return
            self._pool.begin_anew()
            self.state = VoiceState.STARTING
        self._begin()

    def _cancel(self) -> None:
        request, self._request = self._request, None
        if request and request.worker:
            self._stop(request.worker)

    def _begin(self) -> None:
        """Have the child in use say what is wanted."""
        request, worker = self._request, self._pool.active
        if request is None or worker is None:
            return
        saying = request.saying
        voice = self.voices.get(saying.language)
        if voice is None or request.attempts >= self._limits.attempts:
            self._fail()
            return
        request.attempts += 1
        self._tickets += 1
        request.ticket, request.worker = self._tickets, worker
        worker.heard_at, worker.pinged_at = self._clock(), None
        worker.answers_left = self._limits.lines + len(request.spoken.text)
        say: Message = {"op": "say", "id": request.ticket, "text": request.spoken.text, "voice": voice}
        if request.spoken.sounds:
            say["sounds"] = [asdict(each) for each in request.spoken.sounds]
        # The stop before it is there to be answered: a child that hangs is found out at once, not in the sentence.
        self._stop(worker, say | {"rate": saying.rate, "volume": saying.volume, "loudspeaker": saying.loudspeaker})

    def _stop(self, worker: Worker, *more: Message) -> None:
        worker.stops_sent += 1
        worker.answers_left += 1
        worker.stop_sent_at = self._clock()
        worker.stop_by = worker.stop_sent_at + self._limits.stop * 2 ** min(self._late, self._limits.patience)
        worker.send({"op": "stop"}, *more)

    # Answers.

    def _hear(self, worker: Worker) -> None:
        if not worker.open:
            return
        try:
            messages = worker.receive()
        except LostError:
            self._lose(worker)
            return
        worker.heard_at, worker.pinged_at = self._clock(), None
        for message in messages:
            if worker.open:
                self._understand(worker, message)

    def _understand(self, worker: Worker, message: Message) -> None:
        match message:
            case {"is": "ready", "library": bool(library), "audio": bool(audio), "voices": dict(voices)}:
                if worker is self._pool.starting:
                    self._on_ready(worker, {str(tag): str(name) for tag, name in voices.items()}, library, audio)
            case {"is": "stopped"}:
                self._on_stopped(worker)
            case {"is": "pong"}:
                pass
            case {"is": str(what), "id": int(ticket), **rest}:
                request = self._request
                if request and request.worker is worker and request.ticket == ticket:
                    self._on_news(worker, request, what, rest)
            case _:
                self._lose(worker)

    def _on_ready(self, worker: Worker, voices: Mapping[str, str], library: bool, audio: bool) -> None:
        if library and audio:
            self._pool.welcome(worker)
            self.voices = voices
            self.state = VoiceState.READY
            if worker is self._pool.active:
                self._begin()
                self._warm_up()
        elif self._pool.active is None:
            self._give_up(VoiceState.NO_DEVICE if library else VoiceState.NO_LIBRARY)
        else:
            self._lose(worker)

    def _warm_up(self) -> None:
        """Have rules and lexicon read before somebody waits for the first sentence."""
        for language in self.voices:
            with suppress(Exception):
                self._pronunciation.spoken("", language)

    def _on_stopped(self, worker: Worker) -> None:
        worker.stops_answered += 1
        if worker.stops_answered >= worker.stops_sent:
            worker.stop_by = None
            if self._clock() - worker.stop_sent_at <= self._limits.stop:
                self._late = 0

    def _on_news(self, worker: Worker, request: _Request, what: str, rest: Message) -> None:
        number = request.saying.id
        match what, rest:
            case "start", _:
                self._tell(SpeechEvent(number, EventKind.STARTED))
            case "word", {"at": int(at), "length": int(length)}:
                self._tell(SpeechEvent(number, EventKind.WORD, *request.spoken.back(at, length)))
            case "end", _:
                self._request = None
                self._tell(SpeechEvent(number, EventKind.ENDED))
            case _:
                self._lose(worker)

    # Time.

    def _watch(self) -> None:
        now = self._clock()
        for worker in list(self._pool):
            if worker.stop_by is not None and now >= worker.stop_by:
                self._late += 1
                self._lose(worker, counts=False)
            elif not worker.ready and now >= worker.ready_by:
                self._lose(worker)
        self._feel_pulse(now)
        self._pool.clear_away()
        if self.state not in OFF:
            self._pool.start()
            self._give_up_if_worn_out()

    def _feel_pulse(self, now: float) -> None:
        """Find out whether the child hangs in the middle of a sentence."""
        worker = self._request.worker if self._request else None
        if worker is None:
            return
        if worker.pinged_at is not None:
            if now - worker.pinged_at >= self._limits.hang:
                self._lose(worker)
        elif now - worker.heard_at >= self._limits.quiet:
            worker.pinged_at = now
            worker.answers_left += 1
            worker.send({"op": "ping"})

    def _time_left(self) -> float | None:
        times = list(self._pool.times(wanted=self.state not in OFF))
        times += [worker.stop_by for worker in self._pool if worker.stop_by is not None]
        if self._request and (worker := self._request.worker):
            pinged = worker.pinged_at
            times.append(worker.heard_at + self._limits.quiet if pinged is None else pinged + self._limits.hang)
        if self._queue.waiting:
            return 0.0
        return max(0.0, min(times) - self._clock()) if times else None

    # Losses.

    def _lose(self, worker: Worker, *, counts: bool = True) -> None:
        """Go on without a child; what it was saying is said again."""
        self._pool.lose(worker, counts=counts)
        if self._request and self._request.worker is worker:
            self._request.worker = None
        self._give_up_if_worn_out()
        if self._request and self._request.worker is None:
            self._begin()

    def _give_up_if_worn_out(self) -> None:
        if self._pool.worn_out and self.state not in OFF:
            self._give_up(VoiceState.GAVE_UP)

    def _give_up(self, state: VoiceState) -> None:
        self._pool.dismiss_all()
        self.state = state
        self._retry_at = self._clock() + self._limits.retry
        self._fail()

    def _fail(self) -> None:
        request, self._request = self._request, None
        if request:
            if request.worker and request.worker.open:
                self._stop(request.worker)
            self._tell(SpeechEvent(request.saying.id, EventKind.FAILED))
