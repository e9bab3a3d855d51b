"""The pages for calling staff, for the loudspeaker, for ending a visit, and for staff to close the kiosk."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import documents, item_ids
from kiosk.domain.clinic import words_in
from kiosk.domain.command import Action, Command
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.clinic import contact
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import choice, numbered, text, title
from kiosk.domain.pages.links import back_link, document_link, footer
from kiosk.texts.message import Message

DOT = "\u2022"
"""Shown for each letter of the staff code."""


def staff_help(context: PageContext, library: Library) -> Page:
    """Return how to get help from a person, in the person's language and, for the staff, in every language."""
    come, emergency = texts.staff.STAFF_COME, texts.staff.STAFF_EMERGENCY
    urgent = text("emergency", texts.treatment.URGENT.with_values(text=emergency), ItemKind.URGENT)
    own = words_in(context.site.clinic.ask_staff, context.language)
    usual = texts.staff.STAFF_ASK_TOO if context.site.calls_staff else texts.staff.STAFF_ASK
    items = [
        title(texts.pages.STAFF, hint=texts.staff.STAFF_NUMBERS),
        *([text("called", texts.staff.STAFF_CALLED)] if context.site.calls_staff else []),
        text("ask", own or usual),
        *([] if own or context.site.calls_staff else [text("no-bell", texts.staff.STAFF_NO_BELL)]),
        *contact(context),
        replace(urgent, drawn=(emergency,)),
        document_link(documents.HELPLINE),
        *(
            text(f"come/{language.tag}", come.in_language(language.tag), ItemKind.NOTICE)
            for language in library.languages
        ),
    ]
    return Page(context.address, (*items, *footer(context, library)))


def start_over(context: PageContext, library: Library) -> Page:
    """Return the question before a visit ends."""
    del library
    asked = (texts.staff.START_OVER_ASK, texts.staff.START_OVER_WHAT)
    return _question(context, asked, (texts.staff.START_OVER_YES, Command.RESET), texts.staff.START_OVER_NO)


def loudspeaker(context: PageContext, library: Library) -> Page:
    """Return the question before people nearby can hear what is read."""
    del library
    asked = (texts.voice.LOUDSPEAKER_ASK, texts.voice.LOUDSPEAKER_WHAT)
    return _question(context, asked, (texts.voice.LOUDSPEAKER_YES, Command.ALOUD), texts.voice.LOUDSPEAKER_NO)


def _question(context: PageContext, asked: tuple[Message, ...], yes: tuple[Message, Action], no: Message) -> Page:
    items = [
        title(*asked, hint=texts.pages.HOW_TO_ANSWER),
        choice("yes", *yes),
        choice("no", no, Command.BACK),
    ]
    return Page(context.address, numbered(items))


def leave(context: PageContext, library: Library) -> Page:
    """Return the page that takes the staff code. What is typed is never shown."""
    field = texts.staff.LEAVE_FIELD.with_values(typed=DOT * len(context.typed))
    first = title(texts.staff.LEAVE, hint=texts.staff.LEAVE_HOW)
    items = (
        title(texts.staff.LEAVE, texts.plain.LEAVE) if context.plain else first,
        Item(item_ids.FIELD, ItemKind.FIELD, (field,), action=Command.OPEN),
        *back_link(context, library),
    )
    return Page(context.address, items, typing=True)
