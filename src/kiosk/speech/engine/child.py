"""The child process that speaks: ``python -m kiosk.speech.engine.child``.

Requests come on standard input and answers go to standard output, one JSON object a line:

======================================  ================================================================
``{"op":"say","id":1,"text":"…",        ``{"is":"start","id":1}`` when its first sound is handed over,
"voice":"en-us","rate":170,             ``{"is":"word","id":1,"at":0,"length":5}`` when a word is heard,
"volume":100,"loudspeaker":false,       ``{"is":"end","id":1}`` or ``{"is":"error","id":1}``
"sounds":[{"start":0,"end":4,
"ipa":"rɛmz"}]}``
``{"op":"stop"}``                       ``{"is":"stopped"}``, once for each; there is silence
``{"op":"mute"}``                       nothing; there is silence
``{"op":"ping"}``                       ``{"is":"pong"}``
``{"op":"quit"}``, or the input's end   the child ends
======================================  ================================================================

The first line is ``{"is":"ready","library":true,"audio":true,"voices":{"en":"en-us"}}``. A new sentence takes the
place of the one being said. Nothing that is said is written anywhere.
"""

from __future__ import annotations

import argparse
import os
import select
import sys
from collections.abc import Sequence
from contextlib import suppress

import pyttsx3  # type: ignore[import-untyped]  # it has no types
from msgspec import ValidationError, convert

from kiosk.services.spoken import Sounding
from kiosk.speech.engine.espeak import open_synthesizer, usable_voices
from kiosk.speech.engine.json_lines import LineBuffer, LineError, Message, line
from kiosk.speech.engine.options import AUTO, DEVICE, LANGUAGES, VoiceOptions
from kiosk.speech.engine.playback import open_outputs
from kiosk.speech.engine.pyttsx3_driver import NAME, Pyttsx3Driver

STEP_SECONDS = 0.01
AT_ONCE = 65536


class Child:
    """Serves requests, one after the other, in one thread."""

    def __init__(self, driver: Pyttsx3Driver, answers: int) -> None:
        """Speak by ``driver`` through pyttsx3, and answer to the file descriptor ``answers``."""
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

    def serve(self, requests: int) -> None:
        """Serve what comes on ``requests`` until it ends, or until nobody listens to the answers any more."""
        lines = LineBuffer()
        with suppress(BrokenPipeError, LineError, SystemExit):
            while True:
                # While sound is due, the device wants more of it every few milliseconds.
                if select.select([requests], [], [], STEP_SECONDS if self._driver.active else None)[0]:
                    data = os.read(requests, AT_ONCE)
                    if not data:
                        break
                    for message in lines.feed(data):
                        self._obey(message)
                self._engine.iterate()
                self._driver.rest()
        self._engine.stop()

    def tell(self, **answer: object) -> None:
        """Write an answer."""
        data = line(**answer)
        while data:
            data = data[os.write(self._answers, data) :]

    def _obey(self, message: Message) -> None:
        match message:
            case {"op": "say", "id": int(number), "text": str(text), **options}:
                self._engine.stop()
                self._say(number, text, options)
            case {"op": "stop"}:
                self._engine.stop()
                self.tell(**{"is": "stopped"})
            case {"op": "mute"}:
                self._engine.stop()
            case {"op": "ping"}:
                self.tell(**{"is": "pong"})
            case {"op": "quit"}:
                raise SystemExit
            case _:
                raise LineError("no such request")

    def _say(self, number: int, text: str, options: Message) -> None:
        for name in ("voice", "rate"):
            if name in options:
                self._engine.setProperty(name, options[name])
        self._driver.use(loudspeaker=options.get("loudspeaker") is True, sounds=_sounds(options.get("sounds")))
        volume = options.get("volume", 100)
        self._engine.setProperty("volume", volume / 100 if isinstance(volume, int) else 1.0)
        if not text.strip():  # pyttsx3 would say nothing of it, not even that it is done
            self.tell(**{"is": "start", "id": number})
            self.tell(**{"is": "end", "id": number})
            return
        self._engine.say(text, str(number))

    # pyttsx3 calls these with these names; it swallows what they raise, so a broken pipe is met at the next answer.

    def _on_start(self, name: str) -> None:
        self.tell(**{"is": "start", "id": int(name)})

    def _on_word(self, name: str, location: int, length: int) -> None:
        self.tell(**{"is": "word", "id": int(name), "at": location, "length": length})

    def _on_end(self, name: str, completed: bool) -> None:
        if completed:
            self.tell(**{"is": "end", "id": int(name)})

    def _on_error(self, name: str | None, exception: Exception) -> None:
        self.tell(**{"is": "error", "id": int(name or 0), "cause": str(exception)})


def _sounds(given: object) -> tuple[Sounding, ...]:
    """Return the sounds of a request; without them the words are said as they are spelled."""
    try:
        return convert(given or (), tuple[Sounding, ...])
    except ValidationError:
        return ()


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve standard input until it ends."""
    parser = argparse.ArgumentParser(prog="kiosk.speech.engine.child")
    parser.add_argument("--synthesizer", default=AUTO)
    parser.add_argument("--player", default=AUTO)
    parser.add_argument("--headphones", default=DEVICE)
    parser.add_argument("--loudspeaker", default=DEVICE)
    parser.add_argument("--languages", nargs="+", default=LANGUAGES)
    parser.add_argument("--voice", action="append", default=[], metavar="LANGUAGE=NAME")
    options = parser.parse_args(arguments)
    voices = dict(each.split("=", 1) for each in options.voice)
    choice = VoiceOptions(
        options.synthesizer,
        options.player,
        voices,
        tuple(options.languages),
        options.headphones,
        options.loudspeaker,
    )

    # Whatever a library prints must not come between the answers.
    answers = os.dup(sys.stdout.fileno())
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

    synthesizer = open_synthesizer(choice.synthesizer)
    outputs = open_outputs(choice, synthesizer.rate) if synthesizer else None
    ready: Message = {"is": "ready", "library": synthesizer is not None, "audio": outputs is not None, "voices": {}}
    if synthesizer is None or outputs is None:
        os.write(answers, line(**ready))
        return
    ready["voices"] = usable_voices(synthesizer, choice)
    try:
        child = Child(Pyttsx3Driver(synthesizer, outputs), answers)
        child.tell(**ready)
        child.serve(sys.stdin.fileno())
    finally:
        outputs.close()


if __name__ == "__main__":
    main()
