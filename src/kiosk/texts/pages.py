"""What many pages share: how to use them, their titles, and the lines that lead to them."""

from kiosk.texts.message import phrase

# T: How to use a list of choices. Said after the title of the screen.
HOW_TO_CHOOSE = phrase("page|how to choose", "Press Down to move and Enter to open.")
# T: How to answer a question with two choices, or to choose a language. Said after the question.
HOW_TO_ANSWER = phrase("page|how to answer", "Press Down to move and Enter to choose.")
# T: How to read a page of text. Said after the title of the section. "Right" is the Right arrow key.
HOW_TO_READ = phrase("page|how to read", "Press Down to read on. Press Right for the next section.")
# T: The same on the full screen, where Right turns to the next screenful, and from the last one to the next section.
HOW_TO_TURN = phrase("page|how to turn", "Press Down to read on, or Right for the next page.")
# T: How to read a page of text that is not part of a treatment. Said after the title.
HOW_TO_READ_PAGE = phrase("page|how to read a single page", "Press Down to read on.")
# T: A line that can be opened. {title} is what it opens, {position} and {total} are numbers.
CHOICE = phrase("page|choice", "{title}, {position} of {total}")
# T: In the line at the top of the screen: which screenful of the page this is. {number} and {total} are numbers.
SCREEN_PAGE = phrase("page|screen page", "Page {number} of {total}")
# T: At the bottom of the screen: the list or the text goes on, further down. At most 14 letters.
MORE_BELOW = phrase("page|more below", "More below")
# T: Shown in place of a page whose file is damaged.
PAGE_UNREADABLE = phrase("page|cannot be shown", "This page cannot be shown right now. Please ask the staff.")
# T: Title over a page whose file is damaged.
PAGE_UNREADABLE_TITLE = phrase("page|cannot be shown, title", "Page not available")
# T: Shown above a page or section that is not translated and therefore shown in English.
# T: In English it is never seen; in your language it must say that what follows is in English.
SHOWN_IN_ENGLISH = phrase("page|not translated", "This part is not ready in your language. It is shown in English.")
# T: Shown on the page of each medicine that no clinician has signed yet.
NOT_REVIEWED = phrase(
    "review|not yet", "No doctor or nurse has checked this page yet. Ask your care team before you rely on it."
)
# T: The same in one line, on every other page with medical facts. Keep it short.
NOT_REVIEWED_LINE = phrase("review|not yet", "Not checked by a doctor or nurse yet. Ask your care team.")
# T: The same, as the voice says it when a person has heard it twice. Very short.
NOT_REVIEWED_BRIEF = phrase("review|not yet, brief", "Not checked yet.")
# T: Shown on a page, and on each of its sections, that nobody has checked in time. {date} is a day that has passed.
REVIEW_DUE = phrase(
    "review|due", "This page should have been checked again by {date}. Facts may have changed. Ask your care team."
)
# T: The same, as the voice says it when a person has heard it twice. Very short.
REVIEW_DUE_BRIEF = phrase("review|due, brief", "The check of this page is overdue.")
# T: Shown on a medicine's page, and on each of its sections, where little could be confirmed.
SHORT_PAGE = phrase(
    "page|short",
    "This page is not complete: it has only what we could confirm, and much is missing. "
    "Ask your care team about the rest.",
)
# T: Line that leads back. {title} is the title of the page it leads to.
BACK_TO = phrase("go|back", "Back to: {title}")
# T: Line that leads to the next section. {title} is its title.
NEXT_SECTION = phrase("go|next section", "Next section: {title}")
# T: Line that leads to the page with everything else: language, colors, help, search.
OPTIONS = phrase("go|options", "All options")
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
# T: Title: who makes this guide.
ABOUT = phrase("go|about", "About this guide")
# T: Line that leads to that page.
ABOUT_LINE = phrase("go|about", "About this guide: who writes it, how to report a mistake")
# T: Line and title: list of what was corrected and added in the pages, newest first.
CHANGES = phrase("go|changes", "What has changed in this guide")
# T: Line: what the kiosk does for people with disabilities.
ACCESSIBILITY = phrase("go|accessibility", "Accessibility statement")
# T: Title of the page with the settings: letters, colors, voice, language and other choices.
SETTINGS = phrase("go|settings", "Settings")
# T: Line that leads to the settings where text is printed line by line: the voice, and which keys work. Keep it short.
SETTINGS_IN_LINES = phrase("go|settings", "Settings: voice and keys")
# T: Line that leads to the settings where a screen reader has the full screen. Keep it short.
SETTINGS_FOR_READER = phrase("go|settings", "Settings: colors, voice, keys")
# T: Line that leads to the settings. The letters can be made larger there. Keep it short.
SETTINGS_ON_SCREEN = phrase("go|settings", "Settings: letters, colors, voice")
SETTINGS_LINES = {
    "screen": SETTINGS_ON_SCREEN,
    "reader": SETTINGS_FOR_READER,
    "linear": SETTINGS_IN_LINES,
    "braille": SETTINGS_IN_LINES,
    "plain": SETTINGS,
}
"""By way to read: the line names only what there is."""
# T: Line and title: ask a person at the clinic for help.
STAFF = phrase("go|staff", "Ask the staff")
# T: Line: end the visit so that the next person finds nothing of it.
START_OVER = phrase("go|start over", "Start over")
# T: Line: the screen goes blank until the same key is pressed again.
HIDE = phrase("go|hide", "Hide the screen")
# T: Line among all options: say where on the page before this one a person is.
DO_WHERE = phrase("go|where", "Where am I?")
# T: Line among all options: go to the next heading of the page before this one.
DO_NEXT_HEADING = phrase("go|next heading", "Next heading of the page")
# T: Line among all options: go to the heading above, on the page before this one.
DO_PREVIOUS_HEADING = phrase("go|previous heading", "Heading above, on the page")
# T: Line among all options: the voice reads the page before this one to its end.
DO_READ_ON = phrase("go|read on", "Read the page to its end")
# T: Line among all options: the voice says the line of the page before this one again.
DO_REPEAT = phrase("go|repeat", "Say the line again")
# T: Said after a heading, so that the ear knows it from a line of text. Very short.
ROLE_HEADING = phrase("role|heading", "Heading")
# T: Said after a line that can be opened or chosen, where no number says so. Very short.
ROLE_CHOICE = phrase("role|choice", "Choice")
# T: Said after the line a person types on. Very short.
ROLE_FIELD = phrase("role|field", "Typing line")
