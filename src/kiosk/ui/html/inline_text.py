"""The text of a row with its links and emphasis. No word is added and none is left out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from kiosk.services.view import Text

DASH = " – "
"""Separates the parts of a page's ``<title>``."""


class TextRun(Struct, frozen=True):
    """Characters that are all link, all emphasized, or neither."""

    text: str
    href: str = ""
    strong: bool = False


class InlineText(Struct, frozen=True):
    """A text in runs."""

    runs: tuple[TextRun, ...]
    lang: str = ""
    """Language tag, where it differs from the page's."""


class Link(Struct, frozen=True):
    """A link to another page."""

    text: InlineText
    href: str
    hreflang: str = ""
    """Language tag of the target, where it differs from the page's."""
    current: bool = False
    """Whether the target is this page."""


def inline(text: Text, page_language: str) -> InlineText:
    """Return a text as one run."""
    return with_links(text, page_language, ())


def with_links(text: Text, page_language: str, links: Iterable[tuple[str, str]]) -> InlineText:
    """Return a text with links; ``links`` are pairs of link text and address, in the order of the text."""
    runs = []
    rest = text.value
    for words, href in links:
        before, found, after = rest.partition(words)
        if found:
            runs += [TextRun(before), TextRun(found, href)]
            rest = after
    return InlineText(tuple(run for run in (*runs, TextRun(rest)) if run.text), lang_of(text, page_language))


def with_warning(text: Text, page_language: str, words: str) -> InlineText:
    """Return an urgent text with everything before ``words``, the warning label, emphasized."""
    before, _, _ = text.value.partition(words)
    runs = (TextRun(before, strong=True), TextRun(text.value.removeprefix(before)))
    return InlineText(tuple(run for run in runs if run.text), lang_of(text, page_language))


def term_and_meaning(text: Text, page_language: str, meaning: str) -> tuple[InlineText, InlineText]:
    """Split a glossary row where ``meaning`` starts; return the term and its meaning."""
    before, found, after = text.value.partition(meaning)
    lang = lang_of(text, page_language)
    return InlineText((TextRun(before.rstrip()),), lang), InlineText((TextRun(found + after),), lang)


def lang_of(text: Text, page_language: str) -> str:
    """Return the value of the ``lang`` attribute; empty where the text is in the page's language."""
    return "" if text.language == page_language else text.language
