"""The words of a row, with what in them is a link or has weight. No word is added, and none is left out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from kiosk.services.view import Text

DASH = " – "
"""Between the parts of a page's name in the browser's list of windows."""


class Piece(Struct, frozen=True):
    """Words that are all link, all weight, or neither."""

    text: str
    href: str = ""
    strong: bool = False


class Words(Struct, frozen=True):
    """A text in its pieces."""

    pieces: tuple[Piece, ...]
    lang: str = ""
    """Tag of its language where it is not that of the page."""


class Link(Struct, frozen=True):
    """A line that leads to another page."""

    words: Words
    href: str
    hreflang: str = ""
    """Tag of the language that it leads to, where that is another."""
    current: bool = False
    """Whether the person is there already."""


def plain(text: Text, page: str) -> Words:
    """Return a text as one piece, for a page in the language ``page``."""
    return linked(text, page, ())


def linked(text: Text, page: str, links: Iterable[tuple[str, str]]) -> Words:
    """Return a text in which each of ``links``, words and address in the order of the text, is a link."""
    pieces = []
    rest = text.value
    for words, href in links:
        before, found, after = rest.partition(words)
        if found:
            pieces += [Piece(before), Piece(found, href)]
            rest = after
    return Words(tuple(piece for piece in (*pieces, Piece(rest)) if piece.text), other(text, page))


def warned(text: Text, page: str, words: str) -> Words:
    """Return an urgent text in which what stands before ``words``, the warning itself, has weight."""
    before, _, _ = text.value.partition(words)
    pieces = (Piece(before, strong=True), Piece(text.value.removeprefix(before)))
    return Words(tuple(piece for piece in pieces if piece.text), other(text, page))


def parted(text: Text, page: str, words: str) -> tuple[Words, Words]:
    """Return what stands before ``words`` and what they begin: a hard word, then its meaning."""
    before, found, after = text.value.partition(words)
    lang = other(text, page)
    return Words((Piece(before.rstrip()),), lang), Words((Piece(found + after),), lang)


def other(text: Text, page: str) -> str:
    """Return the language of ``text`` where a page in the language ``page`` must say it."""
    return "" if text.language == page else text.language
