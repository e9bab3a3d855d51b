"""A terminal as the keeper starts one, for tests: what it shows goes to a socket, and keys come from there.

``python window_terminal.py SOCKET FONT COMMAND...``. A font is a number: how many times fewer columns and lines there
are than 120 by 36.
"""

from __future__ import annotations

import os
import pty
import select
import socket
import sys
import termios


def main(path: str, font: str, *command: str) -> None:
    child, ours = pty.fork()
    if not child:
        os.execv(command[0], list(command))  # noqa: S606
    termios.tcsetwinsize(ours, (36 // int(font), 120 // int(font)))
    with socket.socket(socket.AF_UNIX) as test:
        test.connect(path)
        test.sendall(font.encode())
        while True:
            ready, _, _ = select.select([ours, test.fileno()], [], [])
            try:
                if ours in ready:
                    test.sendall(os.read(ours, 65536))
                if test.fileno() in ready:
                    keys = test.recv(4096)
                    if not keys:
                        return
                    os.write(ours, keys)
            except OSError:
                return


if __name__ == "__main__":
    main(*sys.argv[1:])
