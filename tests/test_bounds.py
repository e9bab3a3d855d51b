"""Every file from outside is bounded: what never ends, is too large or leads elsewhere is refused, and named."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.catalogs.catalog import load_catalog
from kiosk.catalogs.checks.words import read_tables
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.catalogs.plurals import PluralRule
from kiosk.content.content_files import read_content
from kiosk.content.file_content import FileContent
from kiosk.content.folder import MOST_FILES
from kiosk.domain.errors import ConfigurationError, Diagnostic, KioskError
from kiosk.files.located_text import LocatedText
from kiosk.site.keypad import read_keypad
from kiosk.site.reading import load_settings
from kiosk.speech.check import check_texts
from kiosk.speech.text.files import read_lexicon
from kiosk.speech.text.pronounce import FilePronunciation
from tests.content_samples import TREATMENT
from tests.fixture_guide import LOCALES

MEGABYTE = 2**20


def page(path: Path) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    assert FileContent(path.parents[1], found.extend).article("tavrimod") is None
    checked = read_content(path.parents[1]).diagnostics
    shown, checked_too = ([each for each in all_of if each.file.endswith("tavrimod.md")] for all_of in (found, checked))
    assert shown == checked_too
    return shown


def refusal(read: Callable[[Path], object], error: type[KioskError] = KioskError) -> Callable[[Path], list[Diagnostic]]:
    """Return what gives the diagnostics with which ``read`` refuses a file."""

    def diagnostics(path: Path) -> list[Diagnostic]:
        with pytest.raises(error) as caught:
            read(path)
        return list(caught.value.diagnostics)

    return diagnostics


catalog = refusal(load_catalog)


def lexicon(path: Path) -> list[Diagnostic]:
    return read_lexicon(path)[1]


SOURCES: dict[str, tuple[Callable[[Path], list[Diagnostic]], str, int]] = {
    "content": (page, "content/treatments/tavrimod.md", 256),
    "catalog": (catalog, "locales/es/LC_MESSAGES/ui.po", 8192),
    "compiled catalog": (catalog, "locales/es/LC_MESSAGES/ui.mo", 8192),
    "words": (refusal(read_tables), "locales/es/words.toml", 256),
    "lexicon": (lexicon, "locales/es/lexicon.toml", 256),
    "configuration": (refusal(load_settings, ConfigurationError), "kiosk.toml", 64),
    "keypad": (refusal(read_keypad, ConfigurationError), "keypad.toml", 64),
}
"""How each source is read, where it is, and how many kilobytes it may have."""


@pytest.mark.parametrize("source", SOURCES)
def test_a_file_that_never_ends_or_is_too_large_is_refused_by_every_reader(source: str, tmp_path: Path) -> None:
    read, name, kilobytes = SOURCES[source]
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to("/dev/zero")
    [endless] = read(path)
    assert "A link leads out of its folder" in endless.cause or "It is no regular file" in endless.cause
    path.unlink()
    os.mkfifo(path)
    [pipe] = read(path)
    assert "It is no regular file" in pipe.cause
    path.unlink()
    with path.open("wb") as file:
        file.truncate(100 * MEGABYTE)  # takes no room on the disk
    [large] = read(path)
    assert f"has more than {kilobytes} KB" in large.cause


@pytest.mark.parametrize("source", [source for source in SOURCES if source not in {"configuration", "keypad"}])
def test_a_link_out_of_the_folder_is_not_followed(source: str, tmp_path: Path) -> None:
    read, name, _ = SOURCES[source]
    path = tmp_path / "site" / name
    path.parent.mkdir(parents=True)
    (tmp_path / "elsewhere").write_text("a\n")
    path.symlink_to(tmp_path / "elsewhere")
    [found] = read(path)
    assert "A link leads out of its folder" in found.cause


def test_strings_of_a_compiled_catalog_that_share_their_bytes_do_not_fill_the_memory(tmp_path: Path) -> None:
    count, text = 20_000, b"x" * MEGABYTE + b"\0"
    table = struct.pack("<2I", MEGABYTE, 28 + 8 * count) * count
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "ui.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(struct.pack("<7I", 0x950412DE, 0, count, 28, 28, 0, 0) + table + text)
    [found] = catalog(path)
    assert found.cause == "The catalog cannot be used: its strings are longer than the file"


def test_a_catalog_of_a_million_texts_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "ui.po"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(['msgid ""\nmsgstr ""\n'] * 20_002))
    [found] = catalog(path)
    assert str(found).endswith("ui.po: The catalog has more than 20000 texts. Remove what does not belong in it.")
    compiled = path.with_suffix(".mo")
    compiled.write_bytes(struct.pack("<7I", 0x950412DE, 0, 20_001, 28, 28, 0, 0) + b"\0" * 8 * 20_001)
    [too] = catalog(compiled)
    assert too.cause == "The catalog cannot be used: it has more than 20000 texts"


def test_a_line_that_nobody_writes_by_hand_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    path = tmp_path / "content" / "treatments" / "tavrimod.md"
    path.parent.mkdir(parents=True)
    path.write_text("# Title\n\n" + "[a](" * 60_000 + "\n")
    [found] = page(path)
    assert str(found) == (
        "content/treatments/tavrimod.md:3: The line has more than 10000 characters. Split it into several lines."
    )


@pytest.mark.parametrize("deep", ["a = " + "[" * 30_000, "a" + ".a" * 30_000 + " = 1", "a = " + "{a = " * 20_000])
def test_values_that_are_nested_too_deep_are_reported(deep: str, tmp_path: Path) -> None:
    for read, name, kilobytes in SOURCES.values():
        path = tmp_path / name
        if path.suffix == ".toml" and len(deep) < kilobytes * 1024:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{deep}\n")
            assert read(path)
            path.unlink()


def test_a_folder_with_a_million_files_lists_no_more_than_it_can_show(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "treatments"
    folder.mkdir(parents=True)
    (folder / "kept.md").write_text(TREATMENT, "utf-8")
    for number in range(MOST_FILES + 1):
        (folder / f"kept-{number}.md").hardlink_to(folder / "kept.md")
    found: list[Diagnostic] = []
    assert len(FileContent(tmp_path / "content", found.extend).medicines) == MOST_FILES
    assert [each.cause for each in found] == ["There are more than 500 files; the rest are left out"]


def test_a_plural_rule_that_would_be_matched_for_ever_is_refused() -> None:
    with pytest.raises(ValueError, match="nplurals or plural is missing"):
        PluralRule.parse("nplurals=2; plural=" + " " * 1_000_000 + ";x")


def test_a_folder_of_catalogs_that_leads_elsewhere_is_not_offered(tmp_path: Path) -> None:
    found: list[Diagnostic] = []
    other = tmp_path / "other" / "es" / "LC_MESSAGES"
    other.mkdir(parents=True)
    (other / "ui.po").write_text("")
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales" / "es").symlink_to(tmp_path / "other" / "es")
    assert [each.tag for each in GettextCatalogs(tmp_path / "locales", found.extend).languages] == ["en"]
    assert "A link leads out of its folder" in found[0].cause


def test_a_text_that_would_be_looked_at_for_minutes_is_reported_at_once() -> None:
    text = LocatedText("help.md", 3, "1," * 125_000)
    [found] = check_texts([text], "en", FilePronunciation(LOCALES, lambda _: None))
    assert str(found) == "help.md:3: The text has 250000 characters, 2000 at most. Split it."
