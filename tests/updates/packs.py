"""Keys and packs for tests."""

from __future__ import annotations

import io
import zipfile
from base64 import b64encode

import pytest

from tests.needs import note

try:
    import cryptography  # noqa: F401
except ImportError:
    note("NOT TESTED: content packs, for the extra “updates” is not installed")
    pytest.skip("no cryptography", allow_module_level=True)

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.updates.keys import public_key


def private_key(secret: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(secret)


KEY, OTHER_KEY = private_key(bytes(32)), private_key(bytes([1] * 32))
PUBLIC = public_key(KEY)
ABOUT = ("pack.json", b'{"version":"2"}')
PAGE = ("content/help.md", b"# Help\n")


def plain(name: str, mode: int = 0o100644, compression: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr, entry.compress_type = 3, mode << 16, compression
    return entry


def archive(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a ZIP archive of anything, as somebody with the key could make it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name, data in entries:
            opened.writestr(plain(name) if isinstance(name, str) else name, data)
    return buffer.getvalue()


def signed(data: bytes, key: Ed25519PrivateKey = KEY) -> bytes:
    return b"kiosk-pack 1 %d %s\n%s" % (len(data), b64encode(key.sign(data)), data)
