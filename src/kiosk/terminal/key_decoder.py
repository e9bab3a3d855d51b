"""Decodes the bytes that a terminal sends into the names of keys: pure, byte by byte, whatever the bytes are."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.terminal.key_names import CURSOR_KEYS, KEYPAD, LINUX_FUNCTION_KEYS, RXVT_CURSOR_KEYS, UNKNOWN
from kiosk.terminal.key_sequences import control_sequence, printable, single

Keys = tuple[str, ...]

ESCAPE = 0x1B
RETURN, LINE_FEED, BELL, STRING_END = 0x0D, 0x0A, 0x07, 0x9C
CSI, SS3, STRING = "[", "O", "]PX^_"
EIGHT_BIT = {0x8F: SS3, 0x90: "P", 0x98: "X", 0x9B: CSI, 0x9D: "]", 0x9E: "^", 0x9F: "_"}
"""Each stands for Escape and the character; none of them can begin a UTF-8 character."""
PASTE_BEGINS, PASTE_ENDS = "200~", b"\x1b[201~"
MOUSE_BYTES = 3
NOT_ASCII = 0x80
INCOMPLETE = "unexpected end of data"
"""What the UTF-8 decoder says of a character of which more bytes may come."""
LONGEST_SEQUENCE = 32
SHIFTED = ord("$")
"""Ends what rxvt sends for a key with Shift, though no other sequence ends like that."""
ESCAPE_PATIENCE = 0.09
"""Seconds after Escape in which the rest of a key's bytes must begin to come. A slow line takes 60 ms between two
bytes; a person takes longer to press another key."""
SEQUENCE_PATIENCE = 0.5
"""Seconds for the rest of a key after its first two bytes, which no person types by hand."""
REPORT_PATIENCE = 1.0
"""Seconds for the rest of a paste or of a terminal's report, which may be long; it is dropped in any case."""


