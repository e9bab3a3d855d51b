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
from kiosk.texts.message import StaffText, error_words, staff
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
# T: Remedy. The command stays. A pack is a file with the pages of a guide.
MAKE_AGAIN = staff("updates|pack", "Make the pack again with kiosk pack")
# T: Remedy. The command stays.
FETCH_AGAIN = staff("updates|pack", "Fetch it again; if that does not help, make it again with kiosk pack")


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """What the archive says of itself, in ``pack.json``."""

    version: str


class Pack(Struct, frozen=True):
    """A pack that was signed by the right key."""

    version: str
    files: Mapping[str, bytes]
    """By name, such as ``content/help.md``."""


class WrongVersionError(ValueError):
    """A text is not the version of a pack."""

    def __init__(self, cause: StaffText) -> None:
        """Keep the ``cause`` for staff."""
        super().__init__(cause)
        self.cause = cause


def normal_version(text: str) -> str:
    """Return a version such as 2026.11.28, without leading zeros in its numbers.

    Raises:
        WrongVersionError: ``text`` is none.
    """
    if not VERSION.fullmatch(text):
        # T: Cause: {text} is what somebody typed, or what a pack says of itself.
        cause = staff(
            "updates|pack", "“{text}” is not a version such as {example}: whole numbers with dots between them"
        )
        raise WrongVersionError(cause.with_values(text=text, example="2026.11.28"))
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
                # T: Cause: {error} says why.
                cause = staff("updates|pack", "The file cannot be packed: {error}", error=str(error.strerror))
                # T: Remedy: there is a link or a folder in the place of a file.
                remedy = staff("updates|pack", "Put the file itself there")
                raise UpdateError(Diagnostic(name, 0, cause, remedy)) from error
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


def first_line(data: bytes) -> bytes:
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
        # T: Cause: a file was to be a pack, which is signed with a key.
        raise UpdateError(Diagnostic(source, 0, staff("updates|pack", "It is not a signed pack"), MAKE_AGAIN))
    length, archive = int(header[1]), data[header.end() :]
    if len(archive) < length:
        # T: Cause: both values are numbers.
        cause = staff("updates|pack", "It was cut off: {there} of {all} bytes", there=len(archive), all=length)
        raise UpdateError(Diagnostic(source, 0, cause, FETCH_AGAIN))
    if len(archive) > length or not is_signed(archive, b64decode(header[2]), key):
        # T: Cause: “update_key” is a setting and stays.
        cause = staff(
            "updates|pack", "It was changed after it was signed, or signed with another key than that of “update_key”"
        )
        # T: Remedy: the site is the clinic.
        remedy = staff("updates|pack", "Make it again with the site's key")
        raise UpdateError(Diagnostic(source, 0, cause, remedy))
    try:
        files = dict(_entries(archive, source))
        about = msgspec.json.decode(files.pop(ABOUT), type=About)
        version = normal_version(about.version)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        # T: Cause: {error} says why, perhaps in English. The command stays.
        cause = staff("updates|pack", "The signature is right, but it is not as kiosk pack makes it: {error}")
        raise UpdateError(Diagnostic(source, 0, cause.with_values(error=error_words(error)), MAKE_AGAIN)) from error
    return Pack(version, files)


def _entries(archive: bytes, source: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        entries = opened.infolist()
        _check_sizes(source, [(entry.filename, entry.file_size) for entry in entries])
        for entry in entries:
            name = entry.filename
            if not (NAMES.fullmatch(name) or name == ABOUT):
                # T: In the place of {error} above: {name} is that of a file.
                raise ValueError(staff("updates|pack", "no guide has a file “{name}”", name=name))
            if entry.external_attr >> 16 != REGULAR or entry.compress_type != zipfile.ZIP_STORED:
                # T: In the place of {error} above: {name} is that of a file.
                raise ValueError(staff("updates|pack", "“{name}” is no plain file", name=name))
            yield name, opened.read(entry)


def _check_sizes(source: str, files: Sequence[tuple[str, int]]) -> None:
    """Raise UpdateError for files, given as name and bytes, that are too many, too large, or there twice."""
    if len(files) > MOST_FILES:
        # T: Cause: {count} is a number.
        cause = staff("updates|pack", "There are more than {count} files", count=MOST_FILES)
        raise UpdateError(Diagnostic(source, 0, cause, MAKE_AGAIN))
    if len(dict(files)) < len(files):
        # T: Cause.
        raise UpdateError(Diagnostic(source, 0, staff("updates|pack", "A file is in it twice"), MAKE_AGAIN))
    for name, size in files:
        if size > LARGEST_FILE:
            # T: Cause and remedy: {size} is a number.
            problem = (
                staff("updates|pack", "The file {name} is larger than {size} MB", name=name, size=LARGEST_FILE >> 20),
                staff("updates|pack", "Make it smaller, or remove it"),
            )
            raise UpdateError(Diagnostic(source, 0, *problem))
    if sum(size for _, size in files) > LARGEST:
        # T: Cause and remedy: {size} is a number.
        problem = (
            staff("updates|pack", "The files together are larger than {size} MB", size=LARGEST >> 20),
            staff("updates|pack", "Make them smaller, or remove some"),
        )
        raise UpdateError(Diagnostic(source, 0, *problem))
