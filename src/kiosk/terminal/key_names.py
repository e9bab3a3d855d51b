"""What terminals send for each key, and the names that ``kiosk.domain.keys`` knows them by."""

from __future__ import annotations

import re

REDRAW = "ctrl+l"
"""Draws the screen again, in every mode."""
UNKNOWN = "unknown"
"""A key that cannot be read. It means nothing, so it is answered like any other key that does nothing."""

CONTROLS = {0x08: "backspace", 0x09: "tab", 0x0A: "enter", 0x0D: "enter", 0x7F: "backspace"}

CURSOR_KEYS = {
    "A": "up",
    "B": "down",
    "C": "right",
    "D": "left",
    "E": "begin",
    "F": "end",
    "H": "home",
    "P": "f1",
    "Q": "f2",
    "R": "f3",
    "S": "f4",
    "Z": "shift+tab",
}
"""By the last character of the sequence, after ``CSI`` or ``SS3``."""

KEYPAD = {"M": "enter", "I": "tab", "X": "=", "j": "*", "k": "+", "l": ",", "m": "-", "n": ".", "o": "/"}
KEYPAD |= {chr(ord("p") + digit): str(digit) for digit in range(10)}
"""A number pad that another program left in its application mode."""

EDITING_KEYS = {1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown", 7: "home", 8: "end"}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((11, 12, 13, 14, 15, 17, 18, 19, 20, 21), 1)}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((23, 24, 25, 26, 28, 29, 31, 32, 33, 34), 11)}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((42, 43, 44, 45), 21)}
"""By the number in ``CSI number ~``."""

LINUX_FUNCTION_KEYS = {"A": "f1", "B": "f2", "C": "f3", "D": "f4", "E": "f5"}
"""By the last character of ``CSI [ character``, which only the Linux console sends."""

KITTY_KEYS = {9: "tab", 13: "enter", 27: "escape", 127: "backspace", 57414: "enter"}
KITTY_KEYS |= {57376 + number: f"f{13 + number}" for number in range(12)}
KITTY_KEYS |= {57438: "volumedown", 57439: "volumeup", 57440: "volumemute"}
"""By the number in ``CSI number u``, as keypads and terminals send it that speak the kitty keyboard protocol."""
KITTY = re.compile(r"(\d{1,6})(?::\d*)*(?:;\d{0,3}(?::(\d))?(?:;[\d:]*)?)?")
FIRST_PRIVATE = 0xE000
"""From here on the numbers stand for keys that type nothing."""
RELEASED = "3"
"""The kind of event that is a key let go, which means nothing."""

WITH_MODIFIERS = re.compile(r"1;\d{1,3}")
NUMBERED = re.compile(r"(\d{1,2})(?:;\d{1,3})?")


def single(byte: int) -> str:
    """Return the key of one byte below 0x80: a printed character, a control key, or a chord with Control."""
    if byte in CONTROLS:
        return CONTROLS[byte]
    return chr(byte) if byte >= ord(" ") else f"ctrl+{chr(byte ^ 0x40).lower()}"


def control_sequence(parameters: str, final: str) -> str:
    """Return the key of ``CSI parameters final``, or nothing where it is a report of the terminal and no key.

    Shift, Alt and Control are passed over: a hand that rests on Shift still moves the reading place.
    """
    if final == "~":
        numbered = NUMBERED.fullmatch(parameters)
        return EDITING_KEYS.get(int(numbered[1]), "") if numbered else ""
    if final == "u":
        return kitty_key(parameters)
    # CSI 1;2R would be Shift+F3, and is also how a terminal reports the place of its cursor.
    if not parameters or (WITH_MODIFIERS.fullmatch(parameters) and final != "R"):
        return CURSOR_KEYS.get(final, "")
    return ""


def kitty_key(parameters: str) -> str:
    """Return the key of ``CSI parameters u``, or nothing where it was let go or has no name."""
    found = KITTY.fullmatch(parameters)
    if not found or found[2] == RELEASED:
        return ""
    code = int(found[1])
    if code in KITTY_KEYS or code >= FIRST_PRIVATE:
        return KITTY_KEYS.get(code, "")
    return chr(code) if chr(code).isprintable() else ""
