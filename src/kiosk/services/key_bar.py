"""The key bar: the keys that help on this page and on the row that is being read, most important first.

They come in the same order on every page (WCAG 3.2.3, 3.2.6). A front end without room drops those that are optional,
the last ones first. With the profile of a keypad, only commands that the keypad has are named.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec.structs import replace

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import PageKind
from kiosk.domain.command import Command, SetCompared, SetFilters
from kiosk.domain.keys import key_name, taught_key
from kiosk.domain.language import after, tags
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.services.translator import Translator
from kiosk.services.view import Hint, Text

QUESTIONS = frozenset({PageKind.ATTRACT, PageKind.START_OVER, PageKind.LOUDSPEAKER, PageKind.MODES})
"""Pages on which one chooses and opens nothing."""
EVERYWHERE = (Command.BACK, Command.HELP, Command.VOICE, Command.LANGUAGE, Command.SETTINGS, Command.START_OVER)
ON_FIRST_SCREEN = (Command.HELP, Command.VOICE)
OPENERS = {PageKind.SETTINGS: Command.SETTINGS, PageKind.START_OVER: Command.START_OVER}
"""The command that opens a page; it does nothing there."""
NEEDED = frozenset({Command.NEXT, Command.NEXT_SECTION, Command.OPEN, Command.BACK, Command.HELP})
"""Commands that the bar always names, if only briefly."""
BRIEF = {"choose": "ok", "words": "words-brief", "take": "take-brief"}
"""Labels that have a shorter form."""
EXPLORING = (("any-key", "what-it-does"), ("same-key", "leave"))
"""What works on the page that names keys: words on the cap, and the label."""
FUNCTION_KEYS = frozenset(f"f{number}" for number in range(1, 13))
"""Function keys that keyboards have; the others stand for the keys of a keypad."""


def key_hints(state: State, page: Page, language: str, translator: Translator) -> tuple[Hint, ...]:
    """Return the key bar of ``page`` in ``language``."""
    if page.address.kind is PageKind.EXPLORE:
        return tuple(_exploring(*each, language, translator) for each in EXPLORING)
    keypad = dict(state.site.keypad)
    hints = []
    # The key for the language has the name of the language that it leads to, in that language.
    other = after(tags(translator.catalogs.languages, state.site.language), language)
    follows = "next-question" if page.address.kind is PageKind.COMPARISON else "next-section"
    ends = follows if any(item.action is Command.NEXT_SECTION for item in page.items) else ""
    for command, label in _commands(state, page):
        key = taught_key(command, state.settings, typing=page.typing) if not keypad else keypad.get(command, "")
        if key:
            labels = (label, ends if command is Command.NEXT_SECTION else None)
            hint = _hint(key, command, labels, language, translator)
            if command is Command.LANGUAGE and other != language and hint.label.value:
                hint = replace(hint, label=translator.best(texts.entrance.LANGUAGE_NAME, other))
            hints.append(hint)
    return tuple(hints)


def _commands(state: State, page: Page) -> Iterator[tuple[Command, str]]:
    """Yield the commands to name and what each is called here, most important first."""
    kind, item = page.address.kind, page.items[page.index(state.position.item)]
    yield Command.NEXT, "next"
    if page.is_text and item.kind is not ItemKind.CHOICE and state.settings.mode is Mode.SCREEN:
        yield Command.NEXT_SECTION, "next-page"
    if label := _enter(state, kind, item):
        yield Command.OPEN, label
    for command in ON_FIRST_SCREEN if state.waiting else EVERYWHERE:
        if command is not OPENERS.get(kind):
            yield command, command


def _enter(state: State, kind: PageKind, item: Item) -> str | None:
    """Return what Enter does on the row that is being read; None if it does nothing."""
    if item.kind is ItemKind.FIELD:
        return "search" if kind is PageKind.SEARCH else "open"
    if item.action is None:
        return None
    if item.terms:
        return "words"
    if item.question:
        return "take-off" if item.question in state.questions else "take"
    if isinstance(item.action, SetCompared) and kind is PageKind.COMPARE:
        return "choose" if set(state.compared) < set(item.action.medicines) else "take-off"
    if kind is PageKind.SETTINGS and item.id != item_ids.BACK:
        return "change"
    return "choose" if kind in QUESTIONS or isinstance(item.action, SetFilters) else "open"


def _exploring(cap: str, label: str, language: str, translator: Translator) -> Hint:
    key, does = (translator.best(texts.keys.IN_BAR[name], language) for name in (cap, label))
    return Hint(key, does, cap, optional=cap == "any-key")


@lru_cache(maxsize=128)
def _hint(key: str, command: Command, labels: tuple[str, str | None], language: str, translator: Translator) -> Hint:
    """Return the hint for ``command``; ``labels`` are what it is called, and what on the last screen page."""

    def words(name: str) -> Text:
        return translator.best(texts.keys.IN_BAR[name], language) if name else Text("", language)

    label, last = labels
    does, at_end = words(label), None if last is None else words(last)
    if len(key) > 1 and key not in texts.keys.KEY_NAMES and key not in FUNCTION_KEYS:
        return Hint(does, Text("", language), key, last=at_end)  # the key of a keypad has on it what it does
    return Hint(
        translator.best(key_name(key), language),
        does,
        key,
        brief=words(BRIEF[label]) if label in BRIEF else None,
        more=words("more") if command is Command.NEXT else None,
        last=at_end,
        optional=command not in NEEDED,
    )
