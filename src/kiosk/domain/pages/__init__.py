"""The pages of the kiosk, each built from the state of a visit and the library."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain.address import PageKind
from kiosk.domain.guide import Library
from kiosk.domain.page import ItemKind, Page
from kiosk.domain.pages import (
    article,
    choosing,
    comparing,
    entrance,
    finding,
    guide,
    leaving,
    options,
    questions,
    results,
    sources,
    staff,
)
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.links import with_languages_first
from kiosk.domain.state import State

BUILDERS: dict[PageKind, Callable[[PageContext, Library], Page]] = {
    PageKind.ATTRACT: entrance.attract,
    PageKind.MODES: entrance.modes,
    PageKind.GUIDE: guide.guide,
    PageKind.GLOSSARY: guide.glossary,
    PageKind.DOCUMENT: guide.document,
    PageKind.TOPICS: guide.topics,
    PageKind.TREATMENT: article.article,
    PageKind.TOPIC: article.article,
    PageKind.SECTION: article.section,
    PageKind.MEANINGS: article.meanings,
    PageKind.SOURCES: sources.sources,
    PageKind.FIND: choosing.find,
    PageKind.ANSWERS: choosing.answers,
    PageKind.COMPARE: comparing.compare,
    PageKind.COMPARISON: comparing.comparison,
    PageKind.QUESTIONS: questions.questions,
    PageKind.SETTINGS: options.settings,
    PageKind.OPTIONS: options.options,
    PageKind.EXPLORE: options.explore,
    PageKind.INDEX: finding.index,
    PageKind.LETTER: finding.letter,
    PageKind.SEARCH: finding.search,
    PageKind.RESULTS: results.results,
    PageKind.STAFF: leaving.staff_help,
    PageKind.START_OVER: leaving.start_over,
    PageKind.LOUDSPEAKER: leaving.loudspeaker,
    PageKind.LEAVE: leaving.leave,
    PageKind.STAFF_MENU: staff.menu,
    PageKind.STAFF_TEST: staff.sound_and_screen,
    PageKind.STAFF_SETTINGS: staff.staff_settings,
}
IN_EVERY_LANGUAGE = frozenset({PageKind.ATTRACT, PageKind.MODES, PageKind.EXPLORE})
"""Pages that say everything in every language until one is chosen."""

ABOVE = frozenset({ItemKind.HEADING, ItemKind.NOTICE})
"""What a page does not open on: it is said before what is below it."""


def page_of(state: State, library: Library) -> Page:
    """Return the page that a person in ``state`` is reading."""
    context = PageContext(
        address=state.position.address,
        previous=state.path[-2].address if len(state.path) > 1 else None,
        language=state.language,
        settings=state.settings,
        typed=state.typed,
        sizes=state.scaling.steps,
        filters=state.filters,
        today=library.today,
        compared=state.compared,
        questions=state.questions,
        multilingual=state.multilingual,
        site=state.site,
    )
    return library.cache.get(context, lambda: _build(context, library))


def _build(context: PageContext, library: Library) -> Page:
    kind = context.address.kind
    page = BUILDERS[kind](context, library)
    if context.multilingual and kind not in IN_EVERY_LANGUAGE:
        page = with_languages_first(page, context, library)
    if not context.full_screen or len(page.items) == 1:
        return page
    # Large letters do not fit into the header: there the title can be reached.
    return replace(page, first=0 if context.settings.size > 1 else 1, start=_start(page))


def _start(page: Page) -> int:
    """Return the index of the item that a person came for: the first choice, else the first text."""
    counted = (index for index, item in enumerate(page.items) if item.counted or item.kind is ItemKind.FIELD)
    texts = (index for index, item in enumerate(page.items) if index and item.kind not in ABOVE and not item.interface)
    return next(counted, next(texts, 1))
