"""The format of packs: the same bytes for the same guide, and nothing is accepted that the key did not sign."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from kiosk.domain.errors import UpdateError
from kiosk.updates.keys import load_key, make_key, public_key
from kiosk.updates.pack import collect, make_pack, normal_version, read_pack, version_key
from tests.fixture_guide import ROOT
from tests.updates.packs import ABOUT, KEY, OTHER_KEY, PAGE, PUBLIC, archive, plain, private_key, signed

FILES = {"content/help.md": b"# Help\n", "locales/es/LC_MESSAGES/ui.po": b"", "locales/es/lexicon.toml": b"x = 1\n"}


def test_a_pack_gives_back_what_was_packed() -> None:
    pack = read_pack(make_pack(FILES, "2026.11.28", KEY), PUBLIC, "x")
    assert (pack.version, pack.files) == ("2026.11.28", FILES)


def test_the_same_guide_gives_the_same_bytes_on_every_machine() -> None:
    data = make_pack(FILES, "1", KEY)
    assert make_pack(dict(reversed(FILES.items())), "1", KEY) == data
    assert hashlib.sha256(data).hexdigest() == "9594d96c41e50483786854326d57df48cf0b7fdd052f9534bdb38ed7629f071b"


def test_the_files_of_a_guide_are_collected_and_no_others(tmp_path: Path) -> None:
    for name in ("content/help.md", "content/treatments/a.md", "content/.a.md.swp", "content/notes.txt", "README.md",
                 "locales/ui.pot", "locales/es/words.toml", "locales/es/LC_MESSAGES/ui.po",
                 "locales/es/LC_MESSAGES/ui.mo"):  # fmt: skip
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert sorted(collect(tmp_path)) == [
        "content/help.md", "content/treatments/a.md", "locales/es/LC_MESSAGES/ui.po", "locales/es/words.toml",
        "locales/ui.pot",
    ]  # fmt: skip


@pytest.mark.shipped
def test_nothing_of_the_guide_that_ships_is_left_out() -> None:
    found = [each for part in ("content", "locales") for each in (ROOT / part).rglob("*") if each.is_file()]
    assert set(collect(ROOT)) == {str(each.relative_to(ROOT)) for each in found}


def test_a_link_a_pipe_and_a_large_file_are_not_packed(tmp_path: Path) -> None:
    page = tmp_path / "content" / "help.md"
    page.parent.mkdir()
    page.symlink_to("/etc/hostname")
    with pytest.raises(UpdateError, match=r"content/help.md: The file cannot be packed: Too many levels of symbolic"):
        collect(tmp_path)
    page.unlink()
    os.mkfifo(page)
    with pytest.raises(UpdateError, match=r"content/help.md: The file cannot be packed: It is no regular file"):
        collect(tmp_path)
    page.unlink()
    with page.open("wb") as file:
        file.truncate(5 << 20)
    with pytest.raises(UpdateError, match=r"The file content/help.md is larger than 4 MB"):
        collect(tmp_path)


GOOD = make_pack(FILES, "2", KEY)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "It is not a signed pack"),
        (archive(ABOUT, PAGE), "It is not a signed pack"),
        (GOOD[:60], "It is not a signed pack"),
        (GOOD[:-1], "It was cut off: 503 of 504 bytes"),
        (GOOD + b"\0", "It was changed after it was signed"),
        (GOOD.replace(b"# Help", b"# Hell"), "It was changed after it was signed"),
        (signed(archive(ABOUT, PAGE), OTHER_KEY), "It was changed after it was signed, or signed with another key"),
        (signed(b"nonsense"), "The signature is right, but it is not as kiosk pack makes it: File is not a zip file"),
        (signed(archive(PAGE)), "'pack.json'"),
        (signed(archive(("pack.json", b'{"version":"two"}'), PAGE)), "“two” is not a version"),
        (signed(archive(("pack.json", b'{"version":"2","x":1}'), PAGE)), "unknown field `x`"),
        (signed(archive(ABOUT, ("content/../../etc/passwd", b""))), "no guide has a file “content/../../etc/passwd”"),
        (signed(archive(ABOUT, ("/etc/passwd", b""))), "no guide has a file “/etc/passwd”"),
        (signed(archive(ABOUT, ("content/.hidden.md", b""))), "no guide has a file “content/.hidden.md”"),
        (signed(archive(ABOUT, ("content/help.md\n", b""))), "no guide has a file “content/help.md\n”"),
        (signed(archive(ABOUT, ("content/", b""))), "no guide has a file “content/”"),
        (signed(archive(ABOUT, ("locales/es/LC_MESSAGES/ui.mo", b""))), "no guide has a file"),
        (signed(archive(ABOUT, (plain("content/a.md", 0o120777), b"/dev/zero"))), "“content/a.md” is no plain file"),
        (signed(archive(ABOUT, (plain("content/a.md", 0o020666), b""))), "“content/a.md” is no plain file"),
        (
            signed(archive(ABOUT, (plain("content/a.md", compression=zipfile.ZIP_DEFLATED), b"0" * 9999))),
            "“content/a.md” is no plain file",
        ),
    ],
)
def test_a_bad_pack_is_refused_with_its_reason(data: bytes, cause: str) -> None:
    with pytest.raises(UpdateError) as refused:
        read_pack(data, PUBLIC, "the server")
    [diagnostic] = refused.value.diagnostics
    assert diagnostic.file == "the server"
    assert cause in diagnostic.cause


@pytest.mark.parametrize(
    ("size", "files", "cause"),
    [
        ((4 << 20) + 1, 1, "The file content/a0.md is larger than 4 MB"),
        (1 << 20, 3, "The files together are larger than 2 MB"),
        (0, 10_000, "There are more than 10000 files"),
    ],
)
def test_too_many_or_too_large_files_are_refused(
    size: int, files: int, cause: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.updates.pack.LARGEST", 2 << 20)
    data = signed(archive(ABOUT, *((f"content/a{number}.md", bytes(size)) for number in range(files))))
    with pytest.raises(UpdateError, match=cause):
        read_pack(data, PUBLIC, "x")


def test_a_file_that_is_shorter_than_it_says_is_refused() -> None:
    lying = bytearray(archive(ABOUT, PAGE))
    sizes = lying.rindex(b"PK\x01\x02") + 20
    lying[sizes : sizes + 8] = (99_999).to_bytes(4, "little") * 2
    # A newer Python sees that the file would reach into the list of files; an older one finds no more of it.
    with pytest.raises(
        UpdateError, match=r"not as kiosk pack makes it: (Overlapped entries: 'content/help.md'|EOFError\(\))"
    ):
        read_pack(signed(bytes(lying)), PUBLIC, "x")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_refused() -> None:
    with pytest.raises(UpdateError, match="A file is in it twice"):
        read_pack(signed(archive(ABOUT, PAGE, PAGE)), PUBLIC, "x")


@pytest.mark.parametrize(
    ("text", "version"), [("2026.01.05", "2026.1.5"), ("0", "0"), ("1.2.3.4.5.6.7.8", "1.2.3.4.5.6.7.8")]
)
def test_versions_are_whole_numbers_with_dots(text: str, version: str) -> None:
    assert normal_version(text) == version


@pytest.mark.parametrize("text", ["", "1.", ".1", "v1", "1-2", "1 ", "٣", "1.2.3.4.5.6.7.8.9", "9999999999"])
def test_other_texts_are_no_versions(text: str) -> None:
    with pytest.raises(ValueError, match="is not a version"):
        normal_version(text)


def test_versions_are_compared_by_number() -> None:
    versions = ["1.9", "2", "1.10", "1", "1.9.0"]
    assert sorted(versions, key=version_key) == ["1", "1.9", "1.9.0", "1.10", "2"]


# Keys -----------------------------------------------------------------------------------------------------------------


def test_the_public_key_is_that_of_rfc_8032() -> None:
    """Test 1 of section 7.1: secret 9d61…7f60, public d75a…511a."""
    secret = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    key = private_key(secret)
    assert public_key(key) == "ed25519:11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="


def test_a_new_key_is_for_its_owner_alone_and_replaces_none(tmp_path: Path) -> None:
    file = tmp_path / "site.key"
    public = make_key(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert public_key(load_key(file)) == public
    with pytest.raises(UpdateError, match="The key cannot be written: File exists"):
        make_key(file)


EC_KEY = """-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VuBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
-----END PRIVATE KEY-----
"""
"""One of the kind X25519."""


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (None, "The key cannot be read: No such file or directory"),
        ("ed25519:AAAA\n", "It is not a private key without a password"),
        (EC_KEY, "It is a key of another kind than Ed25519"),
    ],
)
def test_what_is_no_key_is_refused(text: str | None, cause: str, tmp_path: Path) -> None:
    file = tmp_path / "site.key"
    if text is not None:
        file.write_text(text)
    with pytest.raises(UpdateError, match=f"{cause}. Make a key with kiosk pack --new-key FILE"):
        load_key(file)
