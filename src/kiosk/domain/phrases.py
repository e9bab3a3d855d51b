"""The program's own words, each with a context and a note to the translator, all in one place.

Sentences are short and plain, and speak to the reader; they are shown and said alike.
"""

from __future__ import annotations

from kiosk.domain.message import phrase, phrases
from kiosk.domain.settings import Mode, Ruler, Theme

# T: The language's own name for itself: "Español", not "Spanish". Shown on the language screen.
LANGUAGE_NAME = phrase("language|own name", "English")
# T: Not shown. Name of the locale that dates are written by: language, underscore, country. Spanish is "es_US".
FORMAT_LOCALE = phrase("language|format locale", "en_US")

# T: First line of the first screen, seen and heard by people walking past. Shown in every language at once.
WELCOME = phrase("attract|title", "Welcome. Learn about medicines for multiple sclerosis.")
# T: Second line of the first screen. Any key on the keyboard or keypad goes on.
PRESS_ANY_KEY = phrase("attract|how to begin", "Press any key to begin.")
# T: Title of the screen where a person chooses a language. Shown in every language at once. Without a full stop, as it
# T: stands within other texts too: "Back to: Choose your language".
CHOOSE_LANGUAGE = phrase("languages|title", "Choose your language")
# T: How to use a list of choices. Said after the title of the screen.
HOW_TO_CHOOSE = phrase("page|how to choose", "Press Down to move and Enter to open.")
# T: How to read a page of text. Said after the title of the section. "Right" is the Right arrow key.
HOW_TO_READ = phrase("page|how to read", "Press Down to read on. Press Right for the next section.")
# T: How to read a page of text that is not part of a treatment. Said after the title.
HOW_TO_READ_PAGE = phrase("page|how to read a single page", "Press Down to read on.")

# T: Title of the main screen, the list of medicines and pages.
GUIDE = phrase("guide|title", "Medicines for multiple sclerosis")
# T: Line in the list of medicines. {name} is the brand name, {generic} the medicine itself.
GUIDE_ENTRY = phrase("guide|medicine", "{name} ({generic})")
# T: Heading over the medicines that are dripped into a vein.
ROUTE_INFUSION = phrase("guide|given as", "Given as a drip into a vein")
# T: Heading over the medicines that are injected.
ROUTE_INJECTION = phrase("guide|given as", "Given as an injection")
# T: Heading over the medicines that are swallowed.
ROUTE_PILL = phrase("guide|given as", "Taken by mouth")
# T: Heading over the lines that lead to other pages.
MORE = phrase("guide|heading", "More in this guide")
# T: How many medicines are in the guide. Said after the title.
GUIDE_COUNT = phrases("guide|how many", "{n} medicine.", "{n} medicines.")

# T: Title of a medicine's page. {name} is the brand name, {generic} the medicine itself.
TREATMENT = phrase("treatment|title", "{name} ({generic})")
# T: How many sections the medicine's page has. Said after its title.
SECTION_COUNT = phrases("treatment|how many", "{n} section.", "{n} sections.")
# T: Stands on every page that no clinician has signed yet.
NOT_REVIEWED = phrase(
    "review|not yet", "No doctor or nurse has reviewed this page yet. Ask your care team before you rely on it."
)
# T: Which section this is. {name} is the medicine. Said after the title of the section.
SECTION_POSITION = phrase("section|position", "{name}, section {number} of {total}.")
# T: A line that can be opened. {title} is what it opens, {position} and {total} are numbers.
CHOICE = phrase("page|choice", "{title}, {position} of {total}")
# T: Shown in place of a page whose file is damaged.
PAGE_UNREADABLE = phrase("page|cannot be shown", "This page cannot be shown right now. Please ask the staff.")
# T: Title over a page whose file is damaged.
PAGE_UNREADABLE_TITLE = phrase("page|cannot be shown, title", "Page not available")
# T: Stands above a page or section that is not translated and therefore shown in English.
# T: In English it is never seen; in your language it must say that what follows is in English.
SHOWN_IN_ENGLISH = phrase("page|not translated", "This part is not ready in your language. It is shown in English.")

