"""Where a line comes from, and who checked its page."""

from kiosk.texts.message import phrase

# T: Line and title: which sources a sentence of the guide rests on, and who checked its page.
TITLE = phrase("go|sources", "Where does this come from?")
# T: Line at the end of a section: the same for all of the section.
OF_SECTION = phrase("go|sources", "Where does this section come from?")
# T: Line at the end of a page, such as the help line: the same for all of the page.
OF_PAGE = phrase("go|sources", "Where does this page come from?")
# T: Shown where a line names no source, such as a question to ask or the maker's name.
NONE = phrase("sources|none", "No source is named for this line.")
# T: Answer to the key that asks for sources, on a page without any.
NOT_HERE = phrase("sources|not here", "There is no source to name here.")
# T: {dated} is the date of the text that the FDA has approved for the medicine: "September 15, 2026".
LABEL_DATED = phrase("sources|label", "Date of the FDA label that this page uses: {dated}.")
# T: The same where the source gives no date.
LABEL_UNDATED = phrase("sources|label", "We have no date for the FDA label that this page uses.")
# T: A source, with the number by which the lines below refer to it. {source} is a sentence.
NUMBERED = phrase("sources|numbered", "Source {number}: {source}")
# T: Heading over the lines of a section, each with its sources.
LINES = phrase("sources|heading", "Line by line")
# T: Follows a line of a section. {numbers} are the numbers of its sources: "1" or "1, 3".
FROM = phrase("sources|from", "Sources: {numbers}.")
# T: Joins the numbers of two sources. {numbers} is the list so far.
AND_NUMBER = phrase("sources|from", "{numbers}, {number}")
