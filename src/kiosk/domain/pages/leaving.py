"""The pages for asking staff, for the loudspeaker, for ending a visit, and for staff to close the kiosk."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.build import Scene, choice, numbered, text, title, way_back, ways_on

DOT = "\u2022"
"""Stands for each letter of the staff code."""


def staff(scene: Scene, library: Library) -> Page:
    """Return how to get help from a person, in the language of the patient and in English for the staff."""
    come = texts.staff.STAFF_COME
    items = [
        title(texts.pages.STAFF),
        text("ask", texts.staff.STAFF_ASK),
        text("no-bell", texts.staff.STAFF_NO_BELL),
        text("emergency", texts.treatment.URGENT.with_values(text=texts.staff.STAFF_EMERGENCY), ItemKind.URGENT),
        *(
            text(f"come/{language.tag}", come.in_language(language.tag), ItemKind.NOTICE)
            for language in library.languages
        ),
    ]
    return Page(scene.address, (*items, *ways_on(scene, library)))


def start_over(scene: Scene, library: Library) -> Page:
    """Return the question before a visit ends."""
    del library
    items = [
        title(texts.staff.START_OVER_ASK, texts.staff.START_OVER_WHAT, hint=texts.pages.HOW_TO_CHOOSE),
        choice("yes", texts.staff.START_OVER_YES, Command.RESET),
        choice("no", texts.staff.START_OVER_NO, Command.BACK),
    ]
    return Page(scene.address, numbered(items))


def loudspeaker(scene: Scene, library: Library) -> Page:
    """Return the question before everyone near can hear what is read."""
    del library
    items = [
        title(texts.voice.LOUDSPEAKER_ASK, texts.voice.LOUDSPEAKER_WHAT, hint=texts.pages.HOW_TO_CHOOSE),
        choice("yes", texts.voice.LOUDSPEAKER_YES, Command.ALOUD),
        choice("no", texts.voice.LOUDSPEAKER_NO, Command.BACK),
    ]
    return Page(scene.address, numbered(items))


def leave(scene: Scene, library: Library) -> Page:
    """Return the page that takes the staff code; what is typed is never shown."""
    field = texts.staff.LEAVE_FIELD.with_values(typed=DOT * len(scene.typed))
    items = (
        title(texts.staff.LEAVE, hint=texts.staff.LEAVE_HOW),
        Item("field", ItemKind.FIELD, (field,), action=Command.OPEN),
        *way_back(scene, library),
    )
    return Page(scene.address, items, typing=True)