# T: Stands after a text with hard words. {words} is a list of words. Enter is the key.
EXPLAINED_HERE = phrase("section|words explained", "Press Enter for the meaning of: {words}.")
# T: Line that opens the meanings of hard words, where it is chosen by a number. {words} is a list of words.
MEANING_OF = phrase("section|words explained", "Meaning of: {words}")
# T: Puts one more word into the list of hard words. {words} is the list so far.
AND_WORD = phrase("section|words joined", "{words}, {word}")
# T: Title of the page that gives the meanings of hard words.
MEANINGS = phrase("meanings|title", "What the words mean")
# T: A hard word and its meaning. {word} is the word, {meaning} a sentence.
MEANING = phrase("meanings|entry", "{word}: {meaning}")

# T: Stands before a warning that must not be passed over. {text} is the warning, one or more sentences.
URGENT = phrase("section|urgent", "Important: {text}")

# T: Title of a section of a medicine's page.
SECTION_GLANCE = phrase("section|title", "At a glance")
# T: Title of a section of a medicine's page.
SECTION_WARNINGS = phrase("section|title", "Important warnings")
# T: Title of a section: what benefit the medicine may have, with study figures.
SECTION_BENEFIT = phrase("section|title", "What it may do for you")
# T: Title of a section of a medicine's page.
SECTION_COMMON_EFFECTS = phrase("section|title", "Common side effects")
# T: Title of a section of a medicine's page. "Serious" is "grave" in Spanish.
SECTION_SERIOUS_EFFECTS = phrase("section|title", "Serious side effects")
# T: Title of a section: when to call the care team and when the emergency number 911.
SECTION_WHEN_TO_CALL = phrase("section|title", "When to call, and when to call 911")
# T: Title of a section: tests and vaccines before the medicine.
SECTION_BEFORE = phrase("section|title", "Before you start")
# T: Title of a section: tests and care during the medicine.
SECTION_DURING = phrase("section|title", "While you take it")
# T: Title of a section of a medicine's page.
SECTION_PREGNANCY = phrase("section|title", "Pregnancy and breastfeeding")
# T: Title of a section: how the medicine works in the body.
SECTION_HOW_IT_WORKS = phrase("section|title", "How it works")
# T: Title of a section. FDA is the US agency that approves medicines.
SECTION_APPROVAL = phrase("section|title", "FDA approval")
# T: Title of a section: the company that makes the medicine.
SECTION_MAKER = phrase("section|title", "Who makes it")
# T: Title of a section: help with paying.
SECTION_COST = phrase("section|title", "Help with the cost")
# T: Title of a section: the view of a health professional.
SECTION_EXPERT = phrase("section|title", "What an expert says")
# T: Title of a section: experiences of people who have multiple sclerosis (MS).
SECTION_VOICES = phrase("section|title", "What people with MS say")
# T: Title of a section: questions a person can ask the care team.
SECTION_QUESTIONS = phrase("section|title", "Questions to ask your care team")
# T: Title of the last section: where the facts come from and who checked them.
SECTION_SOURCES = phrase("section|title", "Sources and review")

# T: A fact of the medicine: its label, then its value.
FACT = phrase("fact|line", "{label}: {value}")
# T: Label of a fact: brand name of the medicine.
FACT_NAME = phrase("fact|label", "Brand name")
# T: Label of a fact: name of the medicine itself.
FACT_GENERIC = phrase("fact|label", "Medicine")
# T: Label of a fact: kind of medicine.
FACT_CLASS = phrase("fact|label", "Kind of medicine")
# T: Label of a fact: how the medicine is given.
FACT_GIVEN = phrase("fact|label", "How it is given")
# T: Label of a fact: dose.
FACT_DOSE = phrase("fact|label", "Dose")
# T: Label of a fact: forms of multiple sclerosis it is for.
FACT_FORM = phrase("fact|label", "Used for")
# T: Label of a fact: year in which the US agency FDA approved it for multiple sclerosis.
FACT_APPROVED = phrase("fact|label", "Approved by the FDA")
# T: Label of a fact: the company.
FACT_MAKER = phrase("fact|label", "Maker")

