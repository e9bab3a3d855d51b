"""``kiosk serve``: the pages over HTTP, with nothing a stranger could turn against a reader."""

from __future__ import annotations

import http.client
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.ui.html.accepted import preferred
from kiosk.ui.html.places import STYLE
from kiosk.ui.html.server import AT_ONCE, Server
from tests.cli.test_command import kiosk
from tests.ui.html.browser_guide import pages, spots
from tests.ui.html.html_page import read
from tests.world import CONTENT

WARNINGS = "standard/es/treatment/lemtrada/warnings.html"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    made = Server(pages(), "127.0.0.1", 0)
    thread = Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def ask(
    server: Server, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection(*server.server_address[:2], timeout=30)  # type: ignore[arg-type]
    try:
        connection.putrequest(method, path, skip_host="Host" in (headers or {}))
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def raw(server: Server, request: bytes) -> bytes:
    with socket.create_connection(server.server_address[:2], timeout=30) as connection:  # type: ignore[arg-type]
        parts = []
        with suppress(ConnectionError):  # it may refuse to listen at all
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                parts.append(part)
    return b"".join(parts)


def test_it_answers_with_the_very_pages_of_the_export(server: Server) -> None:
    for spot in spots()[:: len(spots()) // 20]:
        answer, text = ask(server, f"/{spot.name}")
        assert (answer.status, text) == (200, pages().html(spot))
    assert ask(server, f"/{STYLE}")[1] == pages().style


def test_every_answer_has_strict_headers_and_no_cookie(server: Server) -> None:
    for path in ("/", f"/{STYLE}", f"/{WARNINGS}", "/nothing", "/standard/en"):
        headers = ask(server, path)[0].headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self';")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Server"] == "kiosk"
        assert "Set-Cookie" not in headers


def test_a_folder_leads_to_its_page(server: Server) -> None:
    assert ask(server, "/standard/en/")[0].status == 200
    answer, _ = ask(server, "/standard/en/treatment/lemtrada?x=1")
    assert (answer.status, answer.headers["Location"]) == (301, "/standard/en/treatment/lemtrada/")


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd", "/standard/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/standard/en/%2e%2e/x.html",
        "/standard%5c..%5cx", "/standard/en/index.html%00", "/templates/sheet.html", "/pages.py", "/kiosk-export.txt",
        "//standard/en/treatment", "/standard/en/treatment/..%2f..%2fhelp/index.html", "/favicon.ico", "/%ff%fe",
        "*", "x", "http://evil.example", "/\\\\evil.example",
    ],
)  # fmt: skip
def test_what_is_no_page_is_told_calmly_in_every_language(server: Server, path: str) -> None:
    answer, text = ask(server, path)
    assert answer.status == 404
    root = read(text)
    assert root.one("h1").text == "Page not available Página no disponible"
    assert all(each.attributes["href"].startswith("/") for each in root.all("a", "link"))
    assert "passwd" not in text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8080", "", "<script>", "127.0.0.1@evil.example"])
def test_the_host_that_a_browser_names_changes_nothing(server: Server, host: str) -> None:
    for path in (f"/{WARNINGS}", "/standard/en"):
        answer, text = ask(server, path, headers={"Host": host})
        assert answer.status in {200, 301}
        assert "evil" not in text + str(answer.headers)


def test_an_address_that_names_its_host_is_answered_as_any_other(server: Server) -> None:
    """RFC 9112, 3.2.2: a server accepts the absolute form, though only proxies are sent it."""
    answer, text = ask(server, f"http://evil.example/{WARNINGS}?x=1")
    assert answer.status == 200
    assert "evil" not in text


def test_head_answers_without_the_page(server: Server) -> None:
    got, text = ask(server, f"/{WARNINGS}")
    answer, nothing = ask(server, f"/{WARNINGS}", "HEAD")
    assert (answer.status, nothing) == (200, "")
    assert answer.headers["Content-Length"] == got.headers["Content-Length"] == str(len(text.encode()))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"])
def test_no_method_that_would_change_something_is_allowed(server: Server, method: str) -> None:
    answer, text = ask(server, "/", method)
    assert (answer.status, answer.headers["Allow"], text) == (405, "GET, HEAD", "")


