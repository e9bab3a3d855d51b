"""Every page of the guide as HTML, by the name of its file.

Jinja puts each value into the templates escaped, so a text of the guide is a text in the page whatever it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.domain import phrases
from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.entrance import Entrance
from kiosk.ui.html.look import Look
from kiosk.ui.html.places import START, STYLE, Spot, addresses, spot_at
from kiosk.ui.html.sheet import Sheet

FOLDER = Path(__file__).parent


class Pages:
    """The guide in some languages, every look, one HTML text a page."""

    def __init__(self, library: ClinicLibrary, tags: Sequence[str] = ()) -> None:
        """Make pages in the languages ``tags``, or in all that are offered."""
        self._library = library
        self.tags = tuple(language.tag for language in library.languages if not tags or language.tag in tags)
        environment = Environment(
            loader=FileSystemLoader(FOLDER / "templates", encoding="utf-8"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._sheet = environment.get_template("sheet.html")
        self._entrance = environment.get_template("entrance.html")

    @property
    def style(self) -> str:
        """The one style sheet."""
        return (FOLDER / STYLE).read_text("utf-8")

    def spots(self) -> Iterator[Spot]:
        """Yield every page; those that differ only in their look come together."""
        yield from (Spot(look, "", START) for look in Look)
        for tag in self.tags:
            for address in addresses(self._library, tag):
                yield from (Spot(look, tag, address) for look in Look)

    def find(self, name: str) -> Spot | None:
        """Return the page whose file is called ``name``, or None where there is none."""
        return spot_at(name, self._library, self.tags)

    def html(self, spot: Spot, order: Sequence[str] = ()) -> str:
        """Return a page; the choice of language has those of ``order`` first."""
        if spot.address == START:
            return self._entrance.render(page=Entrance(spot, self._ordered(order), self._library))
        return self._sheet.render(page=Sheet(spot, self.tags, self._library))

    def missing(self, order: Sequence[str] = ()) -> str:
        """Return what stands in place of a page that is not there; it leads to the guide from wherever it is."""
        spot = Spot(Look.STANDARD, "", START)
        title = phrases.PAGE_UNREADABLE_TITLE
        return self._entrance.render(page=Entrance(spot, self._ordered(order), self._library, title=title, root="/"))

    def _ordered(self, order: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(self.tags, key=lambda tag: order.index(tag) if tag in order else len(order)))
