"""The sections that articles can have without giving them a title, by their anchors."""

from kiosk import texts

GLANCE = "glance"
"""The section that starts with the facts, or with what comes before the first heading."""
SOURCES = "sources"
"""Anchor of the last section, which is built from the sources and the review of an article, and their context."""
QUESTIONS = "questions"
"""Anchor of the section with questions to ask the care team, which a person can take along."""
TITLES = {
    GLANCE: texts.treatment.SECTION_GLANCE,
    "warnings": texts.treatment.SECTION_WARNINGS,
    "benefit": texts.treatment.SECTION_BENEFIT,
    "common-effects": texts.treatment.SECTION_COMMON_EFFECTS,
    "serious-effects": texts.treatment.SECTION_SERIOUS_EFFECTS,
    "when-to-call": texts.treatment.SECTION_WHEN_TO_CALL,
    "before": texts.treatment.SECTION_BEFORE,
    "during": texts.treatment.SECTION_DURING,
    "pregnancy": texts.treatment.SECTION_PREGNANCY,
    "how-it-works": texts.treatment.SECTION_HOW_IT_WORKS,
    "approval": texts.treatment.SECTION_APPROVAL,
    "maker": texts.treatment.SECTION_MAKER,
    "cost": texts.treatment.SECTION_COST,
    "expert": texts.treatment.SECTION_EXPERT,
    "voices": texts.treatment.SECTION_VOICES,
    QUESTIONS: texts.treatment.SECTION_QUESTIONS,
}
ORDER = {anchor: number for number, anchor in enumerate(TITLES)}
WITH_FIGURES = frozenset({"benefit", "common-effects", "serious-effects"})
"""Sections in which the figures of a study need its comparator and duration."""