@pytest.mark.parametrize(
    "request_",
    [
        b"\xff\xfe\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"",
        b"\r\n" * 9,
        b"GET http://[x/ HTTP/1.0\r\n\r\n",
    ],
)
def test_what_is_no_http_harms_nothing(server: Server, request_: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert b"Traceback" not in raw(server, request_)
    assert ask(server, "/")[0].status == 200
    assert capfd.readouterr() == ("", "")


def test_nothing_is_written_of_what_anybody_reads(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    ask(server, f"/{WARNINGS}")
    ask(server, "/nothing")
    ask(server, "/", "POST")
    assert capfd.readouterr() == ("", "")


def test_the_language_a_browser_asks_for_is_first_among_the_choices_and_never_chosen(server: Server) -> None:
    for wish, first in (("es-MX,es;q=0.9,en;q=0.8", "es"), ("en-US", "en"), ("fr", "en"), ("", "en")):
        answer, text = ask(server, "/", headers={"Accept-Language": wish})
        root = read(text)
        assert answer.status == 200
        assert root.lang == first
        assert [link.lang for link in root.one("main").all("a")] == [first, {"en": "es", "es": "en"}[first]]
        assert answer.headers["Vary"] == "Accept-Language"


@pytest.mark.parametrize(
    ("header", "order"),
    [
        ("es", ("es", "en")), ("ES-us", ("es", "en")), ("en;q=0.1, es;q=0.2", ("es", "en")), ("es;q=0", ("en", "es")),
        ("*", ("en", "es")), (",,;q=", ("en", "es")), ("es;q=2", ("en", "es")), ("e" * 5000, ("en", "es")),
        ("es;q=0.5,en", ("en", "es")),
    ],
)  # fmt: skip
def test_the_header_of_languages_is_read_as_the_standard_has_it(header: str, order: tuple[str, ...]) -> None:
    assert preferred(header, ("en", "es")) == order


def test_many_who_say_nothing_keep_nobody_out_for_good(server: Server) -> None:
    silent = [socket.create_connection(server.server_address[:2], timeout=30) for _ in range(AT_ONCE)]  # type: ignore[arg-type]
    beyond = raw(server, b"GET / HTTP/1.0\r\n\r\n")
    for connection in silent:
        connection.close()
    assert beyond == b"" or beyond.startswith(b"HTTP/1.0 200")
    answers = (raw(server, b"GET / HTTP/1.0\r\n\r\n") for _ in range(10_000))
    assert next(filter(None, answers)).startswith(b"HTTP/1.0 200")


def test_an_address_that_is_taken_is_refused_with_the_cause(server: Server) -> None:
    with pytest.raises(ConfigurationError, match="Nothing can listen at"):
        Server(pages(), "127.0.0.1", server.server_address[1])
    done = kiosk("serve", "--port", str(server.server_address[1]))
    assert done.returncode == Exit.USAGE
    assert "already in use" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--port", "x"], "a port is"),
        (["--port", "65536"], "a port is"),
        (["--host", "no such host"], "no address"),
        (["--host", ".."], "--host: There is no address"),
        (["--host", "192.0.2.1"], "--host: Nothing can listen at 192.0.2.1"),
        (["--language", "xx"], "“xx” is not offered"),
    ],
)
def test_arguments_that_make_no_sense_are_refused(arguments: list[str], words: str) -> None:
    done = kiosk("serve", *arguments)
    assert done.returncode == Exit.USAGE
    assert words in done.stderr


def started(*arguments: str, languages: tuple[str, ...] = ()) -> tuple[subprocess.Popen[str], str]:
    """A server in a process of its own, and its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments, "serve", "--port", "0", *languages],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout
    return process, next(word for word in process.stdout.readline().split() if word.startswith("http://"))


def fetch(url: str, path: str) -> str:
    connection = http.client.HTTPConnection(url.removeprefix("http://").strip("/"), timeout=30)
    connection.request("GET", path)
    text = connection.getresponse().read().decode()
    connection.close()
    return text


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_it_is_asked_to(ending: signal.Signals) -> None:
    process, url = started()
    with process:
        assert "Elija su idioma" in fetch(url, "/")
        process.send_signal(ending)
        out, error = process.communicate(timeout=30)
    assert (process.returncode, out, error) == (Exit.OK, "", "")


def test_only_the_languages_that_are_wished_for_are_served() -> None:
    process, url = started(languages=("--language", "es"))
    with process:
        assert "Advertencias importantes" in fetch(url, "/standard/es/treatment/lemtrada/")
        assert "Important warnings" not in fetch(url, "/standard/en/treatment/lemtrada/")
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def test_a_broken_file_is_a_page_that_is_not_available_and_told_at_the_end(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "about.md").write_bytes(b"# About\n\xff\n")
    process, url = started("--content", str(content))
    with process:
        assert "Page not available" in fetch(url, "/standard/en/about.html")
        assert "Important warnings" in fetch(url, "/standard/en/treatment/lemtrada/")
        process.send_signal(signal.SIGTERM)
        _, error = process.communicate(timeout=30)
    assert process.returncode == Exit.CONTENT
    assert "about.md" in error
