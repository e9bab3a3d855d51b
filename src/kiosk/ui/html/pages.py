"""Renders every page of the site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.domain.clinic import Clinic
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.entrance import EntrancePage
from kiosk.ui.html.environment import FOLDER, environment
from kiosk.ui.html.page import HtmlPage
from kiosk.ui.html.site_map import START, STYLE_SHEET, PageRef, Variant, page_addresses

NO_CLINIC = Clinic()


class HtmlPages:
    """The pages of the guide in some languages and all variants."""

    def __init__(self, library: ClinicLibrary, languages: Sequence[str] = (), clinic: Clinic = NO_CLINIC) -> None:
        """Render pages in ``languages``, or in all that the library has, with what ``clinic`` says about itself."""
        self._library = library
        self._clinic = clinic
        self.languages = tuple(each.tag for each in library.languages if not languages or each.tag in languages)
        templates = environment()
        self._page_template = templates.get_template("page.html")
        self._entrance_template = templates.get_template("entrance.html")

    @property
    def style_sheet(self) -> str:
        """The text of the one style sheet."""
        return (FOLDER / STYLE_SHEET).read_text("utf-8")

    def refs(self) -> Iterator[PageRef]:
        """Yield every page; those that differ only in their variant are neighbors."""
        yield from (PageRef(variant, "", START) for variant in Variant)
        for language in self.languages:
            for address in page_addresses(self._library, language):
                yield from (PageRef(variant, language, address) for variant in Variant)

    def html(self, ref: PageRef) -> str:
        """Return a page as HTML."""
        if ref.address == START:
            return self._entrance_template.render(page=EntrancePage(ref, self.languages, self._library, self._clinic))
        return self._page_template.render(page=HtmlPage(ref, self.languages, self._library, self._clinic))
