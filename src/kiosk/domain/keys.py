"""The one table of keys: what each command is called and which keys mean it.

Bindings, the key bar, the help page, the README's key table and the label for the keypad all come from here.
No chord, no held key, no timed press (EN 301 549 5.9; 508 407.6). Key names are those of Textual's events.
"""

from __future__ import annotations

from msgspec import Struct

from kiosk.domain.command import Action, Choose, Command, Type
from kiosk.domain.message import Message, phrase, verbatim
from kiosk.domain.phrases import KEYS_OR


class Shortcut(Struct, frozen=True):
    """A command, its name for people, and its keys."""

    command: Command
    label: Message
    """What the command does, as the help page says it."""
    keys: tuple[str, ...]
    """Keys that always work."""
    letters: tuple[str, ...] = ()
    """Letter, digit and sign keys, which a person may turn off (WCAG 2.1.4)."""
    short: Message | None = None
    """One word for the key bar, where the command stands in it."""


SHORTCUTS = (
    Shortcut(
        Command.NEXT,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Next line"),
        ("down",),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Next"),
    ),
    Shortcut(
        Command.NEXT_AROUND,
        # T: What a key does, in the list of keys: after the last line comes the first.
        phrase("keys|does", "Next line, going round"),
        ("tab",),
    ),
    Shortcut(
        Command.PREVIOUS,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Line above"),
        ("up", "shift+tab"),
    ),
    Shortcut(
        Command.OPEN,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Open or choose"),
        ("enter",),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Open"),
    ),
    Shortcut(
        Command.BACK,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Go back"),
        ("left", "backspace", "escape"),
        ("b",),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Back"),
    ),
    Shortcut(
        Command.NEXT_SECTION,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Next section, or open"),
        ("right",),
    ),
    Shortcut(
        Command.HELP,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Help"),
        ("f1",),
        ("h", "?"),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Help"),
    ),
    Shortcut(
        Command.LANGUAGE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Change the language"),
        ("f3",),
        ("l",),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Language"),
    ),
    Shortcut(
        Command.FIRST,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "First line"),
        ("home",),
    ),
    Shortcut(
        Command.LAST,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Last line"),
        ("end",),
    ),
    Shortcut(
        Command.VOICE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Voice on or off"),
        ("f2", "volumemute"),
        ("v",),
        # T: One word in the key bar at the bottom of the screen. At most 10 letters.
        short=phrase("keys|bar", "Voice"),
    ),
    Shortcut(
        Command.PAUSE,
        # T: What a key does, in the list of keys: the voice pauses, or goes on where it paused.
        phrase("keys|does", "Pause the voice, or go on"),
        ("space",),
        ("p",),
    ),
    Shortcut(
        Command.REPEAT,
        # T: What a key does, in the list of keys: the voice says the last sentence again.
        phrase("keys|does", "Say the sentence again"),
        (),
        ("r",),
    ),
    Shortcut(
        Command.REPEAT_BLOCK,
        # T: What a key does, in the list of keys: the voice says the whole line of the page again.
        phrase("keys|does", "Say the whole line again"),
        (),
        ("e",),
    ),
    Shortcut(
        Command.NEXT_SENTENCE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Next sentence"),
        ("f12",),
        ("n",),
    ),
    Shortcut(
        Command.PREVIOUS_SENTENCE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Sentence before"),
        ("f11",),
        ("u",),
    ),
    Shortcut(
        Command.READ_ON,
        # T: What a key does, in the list of keys: the voice reads to the end of the page.
        phrase("keys|does", "Read on to the end of the page"),
        ("f10",),
        ("g",),
    ),
    Shortcut(
        Command.SLOWER,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Slower voice"),
        (),
        (",",),
    ),
    Shortcut(
        Command.FASTER,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Faster voice"),
        (),
        (".",),
    ),
    Shortcut(
        Command.SOFTER,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Softer voice"),
        ("volumedown",),
        ("-",),
    ),
    Shortcut(
        Command.LOUDER,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Louder voice"),
        ("volumeup",),
        ("+", "="),
    ),
    Shortcut(
        Command.WHERE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Where am I?"),
        ("f5",),
        ("w",),
    ),
    Shortcut(
        Command.SEARCH,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Search"),
        ("f7",),
        ("s", "/"),
    ),
    Shortcut(
        Command.COLORS,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Change the colors"),
        ("f4",),
        ("c",),
    ),
    Shortcut(
        Command.SMALLER,
        # T: What a key does, in the list of keys: makes the letters on the screen smaller.
        phrase("keys|does", "Smaller letters"),
        (),
        ("[",),
    ),
    Shortcut(
        Command.LARGER,
        # T: What a key does, in the list of keys: makes the letters on the screen larger.
        phrase("keys|does", "Larger letters"),
        (),
        ("]",),
    ),
    Shortcut(
        Command.RULER,
        # T: What a key does, in the list of keys: shows one sentence and hides the rest of the text.
        phrase("keys|does", "Show one sentence at a time, or all"),
        (),
        ("o",),
    ),
    Shortcut(
        Command.HIDE,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Hide or show the screen"),
        ("f9",),
        ("d",),
    ),
    Shortcut(
        Command.STAFF,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Call for staff"),
        ("f6",),
        ("k",),
    ),
    Shortcut(
        Command.START_OVER,
        # T: What a key does, in the list of keys.
        phrase("keys|does", "Start over (asks first)"),
        ("f8",),
        ("x",),
        # T: One or two words in the key bar at the bottom of the screen. At most 16 letters.
        short=phrase("keys|bar", "Start over"),
    ),
)

