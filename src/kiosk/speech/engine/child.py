"""The child process that speaks: ``python -m kiosk.speech.engine.child``.

Commands come on standard input and answers go to standard output (messages.py). Nothing that is said is written
anywhere.
"""

from __future__ import annotations

import os
import select
import sys
from contextlib import suppress

import msgspec
import pyttsx3  # type: ignore[import-untyped]  # it has no types

from kiosk.speech.engine import messages
from kiosk.speech.engine.espeak import open_synthesizer, usable_voices
from kiosk.speech.engine.options import VoiceOptions
from kiosk.speech.engine.outputs import open_outputs
from kiosk.speech.engine.player import PlayerError
from kiosk.speech.engine.pyttsx3_driver import NAME, Pyttsx3Driver

STEP_SECONDS = 0.01
READ_BYTES = 65536


class Child:
    """Carries out commands, one after the other, in one thread."""

    def __init__(self, driver: Pyttsx3Driver, answers: int) -> None:
        """Speak with ``driver`` through pyttsx3, and answer on the file descriptor ``answers``."""
        self._driver = driver
        self._answers = answers
        driver.register()
        self._engine = pyttsx3.init(NAME)
        self._engine.connect("started-utterance", self._on_start)
        self._engine.connect("started-word", self._on_word)
        self._engine.connect("finished-utterance", self._on_end)
        self._engine.connect("error", self._on_error)
        self._engine.startLoop(False)
        self._engine.iterate()

    def serve(self, source: int) -> None:
        """Carry out what comes on ``source`` until it ends, or until nobody reads the answers any more."""
        buffer = messages.command_buffer()
        with suppress(BrokenPipeError, messages.MessageError, SystemExit):
            while True:
                # While a sentence is played, the device needs more of it every few milliseconds.
                timeout = STEP_SECONDS if self._driver.active else self._driver.seconds_to_release
                if select.select([source], [], [], timeout)[0]:
                    data = os.read(source, READ_BYTES)
                    if not data:
                        break
                    for message in buffer.feed(data):
                        self._carry_out(message)
                self._engine.iterate()
                self._driver.rest()
        self._engine.stop()

    def answer(self, message: messages.ChildAnswer) -> None:
        """Write an answer."""
        data = messages.line(message)
        while data:
            data = data[os.write(self._answers, data) :]

    def _carry_out(self, command: messages.ChildCommand) -> None:
        match command:
            case messages.Say():
                self._engine.stop()
                self._say(command)
            case messages.Stop():
                self._engine.stop()
                self.answer(messages.Stopped())
            case messages.Mute():
                self._engine.stop()
            case messages.Ping():
                self.answer(messages.Pong())
            case messages.Quit():
                raise SystemExit

    def _say(self, say: messages.Say) -> None:
        self._engine.setProperty("voice", say.voice)
        self._engine.setProperty("rate", say.rate)
        self._engine.setProperty("volume", say.volume / 100)
        self._driver.use(loudspeaker=say.loudspeaker, sounds=say.sounds)
        if cause := self._driver.loudspeaker_failure:
            self.answer(messages.LoudspeakerFailed(cause))
        if not say.text.strip():  # pyttsx3 would report nothing about it, not even its end
            self.answer(messages.Start(say.id))
            self.answer(messages.End(say.id))
            return
        self._engine.say(say.text, str(say.id))

    # pyttsx3 calls these with these names. It ignores what they raise, so a broken pipe is noticed at the next answer.

    def _on_start(self, name: str) -> None:
        self.answer(messages.Start(int(name)))

    def _on_word(self, name: str, location: int, length: int) -> None:
        self.answer(messages.WordReached(int(name), location, length))

    def _on_end(self, name: str, completed: bool) -> None:
        if completed:
            self.answer(messages.End(int(name)))

    def _on_error(self, name: str | None, exception: Exception) -> None:
        away = isinstance(exception, PlayerError | OSError)
        self.answer((messages.NoDevice if away else messages.Error)(int(name or 0), str(exception)))


def main() -> None:
    """Serve standard input until it ends, with the ``VoiceOptions`` that the only argument has as JSON."""
    options = msgspec.json.decode(sys.argv[1], type=VoiceOptions)
    # Whatever a library prints must not come between the answers.
    answers = os.dup(sys.stdout.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

    synthesizer = open_synthesizer(options.synthesizer)
    outputs = open_outputs(options, synthesizer.rate) if synthesizer else None
    if synthesizer is None or outputs is None:
        os.write(answers, messages.line(messages.Ready(library=synthesizer is not None, audio=False, voices={})))
        return
    try:
        child = Child(Pyttsx3Driver(synthesizer, outputs, lead_in=options.lead_in), answers)
        child.answer(messages.Ready(library=True, audio=True, voices=usable_voices(synthesizer, options)))
        child.serve(sys.stdin.fileno())
    finally:
        outputs.close()


if __name__ == "__main__":
    main()