# T: Stands over the list of sources, whose titles are not translated.
SOURCES_NOTE = phrase("sources|note", "The titles of sources are given in the language of the source.")
# T: Heading over the list of sources.
SOURCES_HEADING = phrase("sources|heading", "Where the facts come from")
# T: Heading over who wrote and checked the page.
REVIEW_HEADING = phrase("sources|heading", "Who wrote and checked this page")
# T: A source. {title} is its title, which is not translated.
SOURCE = phrase("sources|entry", "{title}.")
# T: A source with a date. {title} is not translated, {dated} is a date as the source gives it.
SOURCE_DATED = phrase("sources|entry", "{title}. Dated {dated}.")
# T: A source with a web address. {title} and {url} are not translated.
SOURCE_AT = phrase("sources|entry", "{title}. {url}")
# T: A source with a date and a web address.
SOURCE_DATED_AT = phrase("sources|entry", "{title}. Dated {dated}. {url}")
# T: Who wrote the page and when. {author} is a name, {date} a date.
WRITTEN_BY = phrase("review|written", "Written by {author} on {date}.")
# T: When the facts were last checked. {date} is a date.
FACTS_CHECKED = phrase("review|facts checked", "Facts checked on {date}.")
# T: When the page must be checked again. {date} is a date.
NEXT_REVIEW = phrase("review|next", "To be checked again by {date}.")
# T: Who signed the page. {reviewer} is a clinician's name, {date} a date.
REVIEWED_BY = phrase("review|signed", "Reviewed by {reviewer} on {date}.")

# T: Line that leads back. {title} is the title of the page it leads to.
BACK_TO = phrase("go|back", "Back to: {title}")
# T: Line that leads to the next section. {title} is its title.
NEXT_SECTION = phrase("go|next section", "Next section: {title}")
# T: Line that leads to the page with everything else: language, colors, help, search.
OPTIONS = phrase("go|options", "All options")
# T: Line that switches to this language and keeps the place. Shown in this language while another is in use,
# T: so translate it as an offer to read in YOUR language: "Información en español".
READ_IN_THIS_LANGUAGE = phrase("go|language", "Information in English")
# T: Line and title: how to use the kiosk.
HELP = phrase("go|help", "Help")
# T: Line and title: search by typing a word.
SEARCH = phrase("go|search", "Search the guide")
# T: Line and title: list of everything by its first letter.
INDEX = phrase("go|index", "A to Z list")
# T: Line and title: hard words and their meanings.
GLOSSARY = phrase("go|glossary", "Glossary: hard words explained")
# T: Line: phone numbers and addresses for help.
HELPLINE = phrase("go|helpline", "Help line and contacts")
# T: Line: who makes this guide.
ABOUT = phrase("go|about", "About this guide")
# T: Line: what the kiosk does for people with disabilities.
ACCESSIBILITY = phrase("go|accessibility", "Accessibility statement")
# T: Line and title: colors, language and other choices.
SETTINGS = phrase("go|settings", "Settings")
# T: Line and title: ask a person at the clinic for help.
STAFF = phrase("go|staff", "Call for staff")
# T: Line: end the visit so that the next person finds nothing of it.
START_OVER = phrase("go|start over", "Start over")
# T: Line: the screen goes blank until the same key is pressed again.
HIDE = phrase("go|hide", "Hide the screen")
# T: Line in settings. {name} is the language in use.
SETTING_LANGUAGE = phrase("settings|language", "Language: {name}")
# T: Line in settings. {name} is one of the color names.
SETTING_COLORS = phrase("settings|colors", "Colors: {name}")
# T: Line in settings: letter keys work as shortcuts.
SETTING_LETTERS_ON = phrase("settings|letters", "Letter and number keys: on")
# T: Line in settings: letter keys do nothing.
SETTING_LETTERS_OFF = phrase("settings|letters", "Letter and number keys: off")
# T: How settings are changed. Said after the title "Settings".
HOW_TO_SET = phrase("settings|how", "Press Down to move and Enter to change.")

THEME_NAMES = {
    # T: Name of a color choice.
    Theme.DARK: phrase("settings|color name", "white on black"),
    # T: Name of a color choice.
    Theme.LIGHT: phrase("settings|color name", "black on white"),
    # T: Name of a color choice.
    Theme.YELLOW_ON_BLACK: phrase("settings|color name", "yellow on black"),
    # T: Name of a color choice.
    Theme.BLACK_ON_YELLOW: phrase("settings|color name", "black on yellow"),
    # T: Name of a color choice: the colors that the terminal has of its own.
    Theme.TERMINAL: phrase("settings|color name", "the terminal's own colors"),
}

