"""``kiosk code``: makes the line of the configuration that holds the staff code."""

from __future__ import annotations

import sys
from getpass import getpass

from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.site.staff_code import SHORTEST, hash_of, is_fit
from kiosk.terminal.output import write


def make_code() -> Exit:
    """Ask for a code, twice on a terminal, and print it as a hash; raises ConfigurationError if it is no good."""
    by_hand = sys.stdin.isatty()
    if by_hand:
        code = getpass(f"New staff code, at least {SHORTEST} characters: ", stream=sys.stderr)
    else:
        code = sys.stdin.readline().rstrip("\r\n")
    if not is_fit(code):
        cause = f"The code is shorter than {SHORTEST} characters, or has a space at an end"
        raise ConfigurationError(Diagnostic("staff code", 0, cause, "Choose a longer one"))
    if by_hand and getpass("The same again: ", stream=sys.stderr) != code:
        raise ConfigurationError(Diagnostic("staff code", 0, "The two codes are not the same", "Try again"))
    write(f'staff_code = "{hash_of(code)}"\n')
    return Exit.OK
