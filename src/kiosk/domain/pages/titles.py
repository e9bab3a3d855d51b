"""The title of every page, known without building the page."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.guide import Library, Medicine
from kiosk.texts.message import Message

TITLES = {
    PageKind.ATTRACT: texts.entrance.FIRST_SCREEN,
    PageKind.GUIDE: texts.guide.GUIDE,
    PageKind.GLOSSARY: texts.pages.GLOSSARY,
    PageKind.MEANINGS: texts.guide.MEANINGS,
    PageKind.SOURCES: texts.sources.TITLE,
    PageKind.SETTINGS: texts.pages.SETTINGS,
    PageKind.OPTIONS: texts.pages.OPTIONS,
    PageKind.INDEX: texts.pages.INDEX,
    PageKind.SEARCH: texts.pages.SEARCH,
    PageKind.STAFF: texts.pages.STAFF,
    PageKind.START_OVER: texts.staff.START_OVER_ASK,
    PageKind.LOUDSPEAKER: texts.voice.LOUDSPEAKER_ASK,
    PageKind.LEAVE: texts.staff.LEAVE,
    PageKind.STAFF_MENU: texts.staff.MENU,
    PageKind.STAFF_TEST: texts.staff.MENU_TEST,
    PageKind.STAFF_SETTINGS: texts.staff.MENU_SETTINGS,
    PageKind.MODES: texts.entrance.MODES,
    PageKind.EXPLORE: texts.keys.EXPLORE,
}
DOCUMENT_TITLES = {
    "help": texts.pages.HELP,
    "helpline": texts.pages.HELPLINE,
    "about": texts.pages.ABOUT,
    "accessibility": texts.pages.ACCESSIBILITY,
}


def address_title(address: Address, library: Library) -> Message:
    """Return the title of the page at ``address``."""
    match address.kind:
        case PageKind.TREATMENT:
            return treatment_title(address.treatment, library)
        case PageKind.SECTION:
            treatment = library.treatment(address.treatment)
            section = treatment.section(address.part) if treatment else None
            return section.title if section else texts.pages.PAGE_UNREADABLE_TITLE
        case PageKind.DOCUMENT:
            return DOCUMENT_TITLES.get(address.part, texts.pages.PAGE_UNREADABLE_TITLE)
        case PageKind.LETTER:
            return texts.finding.LETTER_TITLE.with_values(letter=letter_name(address.part))
        case PageKind.RESULTS:
            return texts.finding.RESULTS.with_values(query=address.part)
        case _:
            return TITLES[address.kind]


def treatment_title(treatment: str, library: Library) -> Message:
    """Return "Lemtrada (alemtuzumab)" for a treatment's id."""
    medicine = next((medicine for medicine in library.medicines if medicine.id == treatment), None)
    if medicine is None:
        return texts.pages.PAGE_UNREADABLE_TITLE
    return medicine_line(medicine)


def medicine_line(medicine: Medicine) -> Message:
    """Return "Lemtrada (alemtuzumab)", and that the page is short where it is."""
    line = texts.guide.SHORT_ENTRY if medicine.short else texts.guide.GUIDE_ENTRY
    return line.with_values(name=medicine.name, generic=medicine.generic)


def letter_name(letter: str) -> Message | str:
    """Return the name of a letter in the A to Z list."""
    return letter if letter.isalpha() else texts.finding.OTHER_LETTER
