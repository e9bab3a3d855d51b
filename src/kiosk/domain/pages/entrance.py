"""The pages before the guide: the first screen with the choice of language, and the ways to read."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage, SetMode
from kiosk.domain.guide import Library
from kiosk.domain.keys import hint_key
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.clinic import clinic_names
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import all_numbered, choice, link, numbered
from kiosk.domain.pages.links import back_link
from kiosk.domain.settings import Mode, Settings
from kiosk.texts.message import Message


def attract(context: PageContext, library: Library) -> Page:
    """Return the page that waits for the next person: welcome and choice of language, in every language."""
    tags = context.spoken_languages(library)
    welcome = tuple(texts.entrance.WELCOME.in_language(tag) for tag in tags)
    typed = tuple(texts.plain.HOW.in_language(tag) for tag in tags) if context.plain else ()
    items = [Item(item_ids.TITLE, ItemKind.TITLE, (*welcome, *typed), _how_to_choose(tags, context))]
    if clinic := clinic_names(context.site.clinic, tags):
        items.append(Item(item_ids.CLINIC, ItemKind.TEXT, clinic))
    items += [
        choice(item_ids.language_id(tag), texts.entrance.LANGUAGE_NAME.in_language(tag), SetLanguage(tag))
        for tag in tags
    ]
    if context.full_screen and context.settings.letters:
        # Each tile says which key chooses it; elsewhere a line would become too long.
        keys = {item_ids.language_id(tag): _key_of(number).in_language(tag) for number, tag in enumerate(tags, 1)}
        items = [replace(item, hints=(keys[item.id],)) if item.id in keys else item for item in items]
    if not context.plain:
        says = (voice_key(context), texts.voice.VOICE_STOPS) if context.settings.voice else (voice_key(context),)
        voice = tuple(message.in_language(tag) for tag in tags for message in says)
        modes = tuple(texts.entrance.MODES.in_language(tag) for tag in tags)
        items.append(Item("voice", ItemKind.CHOICE, voice, action=Command.VOICE, interface=True))
        items.append(Item("modes", ItemKind.CHOICE, modes, action=OpenPage(Address(PageKind.MODES)), counted=True))
    return Page(context.address, numbered(items))


def _how_to_choose(tags: list[str], context: PageContext) -> tuple[Message, ...]:
    """Return how to choose each language, said in that language."""
    if context.plain:
        return ()
    if not context.settings.letters:
        return tuple(texts.pages.HOW_TO_ANSWER.in_language(tag) for tag in tags)
    if context.full_screen:
        return ()
    numbers = enumerate(tags, 1)
    return tuple(texts.entrance.PRESS_NUMBER.with_values(number=n).in_language(tag) for n, tag in numbers)


def _key_of(number: int) -> Message:
    return texts.entrance.PRESS_KEY.with_values(number=number)


def reader_question(library: Library, settings: Settings) -> Message:
    """Return the question to a person with a screen reader or a braille display, on the first screen."""
    if not settings.letters:
        return texts.entrance.READER_ASK_BELOW
    return texts.entrance.READER_ASK.with_values(number=len(library.languages) + 1)


def voice_key(context: PageContext) -> Message:
    """Return which key turns the voice on, or off if it is on."""
    how = texts.entrance.VOICE_HOW_OFF if context.settings.voice else texts.entrance.VOICE_HOW
    return how.with_values(key=hint_key(Command.VOICE, context.settings))


def modes(context: PageContext, library: Library) -> Page:
    """Return the ways to read."""
    tags = context.spoken_languages(library)
    asked = (texts.entrance.MODES_ASK, texts.entrance.MODES_WHAT)
    messages = tuple(message.in_language(tag) for tag in tags for message in asked)
    hints = tuple(texts.pages.HOW_TO_ANSWER.in_language(tag) for tag in tags)
    choices = [
        link(f"mode/{mode}/{tag}".rstrip("/"), named.in_language(tag), SetMode(Mode(mode)))
        for tag in tags
        for mode, named in texts.entrance.MODE_NAMES.items()
    ]
    first = Item(item_ids.TITLE, ItemKind.TITLE, messages, hints)
    return Page(context.address, all_numbered([first, *choices, *back_link(context, library)]))
