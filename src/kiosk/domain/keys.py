"""The table of keys: which keys ask for which command, and what they are called.

Key bindings, the key bar, the help page, the table in docs/KEYS.md and the keypad label all come from here. No key
needs a chord, holding or timing (EN 301 549, 5.9; Section 508, 407.6). A key is called by what it types, else by a word
in lower case, such as ``pagedown`` or ``ctrl+q``.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk import texts
from kiosk.domain.command import Action, ChooseNumber, Command, TurnPage, TypeText
from kiosk.domain.settings import Mode, Settings
from kiosk.texts.message import Message, verbatim


class Shortcut(Struct, frozen=True):
    """A command and its keys."""

    command: Command
    keys: tuple[str, ...]
    """Keys that always work."""
    letters: tuple[str, ...] = ()
    """Letter and sign keys, which can be turned off (WCAG 2.1.4)."""

    @property
    def label(self) -> Message:
        """What the command does, as the help page says it."""
        return texts.keys.DOES[self.command]

    @property
    def short(self) -> Message | None:
        """One word for the key bar; None for a command that is not in it."""
        return texts.keys.IN_BAR.get(self.command)


SHORTCUTS = (
    Shortcut(Command.NEXT, ("down",)),
    Shortcut(Command.NEXT_AROUND, ("tab",)),
    Shortcut(Command.PREVIOUS, ("up", "shift+tab")),
    Shortcut(Command.OPEN, ("enter",)),
    Shortcut(Command.BACK, ("left", "backspace", "escape"), ("b",)),
    Shortcut(Command.NEXT_SECTION, ("right",)),
    Shortcut(Command.NEXT_HEADING, (), ("t",)),
    Shortcut(Command.PREVIOUS_HEADING, (), ("a",)),
    Shortcut(Command.HELP, ("f1",), ("h", "?")),
    Shortcut(Command.LANGUAGE, ("f3",), ("l",)),
    Shortcut(Command.FIRST, ("home",)),
    Shortcut(Command.LAST, ("end",)),
    Shortcut(Command.VOICE, ("f2", "volumemute"), ("v",)),
    Shortcut(Command.PAUSE, ("space",), ("p",)),
    Shortcut(Command.REPEAT, (), ("r",)),
    Shortcut(Command.REPEAT_BLOCK, (), ("e",)),
    Shortcut(Command.NEXT_SENTENCE, ("f12",), ("n",)),
    Shortcut(Command.PREVIOUS_SENTENCE, ("f11",), ("u",)),
    Shortcut(Command.READ_ON, ("f10",), ("g",)),
    Shortcut(Command.SLOWER, (), (",",)),
    Shortcut(Command.FASTER, (), (".",)),
    Shortcut(Command.SOFTER, ("volumedown",), ("-",)),
    Shortcut(Command.LOUDER, ("volumeup",), ("+", "=")),
    Shortcut(Command.WHERE, ("f5",), ("w",)),
    Shortcut(Command.SOURCES, (), ("f",)),
    Shortcut(Command.TAKE_ALONG, (), ("m",)),
    Shortcut(Command.SEARCH, ("f7",), ("s", "/")),
    Shortcut(Command.SETTINGS, (), ("z",)),
    Shortcut(Command.COLORS, ("f4",), ("c",)),
    Shortcut(Command.SMALLER, (), ("[",)),
    Shortcut(Command.LARGER, (), ("]",)),
    Shortcut(Command.SENTENCE_FOCUS, (), ("o",)),
    Shortcut(Command.DEFAULTS, (), ("i",)),
    Shortcut(Command.HIDE, ("f9",), ("d",)),
    Shortcut(Command.STAFF, ("f6",), ("k",)),
    Shortcut(Command.START_OVER, ("f8",), ("x",)),
)
PAGE_KEYS = {"pagedown": TurnPage(1), "pageup": TurnPage(-1)}
"""Keys that each front end handles itself, because only it knows how much fits on a screen."""
SILENT_KEYS = frozenset({"shift+tab", "volumeup", "volumedown", "volumemute"})
"""Keys that work but are not taught: one is a chord, and few keyboards have the others."""
PROFILE_PREFIX = "do:"
"""Prefix of the name that a keypad profile gives to a key; the command follows."""
STAFF_KEY = "ctrl+q"
"""Opens the page for the staff code. The help page does not list it."""

VOICE_COMMANDS = frozenset(
    {Command.VOICE, Command.PAUSE, Command.REPEAT, Command.REPEAT_BLOCK, Command.NEXT_SENTENCE}
    | {Command.PREVIOUS_SENTENCE, Command.READ_ON, Command.SLOWER, Command.FASTER, Command.SOFTER, Command.LOUDER}
)
"""Commands that do nothing where there is no voice."""
DRAWN_COMMANDS = frozenset({Command.SMALLER, Command.LARGER, Command.SENTENCE_FOCUS})
"""Commands that do nothing where a screen reader or a line terminal presents the text."""

DIGITS = "0123456789"
HELD = frozenset({Command.NEXT, Command.NEXT_AROUND, Command.PREVIOUS, Command.SOFTER, Command.LOUDER})
"""Commands that repeat while their key is held; any other key counts once (Section 508, 407.4; EN 301 549, 5.7)."""


def works(action: Action, settings: Settings) -> bool:
    """Return whether ``action`` does anything in the way to read that ``settings`` name."""
    if action in VOICE_COMMANDS:
        return settings.mode is not Mode.PLAIN
    if action in DRAWN_COMMANDS:
        return settings.mode is Mode.SCREEN
    return action is not Command.COLORS or not settings.prints_lines


def key_name(key: str) -> Message:
    """Return the name of ``key``; letters, signs and function keys are called by what is printed on them."""
    return texts.keys.KEY_NAMES.get(key) or verbatim(key.upper() if len(key) > 1 else key)


def hint_key(command: Command, settings: Settings, *, typing: bool = False) -> Message:
    """Return the name of the key that a hint names for ``command``."""
    return key_name(taught_key(command, settings, typing=typing))


def taught_key(command: Command, settings: Settings, *, typing: bool = False) -> str:
    """Return the key that a hint names for ``command``.

    Screen readers use F1 to F8 themselves, so the ways to read with them name a letter where the command has one and
    letters are not typed.
    """
    shortcut = next(shortcut for shortcut in SHORTCUTS if shortcut.command is command)
    letters = shortcut.letters if settings.uses_screen_reader and settings.letters and not typing else ()
    return (letters or shortcut.keys or shortcut.letters)[0]


def joined_keys(keys: tuple[str, ...]) -> Message:
    """Return the names of the taught ``keys`` as one text: "Left or Backspace or Escape"."""
    first, *rest = [key_name(key) for key in keys if key not in SILENT_KEYS]
    text = first
    for name in rest:
        text = texts.keys.KEYS_OR.with_values(keys=text, key=name)
    return text


def meaning(key: str, *, letters: bool) -> Message | None:
    """Return what ``key`` does, as the list of keys says it; None if it does nothing."""
    return label_of(action_for(key, letters=letters))


def label_of(action: Action) -> Message | None:
    """Return what ``action`` does, as the list of keys says it; None if no key there asks for it."""
    match action:
        case Command():
            return texts.keys.DOES.get(action)
        case ChooseNumber():
            return texts.keys.CHOOSE
        case TurnPage(by):
            return texts.keys.PAGE_DOWN if by > 0 else texts.keys.PAGE_UP
        case _:
            return None


def may_repeat(key: str) -> bool:
    """Return whether ``key`` acts again while it is held."""
    return key in PAGE_KEYS or action_for(key) in HELD


def action_for(key: str, *, letters: bool = True, typing: bool = False) -> Action:
    """Return what ``key`` asks for.

    Args:
        key: A key's name, or the character that it types.
        letters: Whether letters and digits are shortcuts.
        typing: Whether the page has a text field; letters then go into it, and Backspace removes them.

    Returns:
        The action; ``Command.OTHER`` for a key without a meaning, so that every key gets an answer.
    """
    if typing and key in {"backspace", "space"}:
        return Command.ERASE if key == "backspace" else TypeText(" ")
    if typing and len(key) == 1:
        return TypeText(key)
    if key == STAFF_KEY:
        return Command.LEAVE
    if key.startswith(PROFILE_PREFIX):
        return Command(key.removeprefix(PROFILE_PREFIX))
    if key in PAGE_KEYS:
        return PAGE_KEYS[key]
    if key == " ":
        key = "space"
    if letters and len(key) == 1 and key in DIGITS:
        return ChooseNumber(int(key))
    for shortcut in SHORTCUTS:
        if key in shortcut.keys or (letters and key.lower() in shortcut.letters):
            return shortcut.command
    return Command.OTHER
