"""The pages of the kiosk, each built from the state of the visit and the library.

``page_of`` is the only way in. It remembers the last pages it built, which makes a move through a list of a thousand
lines as quick as through a list of ten.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from kiosk.domain.address import ENTRANCE, PageKind
from kiosk.domain.guide import Library
from kiosk.domain.page import Page
from kiosk.domain.pages import entrance, finding, guide, leaving, options, treatment
from kiosk.domain.pages.build import Scene, led
from kiosk.domain.state import State

BUILDERS: dict[PageKind, Callable[[Scene, Library], Page]] = {
    PageKind.ATTRACT: entrance.attract,
    PageKind.LANGUAGES: entrance.languages,
    PageKind.GUIDE: guide.guide,
    PageKind.GLOSSARY: guide.glossary,
    PageKind.DOCUMENT: guide.document,
    PageKind.TREATMENT: treatment.treatment,
    PageKind.SECTION: treatment.section,
    PageKind.MEANINGS: treatment.meanings,
    PageKind.SETTINGS: options.settings,
    PageKind.OPTIONS: options.options,
    PageKind.INDEX: finding.index,
    PageKind.LETTER: finding.letter,
    PageKind.SEARCH: finding.search,
    PageKind.RESULTS: finding.results,
    PageKind.STAFF: leaving.staff,
    PageKind.START_OVER: leaving.start_over,
    PageKind.LOUDSPEAKER: leaving.loudspeaker,
    PageKind.LEAVE: leaving.leave,
    PageKind.MODES: options.modes,
    PageKind.EXPLORE: options.explore,
}
IN_EVERY_LANGUAGE = ENTRANCE | {PageKind.MODES, PageKind.EXPLORE}
"""The pages that say all they say in every language, as long as nobody has chosen one."""


def page_of(state: State, library: Library) -> Page:
    """Return the page that a person in ``state`` is reading."""
    before = state.path[-2].address if len(state.path) > 1 else None
    sizes = state.site.scaling.steps
    scene = Scene(
        state.position.address, before, state.language, state.settings, state.typed, sizes, unchosen=state.unchosen
    )
    return _build(scene, library)


def forget_pages() -> None:
    """Forget the pages that were built: one may hold a word that somebody looked for."""
    _build.cache_clear()


@lru_cache(maxsize=6)
def _build(scene: Scene, library: Library) -> Page:
    page = BUILDERS[scene.address.kind](scene, library)
    return led(page, scene, library) if scene.unchosen and scene.address.kind not in IN_EVERY_LANGUAGE else page
