"""Text files: what every reader of the kiosk gets, and what it reports."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.domain.errors import Diagnostic
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import read_text
from kiosk.texts.message import as_it_is


def read(folder: Path, data: bytes, *, largest: int = 100, final_newline: bool = True) -> tuple[str | None, list[str]]:
    path = folder / "file"
    path.write_bytes(data)
    diagnostics = Diagnostics("file")
    text = read_text(path, diagnostics, largest=largest, final_newline=final_newline)
    return text, [str(diagnostic) for diagnostic in diagnostics.found]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        ("cli\u0301nica, n\u0303\n".encode(), "cl\u00ednica, \u00f1\n"),
    ],
)
def test_a_text_is_the_same_however_an_editor_saved_it(tmp_path: Path, data: bytes, text: str) -> None:
    assert read(tmp_path, data) == (text, [])


@pytest.mark.parametrize(
    ("data", "text", "diagnostic"),
    [
        (b"", "", "file: The file is empty. Write it, or delete the file."),
        (
            b"a\nb",
            "a\nb",
            "file:2: The last line has no line end, so the file may have been cut off. "
            "Check that nothing is missing, then add a newline at the end of the file.",
        ),
        (
            "a\nb\u00a0c\n".encode(),
            "a\nb c\n",
            "file:2: There is an invisible character, U+00A0, at column 2. Write a plain space.",
        ),
        (
            "a\nb\u200bc\n".encode(),
            "a\nb c\n",
            "file:2: There is an invisible character, U+200B, at column 2. Delete it.",
        ),
        (
            "a\u2028b\n".encode(),
            "a b\n",
            "file:1: There is an invisible character, U+2028, at column 2. Delete it; a line ends with a line feed.",
        ),
        (b"a\n\xff\n", None, "file:2: Byte 2 of the file, 0xFF, is not UTF-8. Save the file with the encoding UTF-8."),
        (
            b"a\n\xc3",
            None,
            "file:2: The file ends in the middle of a character, so it was cut off. Get the whole file again.",
        ),
        (
            b"a" * 2000,
            None,
            "file: The file has more than 1 KB. Split it, or remove what does not belong in it.",
        ),
    ],
)
def test_what_is_wrong_is_reported_with_its_line(
    tmp_path: Path, data: bytes, text: str | None, diagnostic: str
) -> None:
    assert read(tmp_path, data, largest=1024) == (text, [diagnostic])


def test_a_file_that_staff_write_may_be_empty_and_end_without_a_line_end(tmp_path: Path) -> None:
    assert read(tmp_path, b"", final_newline=False) == ("", [])
    assert read(tmp_path, b"a = 1", final_newline=False) == ("a = 1", [])


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    diagnostics = Diagnostics("file")
    assert read_text(tmp_path / "none", diagnostics) is None
    assert [str(each) for each in diagnostics.found] == [
        "file: The file cannot be read: No such file or directory. Check its path and who may read it."
    ]


def test_a_diagnostic_sends_no_control_character_to_the_terminal_of_staff() -> None:
    diagnostic = Diagnostic("file", 3, as_it_is("There is no command “\x1b[2J”"), as_it_is("Choose\u200b another"))
    assert str(diagnostic) == "file:3: There is no command “<U+001B>[2J”. Choose<U+200B> another."


def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "zero.md").symlink_to("/dev/zero")
    (tmp_path / "folder.md").mkdir()
    for name in ("pipe.md", "zero.md", "folder.md"):
        diagnostics = Diagnostics(name)
        assert read_text(tmp_path / name, diagnostics) is None
        [found] = diagnostics.found
        assert "The file cannot be read: " in found.cause


def test_a_link_may_lead_to_a_file_of_its_folder_and_no_further(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    (folder / "treatments").mkdir(parents=True)
    (folder / "help.md").write_text("Help.\n")
    (tmp_path / "secret.md").write_text("Secret.\n")
    (folder / "inside.md").symlink_to("help.md")
    (folder / "outside.md").symlink_to("../secret.md")
    (folder / "elsewhere").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(folder)
    diagnostics = Diagnostics("file")
    assert read_text(folder / "inside.md", diagnostics, within=folder) == "Help.\n"
    assert read_text(tmp_path / "link" / "help.md", diagnostics, within=tmp_path / "link") == "Help.\n"
    assert not list(diagnostics.found)
    for name in ("outside.md", "elsewhere/secret.md"):
        assert read_text(folder / name, diagnostics, within=folder) is None
    assert [str(found) for found in diagnostics.found] == [
        "file: The file cannot be read: A link leads out of its folder. Check its path and who may read it."
    ]
