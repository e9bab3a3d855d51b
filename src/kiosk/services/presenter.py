"""``present``: the view of a state. Pure, and the only place where a page gets its language."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import PageKind
from kiosk.domain.command import SetLanguage
from kiosk.domain.guide import Library, Term
from kiosk.domain.handlers.asking import hidden_message
from kiosk.domain.language import SOURCE, tags
from kiosk.domain.page import Item, Page
from kiosk.domain.pages import page_of
from kiosk.domain.pages.entrance import reader_question
from kiosk.domain.state import State
from kiosk.domain.terms import TermFinder, forms_in
from kiosk.services.header import header_of, without_header
from kiosk.services.key_bar import key_hints
from kiosk.services.translator import NotCurrentError, Translator
from kiosk.services.view import Header, Row, Text, View
from kiosk.texts.message import Message


def present(state: State, library: Library, translator: Translator) -> View:
    """Return everything that may be shown or spoken in ``state``."""
    page = page_of(state, library)
    rows, header = library.cache.get(
        (page, state.language), lambda: _page_view(page, state.language, library, translator)
    )
    spoken = spoken_to(state, library)

    def in_each(message: Message | None) -> tuple[Text, ...]:
        return tuple(translator.best(message, tag) for tag in spoken) if message else ()

    message = state.message
    if state.waiting and state.site.ask and not state.position.item and message is None:
        message = reader_question(library, state.settings)
    hidden = hidden_message(state, library)
    # With the voice on, an answer may tell what is on the page, and is only spoken.
    shown = state.warned or not (state.settings.voice or state.message == hidden)
    refused = state.message if shown else None
    return View(
        address=state.position.address,
        title=title_of(page, rows[0]),
        header=header,
        rows=rows,
        current=page.index(state.position.item),
        start=0 if state.position.item else page.start,
        target=page.index(state.position.target) if state.position.target else None,
        message=in_each(message),
        warning=in_each(texts.visit.WARNING_BRIEF) if state.warned else (),
        bars=tuple(key_hints(state, page, tag, translator) for tag in spoken),
        language=state.language,
        settings=state.settings,
        typing=page.typing,
        exploring=state.position.address.kind is PageKind.EXPLORE,
        hidden=(*in_each(refused), *in_each(hidden)) if state.concealed else (),
        outcome=state.outcome,
        echo=translator.best(state.echo, state.language) if state.echo else None,
        status=translator.best(texts.voice.STATUS_VOICE_ON, state.language) if state.settings.voice else None,
    )


def _page_view(page: Page, language: str, library: Library, translator: Translator) -> tuple[tuple[Row, ...], Header]:
    """Return the rows and the header of ``page``, which do not depend on the reading position."""
    first, *others = rows_of(page, language, translator)
    header = header_of(page, language, library, translator)
    return (without_header(first, header, title_of(page, first)), *others), header


def spoken_to(state: State, library: Library) -> list[str]:
    """Return the languages in which to speak to the person: all of them until one is chosen, the clinic's first."""
    return tags(library.languages, state.site.language) if state.multilingual else [state.language]


def title_of(page: Page, first: Row) -> Text:
    """Return the words that name the page; a notice may be in front of them."""
    return first.texts[-len(page.items[0].messages) - first.hints]


def rows_of(page: Page, language: str, translator: Translator) -> tuple[Row, ...]:
    """Return a page's rows in ``language``.

    If any part of the page's content has no current translation, all of it is English, under a notice in the person's
    language: a page never mixes languages silently (Sharif and Tse 2010, PMC3118429). The kiosk's own items, such as
    the way back, keep the person's language.
    """
    try:
        return tuple(row(item, language, translator) for item in page.items)
    except NotCurrentError:
        notice = translator.best(texts.pages.SHOWN_IN_ENGLISH, language)
    rows = [best_row(item, language if item.interface else SOURCE, translator) for item in page.items]
    rows[0] = replace(rows[0], texts=(notice, *rows[0].texts))
    return tuple(rows)


def row(item: Item, language: str, translator: Translator) -> Row:
    """Return an item in ``language``.

    Raises:
        NotCurrentError: Part of it has no current translation.
    """
    return _row(item, lambda message: translator.text(message, language))


def best_row(item: Item, language: str, translator: Translator) -> Row:
    """Return an item in ``language``, or all of it in English."""
    try:
        return row(item, language, translator)
    except NotCurrentError:
        return _row(item, lambda message: translator.best(message, SOURCE))


def _row(item: Item, translate: Callable[[Message], Text]) -> Row:
    translated = tuple(map(translate, (*item.messages, *item.hints)))
    name, brief = (translate(each) if each else None for each in (item.name, item.brief))
    if item.terms:
        translated = (_with_spans(translated[0], item.terms, translate), *translated[1:])
    drawn = [_drawn_part(text, translate(words).value) for text, words in zip(translated, item.drawn, strict=False)]
    translated = (*drawn, *translated[len(drawn) :])
    return Row(
        item.id,
        item.kind,
        translated,
        name,
        len(item.hints),
        tuple(map(translate, item.roles)),
        brief,
        switches_language=isinstance(item.action, SetLanguage) and not item.counted,
        position=item.position,
        urgency=item.urgency,
        chart=item.chart,
        chart_labels=tuple(map(translate, item.chart.labels)) if item.chart else (),
    )


def _with_spans(text: Text, terms: tuple[Term, ...], translate: Callable[[Message], Text]) -> Text:
    """Return ``text`` with the first place of each of ``terms`` in it."""
    forms: dict[str, str] = {}
    for term in terms:
        with suppress(NotCurrentError):
            forms |= dict.fromkeys(forms_in(translate(term.forms).value), term.id)
    return replace(text, spans=TermFinder(forms).first(text.value))


def _drawn_part(text: Text, words: str) -> Text:
    """Return ``text`` with ``words``, a part of it, as what the full screen draws."""
    start = text.value.find(words)
    return text if start < 0 else replace(text, drawn=(start, start + len(words)))
