"""``kiosk keys``: what each key of a keypad sends, and its command in the configured profile."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from kiosk.cli.staff_texts import report, translated, translated_for_patients
from kiosk.cli.wiring import read_keys
from kiosk.domain.command import Command
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.keys import action_for, meaning
from kiosk.site.configuration import Configuration
from kiosk.terminal.key_decoder import KeyDecoder
from kiosk.terminal.raw_terminal import RawTerminal
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.texts.message import staff

END = "ctrl+c"
ESCAPES = b"\x1b\x1b"


def show_keys(configuration: Configuration) -> Exit:
    """Show each key that is pressed, until Ctrl+C."""
    keypad = read_keys(configuration)
    if not sys.stdin.isatty():
        # T: Cause and remedy.
        problem = staff("keys", "There is no terminal to press keys in"), staff("keys", "Run it in one")
        raise ConfigurationError(Diagnostic("kiosk keys", 0, *problem))
    try:
        report_keys(keypad)
    except TerminalEndedError as ended:
        if ended.exit is Exit.TERMINAL_GONE:
            # T: Cause.
            cause = staff("keys", "The terminal has ended, or the output of this command cannot be written")
            # T: Remedy.
            report([Diagnostic("kiosk keys", 0, cause, staff("keys", "Run it in a terminal"))])
        return ended.exit
    return Exit.OK


def report_keys(keypad: Mapping[str, str]) -> None:
    """Print a line for each key until Ctrl+C comes; raises TerminalEndedError where the terminal ends.

    Args:
        keypad: The commands of the keys in a profile.
    """
    with RawTerminal() as terminal:
        # T: What “kiosk keys” prints first. Ctrl+C stays.
        terminal.write(f"{translated(staff('keys', 'Press keys. Ctrl+C ends this.'))}\n")
        # T: What “kiosk keys” prints for each key, with commas between.
        terminal.write(f"{translated(staff('keys', 'name, bytes, command'))}\n")
        ended = False
        while not ended:
            for sent, keys in presses(terminal.read()):
                for line in report_lines(sent, keys, keypad):
                    terminal.write(f"{line}\n")
                ended = ended or END in keys


def presses(data: bytes) -> list[tuple[bytes, list[str]]]:
    """Return each key in ``data`` with its own bytes; more than one may arrive together, as from a macro keypad."""
    decoder = KeyDecoder()
    found: list[tuple[bytes, list[str]]] = []
    sent = b""
    for byte in data:
        one = bytes([byte])
        keys = decoder.feed(one)
        if len(keys) > 1 or (keys and sent and decoder.pending):  # this byte ended one key and is, or begins, the next
            ended = keys if decoder.pending else keys[:-1]
            found += split_escapes(sent, ended)
            sent, keys = sent[len(ended) :] if sent == ESCAPES else b"", keys[len(ended) :]
        sent += one
        if decoder.pending:
            continue
        if sent == b"\n" and not keys and found:  # the second half of an Enter
            before, keys = found.pop()
            sent = before + sent
        found.append((sent, keys))
        sent = b""
    return [*found, *split_escapes(sent, decoder.flush())] if sent else found


def split_escapes(sent: bytes, keys: list[str]) -> list[tuple[bytes, list[str]]]:
    """Return the bytes with their keys; each Escape of two with its own byte."""
    if sent != ESCAPES:
        return [(sent, keys)]
    return [(sent[:1], [key]) for key in keys]


def report_lines(data: bytes, keys: list[str], keypad: Mapping[str, str]) -> list[str]:
    """Return what to print for the bytes of a key."""
    sent = data.hex(" ")
    if not keys:
        # T: What “kiosk keys” prints for bytes that are no key. {sent} are numbers.
        return [translated(staff("keys", "(no key), {sent}, a terminal report, or a key without a name", sent=sent))]
    return [f"{'space' if key == ' ' else key}, {sent}, {command_label(keypad.get(key, key))}" for key in keys]


def command_label(key: str) -> str:
    """Return the name that a keypad profile has for the command of ``key``, and what it does."""
    action = action_for(key)
    known = meaning(key, letters=True)
    does = known and translated_for_patients(known)
    # T: What “kiosk keys” prints for a key without a command.
    nothing = translated(staff("keys", "nothing"))
    if not isinstance(action, Command):
        return does or nothing
    if action is Command.OTHER:
        return nothing
    return f"{action} ({does})" if does else str(action)
