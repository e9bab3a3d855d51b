"""One page of the guide: its view in blocks, and around it the same links on every page (WCAG 2.2, 3.2.3 and 3.2.6)."""

from __future__ import annotations

from functools import cached_property

from kiosk import texts
from kiosk.domain.pages import page_of
from kiosk.domain.pages.build import address_title
from kiosk.domain.pages.treatment import neighbor
from kiosk.domain.place import Address, PageKind, ReadingPosition
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.texts.message import Message
from kiosk.ui.html.blocks import AROUND, Blocks, Group
from kiosk.ui.html.look import LOOK_NAMES
from kiosk.ui.html.places import STYLE, Spot, letter_addresses, link, way_to
from kiosk.ui.html.words import DASH, Link, Words, plain


class Sheet:
    """What the template of a page asks for."""

    def __init__(self, spot: Spot, tags: tuple[str, ...], library: ClinicLibrary) -> None:
        """Take the page at ``spot`` from the same place as every other front end."""
        self.spot = spot
        self._tags = tags
        self._library = library
        self._translator = library.translator
        state = State(path=tuple(map(ReadingPosition, way_to(spot.address))), language=spot.language)
        self._page = page_of(state, library)
        self._view = present(state, library, self._translator)

    @property
    def name(self) -> str:
        """What the browser calls the page: unlike any other, the most telling part first."""
        own = [self.spot.address] if self.spot.address.kind in {PageKind.TREATMENT, PageKind.DOCUMENT} else []
        above = reversed(way_to(self.spot.address)[1:-1])
        tag = self._view.title.language
        names = [self._translator.best(address_title(each, self._library), tag).value for each in (*own, *above)]
        return DASH.join(dict.fromkeys([self._view.title.value, *names]))

    @property
    def name_lang(self) -> str:
        """The tag of the name's language where it is not that of the page."""
        return self.title.lang

    @property
    def style(self) -> str:
        """The address of the style sheet."""
        return link(self.spot.name, STYLE)

    @property
    def before(self) -> list[Words]:
        """What stands before the title: that the page is in English, where it has no current translation."""
        return self._titles[: self._title_at]

    @property
    def title(self) -> Words:
        """The title."""
        return self._titles[self._title_at]

    @property
    def after(self) -> list[Words]:
        """What belongs to the title: which section this is, how many there are."""
        return self._titles[self._title_at + 1 :]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """What stands below the title."""
        blocks = Blocks(self.spot, self._library, self._translator, self._link)
        return blocks.groups(self._page.items, self._view.rows)

    @property
    def previous(self) -> Link | None:
        """The link to the section before; on the kiosk one goes back and chooses it."""
        here = self.spot.address
        before = neighbor(here, self._library, -1) if here.kind is PageKind.SECTION else None
        if before is None:
            return None
        named = texts.browser.PREVIOUS_SECTION.with_values(title=address_title(before, self._library))
        return Link(self._words(named), self._link(before))

    @property
    def way(self) -> list[Link]:
        """The pages above this one."""
        return [self._page_link(each) for each in way_to(self.spot.address)[:-1]]

    @property
    def languages(self) -> list[Link]:
        """The same page in each other language; a letter that one lacks leads to its list."""
        here = self.spot.address
        links = []
        for tag in self._tags:
            lacking = here.kind is PageKind.LETTER and here not in letter_addresses(self._library, tag)
            there = Spot(self.spot.look, tag, way_to(here)[-2] if lacking else here)
            text = self._translator.best(texts.entrance.READ_IN_THIS_LANGUAGE, tag)
            if tag != self.spot.language:
                links.append(Link(plain(text, self.spot.language), link(self.spot.name, there.name), tag))
        return links

    @property
    def looks(self) -> list[Link]:
        """The same page in each look."""
        return [
            Link(
                self._words(named),
                link(self.spot.name, Spot(look, self.spot.language, self.spot.address).name),
                current=look is self.spot.look,
            )
            for look, named in LOOK_NAMES.items()
        ]

    @property
    def around(self) -> list[Link]:
        """The pages that are one link away from everywhere."""
        return [self._page_link(each) for each in AROUND]

    @property
    def labels(self) -> dict[str, Words]:
        """What the groups of links are called, and the first link."""
        return {
            "skip": self._words(texts.browser.SKIP_TO_TEXT),
            "way": self._words(texts.browser.WAY_HERE),
            "languages": self._words(texts.entrance.CHOOSE_LANGUAGE),
            "looks": self._words(texts.browser.LOOKS),
            "around": self._words(texts.guide.MORE),
        }

    @cached_property
    def _titles(self) -> list[Words]:
        row = self._view.rows[0]
        return [plain(text, self.spot.language) for text in row.texts[: len(row.texts) - row.hints]]

    @property
    def _title_at(self) -> int:
        return len(self._titles) - len(self._page.items[0].messages)

    def _page_link(self, address: Address) -> Link:
        named = self._words(address_title(address, self._library))
        return Link(named, self._link(address), current=address == self.spot.address)

    def _link(self, there: Address, item: str = "") -> str:
        return link(self.spot.name, Spot(self.spot.look, self.spot.language, there).name, item)

    def _words(self, message: Message) -> Words:
        return plain(self._translator.best(message, self.spot.language), self.spot.language)
