"""``kiosk keys``: what each key of a keypad sends, and its command in the configured profile."""

from __future__ import annotations

import sys

from kiosk.cli.key_report import report_keys
from kiosk.cli.wiring import read_keys
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.site.configuration import Configuration
from kiosk.terminal.output import report
from kiosk.terminal.terminal_output import TerminalEndedError


def show_keys(configuration: Configuration) -> Exit:
    """Show each key that is pressed, until Ctrl+C."""
    keypad = read_keys(configuration)
    if not sys.stdin.isatty():
        raise ConfigurationError(Diagnostic("kiosk keys", 0, "There is no terminal to press keys in", "Run it in one"))
    try:
        report_keys(keypad)
    except TerminalEndedError as ended:
        if ended.exit is Exit.TERMINAL_GONE:
            cause = "The terminal has ended, or the output of this command cannot be written"
            report([Diagnostic("kiosk keys", 0, cause, "Run it in a terminal")])
        return ended.exit
    return Exit.OK
