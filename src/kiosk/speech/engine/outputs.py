"""Where sound comes out: headphones and a loudspeaker, each with a player of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from kiosk.speech.engine.alsa import Alsa
from kiosk.speech.engine.options import AUTO, DEVICE, WAV, VoiceOptions
from kiosk.speech.engine.player import NoPlayerError, Player, PlayerError
from kiosk.speech.engine.silent_players import Null, WavFile


class Outputs:
    """Headphones and a loudspeaker; the headphones are in use until a sentence asks for the other."""

    def __init__(self, headphones: Player, loudspeaker: Callable[[], Player | None] | None = None) -> None:
        """Play on ``headphones``, or on what ``loudspeaker`` makes when it is asked for; without it, always on them."""
        self._headphones = headphones
        self._make_loudspeaker = loudspeaker
        self._loudspeaker: Player | None = None
        self.player = headphones
        """The one in use."""
        self.failure = ""
        """Why the loudspeaker is not in use although it was asked for."""

    def use(self, *, loudspeaker: bool) -> None:
        """Choose where the next sentence is heard; a loudspeaker that cannot be used leaves it in the headphones."""
        self.player, self.failure = self._headphones, ""
        if not (loudspeaker and self._make_loudspeaker):
            return
        self._loudspeaker = self._loudspeaker or self._make_loudspeaker()
        if self._loudspeaker is None:
            self.failure = "no such player"
            return
        try:
            self._loudspeaker.open()
            self.player = self._loudspeaker
        except PlayerError as error:
            self.failure = str(error)

    def release(self) -> None:
        """Let go of both devices until the next sentence."""
        for player in self._all:
            player.release()

    def close(self) -> None:
        """End both players."""
        for player in self._all:
            player.close()

    @property
    def _all(self) -> tuple[Player, ...]:
        return (self._headphones, self._loudspeaker) if self._loudspeaker else (self._headphones,)


def open_outputs(options: VoiceOptions, rate: int) -> Outputs | None:
    """Return the outputs that ``options`` name; None if no player can be used on this machine."""
    headphones = find_player(options.player, rate, options.headphones)
    if headphones is None:
        return None
    with suppress(PlayerError):  # the first sentence will report it
        headphones.open()  # now, because the first time takes longest, and may have to start a sound server
        headphones.release()
    if options.loudspeaker == options.headphones:
        return Outputs(headphones)
    return Outputs(headphones, lambda: find_player(options.player, rate, options.loudspeaker))


def find_player(name: str, rate: int, device: str = DEVICE) -> Player | None:
    """Return the player of this name, or None if it cannot be used on this machine. Its device may be away."""
    with suppress(NoPlayerError):
        return make_player(name, rate, device)
    return None


def make_player(name: str, rate: int, device: str = DEVICE) -> Player:
    """Return the player of this name, for ``device`` if it plays on one.

    Raises:
        NoPlayerError: It cannot be used on this machine.
    """
    if name.startswith(WAV):
        return WavFile(name.removeprefix(WAV), rate)
    makers: dict[str, Callable[[], Player]] = {
        AUTO: lambda: Alsa(rate, device),
        "alsa": lambda: Alsa(rate, device),
        "null": lambda: Null(rate),
        "instant": Player,
    }
    if name not in makers:
        raise NoPlayerError("switched off" if name == "none" else "no such player")
    return makers[name]()
