"""The voice and the loudspeaker."""

from kiosk.texts.message import phrase

# T: Answer after the voice was turned on. Said first of all, so it tells how to stop it.
VOICE_ON = phrase("message|voice", "Voice on. Any key stops it.")
# T: The same on the first screen, in every language, before how to choose one.
VOICE_ON_FIRST = phrase("message|voice", "Voice on.")
# T: Line on the first screen while the voice is on. "It" is the voice.
VOICE_STOPS = phrase("attract|voice", "Any key stops it.")
# T: Answer after the voice was turned off.
VOICE_OFF = phrase("message|voice", "Voice off.")
# T: Answer to a key of the voice (pause, next sentence) while the voice is off. {key} is a key.
VOICE_IS_OFF = phrase("message|voice", "The voice is off. To turn it on, press {key}.")
# T: Answer when there is no voice: no sound device, or it failed.
NO_VOICE = phrase("message|voice", "The voice does not work right now. Everything can be read on the screen.")
# T: Shown while there is no sound device: headphones were pulled out, or another program uses them. Cannot be heard.
NO_SOUND_NOW = phrase("message|voice", "There is no sound right now. The voice goes on as soon as there is.")
# T: Answer when the voice cannot speak the language being read.
NO_VOICE_FOR_LANGUAGE = phrase("message|voice", "There is no voice for this language. Read it on the screen.")
# T: Answer after the voice was paused.
VOICE_PAUSED = phrase("message|voice", "Voice paused. To go on, press Space.")
# T: Answer after the speed was changed. {step} and {total} are numbers.
RATE_NOW = phrase("message|voice", "Voice speed: {step} of {total}.")
# T: Answer after the speed was changed to the slowest there is. {step} and {total} are numbers.
RATE_SLOWEST = phrase("message|voice", "Voice speed: {step} of {total}, the slowest.")
# T: Answer after the speed was changed to the fastest there is. {step} and {total} are numbers.
RATE_FASTEST = phrase("message|voice", "Voice speed: {step} of {total}, the fastest.")
# T: Answer after the loudness was changed. {step} and {total} are numbers.
VOLUME_NOW = phrase("message|voice", "Voice volume: {step} of {total}.")
# T: Answer after the loudness was changed to the softest there is. {step} and {total} are numbers.
VOLUME_SOFTEST = phrase("message|voice", "Voice volume: {step} of {total}, the softest.")
# T: Answer after the loudness was changed to the loudest there is. {step} and {total} are numbers.
VOLUME_LOUDEST = phrase("message|voice", "Voice volume: {step} of {total}, the loudest.")
# T: In the top line of the screen, while the voice is on. Very short.
STATUS_VOICE_ON = phrase("status|voice", "Voice on")
# T: In the top line of the screen, while the voice is paused. Very short.
STATUS_VOICE_PAUSED = phrase("status|voice", "Voice paused")
# T: In the answer to "where am I?".
STATUS_VOICE_OFF = phrase("status|voice", "Voice off")
# T: Line in settings: what is shown is also said.
SETTING_VOICE_ON = phrase("settings|voice", "Voice: on")
# T: Line in settings: nothing is said.
SETTING_VOICE_OFF = phrase("settings|voice", "Voice: off")
# T: Line in settings. {step} and {total} are numbers. Enter makes it one step faster.
SETTING_FASTER = phrase("settings|voice", "Faster voice, now {step} of {total}")
# T: Line in settings. {step} and {total} are numbers. Enter makes it one step slower.
SETTING_SLOWER = phrase("settings|voice", "Slower voice, now {step} of {total}")
# T: Line in settings. {step} and {total} are numbers. Enter makes it one step louder.
SETTING_LOUDER = phrase("settings|voice", "Louder voice, now {step} of {total}")
# T: Line in settings. {step} and {total} are numbers. Enter makes it one step softer.
SETTING_SOFTER = phrase("settings|voice", "Softer voice, now {step} of {total}")
# T: Line in settings: the voice comes out of the loudspeaker, where others can hear it.
SETTING_LOUDSPEAKER_ON = phrase("settings|voice", "Loudspeaker: on")
# T: Line in settings: the voice comes out of the headphones only.
SETTING_LOUDSPEAKER_OFF = phrase("settings|voice", "Loudspeaker: off, headphones only")
# T: Question before the loudspeaker is turned on.
LOUDSPEAKER_ASK = phrase("loudspeaker|question", "Use the loudspeaker?")
# T: What the loudspeaker means for privacy.
LOUDSPEAKER_WHAT = phrase("loudspeaker|what it does", "Other people near you will hear what is read.")
# T: Answer: yes, let it be heard.
LOUDSPEAKER_YES = phrase("loudspeaker|yes", "Yes, use the loudspeaker")
# T: Answer: no, headphones only.
LOUDSPEAKER_NO = phrase("loudspeaker|no", "No, headphones only")
# T: Answer after the loudspeaker was turned on.
LOUDSPEAKER_IS_ON = phrase("message|loudspeaker", "The loudspeaker is on.")
# T: Answer after the loudspeaker was turned off.
LOUDSPEAKER_IS_OFF = phrase("message|loudspeaker", "The loudspeaker is off.")
# T: Said and shown when the voice has read a page to the end of its text; below it are only lines to choose from.
PAGE_READ = phrase("message|voice", "The text of this page ends here.")
# T: Answer to a key of the voice where a person types lines: the kiosk does not speak there.
NOT_HERE = phrase("message|voice", "There is no voice where lines are typed.")