# T: How to search. Said after the title "Search the guide". On every other page a letter or sign is a key that does
# T: something at once, such as "[" for smaller letters; here it is typed. F1 to F12 are keys.
HOW_TO_SEARCH = phrase(
    "search|how",
    "Type a word in English or Spanish, then press Enter. Small typing errors are forgiven. "
    "Letters, numbers and signs are typed here. The arrow keys and F1 to F12 work as always.",
)
# T: The line that holds what a person types. {typed} is what stands there so far.
SEARCH_FIELD = phrase("search|field", "Word: {typed}")
# T: Title of the page of what was found. {query} is what the person typed.
RESULTS = phrase("results|title", "Results for “{query}”")
# T: How much was found.
RESULTS_COUNT = phrases("results|how many", "Found in {n} place.", "Found in {n} places.")
# T: Nothing was found.
NO_RESULTS = phrase("results|none", "Nothing was found. Try another word, or use the A to Z list.")
# T: A line of what was found: the medicine's name, then the section's title.
RESULT = phrase("results|entry", "{name}: {section}")
# T: Enter was pressed on the search line with nothing typed.
TYPE_FIRST = phrase("search|nothing typed", "Type a word first. Or use the A to Z list.")

# T: A letter of the A to Z list and how many entries it has.
LETTER = phrases("index|letter", "{letter}: {n} entry", "{letter}: {n} entries")
# T: Title of the page with the entries of one letter.
LETTER_TITLE = phrase("index|letter title", "Entries with {letter}")
# T: The letter that stands for entries that begin with a digit or sign.
OTHER_LETTER = phrase("index|other letter", "Numbers and signs")
# T: An entry of the A to Z list. {generic} is the medicine itself, {name} its brand name.
INDEX_GENERIC = phrase("index|medicine", "{generic}: see {name}")
# T: An entry of the A to Z list. {word} is a word of the glossary.
INDEX_TERM = phrase("index|word", "{word}: meaning")

# T: What the page "Call for staff" says first.
STAFF_ASK = phrase("staff|ask", "Please ask at the front desk, or ask someone near you to call the staff.")
# T: What the page "Call for staff" says next. It is not a recorder; nobody hears.
STAFF_NO_BELL = phrase("staff|no bell", "This kiosk has no bell. It cannot call anyone by itself.")
# T: Addressed to a member of staff who looks at the screen.
STAFF_COME = phrase("staff|note to staff", "Staff: the person at this kiosk asks for your help.")
# T: What to do in an emergency. 911 is the US emergency number.
STAFF_EMERGENCY = phrase("staff|emergency", "In an emergency, call 911.")

# T: Question before everything is reset for the next person.
START_OVER_ASK = phrase("start over|question", "Start over?")
# T: What starting over does.
START_OVER_WHAT = phrase(
    "start over|what it does", "The kiosk goes back to its first screen. Your choices are forgotten."
)
# T: Answer: yes, reset everything.
START_OVER_YES = phrase("start over|yes", "Yes, start over")
# T: Answer: no, go back to reading.
START_OVER_NO = phrase("start over|no", "No, keep reading")

# T: Title of the page on which staff close the kiosk.
LEAVE = phrase("leave|title", "For staff only: close the kiosk")
# T: The line for the staff code. {typed} is shown as dots.
LEAVE_FIELD = phrase("leave|field", "Staff code: {typed}")
# T: What to do on the staff page.
LEAVE_HOW = phrase("leave|how", "Type the staff code, then press Enter. To go back, press Left.")
# T: The staff code was wrong.
LEAVE_WRONG = phrase("leave|wrong", "That is not the staff code. Type it again, or press Left to go back.")

