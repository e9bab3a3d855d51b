"""The pages before the guide: the attract screen, the choice of language, and the ways to read."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import ATTRACT, Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage, SetMode
from kiosk.domain.guide import Library
from kiosk.domain.keys import hint_key
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import all_numbered, choice, link, numbered
from kiosk.domain.pages.links import back_link
from kiosk.domain.settings import Mode
from kiosk.texts.message import Message


def attract(context: PageContext, library: Library) -> Page:
    """Return the page that waits for the next person, in every language."""
    tags = [language.tag for language in library.languages]
    how = (texts.plain.HOW, texts.plain.BEGIN) if context.plain else (texts.entrance.PRESS_ANY_KEY,)
    welcome = tuple(texts.entrance.WELCOME.in_language(tag) for tag in tags)
    items = [Item(item_ids.TITLE, ItemKind.TITLE, welcome)]
    for tag in tags:
        begin = tuple(message.in_language(tag) for message in how)
        items.append(Item(f"begin/{tag}", ItemKind.TEXT, begin, action=Command.OPEN))
    if not context.plain:
        says = (voice_key(context), texts.voice.VOICE_STOPS) if context.settings.voice else (voice_key(context),)
        for tag in tags:
            items.append(Item(f"voice/{tag}", ItemKind.TEXT, tuple(message.in_language(tag) for message in says)))
    return Page(context.address, tuple(items))


def languages(context: PageContext, library: Library) -> Page:
    """Return the choice of language; the name of each is in that language."""
    tags = [language.tag for language in library.languages]
    asked = tuple(texts.entrance.CHOOSE_LANGUAGE.in_language(tag) for tag in tags)
    how = dict.fromkeys(tags, texts.pages.HOW_TO_CHOOSE)
    if context.settings.letters and not context.plain:
        how = {tag: texts.entrance.PRESS_NUMBER.with_values(number=number) for number, tag in enumerate(tags, 1)}
    hints = tuple(message.in_language(tag) for tag, message in how.items())
    items = [Item(item_ids.TITLE, ItemKind.TITLE, asked, hints)]
    for tag in tags:
        items.append(
            choice(item_ids.language(tag), texts.entrance.LANGUAGE_NAME.in_language(tag), SetLanguage(tag)),
        )
    if not context.plain:
        modes = OpenPage(Address(PageKind.MODES))
        items += [link(f"voice/{tag}", voice_key(context).in_language(tag), Command.VOICE) for tag in tags]
        items += [link(f"modes/{tag}", texts.entrance.MODES.in_language(tag), modes) for tag in tags]
    for back in back_link(context, library):
        items += [link(f"{back.id}/{tag}", back.messages[0].in_language(tag), Command.BACK) for tag in tags]
    return Page(context.address, numbered(items))


def voice_key(context: PageContext) -> Message:
    """Return which key turns the voice on, or off if it is on."""
    how = texts.entrance.VOICE_HOW_OFF if context.settings.voice else texts.entrance.VOICE_HOW
    return how.with_values(key=hint_key(Command.VOICE, context.settings))


def modes(context: PageContext, library: Library) -> Page:
    """Return the ways to read."""
    tags = context.spoken_languages(library)
    asked = (texts.entrance.MODES_ASK, texts.entrance.MODES_WHAT)
    messages = tuple(message.in_language(tag) for tag in tags for message in asked)
    hints = tuple(texts.pages.HOW_TO_CHOOSE.in_language(tag) for tag in tags)
    choices = [
        link(f"mode/{mode}/{tag}".rstrip("/"), named.in_language(tag), SetMode(Mode(mode)))
        for tag in tags
        for mode, named in texts.entrance.MODE_NAMES.items()
    ]
    asked_first = context.multilingual and context.previous == ATTRACT.address
    backs = () if asked_first else back_link(context, library)
    return Page(
        context.address, all_numbered([Item(item_ids.TITLE, ItemKind.TITLE, messages, hints), *choices, *backs])
    )
