"""``kiosk code``: makes the line of the configuration that holds the staff code."""

from __future__ import annotations

import sys
from getpass import getpass

from kiosk.cli.staff_texts import translated
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.site.staff_code import SHORTEST, hash_of, is_fit
from kiosk.terminal.output import write
from kiosk.texts.message import staff


def make_code() -> Exit:
    """Ask for a code, twice on a terminal, and print it as a hash; raises ConfigurationError if it is no good."""
    by_hand = sys.stdin.isatty()
    if by_hand:
        # T: Question: staff type a secret code. {count} is a number. A space follows.
        question = staff("code", "New staff code, at least {count} characters:", count=SHORTEST)
        code = getpass(f"{translated(question)} ", stream=sys.stderr)
    else:
        code = sys.stdin.readline().rstrip("\r\n")
    if not is_fit(code):
        # T: Cause and remedy: {count} is a number.
        problem = (
            staff("code", "The code is shorter than {count} characters, or has a space at an end", count=SHORTEST),
            staff("code", "Choose a longer one"),
        )
        raise ConfigurationError(Diagnostic("staff code", 0, *problem))
    # T: Question: the code must be typed twice. A space follows.
    again = staff("code", "The same again:")
    if by_hand and getpass(f"{translated(again)} ", stream=sys.stderr) != code:
        # T: Cause and remedy.
        problem = staff("code", "The two codes are not the same"), staff("code", "Try again")
        raise ConfigurationError(Diagnostic("staff code", 0, *problem))
    write(f'staff_code = "{hash_of(code)}"\n')
    return Exit.OK
