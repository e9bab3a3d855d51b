"""Shows what each key sends and asks for, for whoever sets up a keypad."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.command import Command
from kiosk.domain.keys import action_for, meaning
from kiosk.ui.key_decoder import KeyDecoder
from kiosk.ui.terminal import RawTerminal

END = "ctrl+c"


def report_keys(keypad: Mapping[str, str]) -> None:
    """Print a line for each key until Ctrl+C comes; raises TerminalEndedError where the terminal ends.

    Args:
        keypad: What the keys of a profile ask for.
    """
    with RawTerminal() as terminal:
        terminal.write("Press keys. Ctrl+C ends this.\nname, bytes, what it asks for\n")
        keys: list[str] = []
        while END not in keys:
            data = terminal.read()
            decoder = KeyDecoder()
            keys = [*decoder.feed(data), *decoder.flush()]
            for line in lines(data, keys, keypad):
                terminal.write(f"{line}\n")


def lines(data: bytes, keys: list[str], keypad: Mapping[str, str]) -> list[str]:
    """Return what to print for bytes that came together and the keys that they are."""
    sent = data.hex(" ")
    if not keys:
        return [f"(no key), {sent}, a report of the terminal, or a key without a name"]
    return [f"{'space' if key == ' ' else key}, {sent}, {asks(keypad.get(key, key))}" for key in keys]


def asks(key: str) -> str:
    """Return what ``key`` asks for, in English."""
    if does := meaning(key, letters=True):
        return does.text
    action = action_for(key)
    return "nothing" if action is Command.OTHER else str(action)