# T: What a key does, in the list of keys.
CHOOSE_LABEL = phrase("keys|does", "Open choice 1 to 9")
# T: What a key does, in the list of keys: one screenful forward.
PAGE_DOWN_LABEL = phrase("keys|does", "Next screen of text")
# T: What a key does, in the list of keys: one screenful back.
PAGE_UP_LABEL = phrase("keys|does", "Screen of text above")

PAGE_KEYS = {"pagedown": PAGE_DOWN_LABEL, "pageup": PAGE_UP_LABEL}
"""Keys that turn what is shown and leave the rest to the front end."""

KEY_NAMES = {
    # T: Name of a key on the keyboard: arrow down.
    "down": phrase("keys|name", "Down"),
    # T: Name of a key on the keyboard: arrow up.
    "up": phrase("keys|name", "Up"),
    # T: Name of a key on the keyboard: arrow left.
    "left": phrase("keys|name", "Left"),
    # T: Name of a key on the keyboard: arrow right.
    "right": phrase("keys|name", "Right"),
    # T: Name of a key on the keyboard.
    "enter": phrase("keys|name", "Enter"),
    # T: Name of a key on the keyboard.
    "tab": phrase("keys|name", "Tab"),
    # T: Name of a key on the keyboard.
    "backspace": phrase("keys|name", "Backspace"),
    # T: Name of a key on the keyboard.
    "escape": phrase("keys|name", "Escape"),
    # T: Name of a key on the keyboard: to the first line.
    "home": phrase("keys|name", "Home"),
    # T: Name of a key on the keyboard: to the last line.
    "end": phrase("keys|name", "End"),
    # T: Name of a key on the keyboard.
    "pagedown": phrase("keys|name", "Page Down"),
    # T: Name of a key on the keyboard.
    "pageup": phrase("keys|name", "Page Up"),
    # T: Name of a key on the keyboard: the long one.
    "space": phrase("keys|name", "Space"),
    # T: Name of a key on the keyboard, with the sign on it in brackets: the voice says the name alone.
    ",": phrase("keys|name", "Comma (,)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    ".": phrase("keys|name", "Period (.)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "-": phrase("keys|name", "Minus (-)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "+": phrase("keys|name", "Plus (+)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "=": phrase("keys|name", "Equals (=)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "/": phrase("keys|name", "Slash (/)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "?": phrase("keys|name", "Question mark (?)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "[": phrase("keys|name", "Left bracket ([)"),
    # T: Name of a key on the keyboard, with the sign on it in brackets.
    "]": phrase("keys|name", "Right bracket (])"),
    # T: The number keys 1 to 9.
    "digits": phrase("keys|name", "1 to 9"),
}

SILENT_KEYS = frozenset({"shift+tab", "volumeup", "volumedown", "volumemute"})
"""Keys that work but are not taught: the seven keys are enough, one is a chord, and few keyboards have the others."""
PROFILED = "do:"
"""Begins the name that a keypad profile gives to a key; the command follows."""
HELD = frozenset({Command.NEXT, Command.NEXT_AROUND, Command.PREVIOUS, Command.SOFTER, Command.LOUDER})
"""Commands that a held key may ask for again and again; any other counts once (508 407.4; EN 301 549, 5.7)."""
HELD_KEYS = frozenset({"pagedown", "pageup"})
"""Keys of the same sort that are no commands."""

STAFF_KEY = "ctrl+q"
"""Opens the page for the staff code; not a patient's key, so the help page does not show it."""


def key_name(key: str) -> Message:
    """Return what ``key`` is called; letters, signs and function keys are called by what is printed on them."""
    return KEY_NAMES.get(key) or verbatim(key.upper() if len(key) > 1 else key)


def meaning(key: str, *, letters: bool) -> Message | None:
    """Return what ``key`` does, as the list of keys says it; None where it does nothing."""
    if letters and len(key) == 1 and key in "123456789":
        return CHOOSE_LABEL
    if key in PAGE_KEYS:
        return PAGE_KEYS[key]
    command = action_for(key, letters=letters)
    return next((shortcut.label for shortcut in SHORTCUTS if shortcut.command is command), None)


def may_repeat(key: str) -> bool:
    """Return whether a held ``key`` may act again and again."""
    return key in HELD_KEYS or action_for(key) in HELD


def joined(keys: tuple[str, ...]) -> Message:
    """Return the names of ``keys`` as one text: "Left or Backspace or Escape"."""
    names = [key_name(key) for key in keys if key not in SILENT_KEYS]
    text = names[0]
    for name in names[1:]:
        text = KEYS_OR.given(keys=text, key=name)
    return text


def action_for(key: str, *, letters: bool = True, typing: bool = False) -> Action:
    """Return what ``key`` asks for.

    Args:
        key: A key's name, or the character that it types.
        letters: Whether letters and digits are shortcuts.
        typing: Whether the page has a text field; letters then go into it and Backspace takes them away.

    A key without a meaning gives ``Command.OTHER``, so that no key is ever silent.
    """
    if typing and key in {"backspace", "space"}:
        return Command.ERASE if key == "backspace" else Type(" ")
    if typing and len(key) == 1:
        return Type(key)
    if key == STAFF_KEY:
        return Command.LEAVE
    if key.startswith(PROFILED):
        return Command(key.removeprefix(PROFILED))
    if key == " ":
        key = "space"
    if letters and key in "123456789" and len(key) == 1:
        return Choose(int(key))
    for shortcut in SHORTCUTS:
        if key in shortcut.keys or (letters and key.lower() in shortcut.letters):
            return shortcut.command
    return Command.OTHER