# T: Line on the first screen: how to turn the voice on. Shown in every language at once. F2 is a key.
VOICE_HOW = phrase("attract|voice", "For the voice, press F2.")
# T: The same line while the voice is on. Shown and said in every language at once. F2 is a key.
VOICE_HOW_OFF = phrase("attract|voice", "To turn the voice off, press F2.")
# T: Answer after the voice was turned on. Said first of all, so it tells how to stop it.
VOICE_ON = phrase("message|voice", "Voice on. Any key stops it.")
# T: Answer after the voice was turned off.
VOICE_OFF = phrase("message|voice", "Voice off.")
# T: Answer to a key of the voice (pause, next sentence) while the voice is off.
VOICE_IS_OFF = phrase("message|voice", "The voice is off. To turn it on, press F2.")
# T: Answer when there is no voice: no sound device, or it failed.
NO_VOICE = phrase("message|voice", "The voice does not work right now. Everything can be read on the screen.")
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
# T: Said after a heading, so that the ear knows it from a line of text. Very short.
ROLE_HEADING = phrase("role|heading", "Heading")
# T: Said after a line that can be opened or chosen, where no number says so. Very short.
ROLE_CHOICE = phrase("role|choice", "Choice")
# T: Said after the line a person types on. Very short.
ROLE_FIELD = phrase("role|field", "Typing line")
# T: Said after Backspace. {letter} is the letter that was taken away.
LETTER_ERASED = phrase("typing|erased", "{letter}, erased")
# T: Said for each letter of the staff code in place of the letter itself.
SECRET_LETTER = phrase("typing|secret", "dot")
# T: Answer to a letter where the typed word is as long as it can be.
LINE_FULL = phrase("typing|full", "The line is full. To go on, press Enter.")

# T: Answer to "next line" on the last line.
PAGE_ENDS = phrase("message|page ends", "The page ends here.")
# T: Answer to "line before" on the first line.
PAGE_BEGINS = phrase("message|page begins", "The page begins here.")
# T: Answer to Enter on a line that only says something.
NOTHING_TO_OPEN = phrase("message|nothing to open", "There is nothing to open here. Press Down to go on.")
# T: The search found nothing that holds the word, only words that look alike. {query} is the word.
SIMILAR = phrase("results|similar", "Nothing holds “{query}”. These look alike.")

# T: Answer to a key that means nothing.
UNKNOWN_KEY = phrase("message|unknown key", "This key does nothing. For help, press F1.")
# T: Answer to a choice number that the page does not have. {number} is the number.
NO_SUCH_CHOICE = phrase(
    "message|no such choice", "There is no choice {number} here. To go through the lines, press Down."
)
# T: Answer to "next section" at the last one.
LAST_SECTION = phrase("message|last section", "This is the last section.")
# T: Answer to "where am I?". {title} is the page, {position} and {total} count its lines, {voice} is "Voice on".
# {size} of {sizes} is how large the letters are.
YOU_ARE_HERE = phrase(
    "message|where",
    "You are on “{title}”, line {position} of {total}. Language: {language}. "
    "{voice}, speed {rate} of {rates}, volume {volume} of {volumes}. Colors: {colors}. "
    "Text size: {size} of {sizes}.",
)
# T: Answer after the colors were changed. {name} is a color name.
COLORS_NOW = phrase("message|colors", "Colors: {name}.")
# T: The one line on a hidden screen; also said when it is hidden. F9 is a key.
HIDDEN = phrase("message|hidden", "The screen is hidden. To show it again, press F9.")
# T: Answer after the screen was shown again.
SHOWN = phrase("message|shown", "The screen is shown again.")
# T: Stands on a screen too small to read from. Keep it very short.
TOO_SMALL = phrase("screen|too small", "Screen too small")
# T: Stands on the screen when the program failed. Shown in every language at once.
OUT_OF_ORDER = phrase("screen|out of order", "The kiosk must start again. Please wait, or ask the staff.")
# T: Prompt of the typed-line mode, after each page: type the number of a line, or h. At most 38 letters.
PLAIN_PROMPT = phrase("plain|prompt", "Number, or h for help:")
# T: Answer to a typed line that means nothing. {typed} is what was typed.
PLAIN_UNKNOWN = phrase("plain|unknown", "“{typed}” is not a choice here. Type a number, or h for help.")

