"""What terminals send for each key, and the names that ``kiosk.domain.keys`` knows them by."""

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

RXVT_CURSOR_KEYS = {"a": "up", "b": "down", "c": "right", "d": "left"}
"""The same of rxvt, with Shift after ``CSI`` and with Control after ``SS3``."""

KEYPAD = {"M": "enter", "I": "tab", "X": "=", "j": "*", "k": "+", "l": ",", "m": "-", "n": ".", "o": "/"}
KEYPAD |= {chr(ord("p") + digit): str(digit) for digit in range(10)}
"""A number pad that another program left in its application mode."""

EDITING_KEYS = {1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown", 7: "home", 8: "end"}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((11, 12, 13, 14, 15, 17, 18, 19, 20, 21), 1)}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((23, 24, 25, 26, 28, 29, 31, 32, 33, 34), 11)}
EDITING_KEYS |= {code: f"f{number}" for number, code in enumerate((42, 43, 44, 45), 21)}
"""By the number in ``CSI number ~``."""
EDITING_NUMBERS = range(1, 100)

LINUX_FUNCTION_KEYS = {"A": "f1", "B": "f2", "C": "f3", "D": "f4", "E": "f5"}
"""By the last character of ``CSI [ character``, which only the Linux console sends."""

KITTY_KEYS = {9: "tab", 13: "enter", 27: "escape", 127: "backspace"}
KITTY_KEYS |= {57361: UNKNOWN, 57362: UNKNOWN, 57363: UNKNOWN}  # Print Screen, Pause, Menu
KITTY_KEYS |= {57376 + number: f"f{13 + number}" for number in range(23)}
KITTY_KEYS |= {57399 + digit: str(digit) for digit in range(10)}
KITTY_KEYS |= dict(enumerate((".", "/", "*", "-", "+", "enter", "=", ","), 57409))
KITTY_KEYS |= dict(enumerate(("left", "right", "up", "down", "pageup", "pagedown", "home", "end"), 57417))
KITTY_KEYS |= {57425: "insert", 57426: "delete", 57427: "begin"}
KITTY_KEYS |= dict.fromkeys(range(57428, 57438), UNKNOWN)  # keys for media
KITTY_KEYS |= {57438: "volumedown", 57439: "volumeup", 57440: "volumemute"}
"""By the number in ``CSI number u`` and ``CSI number ~``: the functional keys of kitty's keyboard protocol.

What is not here in the private range, such as Shift by itself, is no key that a person presses for its own sake.
"""
PRIVATE = range(0xE000, 0xF900)
"""Numbers of keys that type nothing."""

CONTROL_BYTES = {" ": 0, "`": 0, "2": 0, "3": 0x1B, "4": 0x1C, "5": 0x1D, "6": 0x1E, "7": 0x1F, "8": 0x7F}
CONTROL_BYTES |= {"/": 0x1F, "-": 0x1F, "?": 0x7F, "~": 0x1E}
CONTROL_BYTES |= {chr(code): code & 0x1F for code in range(ord("@"), 0x80 - 1) if chr(code) not in "`~"}
"""What terminals have always sent for a character with Control; with any other, the character itself."""
