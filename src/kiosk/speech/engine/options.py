"""Which synthesizer, player and voices are wished for; the best that works is taken where nothing is said."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

AUTO = "auto"
SYNTHESIZERS = (AUTO, "bundled", "system", "none")
PLAYERS = (AUTO, "alsa", "aplay", "null", "instant", "none")
WAV = "wav:"
"""A player's name that begins so is followed by the file to write."""

DEVICE = "default"
"""The sound device that the system takes where nothing is said."""

ENVIRONMENT_SYNTHESIZER = "KIOSK_SYNTHESIZER"
ENVIRONMENT_PLAYER = "KIOSK_PLAYER"
ENVIRONMENT_VOICE = "KIOSK_VOICE_"
"""Followed by the language: KIOSK_VOICE_ES=es."""

LANGUAGES = ("en", "es")
PREFERRED_VOICES = {"en": ("en-us", "en"), "es": ("es-419", "es")}
"""Voices to try for a language: a clinic in the United States hears the English and the Spanish of its patients."""


class VoiceOptions(Struct, frozen=True):
    """What the clinic wishes for."""

    synthesizer: str = AUTO
    """One of SYNTHESIZERS, or the path of an espeak-ng library."""
    player: str = AUTO
    """One of PLAYERS, or WAV and a path."""
    voices: Mapping[str, str] = field(default_factory=dict)
    """A voice for each language that should not have its usual one."""
    languages: tuple[str, ...] = LANGUAGES
    """Tags of the languages that voices are wanted for."""
    headphones: str = DEVICE
    """Name of the sound device of the headphones, as the player knows it."""
    loudspeaker: str = DEVICE
    """Name of the sound device of the loudspeaker; the same one where the clinic has only one."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> VoiceOptions:
        """Return what the environment variables say."""
        voices = {
            name.removeprefix(ENVIRONMENT_VOICE).lower().replace("_", "-"): value
            for name, value in environment.items()
            if name.startswith(ENVIRONMENT_VOICE) and value
        }
        synthesizer = environment.get(ENVIRONMENT_SYNTHESIZER) or AUTO
        return cls(synthesizer, environment.get(ENVIRONMENT_PLAYER) or AUTO, voices)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Wishes that nothing here can fulfil, as they were written."""
        player_known = self.player in PLAYERS or (self.player.startswith(WAV) and len(self.player) > len(WAV))
        synthesizer_known = self.synthesizer in SYNTHESIZERS or "/" in self.synthesizer
        wishes = ((self.synthesizer, synthesizer_known), (self.player, player_known))
        return tuple(wish for wish, known in wishes if not known)

    def preferred_voices(self, language: str) -> tuple[str, ...]:
        """Return names of voices to try for ``language``, the best first."""
        tag = language.lower()
        usual = PREFERRED_VOICES.get(tag, (tag, tag.partition("-")[0]))
        chosen = self.voices.get(tag)
        return tuple(dict.fromkeys((chosen, *usual) if chosen else usual))