# T: Stands first, on the first screen and on the help page, where a person types lines.
PLAIN_HOW = phrase("plain|how", "Type a number or the name of a key, such as F1, then press Enter.")
# T: Follows that on the first screen.
PLAIN_BEGIN = phrase("plain|how to begin", "To begin, press Enter.")
# T: How the page works that names keys, where a person types lines. 1 is the number of the line that leads back.
PLAIN_EXPLORE = phrase(
    "plain|how to explore",
    "Type the name of a key, then press Enter, to learn what it does. It will not do it here. To go back, type 1.",
)
# T: Prompt of the typed-line mode on the page that names keys: 1 leads back. At most 38 letters.
PLAIN_PROMPT_EXPLORE = phrase("plain|prompt", "A key, or 1 to go back:")

# T: Heading on the help page, over the list of keys.
KEYS_HEADING = phrase("help|keys heading", "The keys")
# T: A line in the list of keys. {keys} is a list of key names, {command} what they do.
KEY_LINE = phrase("help|key line", "{keys}: {command}")
# T: Joins two key names in a list of keys that do the same. {keys} is the list so far.
KEYS_OR = phrase("help|keys joined", "{keys} or {key}")

# T: First link of a page in a web browser: jumps over the links at the top, to the text of the page.
SKIP_TO_TEXT = phrase("browser|skip", "Skip to the text")
# T: Name of the links at the top of a page in a web browser that lead back to the pages above it. Heard, not seen.
WAY_HERE = phrase("browser|way here", "You are here")
# T: Line on a page in a web browser that leads to the section before. {title} is its title.
PREVIOUS_SECTION = phrase("browser|previous section", "Previous section: {title}")
# T: Heading over the links that change how a page in a web browser looks.
LOOKS = phrase("browser|looks", "How the pages look")
# T: A look of the pages in a web browser: the usual size and colors.
LOOK_STANDARD = phrase("browser|look", "Standard")
# T: A look of the pages in a web browser: large letters.
LOOK_LARGE = phrase("browser|look", "Large print")
# T: A look of the pages in a web browser: yellow letters on black.
LOOK_CONTRAST = phrase("browser|look", "High contrast")
# T: A look of the pages in a web browser: large yellow letters on black.
LOOK_LARGE_CONTRAST = phrase("browser|look", "Large print, high contrast")

# T: Line and title: how the kiosk is presented, for people who bring a screen reader or a braille display.
MODES = phrase("go|modes", "Screen reader or braille")
# T: Question before the first choice, where a screen reader was found running.
MODES_ASK = phrase("modes|question", "How will you read?")
# T: Explains the choices that follow.
MODES_WHAT = phrase("modes|what it does", "You can change this later, in the settings.")
# T: One of the ways to read, or stands after "Shown as:". The ordinary way.
MODE_SCREEN = phrase("modes|way", "The usual screen, with the kiosk's own voice")
# T: One of the ways to read. For people with a screen reader program.
MODE_READER = phrase("modes|way", "Full screen, for a screen reader")
# T: One of the ways to read. For people with a screen reader program; nothing on the screen ever changes.
MODE_LINEAR = phrase("modes|way", "Line by line, for a screen reader")
# T: One of the ways to read. For people with a braille display.
MODE_BRAILLE = phrase("modes|way", "Line by line, for a braille display")
MODE_NAMES = {
    Mode.SCREEN: MODE_SCREEN,
    Mode.READER: MODE_READER,
    Mode.LINEAR: MODE_LINEAR,
    Mode.BRAILLE: MODE_BRAILLE,
}
# T: Line in settings that opens the ways to read. {mode} is the one in use: "Line by line, for a screen reader".
SETTING_MODE = phrase("settings|mode", "Way to read: {mode}")

# T: Line and title: a page on which every key says its name and does nothing else.
EXPLORE = phrase("go|explore", "Try out the keys")
# T: How the page works that names keys.
HOW_TO_EXPLORE = phrase(
    "explore|how", "Press any key to learn what it does. It will not do it here. To end, press one key three times."
)
# T: Answer when a person has ended the page that names keys. {title} is the title of the page they are back on.
EXPLORED = phrase("explore|ended", "Keys work again. You are on “{title}”.")
# T: Stands after the name of a key, in the list of keys: it has no use here.
KEY_DOES_NOTHING = phrase("keys|does", "Nothing")

