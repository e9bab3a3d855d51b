"""The settings, and the page that offers as links everything that a key can do, so that two switches are enough."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain import documents
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import BackThen, Command, OpenPage
from kiosk.domain.guide import Library
from kiosk.domain.keys import works
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import all_numbered, link, time_limit, title
from kiosk.domain.pages.links import (
    CALL_STAFF,
    START_OVER,
    back_link,
    document_link,
    guide_link,
    language_links,
    page_link,
    settings_link,
)
from kiosk.domain.settings import RATES, VOLUMES, Settings
from kiosk.texts.message import Message


def settings(context: PageContext, library: Library) -> Page:
    """Return what can be changed; each item shows its present value and changes it."""
    language = texts.settings.SETTING_LANGUAGE.with_values(name=texts.entrance.LANGUAGE_NAME)
    items = [
        title(texts.pages.SETTINGS, hint=texts.settings.HOW_TO_SET),
        *_screen_settings("setting", context),
        *([] if context.plain else _voice_settings(context.settings)),
        link("setting/language", language, Command.LANGUAGE),
        *([] if context.plain else _key_settings(context.settings)),
        link("setting/time-limit", time_limit(context.settings), Command.TIME_LIMIT),
        link("setting/defaults", texts.settings.DEFAULTS, Command.DEFAULTS),
        *back_link(context, library),
    ]
    return Page(context.address, all_numbered(items))


def _voice_settings(now: Settings) -> list[Item]:
    rate = {"step": now.rate, "total": len(RATES)}
    volume = {"step": now.volume, "total": len(VOLUMES)}
    aloud = texts.voice.SETTING_LOUDSPEAKER_ON if now.loudspeaker else texts.voice.SETTING_LOUDSPEAKER_OFF
    return [
        link("setting/voice", _voice_text(now), Command.VOICE),
        link("setting/faster", texts.voice.SETTING_FASTER.with_values(**rate), Command.FASTER),
        link("setting/slower", texts.voice.SETTING_SLOWER.with_values(**rate), Command.SLOWER),
        link("setting/louder", texts.voice.SETTING_LOUDER.with_values(**volume), Command.LOUDER),
        link("setting/softer", texts.voice.SETTING_SOFTER.with_values(**volume), Command.SOFTER),
        link("setting/loudspeaker", aloud, Command.LOUDSPEAKER),
    ]


def _voice_text(settings: Settings) -> Message:
    return texts.voice.SETTING_VOICE_ON if settings.voice else texts.voice.SETTING_VOICE_OFF


def _screen_settings(group: str, context: PageContext) -> list[Item]:
    """Return what changes the look of the screen, as far as this way to read has it."""
    now = context.settings
    size = {"step": now.size, "total": context.sizes}
    colors = texts.settings.SETTING_COLORS.with_values(name=texts.settings.THEME_NAMES[now.theme])
    choices = (
        ("larger", texts.settings.SETTING_LARGER.with_values(**size), Command.LARGER),
        ("smaller", texts.settings.SETTING_SMALLER.with_values(**size), Command.SMALLER),
        ("colors", colors, Command.COLORS),
        ("sentence-focus", texts.settings.FOCUS_NAMES[now.sentence_focus], Command.SENTENCE_FOCUS),
    )
    return [link(f"{group}/{name}", text, command) for name, text, command in choices if works(command, now)]


def _key_settings(now: Settings) -> list[Item]:
    letters = texts.settings.SETTING_LETTERS_ON if now.letters else texts.settings.SETTING_LETTERS_OFF
    mode = texts.settings.SETTING_MODE.with_values(
        mode=texts.entrance.MODE_NAMES.get(now.mode, texts.entrance.MODE_SCREEN)
    )
    scan = texts.settings.SETTING_SCAN.with_values(n=int(now.scan_seconds))
    return [
        link("setting/letters", letters, Command.LETTERS),
        link("setting/mode", mode, OpenPage(Address(PageKind.MODES))),
        link("setting/debounce", texts.settings.SETTING_DEBOUNCE[now.debounce], Command.DEBOUNCE),
        link("setting/scan", scan if now.scan else texts.settings.SETTING_SCAN_OFF, Command.SCAN),
    ]


def options(context: PageContext, library: Library) -> Page:
    """Return everything that has a key of its own, as links."""
    items = [
        title(texts.pages.OPTIONS, hint=texts.pages.HOW_TO_CHOOSE),
        *_screen_settings("do", context),
        *back_link(context, library),
        *language_links(context, library),
        *([] if context.plain else [link("do/voice", _voice_text(context.settings), Command.VOICE)]),
        link("do/where", texts.pages.DO_WHERE, BackThen(Command.WHERE)),
        link("do/next-heading", texts.pages.DO_NEXT_HEADING, BackThen(Command.NEXT_HEADING)),
        link("do/previous-heading", texts.pages.DO_PREVIOUS_HEADING, BackThen(Command.PREVIOUS_HEADING)),
        *([] if context.plain else _voice_links()),
        link("do/sources", texts.sources.TITLE, BackThen(Command.SOURCES)),
        *guide_link(context),
        page_link(PageKind.QUESTIONS),
        page_link(PageKind.FIND),
        page_link(PageKind.COMPARE),
        page_link(PageKind.INDEX),
        page_link(PageKind.SEARCH),
        page_link(PageKind.GLOSSARY),
        document_link(documents.HELPLINE),
        document_link(documents.HELP),
        page_link(PageKind.EXPLORE),
        settings_link(context),
        link("do/defaults", texts.settings.DEFAULTS, Command.DEFAULTS),
        link("do/hide", texts.pages.HIDE, Command.HIDE),
        document_link(documents.ABOUT),
        document_link(documents.ACCESSIBILITY),
        CALL_STAFF,
        START_OVER,
    ]
    return Page(context.address, all_numbered(items))


def _voice_links() -> list[Item]:
    return [
        link("do/read-on", texts.pages.DO_READ_ON, BackThen(Command.READ_ON)),
        link("do/repeat", texts.pages.DO_REPEAT, BackThen(Command.REPEAT_BLOCK)),
    ]


def explore(context: PageContext, library: Library) -> Page:
    """Return the page on which every key is named and does nothing else."""
    tags = context.spoken_languages(library)
    how = texts.plain.EXPLORE if context.plain else texts.keys.HOW_TO_EXPLORE
    named, explained = ([message.in_language(tag) for tag in tags] for message in (texts.keys.EXPLORE, how))
    if context.full_screen:  # no row to open: each key is only named
        return Page(context.address, (title(*named), Item("how", ItemKind.TEXT, tuple(explained))))
    return Page(context.address, (title(*named, *explained), *back_link(context, library)))
