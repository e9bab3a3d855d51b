"""Runs in a terminal: shows page after page, and waits at each until its picture was taken."""

from __future__ import annotations

import argparse
import asyncio
import fcntl
import os
import socket
import struct
import termios
import traceback
from typing import TextIO

from kiosk.domain.command import Action
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.site.configuration import Configuration
from kiosk.site.in_force import settings_for_staff
from kiosk.terminal.capabilities import ColorDepth, this_terminal
from kiosk.terminal.fonts import scaling_for
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import shipped_library
from tests.pictures.pages import pages

SITE = Site(facts=tuple(settings_for_staff(Configuration())))
SETTLE_SECONDS = 0.3
"""How long a terminal may take to draw what was written to it."""


async def show(actions: tuple[Action, ...], colors: ColorDepth, photographer: TextIO) -> None:
    """Open a page in a visit of its own, and keep it until the picture was taken.

    Raises:
        RuntimeError: The kiosk failed.
    """
    terminal = this_terminal(colors)
    scaling = scaling_for(terminal=os.environ.get("TERM", ""), encoding=terminal.encoding, own_font=False)
    app = KioskApp(Session(shipped_library(), State(site=SITE)), terminal, scaling=scaling)
    running = asyncio.create_task(app.run_async(mouse=False))
    while not (running.done() or (app.is_running and app.page.size.width)):
        await asyncio.sleep(0.01)
    for action in actions:
        app.send(action)
        await asyncio.sleep(0)
    painted = asyncio.Event()
    app.call_after_refresh(painted.set)
    await painted.wait()
    await asyncio.sleep(SETTLE_SECONDS)
    if not app.failure:
        # The size in dots, from which the edges of the picture follow.
        _, _, width, height = struct.unpack("HHHH", fcntl.ioctl(0, termios.TIOCGWINSZ, bytes(8)))
        photographer.write(f"{width} {height}\n")
        photographer.flush()
        await asyncio.to_thread(photographer.readline)
    app.exit()
    await running
    if app.failure:
        raise RuntimeError(app.failure)


def main() -> None:
    """Show the pages that the command line names; what goes wrong is written to the photographer's socket."""
    parser = argparse.ArgumentParser()
    parser.add_argument("socket")
    parser.add_argument("language")
    parser.add_argument("colors", type=ColorDepth)
    parser.add_argument("pages", nargs="+")
    options = parser.parse_args()
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(options.socket)
        with connection.makefile("rw") as photographer:
            try:
                for name in options.pages:
                    asyncio.run(show(pages(options.language)[name], options.colors, photographer))
            except Exception:
                photographer.write(traceback.format_exc())
                raise


if __name__ == "__main__":
    main()