# T: Line in settings, for people whose hands shake: a key pressed twice by mistake counts twice.
SETTING_STEADY_OFF = phrase("settings|steady", "Steady hands: off")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_STEADY_QUARTER = phrase("settings|steady", "Steady hands: a key counts once in a quarter of a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_STEADY_HALF = phrase("settings|steady", "Steady hands: a key counts once in half a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_STEADY_MORE = phrase("settings|steady", "Steady hands: a key counts once in three quarters of a second")
# T: Line in settings, for people whose hands shake: the same key counts once within this time.
SETTING_STEADY_SECOND = phrase("settings|steady", "Steady hands: a key counts once in a second")
SETTING_STEADY = (
    SETTING_STEADY_OFF,
    SETTING_STEADY_QUARTER,
    SETTING_STEADY_HALF,
    SETTING_STEADY_MORE,
    SETTING_STEADY_SECOND,
)
# T: Line in settings, for people with one switch: the place on the page stays until a key moves it.
SETTING_SCAN_OFF = phrase("settings|scan", "Moving by itself: off")
# T: Line in settings, for people with one switch: the place goes to the next line by itself.
SETTING_SCAN = phrases("settings|scan", "Moving by itself: after {n} second", "Moving by itself: after {n} seconds")

# T: Line among all options: say where on the page before this one a person is.
DO_WHERE = phrase("go|where", "Where am I?")
# T: Line among all options: the voice reads the page before this one to its end.
DO_READ_ON = phrase("go|read on", "Read the page to its end")
# T: Line among all options: the voice says the line of the page before this one again.
DO_REPEAT = phrase("go|repeat", "Say the line again")

# T: Answer after the letters were made larger or smaller. {step} and {total} are numbers.
SIZE_NOW = phrase("message|size", "Text size: {step} of {total}.")
# T: Answer at the smallest letters. {step} and {total} are numbers.
SIZE_SMALLEST = phrase("message|size", "Text size: {step} of {total}, the smallest.")
# T: Answer at the largest letters. {step} and {total} are numbers.
SIZE_LARGEST = phrase("message|size", "Text size: {step} of {total}, the largest.")
# T: Answer where larger letters exist, but this screen has no room for them. {step} and {total} are numbers.
SIZE_FULL = phrase("message|size", "Text size: {step} of {total}, the largest that fits on this screen.")
# T: Answer where a screen reader or a braille display is in use, to which drawn letters would be noise.
SIZE_FOR_READER = phrase("message|size", "Letters stay as they are for a screen reader.")
# T: Answer on a screen that cannot draw larger letters.
SIZE_NOT_HERE = phrase("message|size", "Letters cannot be made larger on this screen.")
# T: Line in settings. {step} and {total} are numbers. Enter makes the letters one step larger.
SETTING_LARGER = phrase("settings|size", "Larger letters, text size now {step} of {total}")
# T: Line in settings. {step} and {total} are numbers. Enter makes the letters one step smaller.
SETTING_SMALLER = phrase("settings|size", "Smaller letters, text size now {step} of {total}")
# T: Line in settings and answer: all of the text is shown, as usual.
RULER_OFF = phrase("settings|ruler", "One sentence at a time: off")
# T: Line in settings and answer: only the sentence that is being read is shown. The rest of the page is empty.
RULER_SENTENCE = phrase("settings|ruler", "One sentence at a time: on")
# T: Line in settings and answer: the sentence that is being read is shown, with the one before and the one after it.
RULER_NEIGHBORS = phrase("settings|ruler", "One sentence at a time: on, with the ones around it")
RULER_LINES = {Ruler.OFF: RULER_OFF, Ruler.SENTENCE: RULER_SENTENCE, Ruler.NEIGHBORS: RULER_NEIGHBORS}
# T: Answer after the text is shown sentence by sentence. {now} is the line in settings. F12 and F11 are keys.
RULER_ON = phrase("message|ruler", "{now}. Next sentence: F12. Sentence before: F11.")
# T: Answer where a screen reader or a braille display is in use: the text is not shown sentence by sentence there.
RULER_FOR_READER = phrase("message|ruler", "One sentence at a time is for the usual screen.")
