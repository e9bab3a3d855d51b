"""The ``kiosk`` command, which ``python -m kiosk`` is as well."""

from __future__ import annotations

import signal
import sys

KEYBOARD_SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)


def main() -> int:
    r"""Run the command; return its exit code.

    What Ctrl+C, Ctrl+\ and Ctrl+Z send is ignored before anything else is imported: a key that is held while the kiosk
    starts must not end it. Commands for staff let it through again.
    """
    for number in KEYBOARD_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    from kiosk.cli.main import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
