"""Turns the rows of a view into the blocks of an HTML page: texts, lists, links.

Left out is what means nothing in a browser: which keys to press, and rows that lead to settings, to the search, to the
staff page, to pages that depend on what a person has chosen, or to a page that every page links to. The sources of a
line are in the last section, with their addresses.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from urllib.parse import urlsplit

from msgspec import Struct

from kiosk.domain import documents, item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage
from kiosk.domain.guide import Library, Urgency
from kiosk.domain.page import Item, ItemKind
from kiosk.domain.pages.article import neighbor
from kiosk.services.translator import Translator
from kiosk.services.view import Row, Text
from kiosk.texts.message import Message
from kiosk.ui.html.drawing import ChartDrawing, drawing
from kiosk.ui.html.inline_text import InlineText, TextRun, lang_of, marked, term_and_meaning
from kiosk.ui.html.site_map import DOCUMENTS, FILE_NAMES, GLOSSARY, INDEX, PageRef, breadcrumbs

SITE_LINKS = (INDEX, GLOSSARY, *(each for each in DOCUMENTS if each.part != documents.CHANGES))
"""The pages that every page links to; one of them links to the list of changes."""
EXPORTED_KINDS = {
    *(page.kind for page in FILE_NAMES),
    *(PageKind.TREATMENT, PageKind.TOPIC, PageKind.SECTION, PageKind.LETTER, PageKind.DOCUMENT),
}
"""The kinds of page that the site has."""
KIOSK_ROWS = frozenset({"keys", "key", "time-limit", "time-limit-how"})
"""Begin the ids of rows about keys and waiting, which are true at the kiosk alone."""
LIST_TAGS = {"bullet": "ul", "choice": "ul", "step": "ol", "term": "dl", "navigation": "ul"}
"""The element that holds blocks of a type; other blocks stand on their own."""

LinkTo = Callable[[Address, str], str]
"""Returns the URL of a page, at an item of it, relative to the page being rendered."""


class HtmlBlock(Struct, frozen=True):
    """One row as the template needs it."""

    id: str
    type: str
    """The row's kind; in a list ``step`` (a section of a treatment), ``navigation`` (back or next) or ``term``."""
    texts: tuple[InlineText, ...]
    urgency: Urgency | None = None
    """What a warning asks for at once, or a heading for the warnings below it."""
    chart: ChartDrawing | None = None
    """A picture of its numbers."""


class BlockGroup(Struct, frozen=True):
    """Consecutive blocks of one type."""

    type: str
    tag: str
    """The list element that holds them, or empty."""
    blocks: tuple[HtmlBlock, ...]


class PageBlocks(Struct, frozen=True):
    """Builds the blocks of one page."""

    ref: PageRef
    library: Library
    translator: Translator
    link_to: LinkTo

    def groups(self, items: Iterable[Item], rows: Iterable[Row]) -> tuple[BlockGroup, ...]:
        """Return everything below the title."""
        blocks = [block for item, row in zip(items, rows, strict=True) for block in self._blocks(item, row)]
        following = [*blocks[1:], None]
        filled = (block for block, after in zip(blocks, following, strict=True) if not is_empty_heading(block, after))
        grouped = ((kind, tuple(group)) for kind, group in groupby(filled, key=lambda block: block.type))
        return tuple(BlockGroup(kind, LIST_TAGS.get(kind, ""), group) for kind, group in grouped)

    def _blocks(self, item: Item, row: Row) -> Iterator[HtmlBlock]:
        """Yield the block of a row, or nothing where it means nothing in a browser."""
        if item.kind is ItemKind.TITLE or item.id.partition("/")[0] in KIOSK_ROWS:
            return
        text = row.texts[0]
        if item.kind is ItemKind.CHOICE:
            href, kind = self._target(item)
            if href:
                name = row.name or text
                run = TextRun(name.value, href)
                yield HtmlBlock(row.id, kind, (InlineText((run,), lang_of(name, self.ref.language)),))
        elif self.ref.address == GLOSSARY and row.id.startswith(item_ids.term_id("")):
            meaning = self._value(item, "meaning", text)
            yield HtmlBlock(row.id, "term", term_and_meaning(text, self.ref.language, meaning))
        else:
            yield HtmlBlock(
                row.id, str(row.kind), (self._text(item, row),), row.urgency, drawing(row, self.ref.language)
            )

    def _text(self, item: Item, row: Row) -> InlineText:
        """Return a text with its hard words and its source as links, and with the label of a warning emphasized."""
        text, language = row.texts[0], self.ref.language
        links = [(span.start, span.end, self.link_to(GLOSSARY, f"term/{span.term}")) for span in text.spans]
        url = str(dict(item.messages[0].values).get("url", ""))
        if urlsplit(url).scheme in {"http", "https"}:
            title = self._value(item, "title", text)
            start = text.value.index(title)
            links = [(start, start + len(title), url)]
        lead = text.drawn[0] if item.kind is ItemKind.URGENT and text.drawn else 0
        return marked(text, language, links, lead=lead, heard=row.urgency is not None)

    def _value(self, item: Item, name: str, text: Text) -> str:
        """Return a value of the item's message as it appears in ``text``."""
        value = dict(item.messages[0].values)[name]
        return self.translator.text(value, text.language).value if isinstance(value, Message) else str(value)

    def _target(self, item: Item) -> tuple[str, str]:
        """Return the URL of a choice and the type of its block; empty where the site has no such page."""
        match item.action:
            case Command.BACK:
                return self.link_to(breadcrumbs(self.ref.address, self.library)[-2], ""), "navigation"
            case Command.NEXT_SECTION:
                following = neighbor(self.ref.address, self.library)
                return (self.link_to(following, ""), "navigation") if following else ("", "")
            case OpenPage(address) if item.interface and address in SITE_LINKS:
                return "", ""
            case OpenPage(address, at) if address.kind in EXPORTED_KINDS:
                return self.link_to(address, at), "step" if address.kind is PageKind.SECTION else "choice"
            case _:
                return "", ""


def is_empty_heading(block: HtmlBlock, following: HtmlBlock | None) -> bool:
    """Return whether a block is a heading with nothing below it."""
    return block.type == ItemKind.HEADING and (following is None or following.type in {ItemKind.HEADING, "navigation"})
