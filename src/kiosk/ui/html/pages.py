"""Every page of the guide as HTML, by the name of its file.

Jinja puts each value into the templates escaped, so a text of the guide is a text in the page whatever it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk.services.library import ClinicLibrary
from kiosk.ui.html.entrance import Entrance
from kiosk.ui.html.look import Look
from kiosk.ui.html.places import START, STYLE, Spot, addresses
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

    def html(self, spot: Spot) -> str:
        """Return a page."""
        if spot.address == START:
            return self._entrance.render(page=Entrance(spot, self.tags, self._library))
        return self._sheet.render(page=Sheet(spot, self.tags, self._library))
