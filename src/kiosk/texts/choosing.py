"""Finding a medicine by what matters to a person."""

from kiosk.texts import guide
from kiosk.texts.message import phrase, phrases

# T: Line and title: questions such as "How often", whose answers make the list of medicines shorter.
FIND = phrase("go|find", "Find a medicine by what matters to you")
QUESTIONS = {
    # T: A question that medicines are chosen by: pill, shot or drip. Line and title.
    "given": phrase("filter|question", "How it is given"),
    # T: A question that medicines are chosen by: every day, every week ... Line and title.
    "often": phrase("filter|question", "How often"),
    # T: A question that medicines are chosen by: the form of multiple sclerosis (MS). Line and title.
    "forms": phrase("filter|question", "Form of MS"),
    # T: A question that medicines are chosen by: what the page says about having a child. Line and title.
    "pregnancy": phrase("filter|question", "Plans to have a child"),
    # T: A question that medicines are chosen by: the tests that a medicine asks for. Line and title.
    "tests": phrase("filter|question", "Tests"),
}
# T: Answer to the question "How often".
ANSWERS = {
    "given": {
        "infusion": guide.ROUTE_INFUSION,
        "injection": guide.ROUTE_INJECTION,
        "pill": guide.ROUTE_PILL,
    },
    "often": {
        # T: Answer to the question "How often": once or twice a day.
        "day": phrase("filter|answer", "Every day"),
        "week": phrase("filter|answer", "One to four times a week"),
        "month": phrase("filter|answer", "Every 2 to 4 weeks"),
        "months": phrase("filter|answer", "Every 3 to 6 months"),
        # T: Answer to the question "How often": some days of treatment, then none for about a year.
        "year": phrase("filter|answer", "In short courses, about a year apart"),
    },
    "forms": {
        # T: Answer to the question "Form of MS": the first episode, before the disease is certain.
        "clinically-isolated": phrase("filter|answer", "A first episode (clinically isolated syndrome)"),
        # T: Answer to the question "Form of MS".
        "relapsing-remitting": phrase("filter|answer", "Relapsing-remitting MS"),
        # T: Answer to the question "Form of MS".
        "secondary-progressive": phrase("filter|answer", "Active secondary-progressive MS"),
        # T: Answer to the question "Form of MS".
        "primary-progressive": phrase("filter|answer", "Primary-progressive MS"),
    },
    "pregnancy": {
        # T: Answer to the question "Plans to have a child". It says nothing about safety.
        "ask": phrase("filter|answer", "The page names no birth control. Ask before you plan a child"),
        # T: Answer to the question "Plans to have a child".
        "birth-control": phrase("filter|answer", "The page asks for birth control"),
    },
    "tests": {
        # T: Answer to the question "Tests": a medicine whose page asks for no such test.
        "eye": phrase("filter|answer", "Without an eye exam"),
        # T: Answer to the question "Tests".
        "heart": phrase("filter|answer", "Without a heart test"),
        # T: Answer to the question "Tests": a scan by magnetic resonance.
        "mri": phrase("filter|answer", "Without an MRI scan"),
        # T: Answer to the question "Tests".
        "skin": phrase("filter|answer", "Without a skin exam"),
        # T: Answer to the question "Tests".
        "urine": phrase("filter|answer", "Without a urine test"),
    },
}
"""The words of each answer, by its name in a page's file."""
# T: Answer to any of these questions: it does not matter.
ANY = phrase("filter|answer", "Any")
# T: A line that opens the answers to a question. {question} is "How often", {answer} the present answer.
QUESTION_NOW = phrase("filter|line", "{question}: {answer}")
# T: An answer, and how many medicines would be left with it. {answer} is "Every day".
ANSWER_COUNT = phrases("filter|how many", "{answer}: {n} medicine", "{answer}: {n} medicines")
# T: Above the answers to a question, each with how many medicines have it: why they add up to more than there are.
COUNTED_TWICE = phrase("filter|how many", "One medicine can count under more than one answer.")
# T: How many medicines are left after all answers. Said after the title, and after an answer.
LEFT = phrases("filter|left", "{n} medicine is left.", "{n} medicines are left.")
# T: Heading over the medicines that are left.
LEFT_HEADING = phrase("filter|heading", "Medicines that are left")
# T: Line that clears all answers, so that all medicines are listed.
CLEAR = phrase("filter|clear", "Clear your answers")
# T: A medicine of the list whose page does not answer a question. {medicine} is its line, {questions} are "How often"
# T: and the like.
NOT_CONFIRMED = phrase("filter|not confirmed", "{medicine}. Not confirmed: {questions}")
# T: Puts one more question into that list. {questions} is the list so far.
AND_QUESTION = phrase("filter|not confirmed", "{questions}, {question}")
# T: Explains the words "Not confirmed" in the list.
NOT_CONFIRMED_WHY = phrase(
    "filter|not confirmed", "“Not confirmed” means that we could not find it. Ask your care team."
)
NOTES = {
    # T: Shown with the answers about plans to have a child.
    "pregnancy": phrase(
        "filter|note",
        "This does not say that a medicine is safe in pregnancy. Ask your care team before you plan a child.",
    ),
    # T: Shown with the answers about tests.
    "tests": phrase(
        "filter|note", "Blood tests are not in this list, and you may need other tests too. Ask your care team."
    ),
}
"""What must be said with the answers to a question."""
