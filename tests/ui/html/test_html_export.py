"""``kiosk export html`` writes a complete site and never removes a file that it did not write."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.ui.html.export import MANIFEST, export
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import STYLE_SHEET
from tests.cli.test_command import kiosk
from tests.fixture_guide import CONTENT
from tests.ui.html.browser_guide import browser_library, pages, refs


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_export_writes_every_page_in_every_language_and_variant(tmp_path: Path) -> None:
    site = tmp_path / "new" / "site"
    done = export(pages(), site)
    assert files(site) == {ref.file for ref in refs()} | {STYLE_SHEET, MANIFEST}
    assert done.files == len(refs()) + 1
    assert done.size == sum(path.stat().st_size for path in site.rglob("*") if path.is_file() and path.name != MANIFEST)


def test_export_is_reproducible(tmp_path: Path) -> None:
    for name in ("a", "b"):
        export(pages(), tmp_path / name)
    assert all(
        (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in files(tmp_path / "a")
    )


def test_later_export_removes_only_files_of_the_earlier_one(tmp_path: Path) -> None:
    export(pages(), tmp_path)
    (tmp_path / "standard" / "en" / "notes.txt").write_text("ours", "utf-8")
    export(HtmlPages(browser_library(), ["es"]), tmp_path)
    assert {name for name in files(tmp_path) if "/en/" in name} == {"standard/en/notes.txt"}
    assert not (tmp_path / "large" / "en").exists()
    assert (tmp_path / "large" / "es").exists()


def test_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("ours", "utf-8")
    with pytest.raises(ConfigurationError, match="The folder is not empty"):
        export(pages(), tmp_path)
    assert files(tmp_path) == {"letter.txt"}


def test_file_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    export(HtmlPages(browser_library(), ["es"]), tmp_path)
    foreign = tmp_path / "standard" / "en" / "help.html"
    foreign.parent.mkdir()
    foreign.write_text("ours", "utf-8")
    with pytest.raises(ConfigurationError, match=r"in the way: standard/en/help.html"):
        export(pages(), tmp_path)
    assert foreign.read_text("utf-8") == "ours"


@pytest.mark.parametrize("text", ["", "A list of groceries.\n", "\udcff"])
def test_unknown_manifest_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigurationError, match="not the list of an export"):
        export(pages(), tmp_path)


def test_edited_manifest_removes_no_file_outside_the_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    export(pages(), site)
    treasure = tmp_path / "treasure.txt"
    treasure.write_text("ours", "utf-8")
    with (site / MANIFEST).open("a", encoding="utf-8") as listed:
        listed.write(f"../treasure.txt\n{treasure}\nstandard\n\n")
    export(pages(), site)
    assert treasure.exists()
    assert (site / "index.html").exists()


def test_command_names_the_start_page(tmp_path: Path) -> None:
    done = kiosk("export", "html", str(tmp_path / "site"), "--language", "es")
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    assert str(tmp_path / "site" / "index.html") in done.stdout
    assert not (tmp_path / "site" / "standard" / "en").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export"], "FORM"),
        (["export", "html"], "DIR"),
        (["export", "html", "{place}/file"], "file: This is a file, not a folder"),
        (["export", "html", "{place}/file/below"], "file: This is a file, not a folder"),
        (["export", "html", "/dev/null"], "/dev/null: This is a file, not a folder. Name an empty or a new folder."),
        (["export", "html", "/dev/full/below"], "/dev/full: This is a file, not a folder"),
        (["export", "html", "{place}"], "not empty"),
        (["export", "html", "{place}/new", "--language", "fr"], "“fr” is not offered"),
    ],
)
def test_invalid_arguments_are_usage_errors(tmp_path: Path, arguments: list[str], words: str) -> None:
    (tmp_path / "file").write_text("ours", "utf-8")
    done = kiosk(*(argument.format(place=tmp_path) for argument in arguments))
    assert done.returncode == Exit.USAGE
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert files(tmp_path) == {"file"}


def test_broken_file_is_reported_and_the_rest_is_written(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    (content / "about.md").write_bytes(b"# About\n\xff\n")
    done = kiosk("--content", str(content), "export", "html", str(tmp_path / "site"))
    assert done.returncode == Exit.CONTENT
    assert "about.md" in done.stderr
    assert "Page not available" in (tmp_path / "site" / "standard" / "en" / "about.html").read_text("utf-8")
    assert (tmp_path / "site" / "standard" / "es" / "lemtrada" / "warnings.html").exists()


def test_open_shows_the_start_page_in_the_desktop_browser(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', "utf-8")
    browser.chmod(0o755)
    done = kiosk("export", "html", "a site", "--open", cwd=tmp_path, environment={"BROWSER": f"{browser} %s"})
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    assert (tmp_path / "opened").read_text("utf-8") == f"file://{tmp_path}/a%20site/index.html\n"


def test_open_without_a_browser_names_the_file_to_open(tmp_path: Path) -> None:
    environment = {"BROWSER": "false", "PATH": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    done = kiosk("export", "html", "site", "--open", cwd=tmp_path, environment=environment)
    assert done.returncode == Exit.USAGE
    assert f"--open: No browser could be started. Open {tmp_path}/site/index.html yourself" in done.stderr


def test_kiosk_never_imports_the_html_export() -> None:
    code = "import sys, kiosk.cli.main as k; k.main(['--plain']); print({'jinja2', 'http.server'} & {*sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code], input="\n1\n", capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.endswith("set()\n")
