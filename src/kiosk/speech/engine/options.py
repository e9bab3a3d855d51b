"""Which synthesizer, player and voices to use; by default the best that works."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

AUTO = "auto"
SYNTHESIZERS = (AUTO, "bundled", "system", "none")
PLAYERS = (AUTO, "alsa", "null", "instant", "none")
"""AUTO is "alsa"; "none" is no voice."""
WAV = "wav:"
"""Starts the name of a player that writes a file; the path follows."""

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
    """What the clinic has chosen."""

    synthesizer: str = AUTO
    """One of SYNTHESIZERS, or the path of an espeak-ng library."""
    player: str = AUTO
    """One of PLAYERS, or WAV and a path."""
    voices: Mapping[str, str] = field(default_factory=dict)
    """A voice for each language that should not have its usual one."""
    languages: tuple[str, ...] = LANGUAGES
    """Tags of the languages that voices are needed for."""
    headphones: str = DEVICE
    """Name of the headphones' sound device, as ``aplay -L`` lists it."""
    loudspeaker: str = DEVICE
    """Name of the loudspeaker's sound device; the same if the clinic has only one device."""
    lead_in: float = 0.0
    """Seconds of silence before the first sentence after a rest."""

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
        """The synthesizer and the player, as they were written, if no such thing exists."""
        player_known = self.player in PLAYERS or (self.player.startswith(WAV) and len(self.player) > len(WAV))
        synthesizer_known = self.synthesizer in SYNTHESIZERS or "/" in self.synthesizer
        named = ((self.synthesizer, synthesizer_known), (self.player, player_known))
        return tuple(name for name, known in named if not known)

    def preferred_voices(self, language: str) -> tuple[str, ...]:
        """Return names of voices to try for ``language``, the best first."""
        tag = language.lower()
        usual = PREFERRED_VOICES.get(tag, (tag, tag.partition("-")[0]))
        chosen = self.voices.get(tag)
        return tuple(dict.fromkeys((chosen, *usual) if chosen else usual))
