"""The mode in which a person types lines."""

from kiosk.texts.message import phrase

# T: Prompt of the typed-line mode, after each page: type the number of a line, or h. At most 38 letters.
PROMPT = phrase("plain|prompt", "Number, or h for help:")
# T: Answer to a typed line that means nothing. {typed} is what was typed.
UNKNOWN = phrase("plain|unknown", "“{typed}” is not a choice here. Type a number, or h for help.")
# T: Shown first, on the first screen and on the help page, where a person types lines.
HOW = phrase("plain|how", "Type a number or the name of a key, such as F1, then press Enter.")
# T: How the page works that names keys, where a person types lines. 1 is the number of the line that leads back.
EXPLORE = phrase(
    "plain|how to explore",
    "Type the name of a key, then press Enter, to learn what it does. It will not do it here. To go back, type 1.",
)
# T: Prompt of the typed-line mode on the page that names keys: 1 leads back. At most 38 letters.
PROMPT_EXPLORE = phrase("plain|prompt", "A key, or 1 to go back:")
# T: How to search, where a person types lines. Said after the title "Search the guide". “Back to” starts the line that
# T: leads back: use the words of "go|back".
SEARCH = phrase(
    "plain|how to search",
    "Type a word in any kiosk language, then press Enter. To go back, type the number before “Back to”.",
)
# T: What to do on the staff page, where a person types lines. “Back to” starts the line that leads back: use the words
# T: of "go|back".
LEAVE = phrase(
    "plain|how to leave", "Type the staff code, then press Enter. To go back, type the number before “Back to”."
)
# T: The staff code was wrong, where a person types lines. “Back to” starts the line that leads back: use the words of
# T: "go|back".
LEAVE_WRONG = phrase(
    "plain|wrong code",
    "That is not the staff code. Type it again. To go back, type the number before “Back to”.",
)
# T: In the list of keys, where a person types lines: what they type.
NUMBER = phrase("keys|name", "A number")
# T: What a typed number does, in the list of keys.
CHOOSE = phrase("keys|does", "Open the line with that number")
