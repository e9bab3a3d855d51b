"""The pages of the kiosk, each built from the state of a visit and the library."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.address import ENTRANCE, PageKind
from kiosk.domain.guide import Library
from kiosk.domain.page import Page
from kiosk.domain.pages import entrance, finding, guide, leaving, options, staff, treatment
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.links import with_languages_first
from kiosk.domain.state import State

BUILDERS: dict[PageKind, Callable[[PageContext, Library], Page]] = {
    PageKind.ATTRACT: entrance.attract,
    PageKind.LANGUAGES: entrance.languages,
    PageKind.MODES: entrance.modes,
    PageKind.GUIDE: guide.guide,
    PageKind.GLOSSARY: guide.glossary,
    PageKind.DOCUMENT: guide.document,
    PageKind.TREATMENT: treatment.treatment,
    PageKind.SECTION: treatment.section,
    PageKind.MEANINGS: treatment.meanings,
    PageKind.SETTINGS: options.settings,
    PageKind.OPTIONS: options.options,
    PageKind.EXPLORE: options.explore,
    PageKind.INDEX: finding.index,
    PageKind.LETTER: finding.letter,
    PageKind.SEARCH: finding.search,
    PageKind.RESULTS: finding.results,
    PageKind.STAFF: leaving.staff,
    PageKind.START_OVER: leaving.start_over,
    PageKind.LOUDSPEAKER: leaving.loudspeaker,
    PageKind.LEAVE: leaving.leave,
    PageKind.STAFF_MENU: staff.menu,
    PageKind.STAFF_TEST: staff.sound_and_screen,
    PageKind.STAFF_SETTINGS: staff.settings,
}
IN_EVERY_LANGUAGE = ENTRANCE | {PageKind.MODES, PageKind.EXPLORE}
"""Pages that say everything in every language until one is chosen."""


def page_of(state: State, library: Library) -> Page:
    """Return the page that a person in ``state`` is reading."""
    context = PageContext(
        address=state.position.address,
        previous=state.path[-2].address if len(state.path) > 1 else None,
        language=state.language,
        settings=state.settings,
        typed=state.typed,
        sizes=state.site.scaling.steps,
        multilingual=state.multilingual,
        shuts_down=state.site.shuts_down,
        facts=state.site.facts,
    )
    return library.cache.get(context, lambda: _build(context, library))


def _build(context: PageContext, library: Library) -> Page:
    kind = context.address.kind
    page = BUILDERS[kind](context, library)
    if context.multilingual and kind not in IN_EVERY_LANGUAGE:
        return with_languages_first(page, context, library)
    return page
