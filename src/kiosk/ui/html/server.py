"""Shows the pages to browsers on the clinic's network. Nothing that anybody reads is written down."""

from __future__ import annotations

import errno
import re
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import BoundedSemaphore, Event, Lock, Thread
from typing import Any
from urllib.parse import unquote

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.ui.html.accepted import preferred
from kiosk.ui.html.pages import Pages
from kiosk.ui.html.places import ENTRY, START, STYLE, Spot

HEADERS = {
    # No script, no picture, no frame, no form, nothing from elsewhere: the style sheet alone.
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    # A machine that many people use keeps no page that one of them has read.
    "Cache-Control": "no-store",
}
HTML, CSS = "text/html; charset=utf-8", "text/css; charset=utf-8"
TARGET = re.compile(r"(?:https?://[^/?#]*)?/([^?#]*)", re.IGNORECASE)
"""What a request asks for (RFC 9112, 3.2): the path is what matters, whatever host stands before it."""
NOWHERE = "*"
"""No page is called so."""
PATIENCE = 10.0
"""Seconds that a browser may take to say what it wants."""
AT_ONCE = 64
"""Connections that are answered at once; a further one is closed, and a browser asks again."""
KEPT = 512
"""Pages kept ready."""


class Server(ThreadingHTTPServer):
    """Answers with the pages, each made when it is first asked for."""

    daemon_threads = True

    def __init__(self, pages: Pages, host: str, port: int) -> None:
        """Listen at ``host`` and ``port``; the port 0 is any that is free.

        Raises:
            ConfigurationError: Nothing can listen there.
        """
        self.pages = pages
        self._one = Lock()  # the readers of content and catalogs are made for one thread
        self._room = BoundedSemaphore(AT_ONCE)
        self._made = lru_cache(maxsize=KEPT)(pages.html)
        try:
            family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            self.address_family = family
            super().__init__(place[:2], Answer)  # type: ignore[arg-type]
        except (OSError, UnicodeError) as error:  # the latter for a name that cannot be one
            raise ConfigurationError(_refused(host, port, error)) from None

    @property
    def url(self) -> str:
        """The address to open in a browser on this machine."""
        host, port = self.server_address[:2]
        name = host.decode() if isinstance(host, bytes | bytearray) else host
        return f"http://{f'[{name}]' if ':' in name else name}:{port}/"

    def find(self, name: str) -> Spot | None:
        """Return the page whose file is called ``name``, or None where there is none."""
        with self._one:
            return self.pages.find(name)

    def html(self, spot: Spot) -> str:
        """Return a page."""
        with self._one:
            return self._made(spot)

    def ordered(self, make: Callable[..., str], *given: Spot, order: tuple[str, ...]) -> str:
        """Return the choice of language, those that the browser asks for first."""
        with self._one:
            return make(*given, order)

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's name, which can take long where there is none."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "kiosk", self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's signature
        """Answer in a thread of its own, or not at all where too many are waiting."""
        if not self._room.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:  # no thread can be had: nobody else will make room
            self._room.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - socketserver's signature
        """Answer, then make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, *_: object) -> None:
        """Tell a fault of the program without saying who read what; a browser that went away is none."""
        if not isinstance(sys.exception(), OSError):
            traceback.print_exc()


class Answer(BaseHTTPRequestHandler):
    """Answers one request."""

    server: Server
    timeout = PATIENCE

    def do_GET(self) -> None:
        """Answer with a page, the style sheet, the way to a folder, or that there is no such page."""
        found = TARGET.match(self.path)
        name = unquote(found[1]) if found else NOWHERE
        if name == STYLE:
            self._send(HTTPStatus.OK, self.server.pages.style, CSS)
        elif spot := self.server.find(f"{name}{ENTRY}" if name.endswith("/") or not name else name):
            page = self.server.html(spot) if spot.address != START else self._ordered(self.server.pages.html, spot)
            self._send(HTTPStatus.OK, page)
        elif spot := self.server.find(f"{name}/{ENTRY}"):
            # Only ever to a page of ours: the name is the page's own, not what was asked for.
            folder = f"/{spot.name.removesuffix(ENTRY)}"
            self._send(HTTPStatus.MOVED_PERMANENTLY, "", more={"Location": folder})
        else:
            self._send(HTTPStatus.NOT_FOUND, self._ordered(self.server.pages.missing))

    def do_HEAD(self) -> None:
        """Answer as to GET, without the page."""
        self.do_GET()

    def send_error(self, code: int, *_: object) -> None:
        """Refuse any other method, and what is no HTTP, by its number alone: no word of it comes back."""
        self.close_connection = True
        allowed = {"Allow": "GET, HEAD"} if code == HTTPStatus.NOT_IMPLEMENTED else {}
        self._send(HTTPStatus.METHOD_NOT_ALLOWED if allowed else HTTPStatus(code), "", more=allowed)

    def _ordered(self, make: Callable[..., str], *given: Spot) -> str:
        order = preferred(self.headers.get("Accept-Language", ""), self.server.pages.tags)
        return self.server.ordered(make, *given, order=order)

    def _send(self, status: HTTPStatus, text: str, kind: str = HTML, *, more: Mapping[str, str] | None = None) -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in (*HEADERS.items(), *(more or {}).items()):
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Language")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """Return a name that tells no version."""
        return "kiosk"

    def log_message(self, *_: object) -> None:
        """Write nothing: what a person reads is nobody's business."""


def serve(server: Server, ready: Callable[[str], object]) -> None:
    """Answer until Ctrl+C or SIGTERM; ``ready`` is told the address once browsers can come."""
    ended = Event()
    before = {each: signal.signal(each, lambda *_: ended.set()) for each in (signal.SIGINT, signal.SIGTERM)}
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        ready(server.url)
        ended.wait()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        for each, handler in before.items():
            signal.signal(each, handler)


def _refused(host: str, port: int, error: OSError | UnicodeError) -> Diagnostic:
    if isinstance(error, socket.gaierror | UnicodeError):
        return Diagnostic("--host", 0, f"There is no address “{host}”", "Name one of this machine, such as 127.0.0.1")
    cause = f"Nothing can listen at {host}, port {port} ({error.strerror})"
    if error.errno == errno.EADDRNOTAVAIL:
        return Diagnostic("--host", 0, cause, "Name an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all")
    if error.errno == errno.EACCES:
        return Diagnostic("--port", 0, cause, "Choose one from 1024 on; the ones below are kept for the system")
    return Diagnostic("--port", 0, cause, "Choose another port, or end the program that has this one")
