"""What ``kiosk doctor`` says about the parts that a voice needs, for staff."""

from kiosk.texts.message import staff

# T: The voice lacks a part. espeak-ng stays.
NO_LIBRARY = staff("doctor|voice", "No espeak-ng library was found")
# T: What to do about it. The commands stay.
INSTALL_LIBRARY = staff(
    "doctor|voice",
    "Install the kiosk again with its dependencies (make run, or pip install 'treatment-kiosk[voice]'), "
    "or the system's: apt install libespeak-ng1",
)
# T: The voice lacks a part. espeak-ng stays.
NO_DATA = staff("doctor|voice", "An espeak-ng library was found, but not its data")
# T: What to do about it. The command stays.
INSTALL_DATA = staff("doctor|voice", "Install it again: apt install --reinstall espeak-ng-data")
# T: What to do where sound cannot be played. The command stays.
INSTALL_ALSA = staff("doctor|voice", "Install ALSA's library: apt install libasound2")
# T: What to do where there is no sound. The command and the name of the group stay.
CONNECT = staff(
    "doctor|voice",
    "Connect a loudspeaker or headphones, and see that this user may use them: aplay -l lists sound "
    "cards, and the user may have to be in the group audio",
)
# T: What to do about a wrong sound device. The command stays.
CORRECT_DEVICE = staff("doctor|voice", "Correct “{setting}” in the configuration; aplay -L lists the names there are")
# T: {name} is what somebody chose as player or synthesizer.
UNKNOWN = staff("doctor|voice", "There is no “{name}”")
# T: {player} and {synthesizer} are environment variables.
CHOOSE_ANOTHER = staff("doctor|voice", "Choose another with {player} or {synthesizer}")
# T: {player} is a program, {error} in English.
NOTHING_TO_PLAY = staff("doctor|voice", "Nothing to play sound on ({player}: {error})")
# T: {device} is a sound device, {error} in English.
NO_DEVICE_CALLED = staff("doctor|voice", "Nothing called “{device}” to play sound on ({player}: {error})")
# T: {device} is a sound device, {error} in English.
NO_LOUDSPEAKER = staff("doctor|voice", "The loudspeaker “{device}” cannot be used ({player}: {error})")
# T: {tag} is such as es.
NO_VOICE = staff("doctor|voice", "There is no voice for “{tag}”")
# T: What to do where a language has no voice. {variable} is an environment variable.
NAME_VOICE = staff("doctor|voice", "Name one with {variable}; espeak-ng --voices={tag} lists them")
# T: {path} is a file.
SILENT_VOICE = staff("doctor|voice", "The voice “{voice}” produces no sound with {path}")
# T: What to do about a voice without sound.
OTHER_VOICE = staff("doctor|voice", "Install it or choose another; {voice} is used in its place")
