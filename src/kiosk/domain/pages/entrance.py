"""The first two pages: the attract screen and the choice of language, each line in its own language."""

from __future__ import annotations

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.build import Scene, choice, numbered, service, text, title, way_back
from kiosk.domain.settings import Mode
from kiosk.texts.message import Message


def attract(scene: Scene, library: Library) -> Page:
    """Return the page that waits for the next person."""
    tags = [language.tag for language in library.languages]
    by_lines = scene.settings.mode is Mode.PLAIN
    how = (texts.plain.HOW, texts.plain.BEGIN) if by_lines else (texts.entrance.PRESS_ANY_KEY,)
    items = [title(*(texts.entrance.WELCOME.in_language(tag) for tag in tags))]
    for tag in tags:
        begin = tuple(message.in_language(tag) for message in how)
        items.append(Item(f"begin/{tag}", ItemKind.TEXT, begin, action=Command.OPEN))
    items += [] if by_lines else [text(f"voice/{tag}", voice_key(scene).in_language(tag)) for tag in tags]
    return Page(scene.address, tuple(items))


def languages(scene: Scene, library: Library) -> Page:
    """Return the choice of language; the name of each is in itself."""
    asked = [texts.entrance.CHOOSE_LANGUAGE.in_language(language.tag) for language in library.languages]
    choices = [
        choice(
            f"language/{language.tag}",
            texts.entrance.LANGUAGE_NAME.in_language(language.tag),
            SetLanguage(language.tag),
        )
        for language in library.languages
    ]
    hints = tuple(texts.pages.HOW_TO_CHOOSE.in_language(language.tag) for language in library.languages)
    named = Item("title", ItemKind.TITLE, tuple(asked), hints)
    voices = [
        service(f"voice/{language.tag}", voice_key(scene).in_language(language.tag), Command.VOICE)
        for language in library.languages
    ]
    backs = [
        service(f"go/back/{language.tag}", back.messages[0].in_language(language.tag), Command.BACK)
        for back in way_back(scene, library)
        for language in library.languages
    ]
    modes = [
        service(
            f"modes/{language.tag}", texts.entrance.MODES.in_language(language.tag), OpenPage(Address(PageKind.MODES))
        )
        for language in library.languages
    ]
    ways = [] if scene.settings.mode is Mode.PLAIN else [*voices, *modes]
    return Page(scene.address, numbered([named, *choices, *ways, *backs]))


def voice_key(scene: Scene) -> Message:
    """Return which key turns the voice on, or off where it is on."""
    return texts.entrance.VOICE_HOW_OFF if scene.settings.voice else texts.entrance.VOICE_HOW
