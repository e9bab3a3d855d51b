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
    heard: bool = False
    """Whether it is only for people who listen, because a band above says it to those who see."""


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
    return marked(text, page_language, ())


def marked(
    text: Text, page_language: str, links: Iterable[tuple[int, int, str]], *, lead: int = 0, heard: bool = False
) -> InlineText:
    """Return a text with links and emphasis.

    Args:
        text: The text.
        page_language: Tag of the page's language.
        links: Start, end and address of each link, in the order of the text.
        lead: How many characters at the start are the label of a warning.
        heard: Whether that label is only for people who listen.
    """
    runs = [TextRun(text.value[:lead], strong=True, heard=heard)]
    at = lead
    for start, end, href in links:
        runs += [TextRun(text.value[at:start]), TextRun(text.value[start:end], href)]
        at = end
    runs.append(TextRun(text.value[at:]))
    return InlineText(tuple(run for run in runs if run.text), lang_of(text, page_language))


def term_and_meaning(text: Text, page_language: str, meaning: str) -> tuple[InlineText, InlineText]:
    """Split a glossary row where ``meaning`` starts; return the term and its meaning."""
    before, found, after = text.value.partition(meaning)
    lang = lang_of(text, page_language)
    return InlineText((TextRun(before.rstrip()),), lang), InlineText((TextRun(found + after),), lang)


def lang_of(text: Text, page_language: str) -> str:
    """Return the value of the ``lang`` attribute; empty where the text is in the page's language."""
    return "" if text.language == page_language else text.language
