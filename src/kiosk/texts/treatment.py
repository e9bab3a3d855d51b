"""A medicine's page: its sections, facts, sources and review."""

from kiosk.texts.message import phrase, phrases

# T: How many sections the medicine's page has. Said after its title.
SECTION_COUNT = phrases("treatment|how many", "{n} section.", "{n} sections.")
# T: Which section this is. {name} is the medicine. Said after the title of the section.
SECTION_POSITION = phrase("section|position", "{name}, section {number} of {total}.")
# T: In the line at the top of the screen: which section this is.
SECTION_NUMBER = phrase("section|number", "Section {number} of {total}")
# T: Shown before a warning that must not be passed over. {text} is the warning, one or more sentences.
URGENT = phrase("section|urgent", "Important: {text}")
# T: Shown before a sign of an emergency, below a heading such as “Call 911 right away”. {text} names the sign.
EMERGENCY = phrase("section|urgent", "Call 911: {text}")
# T: Shown before a sign of trouble, below a heading such as “Call your care team at once”. {text} names the sign.
CARE_TEAM = phrase("section|urgent", "Call your care team: {text}")
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
# T: Short label beside a time line, in which each course of infusions is marked. At most 10 letters.
CHART_COURSES = phrase("chart|label", "Courses")
# T: Short label beside a time line: blood and urine tests. At most 10 letters.
CHART_TESTS = phrase("chart|label", "Tests")
# T: Short label before the numbers 1, 2, 3 ... below a time line, one for each year. At most 10 letters.
CHART_YEAR = phrase("chart|label", "Year")
# T: Line that leads from a section to the list of all sections, where it was not reached from there. {title} is the
# T: page's title.
ALL_SECTIONS = phrase("go|all sections", "All sections: {title}")
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
# T: When the facts were last checked. {date} is a date.
FACTS_CHECKED = phrase("review|facts checked", "Facts checked on {date}.")
# T: Heading over the list of sources.
SOURCES_HEADING = phrase("sources|heading", "Where the facts come from")
# T: A source. {title} is what it is called.
SOURCE = phrase("sources|entry", "{title}.")
# T: A source with a date. {dated} may be "2024", "August 2024" or "June 24, 2024 (highlights)".
SOURCE_DATED = phrase("sources|entry", "{title}. Dated {dated}.")
# T: A source with a web address.
SOURCE_AT = phrase("sources|entry", "{title}. {url}")
# T: A source with a date and a web address.
SOURCE_DATED_AT = phrase("sources|entry", "{title}. Dated {dated}. {url}")
# T: Heading over who wrote and checked the page.
REVIEW_HEADING = phrase("sources|heading", "Who wrote and checked this page")
# T: Who wrote the page and when. {author} is a name, {date} a date.
WRITTEN_BY = phrase("review|written", "Written by {author} on {date}.")
# T: When the page must be checked again. {date} is a date.
NEXT_REVIEW = phrase("review|next", "To be checked again by {date}.")
# T: Who signed the page. {reviewer} is a clinician's name, {date} a date.
REVIEWED_BY = phrase("review|signed", "Reviewed by {reviewer} on {date}.")
