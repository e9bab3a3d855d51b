"""The keys: what they are called and what they do."""

from kiosk.texts.message import phrase

# T: Heading on the help page, over the list of keys.
KEYS_HEADING = phrase("help|keys heading", "The keys")
# T: A line in the list of keys. {keys} is a list of key names, {command} what they do.
KEY_LINE = phrase("help|key line", "{keys}: {command}")
# T: Joins two key names in a list of keys that do the same. {keys} is the list so far.
KEYS_OR = phrase("help|keys joined", "{keys} or {key}")
# T: Line and title: a page on which every key says its name and does nothing else.
EXPLORE = phrase("go|explore", "Try out the keys")
# T: How the page works that names keys.
HOW_TO_EXPLORE = phrase(
    "explore|how", "Press any key to learn what it does. It will not do it here. To end, press one key three times."
)
# T: Answer on that page to a key pressed twice in a row. {answer} names the key and what it does: "Down: Next line".
EXPLORE_ONCE_MORE = phrase("explore|once more", "Press the same key once more to end. {answer}")
# T: Answer when a person has ended the page that names keys. {title} is the title of the page they are back on.
EXPLORED = phrase("explore|ended", "Keys work again. You are on “{title}”.")
# T: Shown after the name of a key, in the list of keys: it has no use here.
KEY_DOES_NOTHING = phrase("keys|does", "Nothing")

# T: What a key does, in the list of keys.
DOES = {
    "next": phrase("keys|does", "Next line"),
    # T: What a key does, in the list of keys: after the last line comes the first.
    "next-around": phrase("keys|does", "Next line, going round"),
    "previous": phrase("keys|does", "Line above"),
    "open": phrase("keys|does", "Open or choose"),
    "back": phrase("keys|does", "Go back"),
    "next-section": phrase("keys|does", "Next page or section, or open"),
    "next-heading": phrase("keys|does", "Next heading"),
    "previous-heading": phrase("keys|does", "Heading above"),
    "help": phrase("keys|does", "Help"),
    "language": phrase("keys|does", "Change the language"),
    "first": phrase("keys|does", "First line"),
    "last": phrase("keys|does", "Last line"),
    "voice": phrase("keys|does", "Voice on or off"),
    # T: What a key does, in the list of keys: the voice pauses, or goes on where it paused.
    "pause": phrase("keys|does", "Pause the voice, or go on"),
    # T: What a key does, in the list of keys: the voice says the last sentence again.
    "repeat": phrase("keys|does", "Say the sentence again"),
    # T: What a key does, in the list of keys: the voice says the whole line of the page again.
    "repeat-block": phrase("keys|does", "Say the whole line again"),
    "next-sentence": phrase("keys|does", "Next sentence"),
    "previous-sentence": phrase("keys|does", "Sentence before"),
    # T: What a key does, in the list of keys: the voice reads to the end of the page.
    "read-on": phrase("keys|does", "Read on to the end of the page"),
    "slower": phrase("keys|does", "Slower voice"),
    "faster": phrase("keys|does", "Faster voice"),
    "softer": phrase("keys|does", "Softer voice"),
    "louder": phrase("keys|does", "Louder voice"),
    "where": phrase("keys|does", "Where am I?"),
    # T: What a key does, in the list of keys: name the sources of a line, and who checked the page.
    "sources": phrase("keys|does", "Where does this line come from?"),
    # T: What a key does, in the list of keys: a question to ask the care team is put on a list, or taken off it.
    "take-along": phrase("keys|does", "Take a question along, or take it off the list"),
    "search": phrase("keys|does", "Search"),
    "colors": phrase("keys|does", "Change the colors"),
    # T: What a key does, in the list of keys: makes the letters on the screen smaller.
    "smaller": phrase("keys|does", "Smaller letters"),
    # T: What a key does, in the list of keys: makes the letters on the screen larger.
    "larger": phrase("keys|does", "Larger letters"),
    # T: What a key does, in the list of keys: shows one sentence and hides the rest of the text.
    "sentence-focus": phrase("keys|does", "Show one sentence at a time, or all"),
    # T: What a key does, in the list of keys: colors, letter size, voice speed and so on.
    "defaults": phrase("keys|does", "All settings as they were at first"),
    "hide": phrase("keys|does", "Hide or show the screen"),
    "staff": phrase("keys|does", "Ask the staff"),
    # T: What a key does, in the list of keys. It opens the page with this title.
    "settings": phrase("keys|does", "Settings"),
    "start-over": phrase("keys|does", "Start over (asks first)"),
}
"""What each command does, as the list of keys says it."""
# T: What a key does, in the list of keys: the number keys open a choice or, on a page of text, go to a heading.
CHOOSE = phrase("keys|does", "Open the choice with that number, or go to that heading")
# T: What a key does, in the list of keys: one screenful forward.
PAGE_DOWN = phrase("keys|does", "Next screen of text")
# T: What a key does, in the list of keys: one screenful back.
PAGE_UP = phrase("keys|does", "Screen of text above")

