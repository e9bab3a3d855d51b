"""The answers to "where am I?": the place at first, and more about it and the settings when it is asked again."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.guide import Library
from kiosk.domain.handlers.adjusting import shown_size
from kiosk.domain.page import ItemKind, Position
from kiosk.domain.pages import page_of
from kiosk.domain.pages.article import section_position
from kiosk.domain.settings import RATES, VOLUMES
from kiosk.domain.state import State
from kiosk.texts.message import Message


def where(state: State, library: Library) -> State:
    """Name the page, the nearest heading, the line and the way back, most important first.

    In a section, the nearest heading stands for the section's title: both are more than can be heard in 5 seconds.
    """
    page = page_of(state, library)
    here = page.index(state.position.item)
    if state.waiting:
        return replace(state, message=texts.answers.WHERE_FIRST.with_values(line=here + 1))
    above = next((item for item in reversed(page.items[: here + 1]) if item.kind is ItemKind.HEADING), None)
    heading = above and above.messages[0]
    named = page.title
    if section := _section(state.position.address, library):
        name, position = section
        named = texts.answers.WHERE_IN_SECTION.with_values(
            name=name, number=position.number, title=heading or page.title
        )
    elif heading:
        named = texts.answers.WHERE_UNDER.with_values(page=named, heading=heading)
    answer = texts.answers.WHERE_AFTER_SENTENCE if _is_sentence(named) else texts.answers.WHERE
    return replace(state, message=answer.with_values(page=named, line=here + 1))


def where_again(state: State, library: Library) -> State:
    """Name the page by its title, say how long it is, and how the kiosk is set."""
    page = page_of(state, library)
    answer = texts.answers.WHERE_SETTINGS_IN_LINES if state.settings.prints_lines else texts.answers.WHERE_SETTINGS
    now = answer.with_values(
        language=texts.answers.NO_LANGUAGE if state.multilingual else texts.entrance.LANGUAGE_NAME,
        voice=texts.voice.STATUS_VOICE_ON if state.settings.voice else texts.voice.STATUS_VOICE_OFF,
        rate=state.settings.rate,
        rates=len(RATES),
        volume=state.settings.volume,
        volumes=len(VOLUMES),
        colors=texts.settings.THEME_NAMES[state.settings.theme],
        size=shown_size(state),
        sizes=state.scaling.steps,
    )
    named = texts.entrance.FIRST_SCREEN if state.waiting else page.title
    if section := _section(state.position.address, library):
        _, position = section
        named = texts.answers.WHERE_SECTION.with_values(number=position.number, total=position.count, title=page.title)
    line = page.index(state.position.item) + 1
    again = texts.answers.WHERE_AGAIN_AFTER_SENTENCE if _is_sentence(named) else texts.answers.WHERE_AGAIN
    message = again.with_values(page=named, line=line, lines=len(page.items), settings=now)
    return replace(state, message=message)


def _is_sentence(named: Message) -> bool:
    """Return whether a page's name ends as a sentence does, so that no comma may follow it."""
    return named.text.endswith((".", "?", "!"))


def _section(address: Address, library: Library) -> tuple[Message, Position] | None:
    """Return the name of a section's article, and its number among the sections; None on any other page."""
    article = library.article(address.article) if address.kind is PageKind.SECTION else None
    position = section_position(address, library)
    return (article.name, position) if article and position else None
