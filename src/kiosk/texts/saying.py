"""What ``kiosk say`` prints, for staff and translators."""

from kiosk.texts.message import staff

# T: Line of “kiosk say --show”: the text as it is shown.
SHOWN = staff("say", "shown: {text}")
# T: Line of “kiosk say --show”: the words that the voice gets.
SPOKEN = staff("say", "spoken: {text}")
# T: Line of “kiosk say --show”: phonetic signs of what the voice says.
SOUNDS = staff("say", "sounds: {text}")
# T: Line of “kiosk say --show”: the phonetic signs that the lexicon asks for.
WANTED = staff("say", "wanted: {word} {sounds}")
# T: Line of “kiosk say --show”: what “kiosk check” would refuse. {remedy} is what to do.
REFUSED = staff("say", "refused: {cause}. {remedy}.")
# T: A text without words.
NOTHING_TO_SAY = staff("say", "This text contains nothing to say")
# T: What to do about a text without words. --show stays.
GIVE_WORDS = staff("say", "Give words; --show prints its spoken form")
# T: {tag} is such as es.
NO_VOICE = staff("say", "There is no voice for “{tag}” on this machine")
# T: What to do where there is no voice. Command and option stay.
DOCTOR_OR_SHOW = staff("say", "Run kiosk doctor to see what is missing; --show prints what would be said")
# T: There is no loudspeaker.
NO_DEVICE = staff("say", "There is no sound device to hear it on")
# T: What to do where there is no loudspeaker. Command and option stay.
DOCTOR_OR_FILE = staff("say", "Run kiosk doctor to see what is missing; --wav FILE writes the sound to a file")
# T: {error} is in English.
NOT_PLAYED = staff("say", "The sound could not be played: {error}")
# T: What to do where a sound could not be played. The command stays.
RUN_DOCTOR = staff("say", "Run kiosk doctor to see what is missing")
# T: {error} is in English.
NOT_WRITTEN = staff("say", "The sound cannot be written ({error})")
# T: What to do where a file cannot be written.
NAME_FILE = staff("say", "Name a file in a folder that exists, on a disk with room")
# T: {tag} is such as fr, {known} a list of them.
NO_LANGUAGE = staff("say", "There is no language “{tag}” here (there is: {known})")
# T: What to do about an unknown language.
CHOOSE_ONE = staff("say", "Choose one of these")