# T: One word in the key bar at the bottom of the screen. At most 10 letters.
IN_BAR = {
    "next": phrase("keys|bar", "Next"),
    "open": phrase("keys|bar", "Open"),
    # T: One word in the key bar at the bottom of the screen: choose a language or an answer. At most 10 letters.
    "choose": phrase("keys|bar", "Choose"),
    # T: Short for "Choose" in the key bar of a narrow screen, where it stands for all languages. At most 4 letters.
    "ok": phrase("keys|bar", "OK"),
    # T: One word in the key bar at the bottom of the screen, under a message: read the rest of it. At most 10 letters.
    "more": phrase("keys|bar", "More"),
    # T: One word in the key bar at the bottom of the screen: change a setting. At most 10 letters.
    "change": phrase("keys|bar", "Change"),
    # T: One or two words in the key bar at the bottom of the screen: put a question on the list. At most 16 letters.
    "take": phrase("keys|bar", "Take along"),
    # T: Short for "Take along" in the key bar of a narrow screen. At most 8 letters.
    "take-brief": phrase("keys|bar", "Take"),
    # T: One or two words in the key bar at the bottom of the screen: take something off a list. At most 16 letters.
    "take-off": phrase("keys|bar", "Take off"),
    # T: One word in the key bar at the bottom of the screen: search for the typed word. At most 10 letters.
    "search": phrase("keys|bar", "Search"),
    # T: One or two words in the key bar at the bottom of the screen: turn the page. At most 16 letters.
    "next-page": phrase("keys|bar", "Next page"),
    # T: One or two words in the key bar at the bottom of the screen, on the last page of a section. At most 18 letters.
    "next-section": phrase("keys|bar", "Next section"),
    # T: One or two words in the key bar at the bottom of the screen, below the answers to a question by which medicines
    # T: are compared. At most 18 letters.
    "next-question": phrase("keys|bar", "Next question"),
    # T: In the key bar at the bottom of the screen, on a text with hard words. Enter opens their meanings. At most 24
    # T: letters.
    "words": phrase("keys|bar", "What the words mean"),
    # T: Short for "What the words mean" in the key bar of a narrow screen. At most 8 letters.
    "words-brief": phrase("keys|bar", "Words"),
    # T: One word in the key bar at the bottom of the screen: opens the choices of letters, colors and voice. At most 10
    # T: letters.
    "settings": phrase("keys|bar", "Letters"),
    "back": phrase("keys|bar", "Back"),
    "help": phrase("keys|bar", "Help"),
    "language": phrase("keys|bar", "Language"),
    "voice": phrase("keys|bar", "Voice"),
    # T: One or two words in the key bar at the bottom of the screen. At most 16 letters.
    "start-over": phrase("keys|bar", "Start over"),
    # T: In the key bar of the page that names keys, before "What it does". At most 16 letters.
    "any-key": phrase("keys|bar", "Any key"),
    # T: In the key bar of the page that names keys: pressing any key tells this. At most 18 letters.
    "what-it-does": phrase("keys|bar", "What it does"),
    # T: In the key bar of the page that names keys, before "Leave". At most 20 letters.
    "same-key": phrase("keys|bar", "One key 3 times"),
    # T: In the key bar of the page that names keys: to leave that page. At most 10 letters.
    "leave": phrase("keys|bar", "Leave"),
}
"""What each command of the key bar is called there."""

# T: Name of a key on the keyboard, with the sign on it in brackets.
KEY_NAMES = {
    # T: Name of a key on the keyboard: arrow down.
    "down": phrase("keys|name", "Down"),
    # T: Name of a key on the keyboard: arrow up.
    "up": phrase("keys|name", "Up"),
    # T: Name of a key on the keyboard: arrow left.
    "left": phrase("keys|name", "Left"),
    # T: Name of a key on the keyboard: arrow right.
    "right": phrase("keys|name", "Right"),
    # T: Name of a key on the keyboard.
    "enter": phrase("keys|name", "Enter"),
    # T: Name of a key on the keyboard.
    "tab": phrase("keys|name", "Tab"),
    # T: Name of a key on the keyboard.
    "backspace": phrase("keys|name", "Backspace"),
    # T: Name of a key on the keyboard.
    "escape": phrase("keys|name", "Escape"),
    # T: Name of a key on the keyboard: to the first line.
    "home": phrase("keys|name", "Home"),
    # T: Name of a key on the keyboard: to the last line.
    "end": phrase("keys|name", "End"),
    # T: Name of a key on the keyboard.
    "pagedown": phrase("keys|name", "Page Down"),
    # T: Name of a key on the keyboard.
    "pageup": phrase("keys|name", "Page Up"),
    # T: Name of a key on the keyboard: the long one.
    "space": phrase("keys|name", "Space"),
    # T: Name of a key on the keyboard, with the sign on it in brackets: the voice says the name alone.
    ",": phrase("keys|name", "Comma (,)"),
    ".": phrase("keys|name", "Period (.)"),
    "-": phrase("keys|name", "Minus (-)"),
    "+": phrase("keys|name", "Plus (+)"),
    "=": phrase("keys|name", "Equals (=)"),
    "/": phrase("keys|name", "Slash (/)"),
    "?": phrase("keys|name", "Question mark (?)"),
    "[": phrase("keys|name", "Left bracket ([)"),
    "]": phrase("keys|name", "Right bracket (])"),
    # T: The number keys.
    "digits": phrase("keys|name", "0 to 9"),
}
"""What each key is called that has more than a letter or sign printed on it."""
