"""The sections that a treatment can have, in the order in which they are read, and how an anchor names each."""

from __future__ import annotations

from kiosk.domain import phrases

GLANCE = "glance"
"""The section that the facts open."""
TITLES = {
    GLANCE: phrases.SECTION_GLANCE,
    "warnings": phrases.SECTION_WARNINGS,
    "benefit": phrases.SECTION_BENEFIT,
    "common-effects": phrases.SECTION_COMMON_EFFECTS,
    "serious-effects": phrases.SECTION_SERIOUS_EFFECTS,
    "when-to-call": phrases.SECTION_WHEN_TO_CALL,
    "before": phrases.SECTION_BEFORE,
    "during": phrases.SECTION_DURING,
    "pregnancy": phrases.SECTION_PREGNANCY,
    "how-it-works": phrases.SECTION_HOW_IT_WORKS,
    "approval": phrases.SECTION_APPROVAL,
    "maker": phrases.SECTION_MAKER,
    "cost": phrases.SECTION_COST,
    "expert": phrases.SECTION_EXPERT,
    "voices": phrases.SECTION_VOICES,
    "questions": phrases.SECTION_QUESTIONS,
}
ORDER = {anchor: number for number, anchor in enumerate(TITLES)}
WITH_FIGURES = frozenset({"benefit", "common-effects", "serious-effects"})
"""Sections in which a study's figures need their comparator and length beside them."""
