"""Parses the control sequences that terminals send for keys, with modifiers and kinds of events.

Terminals write a key with Control, Alt or Shift in many ways: by old bytes, as xterm's modifyOtherKeys, as CSI u, by
kitty's keyboard protocol, and as rxvt does. Each means what the old bytes mean. Keys that type nothing are the same
with modifiers: a hand that rests on Shift still moves the reading position.
"""

from __future__ import annotations

import re
import sys

from kiosk.terminal.key_names import (
    CONTROL_BYTES,
    CONTROLS,
    CURSOR_KEYS,
    EDITING_KEYS,
    EDITING_NUMBERS,
    KITTY_KEYS,
    PRIVATE,
    RXVT_CURSOR_KEYS,
    UNKNOWN,
)

SHIFT, ALT, CONTROL, SUPER, HYPER, META, CAPS_LOCK = 1, 2, 4, 8, 16, 32, 64
"""Bits of the modifiers, which are sent with 1 added. That of Num Lock, 128, means nothing here."""
REPEATED, RELEASED = "2", "3"
"""Kinds of events: a held key that repeats itself, and a key that is let go, which means nothing."""
FUNCTIONAL = re.compile(r"(?P<mark>>?)(?P<number>\d{0,7})(?:;\d{0,3}(?::(?P<event>\d))?)?")
"""Parameters of a key that types nothing. xterm's modifyCursorKeys may put a mark before them."""
FUNCTION_FINALS = "~^$@"
"""Last characters after the number of such a key; all but the first are rxvt's, for Control, Shift, and both."""
OTHER_KEYS = re.compile(r"27;(\d{1,3});(\d{1,7})")
"""Modifiers and character in ``CSI 27 ; modifiers ; character ~``, xterm's modifyOtherKeys."""
CHARACTER = re.compile(
    r"(?P<code>\d{1,7})(?::(?P<shifted>\d{0,7}))?(?::(?P<base>\d{0,7}))?"
    r"(?:;(?P<modifiers>\d{0,3})(?::(?P<event>\d))?)?(?:;(?P<text>\d{0,7})[\d:]*)?"
)
"""Parameters of ``CSI character u``, by which kitty's protocol writes all keys but the oldest."""


class Repeated(str):
    """The name of a key that the terminal reports as held."""

    __slots__ = ()


def single(byte: int) -> str:
    """Return the key of one byte below 0x80: a printed character, a control key, or a chord with Control."""
    if byte in CONTROLS:
        return CONTROLS[byte]
    return chr(byte) if byte >= ord(" ") else f"ctrl+{chr(byte ^ 0x40).lower()}"


def control_sequence(parameters: str, final: str) -> str:
    """Return the key of ``CSI parameters final``, or nothing where it is a terminal report and not a key."""
    if final == "~" and (other := OTHER_KEYS.fullmatch(parameters)):
        return typed(int(other[2]), bits(other[1]))
    found = (CHARACTER if final == "u" else FUNCTIONAL).fullmatch(parameters)
    if not found or found["event"] == RELEASED:
        return ""
    if final == "u":
        numbers = (int(found[name] or 0) for name in ("shifted", "base", "text"))
        key = typed(int(found["code"]), bits(found["modifiers"]), *numbers)
    elif final in CURSOR_KEYS:
        # CSI 1;2R may be Shift+F3, and is also how a terminal reports the position of its cursor.
        key = "" if final == "R" and parameters and not found["event"] else CURSOR_KEYS[final]
    elif final in RXVT_CURSOR_KEYS and not parameters:
        key = RXVT_CURSOR_KEYS[final]
    elif final in FUNCTION_FINALS and not found["mark"]:
        number = int(found["number"] or 0)
        key = EDITING_KEYS.get(number) or KITTY_KEYS.get(number, UNKNOWN if number in EDITING_NUMBERS else "")
    else:
        key = ""
    return Repeated(key) if key and found["event"] == REPEATED else key


def bits(modifiers: str | None) -> int:
    """Return the modifiers' bits as they are sent; none where there is no number."""
    return max(int(modifiers or 1), 1) - 1


def typed(code: int, modifiers: int, shifted: int = 0, base: int = 0, text: int = 0) -> str:
    """Return the key of a character with modifiers, or nothing where it has no meaning of its own.

    Args:
        code: The character that the key has without modifiers, or the number of a functional key.
        modifiers: Their bits.
        shifted: The character that it has with Shift, where the terminal says so.
        base: The character at the same place of a US keyboard, where the terminal says so.
        text: The character that is typed, where the terminal says so.
    """
    chord = modifiers & (ALT | META | CONTROL | SUPER | HYPER)
    if text and not chord:
        return printable(text)
    alt = "alt+" if modifiers & (ALT | META) else ""
    if code in KITTY_KEYS or code in PRIVATE:
        key = "shift+tab" if code == ord("\t") and modifiers & SHIFT else KITTY_KEYS.get(code, "")
        return alt + key if key in {"tab", "enter", "backspace"} else key
    if modifiers & (SUPER | HYPER):
        return UNKNOWN
    if code < ord(" "):
        return alt + single(code)
    character = printable(code)
    if modifiers & CONTROL:
        latin = character if character.isascii() else printable(base)
        byte = CONTROL_BYTES.get(latin)
        key = character if byte is None else "escape" if byte == ord("\x1b") else single(byte)
    elif bool(modifiers & SHIFT) != bool(modifiers & CAPS_LOCK and character.isalpha()):
        key = printable(shifted) if shifted else character.upper() if len(character.upper()) == 1 else character
    else:
        key = character
    return alt + key


def printable(code: int) -> str:
    """Return the character of a number, or ``UNKNOWN`` where it shows nothing."""
    character = chr(code) if code <= sys.maxunicode else "\0"
    return character if character.isprintable() else UNKNOWN
