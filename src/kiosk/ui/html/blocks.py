"""The rows of a view as the blocks of a page in a browser: texts, lists, links.

What is left out is what has no meaning there: which keys to press, and lines that lead to settings, to the search, to
the staff or to what the links around the text hold already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import groupby
from urllib.parse import urlsplit

from msgspec import Struct

from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind
from kiosk.domain.pages.treatment import neighbor, terms_of
from kiosk.domain.place import Address, PageKind
from kiosk.services.translator import Translator
from kiosk.services.view import Row, Text
from kiosk.texts.message import Message
from kiosk.ui.html.places import DOCUMENTS, FIXED, GLOSSARY, INDEX, Spot, way_to
from kiosk.ui.html.words import Piece, Words, linked, other, parted, plain, warned

AROUND = (INDEX, GLOSSARY, *DOCUMENTS)
"""The pages that the links below the text of every page lead to."""
SHOWN = {*(page.kind for page in FIXED), PageKind.TREATMENT, PageKind.SECTION, PageKind.LETTER, PageKind.DOCUMENT}
"""The kinds of page that a browser has."""
KEYS = "keys"
"""The heading over the table of keys; its lines are ``key/...``."""
LISTS = {"bullet": "ul", "choice": "ul", "step": "ol", "term": "dl", "way": "ul"}
"""Which element holds blocks of a sort; those of another stand alone."""

Links = Callable[[Address, str], str]
"""Gives the address of a page, at an item of it, as seen from the page that is made."""


class Block(Struct, frozen=True):
    """One row as the template wants it."""

    id: str
    sort: str
    """The row's kind, or what it is in a list: ``step`` of a treatment, ``way`` on from here, glossary ``term``."""
    words: tuple[Words, ...]
    terms: Words | None = None
    """The hard words of the row, each a link to its meaning."""


class Group(Struct, frozen=True):
    """Blocks of one sort that stand together."""

    sort: str
    tag: str
    """The list that holds them, or empty."""
    blocks: tuple[Block, ...]


class Blocks(Struct, frozen=True, dict=True):
    """Makes the blocks of one page."""

    spot: Spot
    library: Library
    translator: Translator
    links: Links

    @cached_property
    def _titles(self) -> dict[str, Message]:
        """What the hard words are called."""
        return {term.id: term.title for term in self.library.glossary}

    def groups(self, items: Iterable[Item], rows: Iterable[Row]) -> tuple[Group, ...]:
        """Return what stands below the title."""
        found = [block for item, row in zip(items, rows, strict=True) for block in self._block(item, row)]
        filled = (
            block for block, after in zip(found, [*found[1:], None], strict=True) if not bare(block, after)
        )  # a heading whose lines are elsewhere would be a heading over nothing
        grouped = ((sort, tuple(blocks)) for sort, blocks in groupby(filled, key=lambda block: block.sort))
        return tuple(Group(sort, LISTS.get(sort, ""), blocks) for sort, blocks in grouped)

    def _block(self, item: Item, row: Row) -> Iterator[Block]:
        if item.kind is ItemKind.TITLE or item.id.partition("/")[0] in {KEYS, "key"}:
            return
        text = row.texts[0]
        if item.kind is ItemKind.CHOICE:
            href, sort = self._target(item)
            if href:
                name = row.name or text
                yield Block(row.id, sort, (Words((Piece(name.value, href),), other(name, self.spot.language)),))
        elif self.spot.address == GLOSSARY and row.id.startswith("term/"):
            yield Block(row.id, "term", parted(text, self.spot.language, self._value(item, "meaning", text)))
        else:
            yield Block(row.id, str(row.kind), (self._words(item, text),), self._terms(item, row))

    def _words(self, item: Item, text: Text) -> Words:
        """Return a text in which the source that it names is a link, and what is urgent has weight."""
        page = self.spot.language
        if item.kind is ItemKind.URGENT:
            return warned(text, page, self._value(item, "text", text))
        url = str(dict(item.messages[0].values).get("url", ""))
        if urlsplit(url).scheme in {"http", "https"}:
            return linked(text, page, [(self._value(item, "title", text), url)])
        return plain(text, page)

    def _value(self, item: Item, name: str, text: Text) -> str:
        """Return the words that stand in ``text`` for a value of the item's message."""
        value = dict(item.messages[0].values)[name]
        return self.translator.text(value, text.language).value if isinstance(value, Message) else str(value)

    def _terms(self, item: Item, row: Row) -> Words | None:
        if not (row.name and isinstance(item.action, OpenPage) and item.action.address.kind is PageKind.MEANINGS):
            return None
        meant = [
            (self.translator.text(self._titles[term], row.name.language).value, self.links(GLOSSARY, f"term/{term}"))
            for term in terms_of(item.action.address, self.library)
        ]
        return linked(row.name, self.spot.language, meant)

    def _target(self, item: Item) -> tuple[str, str]:
        """Return where a line leads and what it is in a list; nothing where it leads nowhere in a browser."""
        match item.action:
            case Command.BACK:
                return self.links(way_to(self.spot.address)[-2], ""), "way"
            case Command.NEXT_SECTION:
                following = neighbor(self.spot.address, self.library)
                return (self.links(following, ""), "way") if following else ("", "")
            case OpenPage(address) if item.service and address in AROUND:
                return "", ""
            case OpenPage(address, at) if address.kind in SHOWN:
                return self.links(address, at), "step" if address.kind is PageKind.SECTION else "choice"
            case _:
                return "", ""


def bare(block: Block, after: Block | None) -> bool:
    """Return whether a block is a heading with nothing below it, ``after`` being what follows."""
    return block.sort == ItemKind.HEADING and (after is None or after.sort in {ItemKind.HEADING, "way"})