class KeyDecoder:
    """Decodes keys; however the bytes are cut into pieces, the keys are the same.

    What is not a key, such as a mouse report, a reply of the terminal or a paste, gives nothing, and no part of it is
    ever taken for a letter.
    """

    def __init__(self) -> None:
        self._state: Callable[[int], Keys] = self._ground
        self._held = bytearray()
        self._opener = ""
        self._after_return = False

    @property
    def pending(self) -> bool:
        """Whether something is undecided until more bytes come, or ``flush``."""
        return self._state != self._ground

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more bytes before ``flush``, or None where nothing is undecided."""
        if not self.pending:
            return None
        if self._state in (self._escape, self._escape_twice, self._character):
            return ESCAPE_PATIENCE
        return REPORT_PATIENCE if self._opener == PASTE_BEGINS or self._opener in STRING else SEQUENCE_PATIENCE

    @property
    def dropping(self) -> bool:
        """Whether what comes belongs to a paste or to a terminal's report, and is dropped until that ends."""
        return self._state in (self._paste, self._string, self._string_escape)

    def feed(self, data: bytes) -> list[str]:
        """Return the keys that are complete with ``data``."""
        return [key for byte in data for key in self._state(byte)]

    def flush(self) -> list[str]:
        """Decide what was undecided, because no more bytes came: a lone Escape is the Escape key."""
        state, held = self._state, bytes(self._held)
        self._state = self._ground
        if state == self._character:
            return [self._broken(held)]
        if state == self._escape:
            return ["escape"]
        if state == self._escape_twice:
            return ["escape", "escape"]
        if state != self._ground and not held and len(self._opener) == 1:
            return [f"alt+{self._opener}"]
        return []

    def _begin(self, state: Callable[[int], Keys], opener: str = CSI) -> Keys:
        self._state, self._opener = state, opener
        self._held.clear()
        return ()

    def _end(self, *keys: str) -> Keys:
        self._state = self._ground
        return tuple(filter(None, keys))

    def _restart(self, byte: int) -> Keys:
        """Give up an incomplete sequence, and read ``byte`` as if nothing had come before it."""
        self._state = self._ground
        return self._ground(byte)

    def _hold(self, byte: int) -> Keys:
        if len(self._held) < LONGEST_SEQUENCE:
            self._held.append(byte)
        return ()

    def _ground(self, byte: int) -> Keys:
        after_return, self._after_return = self._after_return, byte == RETURN
        if byte == LINE_FEED and after_return:  # some keyboards send both for Enter
            return ()
        if byte == ESCAPE:
            return self._begin(self._escape)
        if byte in EIGHT_BIT:
            return self._open(EIGHT_BIT[byte])
        if byte >= NOT_ASCII:
            self._begin(self._character)
            return self._character(byte)
        return (single(byte),)

    def _escape(self, byte: int) -> Keys:
        if byte == ESCAPE:
            return self._begin(self._escape_twice)
        if chr(byte) in CSI + SS3 + STRING:
            return self._open(chr(byte))
        if byte >= NOT_ASCII:
            return self._restart(byte)
        return self._end(f"alt+{single(byte)}")

    def _escape_twice(self, byte: int) -> Keys:
        """Read what follows two Escapes: a key with Alt, or the second Escape of a person who pressed it twice."""
        if chr(byte) in CSI + SS3:
            return self._open(chr(byte))
        self._begin(self._escape)
        return ("escape", "escape") if byte == ESCAPE else ("escape", *self._escape(byte))

    def _open(self, opener: str) -> Keys:
        states = {CSI: self._control, SS3: self._keypad}
        return self._begin(states.get(opener, self._string), opener)

    def _control(self, byte: int) -> Keys:
        final = chr(byte)
        if " " <= final <= "?" and not (byte == SHIFTED and self._held.isdigit()):
            return self._hold(byte)
        if not "@" <= final <= "~" and byte != SHIFTED:
            return self._restart(byte)
        parameters = self._held.decode()
        if parameters + final == PASTE_BEGINS:
            return self._begin(self._paste, PASTE_BEGINS)
        if not parameters and final in "M[":
            return self._begin(self._mouse if final == "M" else self._linux_function, "CSI " + final)
        return self._end(control_sequence(parameters, final))

    def _keypad(self, byte: int) -> Keys:
        final = chr(byte)
        if " " <= final <= "?":
            return self._hold(byte)
        if not "@" <= final <= "~":
            return self._restart(byte)
        return self._end(CURSOR_KEYS.get(final) or RXVT_CURSOR_KEYS.get(final) or KEYPAD.get(final, ""))

    def _linux_function(self, byte: int) -> Keys:
        if byte < ord(" "):
            return self._restart(byte)
        return self._end(LINUX_FUNCTION_KEYS.get(chr(byte), ""))

    def _mouse(self, byte: int) -> Keys:
        if byte < ord(" "):
            return self._restart(byte)
        self._hold(byte)
        return self._end() if len(self._held) == MOUSE_BYTES else ()

    def _string(self, byte: int) -> Keys:
        if byte == ESCAPE:
            self._state = self._string_escape
            return ()
        if byte in {BELL, STRING_END}:
            return self._end()
        return self._hold(byte)

    def _string_escape(self, byte: int) -> Keys:
        if byte == ord("\\"):
            return self._end()
        self._begin(self._escape)
        return self._escape(byte)

    def _paste(self, byte: int) -> Keys:
        self._held.append(byte)
        if self._held.endswith(PASTE_ENDS):
            return self._end()
        del self._held[: -len(PASTE_ENDS)]
        return ()

    def _character(self, byte: int) -> Keys:
        held = bytes((*self._held, byte))
        try:
            return self._end(printable(ord(held.decode("utf-8"))))
        except UnicodeDecodeError as error:
            if error.reason == INCOMPLETE:
                return self._hold(byte)
        if len(held) > 1:
            return (self._broken(held[:-1]), *self._restart(byte))
        return self._end(self._broken(held))

    @staticmethod
    def _broken(held: bytes) -> str:
        """Return what was meant by bytes that are no UTF-8: a keyboard in 8-bit mode sends one byte for an "ñ"."""
        return printable(held[0]) if len(held) == 1 else UNKNOWN
