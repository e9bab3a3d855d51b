"""The first screen, the languages, and the ways to read."""

from kiosk.texts.message import phrase

# T: The language's own name for itself: "Español", not "Spanish". Shown on the language screen.
LANGUAGE_NAME = phrase("language|own name", "English")
# T: Not shown. Name of the locale that dates are written by: language, underscore, country. Spanish is "es_US".
FORMAT_LOCALE = phrase("language|format locale", "en_US")
# T: Line that switches to this language and keeps the place. Shown in this language while another is in use,
# T: so translate it as an offer to read in YOUR language: "Información en español".
READ_IN_THIS_LANGUAGE = phrase("go|language", "Information in English")
# T: Said where a person has opened the guide in another language: the key that changes to yours. {name} is the
# T: language's own name, {key} the key: "Español: F3".
KEY_FOR_THIS_LANGUAGE = phrase("go|language key", "{name}: {key}")
# T: First line of the first screen, seen and heard by people walking past. Shown in every language at once.
WELCOME = phrase("attract|title", "Welcome. Choose your language.")
# T: Name of the links to the other languages, on a page in a web browser. Heard, not seen.
CHOOSE_LANGUAGE = phrase("languages|title", "Choose your language")
# T: Name of the first screen in other texts: "Back to: First screen".
FIRST_SCREEN = phrase("attract|name", "First screen")
# T: On the first screen, beside the name of your language: the number key that chooses it. Very short.
PRESS_KEY = phrase("languages|key", "Press {number}")
# T: On the first screen, where a screen reader or braille display was found: asks its user to press a number key. Shown
# T: in every language at once. Keep it short: it is heard or felt before anything else.
READER_ASK = phrase("attract|reader", "Screen reader or braille? Press {number}.")
# T: The same where number keys are turned off: the line to choose has the same words.
READER_ASK_BELOW = phrase("attract|reader", "Screen reader or braille? Choose the last line.")
# T: How to choose this language by a number key, shown and said in this language: "Para español, presione {number}."
PRESS_NUMBER = phrase("languages|how", "For English, press {number}.")
# T: Line on the first screen: how to turn the voice on. Shown in every language at once. {key} is a key.
VOICE_HOW = phrase("attract|voice", "For the voice, press {key}.")
# T: The same line while the voice is on. Shown and said in every language at once. {key} is a key.
VOICE_HOW_OFF = phrase("attract|voice", "To turn the voice off, press {key}.")
# T: Line and title: how the kiosk is presented, for people who bring a screen reader or a braille display.
MODES = phrase("go|modes", "Screen reader or braille")
# T: Question before the first choice, where a screen reader was found running.
MODES_ASK = phrase("modes|question", "How will you read?")
# T: Explains the choices that follow.
MODES_WHAT = phrase("modes|what it does", "You can change this later, in the settings.")
# T: One of the ways to read, or shown after "Shown as:". The ordinary way.
MODE_SCREEN = phrase("modes|way", "The usual screen, with the kiosk's own voice")
# T: One of the ways to read. For people with a screen reader program.
MODE_READER = phrase("modes|way", "Full screen, for a screen reader")
# T: One of the ways to read. For people with a screen reader program; nothing on the screen ever changes.
MODE_LINEAR = phrase("modes|way", "Line by line, for a screen reader")
# T: One of the ways to read. For people with a braille display.
MODE_BRAILLE = phrase("modes|way", "Line by line, for a braille display")
MODE_NAMES = {
    "screen": MODE_SCREEN,
    "reader": MODE_READER,
    "linear": MODE_LINEAR,
    "braille": MODE_BRAILLE,
}
