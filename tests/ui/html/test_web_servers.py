"""The web server configurations in docs/BROWSER.md, run with the real servers."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from kiosk.ui.html.export import MANIFEST, export
from kiosk.ui.html.site_map import STYLE_SHEET
from tests.fixture_guide import ROOT
from tests.needs import need
from tests.ui.html.browser_guide import pages
from tests.ui.html.chromium import chromium

WARNINGS = "standard/es/lemtrada/warnings.html"
CSP = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def documented(language: str, site: Path, port: int) -> str:
    """Return the configuration block of docs/BROWSER.md for another folder and port."""
    (block,) = re.findall(rf"```{language}\n(.*?)```", (ROOT / "docs" / "BROWSER.md").read_text("utf-8"), re.DOTALL)
    text = re.sub(r"(listen |http://:)80\b", rf"\g<1>{port}", block)
    assert text != block
    assert "/srv/guide" in text
    return text.replace("/srv/guide", str(site))


@contextmanager
def nginx(site: Path, folder: Path, port: int) -> Iterator[None]:
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"{kind}_temp_path {folder / kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = folder / "nginx.conf"
    main.write_text(
        f"{user} pid {folder / 'pid'}; error_log {folder / 'log'}; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; {temporary}\n{documented('nginx', site, port)} }}\n",
        "utf-8",
    )
    command = ["nginx", "-c", str(main), "-e", str(folder / "log")]
    subprocess.run(command, check=True, timeout=60)  # returns when the server listens
    try:
        yield
        assert (folder / "log").read_text("utf-8") == ""
    finally:
        subprocess.run([*command, "-s", "stop"], check=True, timeout=60)


@contextmanager
def caddy(site: Path, folder: Path, port: int) -> Iterator[None]:
    main = folder / "Caddyfile"
    main.write_text(documented("caddyfile", site, port), "utf-8")
    command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(main)]
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr
        assert any("serving initial configuration" in line for line in process.stderr)
        yield
        process.terminate()
        _, log = process.communicate(timeout=60)
    assert "warnings.html" not in log


SERVERS: dict[str, tuple[str, Callable[[Path, Path, int], AbstractContextManager[None]]]] = {
    "nginx": ("nginx-light", nginx),
    "caddy": ("caddy", caddy),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    export(pages(), folder)
    return folder


@pytest.fixture(scope="module", params=sorted(SERVERS))
def port(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    package, server = SERVERS[request.param]
    need(request.param, request.param, package=package)
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    with server(site, tmp_path_factory.mktemp(request.param), number):
        yield number


def get(port: int, path: str) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "file", "kind"),
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/standard/en/", "standard/en/index.html", "text/html; charset=utf-8"),
        (f"/{WARNINGS}", WARNINGS, "text/html; charset=utf-8"),
        (f"/{STYLE_SHEET}", STYLE_SHEET, "text/css; charset=utf-8"),
    ],
)
def test_page_is_served_with_strict_headers(port: int, site: Path, path: str, file: str, kind: str) -> None:
    answer, text = get(port, path)
    assert (answer.status, text) == (200, (site / file).read_text("utf-8"))
    assert answer.headers["Content-Type"].lower() == kind
    assert answer.headers["Content-Security-Policy"] == CSP
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert not re.search(r"\d", answer.headers["Server"] or ""), "the server's version is nobody's business"


@pytest.mark.parametrize("path", ["/nothing", "/standard/es/treatment/nothing/", "/standard/en/x.html", f"/{MANIFEST}"])
def test_unknown_address_redirects_to_the_start_page(port: int, path: str) -> None:
    answer, _ = get(port, path)
    assert answer.status == 302
    assert answer.headers["Location"] in {"/", f"http://127.0.0.1:{port}/"}


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/standard/..%2f..%2f..%2fetc/passwd"]
)
def test_no_address_leads_outside_the_site(port: int, path: str) -> None:
    answer, text = get(port, path)
    assert answer.status in {302, 400}
    assert "root:" not in text


def test_pages_load_only_the_style_sheet_and_need_no_scripts(port: int) -> None:
    url = f"http://127.0.0.1:{port}/"
    with chromium() as browser:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        asked: list[str] = []
        refused: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(url)))
        page.on("console", lambda message: refused.append(message.text))
        page.goto(f"{url}standard/en/index.html")
        page.get_by_role("link", name="Glossary").click()
        page.wait_for_load_state("networkidle")
        assert {each for each in asked if each not in {"favicon.ico", ""}} == {
            "standard/en/index.html",
            "standard/en/glossary.html",
            "style.css",
        }
        assert [text for text in refused if "Content Security Policy" in text] == []
        assert context.cookies() == []
