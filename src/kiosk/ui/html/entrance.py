"""The entrance page: the choice of language, each line in its own language."""

from __future__ import annotations

from msgspec import Struct

from kiosk import texts
from kiosk.domain.command import SetLanguage
from kiosk.domain.pages import page_of
from kiosk.domain.pages.build import GUIDE
from kiosk.domain.place import ReadingPosition
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.view import Text
from kiosk.texts.message import Message
from kiosk.ui.html.look import LOOK_NAMES
from kiosk.ui.html.places import START, STYLE, Spot, link
from kiosk.ui.html.words import DASH, Link, Words, plain


class Entrance(Struct, frozen=True):
    """What the template of the first page asks for."""

    spot: Spot
    tags: tuple[str, ...]
    """The languages to choose from, in this order; the page itself is in the first."""
    library: ClinicLibrary

    @property
    def language(self) -> str:
        """The tag of the page's own language."""
        return self.tags[0]

    @property
    def name(self) -> str:
        """What the browser calls the page."""
        return DASH.join(text.value for text in self._headlines())

    @property
    def headlines(self) -> list[Words]:
        """The title, in every language."""
        return [plain(text, self.language) for text in self._headlines()]

    @property
    def style(self) -> str:
        """The address of the style sheet."""
        return self._link(STYLE)

    @property
    def choices(self) -> list[Link]:
        """A line for each language, which leads to the guide in it."""
        state = State(path=(ReadingPosition(START),))
        rows = present(state, self.library, self.library.translator).rows
        named = {
            item.action.language: row.name or row.texts[0]
            for item, row in zip(page_of(state, self.library).items, rows, strict=True)
            if isinstance(item.action, SetLanguage)
        }
        return [
            Link(plain(named[tag], self.language), self._link(Spot(self.spot.look, tag, GUIDE).name), tag)
            for tag in self.tags
        ]

    @property
    def looks(self) -> list[tuple[Words, list[Link]]]:
        """For each language how the pages can look."""
        return [
            (
                plain(self._best(texts.browser.LOOKS, tag), self.language),
                [
                    Link(
                        plain(self._best(name, tag), tag),
                        self._link(Spot(look, "", START).name),
                        current=look is self.spot.look,
                    )
                    for look, name in LOOK_NAMES.items()
                ],
            )
            for tag in self.tags
        ]

    def _headlines(self) -> list[Text]:
        view = present(State(path=(ReadingPosition(START),)), self.library, self.library.translator)
        return sorted(
            (text for text in view.row.texts[: -view.row.hints] if text.language in self.tags),
            key=lambda text: self.tags.index(text.language),
        )

    def _best(self, message: Message, tag: str) -> Text:
        return self.library.translator.best(message, tag)

    def _link(self, name: str) -> str:
        return link(self.spot.name, name)
