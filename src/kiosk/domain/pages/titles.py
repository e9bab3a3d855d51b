"""The title of every page, known without building the page."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain import documents
from kiosk.domain.address import Address, PageKind
from kiosk.domain.guide import Library, Medicine, Subject, subject_name, subjects
from kiosk.texts.message import Message, verbatim

TITLES = {
    PageKind.ATTRACT: texts.entrance.FIRST_SCREEN,
    PageKind.GUIDE: texts.guide.GUIDE,
    PageKind.TOPICS: texts.guide.TOPICS,
    PageKind.GLOSSARY: texts.pages.GLOSSARY,
    PageKind.MEANINGS: texts.guide.MEANINGS,
    PageKind.SOURCES: texts.sources.TITLE,
    PageKind.FIND: texts.choosing.FIND,
    PageKind.COMPARE: texts.comparing.COMPARE,
    PageKind.QUESTIONS: texts.questions.TITLE,
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
    documents.HELP: texts.pages.HELP,
    documents.HELPLINE: texts.pages.HELPLINE,
    documents.ABOUT: texts.pages.ABOUT,
    documents.CHANGES: texts.pages.CHANGES,
    documents.ACCESSIBILITY: texts.pages.ACCESSIBILITY,
}
DOCUMENT_LINES = {**DOCUMENT_TITLES, documents.ABOUT: texts.pages.ABOUT_LINE}
"""What a link to a document says: its title, and more where the title alone does not tell what one finds."""


def address_title(address: Address, library: Library) -> Message:
    """Return the title of the page at ``address``."""
    match address.kind:
        case PageKind.TREATMENT | PageKind.TOPIC:
            return article_title(address.article, library)
        case PageKind.SECTION:
            article = library.article(address.article)
            section = article.section(address.part) if article else None
            return section.title if section else texts.pages.PAGE_UNREADABLE_TITLE
        case PageKind.DOCUMENT:
            return DOCUMENT_TITLES.get(address.part, texts.pages.PAGE_UNREADABLE_TITLE)
        case PageKind.ANSWERS:
            return texts.choosing.QUESTIONS.get(address.part, texts.pages.PAGE_UNREADABLE_TITLE)
        case PageKind.COMPARISON:
            return texts.comparing.ASPECTS.get(address.part, texts.pages.PAGE_UNREADABLE_TITLE)
        case PageKind.LETTER:
            return texts.finding.LETTER_TITLE.with_values(letter=letter_name(address.part))
        case PageKind.RESULTS if address.article:
            name = page_of_results(address.article, library)
            return texts.finding.RESULTS_ON_PAGE.with_values(name=name, query=address.part)
        case PageKind.RESULTS:
            return texts.finding.RESULTS.with_values(query=address.part)
        case _:
            return TITLES[address.kind]


def article_title(article: str, library: Library) -> Message:
    """Return the title of the article with the id ``article``."""
    subject = next((each for each in subjects(library) if each.id == article), None)
    return subject_title(subject) if subject else texts.pages.PAGE_UNREADABLE_TITLE


def subject_title(subject: Subject) -> Message:
    """Return the title of the article about ``subject``, such as "Lemtrada (alemtuzumab)"."""
    return medicine_line(subject) if isinstance(subject, Medicine) else subject.title


def article_name(article: str, library: Library) -> Message:
    """Return what the article with the id ``article`` is called beside the title of one of its sections."""
    subject = next((each for each in subjects(library) if each.id == article), None)
    return subject_name(subject) if subject else texts.pages.PAGE_UNREADABLE_TITLE


def page_of_results(page: str, library: Library) -> Message:
    """Return what a page is called in a list of results: an article, or the glossary."""
    return texts.finding.IN_GLOSSARY if page == PageKind.GLOSSARY else article_name(page, library)


def article_address(subject: Subject) -> Address:
    """Return the address of the article about ``subject``."""
    return Address(PageKind.TREATMENT if isinstance(subject, Medicine) else PageKind.TOPIC, subject.id)


def medicine_line(medicine: Medicine) -> Message:
    """Return "Lemtrada (alemtuzumab)", and that the page is short where it is."""
    line = texts.guide.SHORT_ENTRY if medicine.short else texts.guide.GUIDE_ENTRY
    return line.with_values(name=medicine.name, generic=medicine.generic)


def short_title(address: Address, library: Library) -> Message:
    """Return the title of the page at ``address``, of a medicine its name alone."""
    medicine = next((each for each in library.medicines if each.id == address.article), None)
    here = address.kind is PageKind.TREATMENT
    return verbatim(medicine.name) if medicine and here else address_title(address, library)


def letter_name(letter: str) -> Message | str:
    """Return the name of a letter in the A to Z list."""
    return letter if letter.isalpha() else texts.finding.OTHER_LETTER
