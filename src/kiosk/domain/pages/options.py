"""Settings, and the page that holds everything a key could do as lines, so that two switches suffice."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import BackThen, Command, OpenPage, SetMode
from kiosk.domain.guide import Library
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.build import (
    GUIDE,
    Scene,
    counted,
    languages_of,
    open_document,
    open_page,
    other_languages,
    service,
    title,
    way_back,
)
from kiosk.domain.settings import RATES, VOLUMES, Mode, Settings
from kiosk.texts.message import Message

BY_VOICE = {f"setting/{name}" for name in ("voice", "faster", "slower", "louder", "softer", "loudspeaker")}
BY_SCREEN = {f"{where}/{name}" for where in ("setting", "do") for name in ("colors", "larger", "smaller", "ruler")}
BY_KEY = {f"setting/{name}" for name in ("letters", "mode", "steady", "scan")}
NOT_BY_LINES = frozenset({*BY_VOICE, *BY_SCREEN, *BY_KEY, "do/voice", "do/read-on", "do/repeat"})
"""What can do nothing where lines are typed and printed: there is no voice, nothing is drawn, and keys are not read."""


def settings(scene: Scene, library: Library) -> Page:
    """Return what can be changed; each line says its present value and changes it."""
    now = scene.settings
    colors = texts.settings.SETTING_COLORS.with_values(name=texts.settings.THEME_NAMES[now.theme])
    letters = texts.settings.SETTING_LETTERS_ON if now.letters else texts.settings.SETTING_LETTERS_OFF
    mode = texts.settings.SETTING_MODE.with_values(
        mode=texts.entrance.MODE_NAMES.get(now.mode, texts.entrance.MODE_SCREEN)
    )
    scan = (
        texts.settings.SETTING_SCAN.with_values(n=int(now.scan_seconds))
        if now.scan
        else texts.settings.SETTING_SCAN_OFF
    )
    rate = {"step": now.rate, "total": len(RATES)}
    volume = {"step": now.volume, "total": len(VOLUMES)}
    size = {"step": now.size, "total": scene.sizes}
    aloud = texts.voice.SETTING_LOUDSPEAKER_ON if now.loudspeaker else texts.voice.SETTING_LOUDSPEAKER_OFF
    items = [
        title(texts.pages.SETTINGS, hint=texts.settings.HOW_TO_SET),
        service(
            "setting/language",
            texts.settings.SETTING_LANGUAGE.with_values(name=texts.entrance.LANGUAGE_NAME),
            Command.LANGUAGE,
        ),
        service("setting/voice", voice_line(now), Command.VOICE),
        service("setting/faster", texts.voice.SETTING_FASTER.with_values(**rate), Command.FASTER),
        service("setting/slower", texts.voice.SETTING_SLOWER.with_values(**rate), Command.SLOWER),
        service("setting/louder", texts.voice.SETTING_LOUDER.with_values(**volume), Command.LOUDER),
        service("setting/softer", texts.voice.SETTING_SOFTER.with_values(**volume), Command.SOFTER),
        service("setting/loudspeaker", aloud, Command.LOUDSPEAKER),
        service("setting/colors", colors, Command.COLORS),
        service("setting/larger", texts.settings.SETTING_LARGER.with_values(**size), Command.LARGER),
        service("setting/smaller", texts.settings.SETTING_SMALLER.with_values(**size), Command.SMALLER),
        service("setting/ruler", texts.settings.FOCUS_NAMES[now.sentence_focus], Command.SENTENCE_FOCUS),
        service("setting/letters", letters, Command.LETTERS),
        service("setting/mode", mode, OpenPage(Address(PageKind.MODES))),
        service("setting/steady", texts.settings.SETTING_STEADY[now.debounce], Command.DEBOUNCE),
        service("setting/scan", scan, Command.SCAN),
        *way_back(scene, library),
    ]
    return Page(scene.address, counted(possible(items, now)))


def possible(items: Iterable[Item], settings: Settings) -> list[Item]:
    """Return ``items`` without what can do nothing where a person types lines."""
    return [item for item in items if settings.mode is not Mode.PLAIN or item.id not in NOT_BY_LINES]


def voice_line(settings: Settings) -> Message:
    """Return the line that says whether the voice is on, and turns it over."""
    return texts.voice.SETTING_VOICE_ON if settings.voice else texts.voice.SETTING_VOICE_OFF


def options(scene: Scene, library: Library) -> Page:
    """Return everything that has a key of its own, as lines."""
    size = {"step": scene.settings.size, "total": scene.sizes}
    items = [
        title(texts.pages.OPTIONS, hint=texts.pages.HOW_TO_CHOOSE),
        *way_back(scene, library),
        *other_languages(scene, library),
        service("do/voice", voice_line(scene.settings), Command.VOICE),
        service("do/where", texts.pages.DO_WHERE, BackThen(Command.WHERE)),
        service("do/read-on", texts.pages.DO_READ_ON, BackThen(Command.READ_ON)),
        service("do/repeat", texts.pages.DO_REPEAT, BackThen(Command.REPEAT_BLOCK)),
        service("go/guide", texts.guide.GUIDE, OpenPage(GUIDE)),
        open_page(PageKind.INDEX),
        open_page(PageKind.SEARCH),
        open_page(PageKind.GLOSSARY),
        open_document("helpline"),
        open_document("help"),
        open_page(PageKind.EXPLORE),
        open_page(PageKind.SETTINGS),
        service(
            "do/colors",
            texts.settings.SETTING_COLORS.with_values(name=texts.settings.THEME_NAMES[scene.settings.theme]),
            Command.COLORS,
        ),
        service("do/larger", texts.settings.SETTING_LARGER.with_values(**size), Command.LARGER),
        service("do/smaller", texts.settings.SETTING_SMALLER.with_values(**size), Command.SMALLER),
        service("do/ruler", texts.settings.FOCUS_NAMES[scene.settings.sentence_focus], Command.SENTENCE_FOCUS),
        service("do/hide", texts.pages.HIDE, Command.HIDE),
        open_document("about"),
        open_document("accessibility"),
        service("page/staff", texts.pages.STAFF, Command.STAFF),
        service("page/start-over", texts.pages.START_OVER, Command.START_OVER),
    ]
    return Page(scene.address, counted(possible(items, scene.settings)))


def modes(scene: Scene, library: Library) -> Page:
    """Return the ways to read; in every language as long as nobody has chosen one."""
    tags = languages_of(scene, library)
    messages = [
        message.in_language(tag) for tag in tags for message in (texts.entrance.MODES_ASK, texts.entrance.MODES_WHAT)
    ]
    hints = tuple(texts.pages.HOW_TO_CHOOSE.in_language(tag) for tag in tags)
    choices = [
        service(f"mode/{mode}/{tag}".rstrip("/"), named.in_language(tag), SetMode(Mode(mode)))
        for tag in tags
        for mode, named in texts.entrance.MODE_NAMES.items()
    ]
    backs = () if scene.unchosen and scene.before == Address(PageKind.ATTRACT) else way_back(scene, library)
    items = [Item("title", ItemKind.TITLE, tuple(messages), hints), *choices, *backs]
    return Page(scene.address, counted(items))


def explore(scene: Scene, library: Library) -> Page:
    """Return the page on which every key says its name and does nothing else."""
    tags = languages_of(scene, library)
    how = texts.plain.EXPLORE if scene.settings.mode is Mode.PLAIN else texts.keys.HOW_TO_EXPLORE
    says = [message.in_language(tag) for message in (texts.keys.EXPLORE, how) for tag in tags]
    return Page(scene.address, (title(*says), *way_back(scene, library)))
