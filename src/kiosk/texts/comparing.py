"""Comparing medicines, question by question."""

from kiosk.texts.choosing import QUESTIONS as CHOOSING
from kiosk.texts.message import phrase, phrases
from kiosk.texts.treatment import SECTION_COMMON_EFFECTS

# T: Line and title: two or three medicines are compared, question by question.
COMPARE = phrase("go|compare", "Compare medicines")
# T: How to compare. Said after that title.
HOW = phrase("compare|how", "Choose two or three medicines. Then choose a question.")
# T: Line on the page of a medicine: it is the first to be compared.
WITH_OTHERS = phrase("go|compare", "Compare with other medicines")
# T: Line below a list of two or three medicines that a person has found.
THESE = phrase("go|compare", "Compare these medicines")
# T: Heading over the questions by which the chosen medicines are compared. {names} are their names.
QUESTIONS_HEADING = phrase("compare|heading", "Compare: {names}")
# T: Heading over the medicines to choose from.
MEDICINES_HEADING = phrase("compare|heading", "Medicines to compare")
# T: Joins two names of medicines in a list. {names} is the list so far.
AND_NAME = phrase("compare|names", "{names}, {name}")
# T: A medicine in the list that is chosen already; Enter takes it away. {medicine} is its line.
CHOSEN = phrase("compare|chosen", "Chosen: {medicine}")
# T: Answer after one medicine was chosen. {n} is how many are chosen.
CHOSEN_COUNT = phrases("compare|how many", "{n} medicine chosen. Choose one more.", "{n} medicines chosen.")
# T: Answer after the last chosen medicine was taken away.
NONE_CHOSEN = phrase("compare|how many", "No medicine is chosen now.")
# T: Answer after two or three were chosen. {names} are their names.
READY = phrase("compare|ready", "Chosen: {names}. Press Right for the questions.")
# T: The same where no such key is pressed: lines are typed, or there are one or two switches.
READY_NO_KEY = phrase("compare|ready", "Chosen: {names}. The questions come after the list.")
# T: Answer to a medicine that is one too many.
TOO_MANY = phrase("compare|too many", "Three are chosen already. Take one away first.")
# T: Line below the list: no medicine is chosen to be compared any more.
CLEAR = phrase("compare|clear", "Clear your choices")
# T: A question by which medicines are compared. Line and title.
ASPECTS = {
    "given": CHOOSING["given"],
    # T: A question by which medicines are compared: dose, and how often. Line and title.
    "dose": phrase("compare|question", "How much and how often"),
    "tests-before": phrase("compare|question", "Tests before you start"),
    "tests-during": phrase("compare|question", "Tests while you take it"),
    # T: A question by which medicines are compared: the FDA's strongest warning. Line and title.
    "boxed-warning": phrase("compare|question", "Boxed warning: the FDA's strongest warning"),
    "pregnancy": phrase("compare|question", "Pregnancy"),
    "effects": SECTION_COMMON_EFFECTS,
    # T: A question by which medicines are compared: how many relapses people in a study had. Line and title.
    "relapses": phrase("compare|question", "Relapses in clinical trials"),
}
"""The questions, by the name of what they ask for."""
# T: A line that answers a question for a medicine, which the full screen has as a heading above it. {name} is the
# T: medicine.
ANSWER = phrase("compare|answer", "{name}: {text}")
# T: Shown where a medicine's page does not answer a question. {name} is the medicine.
NO_ANSWER = phrase("compare|no answer", "{name}: not confirmed. Ask your care team.")
# T: Shown over the figures on relapses and side effects: why they cannot be compared.
NO_RANKING = phrase(
    "compare|no ranking",
    "Each trial had other people, another comparison and often another length. So these numbers do not show which "
    "medicine is better. Ask your care team.",
)
# T: How to read the answers. Said after the title. "Right" is the Right arrow key.
HOW_TO_READ = phrase("compare|how to read", "Press Down to read on. Press Right for the next question.")
# T: Line below the answers: leads to the next question. {title} is the question.
NEXT = phrase("compare|next", "Next question: {title}")
# T: Line below a medicine's answer: opens the section with all of it. {section} is the section's title, {name} the
# T: medicine.
WHOLE = phrase("compare|whole", "Open “{section}” of {name}")
