"""The messages between the kiosk and its child: one JSON object a line, of bounded length.

======================================  ================================================================
ChildCommand                            ChildAnswer
======================================  ================================================================
``{"op":"say","id":1,"text":"…",        ``{"is":"start","id":1}`` when its first sound is handed over,
"voice":"en-us","rate":170,             ``{"is":"word","id":1,"at":0,"length":5}`` when a word is heard,
"volume":100,"loudspeaker":false,       ``{"is":"end","id":1}`` or ``{"is":"error","id":1,"cause":"…"}``,
"sounds":[{"start":0,"end":4,           or ``{"is":"no-device","id":1,"cause":"…"}`` if the sound device
"ipa":"rɛmz"}]}``                       is away or busy; before it, if headphones are used instead,
                                        ``{"is":"loudspeaker-failed","cause":"…"}``
``{"op":"stop"}``                       ``{"is":"stopped"}``, once for each; the sound has stopped
``{"op":"mute"}``                       none; the sound has stopped
``{"op":"ping"}``                       ``{"is":"pong"}``
``{"op":"quit"}``, or the input's end   none; the child ends
======================================  ================================================================

The child's first line is ``{"is":"ready","library":true,"audio":true,"voices":{"en":"en-us"}}``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from kiosk.services.spoken import IpaSpan

LONGEST = 1 << 18
"""Bytes of a line that does not end."""


class Say(Struct, frozen=True, tag_field="op", tag="say"):
    """Say a sentence in place of the one being said."""

    id: int
    text: str
    voice: str
    rate: int = 170
    volume: int = 100
    loudspeaker: bool = False
    sounds: tuple[IpaSpan, ...] = ()


class Stop(Struct, frozen=True, tag_field="op", tag="stop"):
    """Stop the sound, and answer."""


class Mute(Struct, frozen=True, tag_field="op", tag="mute"):
    """Stop the sound."""


class Ping(Struct, frozen=True, tag_field="op", tag="ping"):
    """Answer, to show that you do not hang."""


class Quit(Struct, frozen=True, tag_field="op", tag="quit"):
    """End."""


class Ready(Struct, frozen=True, tag_field="is", tag="ready"):
    """The child has started."""

    library: bool
    """Whether there is a synthesizer."""
    audio: bool
    """Whether there is a player; its device may be away."""
    voices: dict[str, str]
    """A voice for each language."""


class Start(Struct, frozen=True, tag_field="is", tag="start"):
    """The first sound of a sentence is out."""

    id: int


class WordReached(Struct, frozen=True, tag_field="is", tag="word"):
    """A word is being heard."""

    id: int
    at: int
    length: int


class End(Struct, frozen=True, tag_field="is", tag="end"):
    """A sentence was heard to its end."""

    id: int


class Error(Struct, frozen=True, tag_field="is", tag="error"):
    """A sentence cannot be said."""

    id: int
    cause: str = ""


class NoDevice(Struct, frozen=True, tag_field="is", tag="no-device"):
    """A sentence cannot be heard, because the sound device is away or busy."""

    id: int
    cause: str = ""


class LoudspeakerFailed(Struct, frozen=True, tag_field="is", tag="loudspeaker-failed"):
    """A sentence comes out of the headphones instead."""

    cause: str


class Stopped(Struct, frozen=True, tag_field="is", tag="stopped"):
    """The answer to a stop."""


class Pong(Struct, frozen=True, tag_field="is", tag="pong"):
    """The answer to a ping."""


ChildCommand = Say | Stop | Mute | Ping | Quit
Progress = Start | WordReached | End | Error | NoDevice
ChildAnswer = Ready | Progress | LoudspeakerFailed | Stopped | Pong
M = TypeVar("M")


class MessageError(Exception):
    """A line is too long, or is not one of the messages."""


def line(message: object) -> bytes:
    """Return a message as a line."""
    return msgspec.json.encode(message) + b"\n"


class LineBuffer(Generic[M]):
    """Puts lines together from the pieces that a pipe delivers, and parses them."""

    def __init__(self, decoder: msgspec.json.Decoder[M]) -> None:
        """Parse each line with ``decoder``."""
        self._decoder = decoder
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[M]:
        """Yield the messages that ``data`` completes.

        Raises:
            MessageError: A line is too long, or is not one of the messages.
        """
        *lines, self._rest = (self._rest + data).split(b"\n")
        for each in lines:
            try:
                yield self._decoder.decode(each)
            except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors, as is bad UTF-8
                raise MessageError(str(error)) from error
        if len(self._rest) > LONGEST:
            raise MessageError("a line does not end")


def command_buffer() -> LineBuffer[ChildCommand]:
    """Return a buffer for what the child receives."""
    return LineBuffer(msgspec.json.Decoder(ChildCommand))


def answer_buffer() -> LineBuffer[ChildAnswer]:
    """Return a buffer for what the kiosk receives."""
    return LineBuffer(msgspec.json.Decoder(ChildAnswer))
