"""Ids of items that other code refers to, built in one place. They are stable and the same in every language."""

from __future__ import annotations

TITLE = "title"
FIELD = "field"
"""The line that a person types on."""
BACK = "go/back"
"""The link back."""
CLINIC = "clinic"
"""The name of the clinic."""


def language_id(tag: str) -> str:
    """Return the id of the item that switches to the language ``tag``."""
    return f"language/{tag}"


def question_id(name: str) -> str:
    """Return the id of the item of a question by which medicines are found or compared."""
    return f"question/{name}"


def section_id(anchor: str) -> str:
    """Return the id of a section's item on the page of its article."""
    return f"section/{anchor}"


def term_id(term: str) -> str:
    """Return the id of a glossary term, on the glossary and among the meanings of a block."""
    return f"term/{term}"


def compared_id(medicine: str) -> str:
    """Return the id of a medicine's item in the list of those to compare."""
    return f"compared/{medicine}"
