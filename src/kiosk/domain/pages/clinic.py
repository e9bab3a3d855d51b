"""The items that say where the kiosk stands and how to reach its clinic, as far as the clinic has set it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.clinic import Clinic, words_in
from kiosk.domain.guide import Library, Medium
from kiosk.domain.page import Item, ItemKind
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import text
from kiosk.texts.message import Message


def clinic_names(clinic: Clinic, languages: Iterable[str]) -> tuple[Message, ...]:
    """Return the name of the clinic once in each of ``languages`` that has its own."""
    found = (words_in(clinic.name, tag) for tag in languages)
    return tuple({message.text: message for message in found if message}.values())


def clinic_line(context: PageContext, library: Library) -> list[Item]:
    """Return the line that names the clinic."""
    name = words_in(context.site.clinic.name, context.language)
    line = texts.staff.CLINIC_PAGES if library.medium is Medium.BROWSER else texts.staff.CLINIC_NAME
    return [text(item_ids.CLINIC, line.with_values(name=name))] if name else []


def contact(context: PageContext) -> list[Item]:
    """Return telephone number and hours of the clinic."""
    phone = words_in(context.site.clinic.phone, context.language)
    hours = words_in(context.site.clinic.hours, context.language)
    return [
        *([text("clinic/phone", texts.staff.CLINIC_PHONE.with_values(phone=phone))] if phone else []),
        *([text("clinic/hours", texts.staff.CLINIC_HOURS.with_values(hours=hours))] if hours else []),
    ]


def clinic_section(context: PageContext, library: Library) -> list[Item]:
    """Return a section with all of it, for the page of telephone numbers."""
    lines = [*clinic_line(context, library), *contact(context)]
    return [text("clinic/heading", texts.staff.CLINIC, ItemKind.HEADING), *lines] if lines else []
