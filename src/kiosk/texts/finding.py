"""The search and the A to Z list."""

from kiosk.texts.message import phrase, phrases

# T: How to search. Said after the title "Search the guide". On every other page a letter or sign is a key that does
# T: something at once, such as "[" for smaller letters; here it is typed.
HOW_TO_SEARCH = phrase(
    "search|how",
    "Type a word in any kiosk language, then press Enter. Letters, numbers and signs are typed here.",
)
# T: The line that holds what a person types. {typed} is what was typed so far.
SEARCH_FIELD = phrase("search|field", "Word: {typed}")
# T: Title of the page of what was found. {query} is what the person typed.
RESULTS = phrase("results|title", "Results for “{query}”")
# T: How much was found.
RESULTS_COUNT = phrases("results|how many", "Found in {n} place.", "Found in {n} places.")
# T: How much was found where each page with results has a line of its own. {n} and {pages} are numbers of 2 or more.
RESULTS_PAGES = phrases(
    "results|how many", "Found in {n} place, on {pages} pages.", "Found in {n} places, on {pages} pages."
)
# T: A line of what was found: a page, and in how many places of it. {name} is the medicine, or the page's title.
RESULT_PAGE = phrases("results|page", "{name}: {n} place", "{name}: {n} places")
# T: Title of the list of those places. {name} is the page, {query} what the person typed.
RESULTS_ON_PAGE = phrase("results|title", "{name}: results for “{query}”")
# T: {name} in those two lines for the page with the hard words and their meanings. Short.
IN_GLOSSARY = phrase("results|glossary", "Glossary")
# T: Not shown. Words that lead to the page "Help line and contacts", with spaces between: what people type who look for
# T: a person to talk to. Give those of your language, without the words of that title.
HELPLINE_WORDS = phrase("search|other words", "phone telephone number talk someone support")
# T: Not shown. Words that lead to the page "Help", with spaces between: what people type who look for how the kiosk
# T: works. Give those of your language, without the words of that title.
HELP_WORDS = phrase("search|other words", "keys keyboard instructions kiosk")
DOCUMENT_WORDS = {"helpline": HELPLINE_WORDS, "help": HELP_WORDS}
"""Words that find a page as if they stood in its title."""
# T: Answer where nothing was found; the field is still there to type in.
NO_RESULTS = phrase("results|none", "Nothing was found. Try another word, or use the A to Z list.")
# T: Not shown. Words of a question that say nothing about its subject, such as "what" and "is", with spaces between. In
# T: a search they are ignored. Give those of your language, with every form that people type.
IGNORED_WORDS = phrase(
    "search|ignored words",
    "a about an and any are at be by can could do does for from have how i if in is it its many me mean means much my "
    "of on or should tell that the there this to was what whats when where which who why will with would you your",
)
# T: A line of what was found: the medicine's name, then the section's title.
RESULT = phrase("results|entry", "{name}: {section}")
# T: Enter was pressed on the search line with nothing typed.
TYPE_FIRST = phrase("search|nothing typed", "Type a word first. Or use the A to Z list.")
# T: The search found nothing that holds the word, only words that look alike. {query} is the word.
SIMILAR = phrase("results|similar", "Nothing holds “{query}”. These look alike.")
# T: A letter of the A to Z list and how many entries it has.
LETTER = phrases("index|letter", "{letter}: {n} entry", "{letter}: {n} entries")
# T: Title of the page with the entries of one letter.
LETTER_TITLE = phrase("index|letter title", "Entries with {letter}")
# T: The letter that stands for entries that begin with a digit or sign.
OTHER_LETTER = phrase("index|other letter", "Numbers and signs")
# T: An entry of the A to Z list. {generic} is the medicine or another brand of it, {name} the brand whose page it is.
INDEX_GENERIC = phrase("index|medicine", "{generic}: see {name}")
# T: An entry of the A to Z list. {word} is a word of the glossary.
INDEX_TERM = phrase("index|word", "{word}: meaning")
