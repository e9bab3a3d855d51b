"""Fetches a pack from a static web server, a folder or a file: bounded in bytes and in time."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from io import BufferedIOBase
from pathlib import Path
from typing import cast

from kiosk.domain.errors import Diagnostic, UpdateError
from kiosk.files.text import open_regular
from kiosk.texts.message import staff
from kiosk.updates.pack import LARGEST, LONGEST_HEADER

NAME = "kiosk.pack"
"""The file that is looked for in a folder, on a disk or on a server."""
SCHEMES = ("http://", "https://")
SILENCE_SECONDS, LONGEST_SECONDS = 20.0, 600.0
"""How long a server may say nothing, and how long all of it may take."""
CHUNK = 1 << 16
# T: Remedy: new pages could not be read from a web server or a folder.
CHECK_SOURCE = staff(
    "updates|fetch", "Check the address, the network and the server, or the folder; the guide in force stays"
)


def fetch(source: str, known: bytes = b"", now: Callable[[], float] = time.monotonic) -> bytes | None:
    """Return the bytes at ``source``, or None if they begin with ``known``.

    Args:
        source: An address, a folder with a file ``kiosk.pack``, or a file.
        known: The first line of the pack in force, so that nothing more is read of it.
        now: Returns monotonic seconds.

    Raises:
        UpdateError: They cannot be read, are too many, or come too slowly.
    """
    from http.client import HTTPException

    end = now() + LONGEST_SECONDS
    data = bytearray()
    try:
        with closing(open_source(source)) as stream:
            # read1 returns what has come; read would wait for all of it, however slowly it comes.
            while chunk := stream.read1(CHUNK):
                data += chunk
                if known and len(data) >= LONGEST_HEADER and data.startswith(known):
                    return None
                if len(data) > LARGEST:
                    # T: Cause: {size} is a number.
                    cause = staff("updates|fetch", "It is larger than {size} MB", size=LARGEST >> 20)
                    raise UpdateError(Diagnostic(source, 0, cause, CHECK_SOURCE))
                if now() > end:
                    # T: Cause: a web server sends a file.
                    raise UpdateError(
                        Diagnostic(source, 0, staff("updates|fetch", "It comes too slowly"), CHECK_SOURCE)
                    )
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        reason = getattr(reason, "strerror", None) or reason
        # T: Cause: {error} says why, perhaps in English.
        cause = staff("updates|fetch", "It cannot be read: {error}", error=str(reason))
        raise UpdateError(Diagnostic(source, 0, cause, CHECK_SOURCE)) from error
    return bytes(data)


def open_source(source: str) -> BufferedIOBase:
    """Return the opened ``source``; raises OSError or ValueError where it cannot be opened."""
    if not source.startswith(SCHEMES):
        path = Path(source)
        return open(path / NAME if path.is_dir() else path, "rb", opener=open_regular)
    from urllib import error, request

    # build_opener would also read files and FTP servers, to which a server may redirect.
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler, request.HTTPHandler, request.HTTPSHandler, request.HTTPRedirectHandler,
        request.HTTPDefaultErrorHandler, request.HTTPErrorProcessor, request.UnknownHandler,
    ):  # fmt: skip
        opener.add_handler(handler())
    address = f"{source}{NAME}" if source.endswith("/") else source
    try:
        return cast("BufferedIOBase", opener.open(address, timeout=SILENCE_SECONDS))
    except error.HTTPError as answer:
        answer.close()
        raise
