"""Commands about the line that is being read."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.command import Command
from kiosk.domain.guide import Library
from kiosk.domain.handlers import Handler
from kiosk.domain.handlers.opening import open_page
from kiosk.domain.page import ItemKind
from kiosk.domain.pages import page_of
from kiosk.domain.state import State

CONTENT = frozenset({ItemKind.TEXT, ItemKind.BULLET, ItemKind.URGENT})
"""Lines of the guide's text. Elsewhere, as on a title, what comes from sources is the whole page."""


def _sources(state: State, library: Library) -> State:
    """Open the sources of the line, or of the whole page."""
    page = page_of(state, library)
    item, whole = page.items[page.index(state.position.item)], page.items[0].sources
    if sources := item.sources or (whole if item.kind not in CONTENT else None):
        return open_page(state, sources)
    return replace(state, message=texts.sources.NONE if whole else texts.sources.NOT_HERE)


ABOUT_LINE: dict[Command, Handler] = {Command.SOURCES: _sources}
