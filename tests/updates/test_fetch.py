"""Where packs come from: a folder, a file, a static web server; bounded, whatever it sends."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from kiosk.domain.errors import UpdateError
from kiosk.updates.fetch import fetch
from kiosk.updates.pack import first_line, make_pack
from tests.updates.packs import KEY

PACK = make_pack({"content/help.md": bytes(200_000)}, "1", KEY)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@contextmanager
def server(handler: Any) -> Iterator[str]:  # noqa: ANN401 - http.server takes any callable
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as listening:
        thread = Thread(target=listening.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.server_port}"
        finally:
            listening.shutdown()
            thread.join()


class Quiet(BaseHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_a_pack_comes_from_a_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "kiosk.pack").write_bytes(PACK)
    assert fetch(str(tmp_path / "kiosk.pack")) == PACK
    assert fetch(str(tmp_path)) == PACK


def test_a_pack_comes_from_a_static_web_server(tmp_path: Path) -> None:
    (tmp_path / "kiosk.pack").write_bytes(PACK)

    class Static(Quiet, SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:  # noqa: ANN401 - passed on
            super().__init__(*arguments, directory=str(tmp_path))

    with server(Static) as address:
        assert fetch(f"{address}/kiosk.pack") == PACK
        assert fetch(f"{address}/") == PACK
        with pytest.raises(UpdateError, match=r"/none: It cannot be read: File not found"):
            fetch(f"{address}/none")


def sparse(file: Path) -> None:
    with file.open("wb") as opened:
        opened.truncate(65 << 20)


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (Path.exists, "No such file or directory"),
        (os.mkfifo, "It is no regular file"),
        (lambda file: file.symlink_to("/dev/zero"), "It is no regular file"),
        (sparse, "It is larger than 64 MB"),
    ],
)
def test_what_is_no_pack_is_not_waited_for(make: Any, cause: str, tmp_path: Path) -> None:  # noqa: ANN401
    make(tmp_path / "kiosk.pack")
    with pytest.raises(UpdateError, match=cause):
        fetch(str(tmp_path))


@pytest.mark.parametrize("source", ["http://", "http://[", "https://127.0.0.1:1/", "http://127.0.0.1:99999/"])
def test_a_wrong_address_is_an_error_with_a_reason(source: str) -> None:
    with pytest.raises(UpdateError, match=r"It cannot be read: .+; the guide in force stays"):
        fetch(source)


def test_of_the_pack_in_force_only_the_beginning_is_read() -> None:
    sent = []

    class Endless(Quiet):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            try:
                self.wfile.write(PACK)
                while True:
                    sent.append(self.wfile.write(bytes(1 << 16)))
            except OSError:
                pass

    with server(Endless) as address:
        assert fetch(f"{address}/kiosk.pack", first_line(PACK)) is None
        with pytest.raises(UpdateError, match="It is larger than 64 MB"):
            fetch(f"{address}/kiosk.pack", b"kiosk-pack 1 another")


def test_a_server_that_sends_byte_by_byte_is_given_up() -> None:
    class Slow(Quiet):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"k")
            except OSError:
                pass

    clock = count(0, 100)
    with server(Slow) as address, pytest.raises(UpdateError, match="It comes too slowly"):
        fetch(f"{address}/", now=lambda: next(clock))


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/kiosk.pack", "/"])
def test_a_redirection_leads_to_no_file_and_not_in_circles(target: str) -> None:
    class Moved(Quiet):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()

    with server(Moved) as address, pytest.raises(UpdateError, match="It cannot be read"):
        fetch(f"{address}/")
