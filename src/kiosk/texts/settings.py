"""The settings, and the answers when one is changed."""

from kiosk.texts.message import phrase, phrases

# T: How settings are changed. Said after the title "Settings".
HOW_TO_SET = phrase("settings|how", "Press Down to move and Enter to change.")
# T: Line in settings. {name} is the language in use.
SETTING_LANGUAGE = phrase("settings|language", "Language: {name}")
# T: Line in settings. {name} is one of the color names.
SETTING_COLORS = phrase("settings|colors", "Colors: {name}")
# T: Name of a color choice.
THEME_NAMES = {
    "dark": phrase("settings|color name", "white on black"),
    "light": phrase("settings|color name", "black on white"),
    "yellow-on-black": phrase("settings|color name", "yellow on black"),
    "black-on-yellow": phrase("settings|color name", "black on yellow"),
    # T: Name of a color choice: the colors that the terminal has of its own.
    "terminal": phrase("settings|color name", "the terminal's own colors"),
}
# T: Answer after the colors were changed. {name} is a color name.
COLORS_NOW = phrase("message|colors", "Colors: {name}.")
# T: Answer where text is printed line by line, for a screen reader or a braille display, and the kiosk sets no colors.
# T: "Way to read" is the line of the settings.
COLORS_NOT_HERE = phrase("message|colors", "Colors stay as they are in this way to read.")
# T: Line in settings: letter keys work as shortcuts.
SETTING_LETTERS_ON = phrase("settings|letters", "Letter and number keys: on")
# T: Line in settings: letter keys do nothing.
SETTING_LETTERS_OFF = phrase("settings|letters", "Letter and number keys: off")
# T: Line in settings that opens the ways to read. {mode} is the one in use: "Line by line, for a screen reader".
SETTING_MODE = phrase("settings|mode", "Way to read: {mode}")
# T: Line in settings, for people whose hands shake: a key pressed twice by mistake counts twice.
SETTING_DEBOUNCE_OFF = phrase("settings|steady", "Steady hands: off")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_DEBOUNCE_QUARTER = phrase("settings|steady", "Steady hands: a key counts once in a quarter of a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_DEBOUNCE_HALF = phrase("settings|steady", "Steady hands: a key counts once in half a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_DEBOUNCE_MORE = phrase("settings|steady", "Steady hands: a key counts once in three quarters of a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_DEBOUNCE_SECOND = phrase("settings|steady", "Steady hands: a key counts once in a second")
SETTING_DEBOUNCE = (
    SETTING_DEBOUNCE_OFF,
    SETTING_DEBOUNCE_QUARTER,
    SETTING_DEBOUNCE_HALF,
    SETTING_DEBOUNCE_MORE,
    SETTING_DEBOUNCE_SECOND,
)
# T: Line in settings, for people with one switch: the place on the page stays until a key moves it.
SETTING_SCAN_OFF = phrase("settings|scan", "Moving by itself: off")
# T: Line in settings, for people with one switch: the place goes to the next line by itself.
SETTING_SCAN = phrases("settings|scan", "Moving by itself: after {n} second", "Moving by itself: after {n} seconds")
# T: Line that sets colors, letter size, voice speed and so on back to what they were at first, and keeps the page.
DEFAULTS = phrase("settings|defaults", "All settings as they were at first")
# T: Answer after that: colors, letter size, voice speed and so on are back to what they were at first.
DEFAULTS_NOW = phrase("message|defaults", "All settings are as they were at first.")
# T: Answer after the letters were made larger or smaller. {step} and {total} are numbers. Up to {step}, at most two
# T: words of 8 letters: no more of it fits on a screen of the largest letters.
SIZE_NOW = phrase("message|size", "Letters: {step} of {total}.")
# T: Answer at the smallest letters. {step} and {total} are numbers.
SIZE_SMALLEST = phrase("message|size", "Letters: {step} of {total}, the smallest.")
# T: Answer at the largest letters. {step} and {total} are numbers.
SIZE_LARGEST = phrase("message|size", "Letters: {step} of {total}, the largest.")
# T: Answer where larger letters exist, but this screen has no room for them. {step} and {total} are numbers.
SIZE_FULL = phrase("message|size", "Letters: {step} of {total}, the largest that fit on this screen.")
# T: Answer where a screen reader or a braille display is in use, to which drawn letters would be noise.
SIZE_FOR_READER = phrase("message|size", "Letters stay as they are for a screen reader.")
# T: Answer on a screen that cannot draw larger letters.
SIZE_NOT_HERE = phrase("message|size", "Letters cannot be made larger on this screen.")
# T: Line in settings. {step} and {total} are numbers. Enter makes the letters one step larger.
SETTING_LARGER = phrase("settings|size", "Larger letters, now {step} of {total}")
# T: Line in settings. {step} and {total} are numbers. Enter makes the letters one step smaller.
SETTING_SMALLER = phrase("settings|size", "Smaller letters, now {step} of {total}")
# T: Line in settings and answer: all of the text is shown, as usual.
FOCUS_OFF = phrase("settings|ruler", "One sentence at a time: off")
# T: Line in settings and answer: only the sentence that is being read is shown. The rest of the page is empty.
FOCUS_SENTENCE = phrase("settings|ruler", "One sentence at a time: on")
# T: Line in settings and answer: the sentence that is being read is shown, with the one before and the one after it.
FOCUS_NEIGHBORS = phrase("settings|ruler", "One sentence at a time: on, with the ones around it")
FOCUS_NAMES = {"off": FOCUS_OFF, "sentence": FOCUS_SENTENCE, "neighbors": FOCUS_NEIGHBORS}
# T: Answer after the text is shown sentence by sentence. {now} is the line in settings. F12 and F11 are keys.
FOCUS_ON = phrase("message|ruler", "{now}. Next sentence: F12. Sentence before: F11.")
# T: Answer where a screen reader or a braille display is in use: the text is not shown sentence by sentence there.
FOCUS_FOR_READER = phrase("message|ruler", "One sentence at a time is for the usual screen.")
