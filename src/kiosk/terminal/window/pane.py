"""Lends the terminal that it runs in to the keeper, and tells it when the window's size has changed.

Started by its path, without the packages of the site: a person waits for it.
"""

import signal
import socket
import sys

SETTLING = 0.15
"""Seconds in which a new window gets the size that the desktop wants it to have."""
RESIZED = b"r"


def lend(number: int) -> None:
    """Lend the terminal through the socket ``number`` until the other end is closed."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGWINCH])
    signal.sigtimedwait([signal.SIGWINCH], SETTLING)
    with socket.socket(fileno=number) as keeper:
        signal.signal(signal.SIGWINCH, lambda *_: keeper.send(RESIZED))
        socket.send_fds(keeper, [RESIZED], [0])
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGWINCH])
        keeper.recv(1)


if __name__ == "__main__":
    lend(int(sys.argv[1]))
