"""Answers to a key, and what stands on the screen in place of a page."""

from kiosk.texts.message import phrase

# T: Answer to "where am I?". {page} is the title of the page, {line} the number of its line. Left is the Left arrow
# T: key. Keep it short, and in this order: it is heard often, and a person stops it when they know enough.
WHERE = phrase("message|where", "{page}, line {line}. Back: Left.")
# T: Replaces {page} in that answer, in a section. {name} is the medicine, {title} the nearest heading above the line,
# T: or the section's title.
WHERE_IN_SECTION = phrase("message|where", "{name} section {number}: {title}")
# T: Replaces {page} in that answer, below a heading of another page.
WHERE_UNDER = phrase("message|where", "{page}: {heading}")
# T: The same where {page} ends with a question mark or period, such as "Start over?".
WHERE_AFTER_SENTENCE = phrase("message|where", "{page} Line {line}. Back: Left.")
# T: The same on the first screen, from which nothing leads back.
WHERE_FIRST = phrase("message|where", "First screen, line {line}. To begin, choose a language.")
# T: Answer when "where am I?" is asked a second time. {page} is the page's title, or the next text. {settings} is one
# T: of the two after that.
WHERE_AGAIN = phrase("message|where", "{page}, line {line} of {lines}. {settings}")
# T: The same where {page} ends with a question mark or period, such as "Start over?".
WHERE_AGAIN_AFTER_SENTENCE = phrase("message|where", "{page} Line {line} of {lines}. {settings}")
# T: Replaces {page} in that answer, in a section. {title} is the section's title.
WHERE_SECTION = phrase("message|where", "Section {number} of {total}: {title}")
# T: How the kiosk is set. {voice} is "Voice on". {size} of {sizes} is how large the letters are.
WHERE_SETTINGS = phrase(
    "message|where",
    "Language: {language}. {voice}, speed {rate} of {rates}, volume {volume} of {volumes}. Colors: {colors}. "
    "Letter size: {size} of {sizes}.",
)
# T: Replaces {language} there while nobody has chosen one: "Language: not chosen yet."
NO_LANGUAGE = phrase("message|where, no language", "not chosen yet")
# T: How the kiosk is set, where text is printed line by line, without colors or larger letters.
WHERE_SETTINGS_IN_LINES = phrase(
    "message|where", "Language: {language}. {voice}, speed {rate} of {rates}, volume {volume} of {volumes}."
)
# T: Answer to "next heading" where no heading follows.
NO_HEADING_BELOW = phrase("message|heading", "There is no heading below.")
# T: Answer to "heading above" where there is none.
NO_HEADING_ABOVE = phrase("message|heading", "There is no heading above.")
# T: Answer to a number key on a page of text that has fewer headings. {number} is the number.
NO_SUCH_HEADING = phrase("message|heading", "There is no heading {number} here. To go through the lines, press Down.")
# T: Where the place moves by itself for a person with one switch: it has reached a group of choices. Short.
GROUP = phrase("message|moving", "Group {number} of {total}. Enter opens it.")
# T: Answer after that person has chosen a group: now the place goes from choice to choice in it.
IN_GROUP = phrase("message|moving", "Line by line now. Enter opens a line.")
# T: Answer to "next line" on the last line.
PAGE_ENDS = phrase("message|page ends", "The page ends here.")
# T: Answer to "line before" on the first line.
PAGE_BEGINS = phrase("message|page begins", "The page begins here.")
# T: Answer after a person did not want to start over. {key} is a key.
KEEP_READING = phrase("message|keep reading", "You can keep reading. To start over, press {key}.")
# T: Answer to "next section" at the last one.
LAST_SECTION = phrase("message|last section", "This is the last section.")
# T: Answer to "next section" at the last of the questions by which medicines are compared.
LAST_QUESTION = phrase("message|last section", "This is the last question.")
# T: Answer to Enter on a line that only says something.
NOTHING_TO_OPEN = phrase("message|nothing to open", "Nothing to open here. Press Down to go on.")
# T: Answer to a key that opens a page, such as the settings, on that page itself.
OPEN_ALREADY = phrase("message|open already", "This page is open already.")
# T: Answer to a number key in a list of ten or more: {number} is chosen by Enter, and another digit makes a longer
# T: number. At most six words, but for {title}, the choice with this number; it comes last, because a narrow screen may
# T: cut it off.
MORE_DIGITS = phrase("message|more digits", "{number}: Enter, or another digit. {title}")
# T: Answer to a choice number that the page does not have. {number} is the number.
NO_SUCH_CHOICE = phrase(
    "message|no such choice", "There is no choice {number} here. To go through the lines, press Down."
)
# T: Answer to a key that means nothing. {key} is a key.
UNKNOWN_KEY = phrase("message|unknown key", "This key does nothing. For help, press {key}.")
# T: The last line on a hidden screen; also said when it is hidden. {key} is a key.
HIDDEN = phrase("message|hidden", "The screen is hidden. To show it again, press {key}.")
# T: Answer to a key on a hidden screen. {command} is what the key does when the screen is shown: "Next line".
NOT_WHILE_HIDDEN = phrase("message|hidden", "Not now: {command}")
# T: Answer after the screen was shown again.
SHOWN = phrase("message|shown", "The screen is shown again.")
# T: Shown on a screen too small to read from. Keep it very short.
TOO_SMALL = phrase("screen|too small", "Screen too small")
# T: Said after Backspace. {letter} is the letter that was taken away.
LETTER_ERASED = phrase("typing|erased", "{letter}, erased")
# T: Said for each letter of the staff code in place of the letter itself.
SECRET_LETTER = phrase("typing|secret", "dot")
# T: Answer to a letter where the typed word is as long as it can be.
LINE_FULL = phrase("typing|full", "The line is full. To go on, press Enter.")
