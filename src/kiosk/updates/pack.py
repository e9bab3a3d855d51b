"""A pack: the guide of a clinic in one file that is signed as a whole.

::

    kiosk-pack 1 LENGTH SIGNATURE     one line: bytes of the archive, and its signature in Base64
    a ZIP archive                     not compressed, so that the same files give the same bytes everywhere

Nothing of the archive is parsed before its signature was verified, and then only names on a list of patterns are
accepted: no other folder, no link, no device.
"""

from __future__ import annotations

import io
import os
import re
import stat
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from kiosk.domain.errors import Diagnostic, UpdateError
from kiosk.files.text import open_regular
from kiosk.updates.keys import is_signed

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

LARGEST = 64 << 20
"""Bytes of a pack; today's are 2 MB."""
LARGEST_FILE = 4 << 20
MOST_FILES = 10_000
NAMES = re.compile(
    r"content/([a-z0-9-]+/){0,2}[a-z0-9-]+\.md"
    r"|locales/[a-z0-9-]+\.pot"
    r"|locales/[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*/([a-z]+\.toml|LC_MESSAGES/[a-z0-9-]+\.po)",
    re.ASCII,
)
"""The files of a guide, below its folder."""
ABOUT = "pack.json"
HEADER = re.compile(rb"kiosk-pack 1 (\d{1,9}) ([A-Za-z0-9+/]{86}==)\n", re.ASCII)
LONGEST_HEADER = 128
VERSION = re.compile(r"\d{1,9}(\.\d{1,9}){0,7}", re.ASCII)
REGULAR = stat.S_IFREG | 0o644
MAKE_AGAIN = "Make the pack again with kiosk pack"
FETCH_AGAIN = "Fetch it again; if that does not help, make it again with kiosk pack"


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """What the archive says of itself, in ``pack.json``."""

    version: str


class Pack(Struct, frozen=True):
    """A pack that was signed by the right key."""

    version: str
    files: Mapping[str, bytes]
    """By name, such as ``content/help.md``."""


def normal_version(text: str) -> str:
    """Return a version such as 2026.11.28, without leading zeros in its numbers; raises ValueError for another text."""
    if not VERSION.fullmatch(text):
        raise ValueError(f"“{text}” is not a version such as 2026.11.28: whole numbers with dots between them")
    return ".".join(str(int(part)) for part in text.split("."))


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are compared by: 1.10 is newer than 1.9."""
    return tuple(map(int, version.split(".")))


def collect(folder: Path) -> dict[str, bytes]:
    """Return the files of the guide in ``folder``, by name.

    Raises:
        UpdateError: One of them cannot be read, is too large, or is a link.
    """
    found = {}
    for path in sorted([*folder.glob("content/**/*"), *folder.glob("locales/**/*")]):
        name = path.relative_to(folder).as_posix()
        if NAMES.fullmatch(name):
            try:
                with open(path, "rb", opener=lambda file, flags: open_regular(file, flags | os.O_NOFOLLOW)) as file:
                    found[name] = file.read(LARGEST_FILE + 1)
            except OSError as error:
                cause = f"The file cannot be packed: {error.strerror}"
                raise UpdateError(Diagnostic(name, 0, cause, "Put the file itself there")) from error
    _check_sizes(str(folder), [(name, len(data)) for name, data in found.items()])
    return found


def make_pack(files: Mapping[str, bytes], version: str, key: Ed25519PrivateKey) -> bytes:
    """Return the pack of ``files``; the same arguments give the same bytes.

    Args:
        files: By name, as ``collect`` returns them.
        version: See ``normal_version``.
        key: The site's private key.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in [(ABOUT, msgspec.json.encode(About(version))), *sorted(files.items())]:
            entry = zipfile.ZipInfo(name)  # dated 1980, the first year that the format knows
            entry.create_system, entry.external_attr = 3, REGULAR << 16  # Unix
            archive.writestr(entry, data)
    data = buffer.getvalue()
    signature: bytes = key.sign(data)
    return b"kiosk-pack 1 %d %s\n%s" % (len(data), b64encode(signature), data)


def header_of(data: bytes) -> bytes:
    """Return the first line of a pack, in which no two packs are alike; empty if ``data`` does not begin as one."""
    found = HEADER.match(data)
    return found[0] if found else b""


def read_pack(data: bytes, key: str, source: str) -> Pack:
    """Return what is in a pack.

    Args:
        data: All bytes of it.
        key: The site's public key.
        source: Where they come from, for the message.

    Raises:
        UpdateError: It is no pack, cut off, damaged, not signed by that key, or holds what no guide has.
    """
    header = HEADER.match(data)
    if not header:
        raise UpdateError(Diagnostic(source, 0, "It is not a signed pack", MAKE_AGAIN))
    length, archive = int(header[1]), data[header.end() :]
    if len(archive) < length:
        raise UpdateError(Diagnostic(source, 0, f"It was cut off: {len(archive)} of {length} bytes", FETCH_AGAIN))
    if len(archive) > length or not is_signed(archive, b64decode(header[2]), key):
        cause = "It was changed after it was signed, or signed with another key than that of “update_key”"
        raise UpdateError(Diagnostic(source, 0, cause, "Make it again with the site's key"))
    try:
        files = dict(_entries(archive, source))
        about = msgspec.json.decode(files.pop(ABOUT), type=About)
        version = normal_version(about.version)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        cause = f"The signature is right, but it is not as kiosk pack makes it: {str(error) or repr(error)}"
        raise UpdateError(Diagnostic(source, 0, cause, MAKE_AGAIN)) from error
    return Pack(version, files)


def _entries(archive: bytes, source: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        entries = opened.infolist()
        _check_sizes(source, [(entry.filename, entry.file_size) for entry in entries])
        for entry in entries:
            name = entry.filename
            if not (NAMES.fullmatch(name) or name == ABOUT):
                raise ValueError(f"no guide has a file “{name}”")
            if entry.external_attr >> 16 != REGULAR or entry.compress_type != zipfile.ZIP_STORED:
                raise ValueError(f"“{name}” is no plain file")
            yield name, opened.read(entry)


def _check_sizes(source: str, files: Sequence[tuple[str, int]]) -> None:
    """Raise UpdateError for files, given as name and bytes, that are too many, too large, or there twice."""
    if len(files) > MOST_FILES:
        raise UpdateError(Diagnostic(source, 0, f"There are more than {MOST_FILES} files", MAKE_AGAIN))
    if len(dict(files)) < len(files):
        raise UpdateError(Diagnostic(source, 0, "A file is in it twice", MAKE_AGAIN))
    for name, size in files:
        if size > LARGEST_FILE:
            cause = f"The file {name} is larger than {LARGEST_FILE >> 20} MB"
            raise UpdateError(Diagnostic(source, 0, cause, "Make it smaller, or remove it"))
    if sum(size for _, size in files) > LARGEST:
        cause = f"The files together are larger than {LARGEST >> 20} MB"
        raise UpdateError(Diagnostic(source, 0, cause, "Make them smaller, or remove some"))
