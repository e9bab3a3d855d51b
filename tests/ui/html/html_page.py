"""A strict HTML parser: elements, texts, and the language of each text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"br", "input", "link", "meta"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    above: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    @property
    def lang(self) -> str:
        return self.attributes.get("lang") or (self.above.lang if self.above else "")

    @property
    def text(self) -> str:
        """Its text, with single spaces."""
        return " ".join(" ".join(words for words, _ in self.words()).split())

    def words(self) -> Iterator[tuple[str, str]]:
        """Yield each text node and the language it is marked with."""
        for child in self.children:
            if isinstance(child, Element):
                yield from child.words()
            elif child.strip():
                yield child, self.lang

    def all(self, *tags: str) -> Iterator[Element]:
        """Yield all elements below it, or those with some tags."""
        for child in self.children:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def one(self, tag: str) -> Element:
        (found,) = self.all(tag)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.open = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open)
        self.open.children.append(element)
        if tag not in EMPTY:
            self.open = element

    def handle_endtag(self, tag: str) -> None:
        assert self.open.tag == tag, f"<{self.open.tag}> is closed by </{tag}>"
        assert self.open.above
        self.open = self.open.above

    def handle_data(self, data: str) -> None:
        self.open.children.append(data)


def read(html: str) -> Element:
    """Return the root element of a page; every element must be closed in the right place."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open is reader.root
    return reader.root.one("html")
