"""The list of medicines, and the meanings of hard words."""

from kiosk.texts.message import phrase, phrases

# T: Title of the main screen, the list of medicines and pages.
GUIDE = phrase("guide|title", "Medicines for multiple sclerosis")
# T: The same at the top of a narrow screen. At most 23 letters. "MS" is multiple sclerosis.
GUIDE_BRIEF = phrase("guide|title, brief", "MS medicines")
# T: Line in the list of medicines, and title of its page. {name} is the brand name, {generic} the medicine itself.
GUIDE_ENTRY = phrase("guide|medicine", "{name} ({generic})")
# T: The same where the medicine's page has only what could be confirmed; also the title of that page.
SHORT_ENTRY = phrase("guide|medicine", "{name} ({generic}): page not complete")
# T: Heading over the medicines that are dripped into a vein.
ROUTE_INFUSION = phrase("guide|given as", "Given as a drip into a vein")
# T: Heading over the medicines that are injected.
ROUTE_INJECTION = phrase("guide|given as", "Given as an injection")
# T: Heading over the medicines that are swallowed.
ROUTE_PILL = phrase("guide|given as", "Taken by mouth")
# T: Heading over the lines that lead to other pages.
MORE = phrase("guide|heading", "More in this guide")
# T: Line in the list of medicines, and title of the list it opens: pages about multiple sclerosis (MS) itself.
TOPICS = phrase("guide|about MS", "About multiple sclerosis (MS)")
# T: How many pages about multiple sclerosis there are. Said after the title of their list.
TOPIC_COUNT = phrases("guide|how many pages", "{n} page.", "{n} pages.")
# T: How many medicines are in the guide. Said after the title.
GUIDE_COUNT = phrases("guide|how many", "{n} medicine.", "{n} medicines.")
# T: Title of the page that gives the meanings of hard words.
MEANINGS = phrase("meanings|title", "What the words mean")
# T: A hard word and its meaning. {word} is the word, {meaning} a sentence.
MEANING = phrase("meanings|entry", "{word}: {meaning}")
# T: Shown after a text with hard words. {words} is a list of words. Enter is the key.
EXPLAINED_HERE = phrase("section|words explained", "Press Enter for the meaning of: {words}.")
# T: Line that opens the meanings of hard words, where it is chosen by a number. {words} is a list of words.
MEANING_OF = phrase("section|words explained", "Meaning of: {words}")
# T: Puts one more word into the list of hard words. {words} is the list so far.
AND_WORD = phrase("section|words joined", "{words}, {word}")
