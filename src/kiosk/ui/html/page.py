"""One page of the site: its view as blocks, and the same links on every page (WCAG 2.2, 3.2.3 and 3.2.6)."""

from __future__ import annotations

from functools import cached_property

from kiosk import texts
from kiosk.domain.address import ARTICLES, Address, PageKind, ReadingPosition
from kiosk.domain.clinic import Clinic
from kiosk.domain.page import Position
from kiosk.domain.pages import page_of
from kiosk.domain.pages.article import neighbor
from kiosk.domain.pages.titles import DOCUMENT_LINES, address_title
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.texts.message import Message
from kiosk.ui.html.inline_text import DASH, InlineText, Link, inline
from kiosk.ui.html.page_blocks import SITE_LINKS, BlockGroup, PageBlocks
from kiosk.ui.html.site_map import STYLE_SHEET, VARIANT_NAMES, PageRef, breadcrumbs, letter_addresses, relative_url


class HtmlPage:
    """The values of ``page.html``."""

    def __init__(self, ref: PageRef, languages: tuple[str, ...], library: ClinicLibrary, clinic: Clinic) -> None:
        """Render the view of the page at ``ref``; ``languages`` are the tags of all languages of the site."""
        self.ref = ref
        self._languages = languages
        self._library = library
        self._translator = library.translator
        path = tuple(map(ReadingPosition, breadcrumbs(ref.address, library)))
        state = State(path=path, language=ref.language, site=Site(clinic=clinic))
        self._page = page_of(state, library)
        self._view = present(state, library, self._translator)

    @property
    def browser_title(self) -> str:
        """The ``<title>``: different on each page, most specific part first."""
        own = [self.ref.address] if self.ref.address.kind in {*ARTICLES, PageKind.DOCUMENT} else []
        above = reversed(breadcrumbs(self.ref.address, self._library)[1:-1])
        tag = self._view.title.language
        names = [self._translator.best(address_title(each, self._library), tag).value for each in (*own, *above)]
        return DASH.join(dict.fromkeys([self._view.title.value, *names]))

    @property
    def style_sheet(self) -> str:
        """URL of the style sheet."""
        return relative_url(self.ref.file, STYLE_SHEET)

    @property
    def notices(self) -> list[InlineText]:
        """Texts above the title: that the page is in English where it has no current translation."""
        return self._title_texts[: self._title_position]

    @property
    def title(self) -> InlineText:
        """The title."""
        return self._title_texts[self._title_position]

    @property
    def position(self) -> Position | None:
        """Which section this is, of how many; None on other pages."""
        return self._view.header.position

    @property
    def subtitles(self) -> list[InlineText]:
        """Texts below the title: which section this is and how many there are."""
        return self._title_texts[self._title_position + 1 :]

    @cached_property
    def groups(self) -> tuple[BlockGroup, ...]:
        """Everything below the title."""
        blocks = PageBlocks(self.ref, self._library, self._translator, self._link)
        return blocks.groups(self._page.items, self._view.rows)

    @property
    def previous(self) -> Link | None:
        """Link to the previous section."""
        here = self.ref.address
        previous = neighbor(here, self._library, -1) if here.kind is PageKind.SECTION else None
        if previous is None:
            return None
        label = texts.browser.PREVIOUS_SECTION.with_values(title=address_title(previous, self._library))
        return Link(self._inline(label), self._link(previous))

    @property
    def breadcrumbs(self) -> list[Link]:
        """Links to the pages above this one."""
        return [self._page_link(each) for each in breadcrumbs(self.ref.address, self._library)[:-1]]

    @property
    def languages(self) -> list[Link]:
        """Links to this page in each other language; for a letter that one does not have, to its A to Z list."""
        here = self.ref.address
        links = []
        for tag in self._languages:
            missing = here.kind is PageKind.LETTER and here not in letter_addresses(self._library, tag)
            there = PageRef(self.ref.variant, tag, breadcrumbs(here, self._library)[-2] if missing else here)
            text = self._translator.best(texts.entrance.READ_IN_THIS_LANGUAGE, tag)
            if tag != self.ref.language:
                links.append(Link(inline(text, self.ref.language), relative_url(self.ref.file, there.file), tag))
        return links

    @property
    def variants(self) -> list[Link]:
        """Links to this page in each variant."""
        return [
            Link(
                self._inline(name),
                relative_url(self.ref.file, PageRef(variant, self.ref.language, self.ref.address).file),
                current=variant is self.ref.variant,
            )
            for variant, name in VARIANT_NAMES.items()
        ]

    @property
    def site_links(self) -> list[Link]:
        """Links to the pages that are one link away from everywhere."""
        return [self._page_link(each) for each in SITE_LINKS]

    @property
    def labels(self) -> dict[str, InlineText]:
        """Names of the link groups, and of the skip link."""
        return {
            "skip": self._inline(texts.browser.SKIP_TO_TEXT),
            "breadcrumbs": self._inline(texts.browser.BREADCRUMBS),
            "languages": self._inline(texts.entrance.CHOOSE_LANGUAGE),
            "variants": self._inline(texts.browser.VARIANTS),
            "site_links": self._inline(texts.guide.MORE),
        }

    @cached_property
    def _title_texts(self) -> list[InlineText]:
        row = self._view.rows[0]
        return [inline(text, self.ref.language) for text in row.texts[: len(row.texts) - row.hints]]

    @property
    def _title_position(self) -> int:
        return len(self._title_texts) - len(self._page.items[0].messages)

    def _page_link(self, address: Address) -> Link:
        document = address.kind is PageKind.DOCUMENT
        title = DOCUMENT_LINES[address.part] if document else address_title(address, self._library)
        return Link(self._inline(title), self._link(address), current=address == self.ref.address)

    def _link(self, address: Address, item: str = "") -> str:
        return relative_url(self.ref.file, PageRef(self.ref.variant, self.ref.language, address).file, item)

    def _inline(self, message: Message) -> InlineText:
        return inline(self._translator.best(message, self.ref.language), self.ref.language)
