"""The questions to ask the care team that a person takes along."""

from kiosk.texts.message import phrase, phrases

# T: Line and title: the list of questions that the person wants to ask the care team.
TITLE = phrase("go|questions", "My questions")
# T: How many questions are on the list. Said after its title.
COUNT = phrases("questions|how many", "{n} question.", "{n} questions.")
# T: Shown over the list. “Start over” ends the visit.
NOT_KEPT = phrase(
    "questions|not kept",
    "The kiosk keeps nothing. When your visit ends, this list is gone. You may want to write it down first.",
)
# T: Shown on the empty list. The words in quotation marks are the title of a section.
NONE = phrase(
    "questions|none",
    "Your list is empty. Open a medicine, then “Questions to ask your care team”. Press Enter on a question to take it "
    "along.",
)
# T: A question that is on the list of the person. {question} is a sentence.
ON_LIST = phrase("questions|on list", "On your list: {question}")
# T: Said after a question to ask the care team. Enter is the key.
HOW_TO_TAKE = phrase("questions|how", "Press Enter to take this question along.")
# T: Said after a question that is on the list already. Enter is the key.
HOW_TO_TAKE_OFF = phrase("questions|how", "Press Enter to take it off your list.")
# T: The same where a question is chosen by its number. {question} is a sentence.
TAKE = phrase("questions|take", "Take along: {question}")
# T: The same for a question that is on the list already.
TAKE_OFF = phrase("questions|take", "Take off your list: {question}")
# T: Answer after a question was put on the list. {n} is how many there are now.
TAKEN = phrases("questions|taken", "On your list. It has {n} question now.", "On your list. It has {n} questions now.")
# T: Answer after a question was taken off the list. {n} is how many are left.
TAKEN_OFF = phrases(
    "questions|taken off", "Off your list. It has {n} question now.", "Off your list. It has {n} questions now."
)
# T: Answer to the key that takes a question along, on any other line.
NOT_HERE = phrase("questions|not here", "Only a question to ask your care team can be taken along.")
