"""The key that signs packs: Ed25519 (RFC 8032), by the library ``cryptography``.

The private half is a file in the PEM format, which other tools read too. The public half is a text for the
configuration.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import Diagnostic, UpdateError
from kiosk.files.text import open_regular
from kiosk.texts.message import staff

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PREFIX = "ed25519:"
"""Begins the text of a public key; the rest is Base64."""
LARGEST = 1 << 14
"""Bytes of a file with a private key."""
# T: Remedy. The command stays but for FILE.
MAKE = staff("updates|key", "Make a key with kiosk pack --new-key FILE")


def make_key(file: Path) -> str:
    """Write a new private key to ``file``, for its owner alone, and return the public key.

    Raises:
        UpdateError: The file is there already, or cannot be written.
    """
    require_library()
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key = Ed25519PrivateKey.generate()
    pem: bytes = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        with open(file, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as new:
            new.write(pem)
    except OSError as error:
        # T: Cause: {error} says why. The key signs new pages.
        cause = staff("updates|key", "The key cannot be written: {error}", error=str(error.strerror))
        # T: Remedy.
        remedy = staff("updates|key", "Name a new file in a folder of your own")
        raise UpdateError(Diagnostic(str(file), 0, cause, remedy)) from error
    return public_key(key)


def load_key(file: Path) -> Ed25519PrivateKey:
    """Return the private key in ``file``.

    Raises:
        UpdateError: There is none.
    """
    require_library()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        with open(file, "rb", opener=open_regular) as opened:
            key = load_pem_private_key(opened.read(LARGEST), None)
    except OSError as error:
        # T: Cause: {error} says why. The key signs new pages.
        cause = staff("updates|key", "The key cannot be read: {error}", error=str(error.strerror))
        raise UpdateError(Diagnostic(str(file), 0, cause, MAKE)) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        # T: Cause: a file was to be a key.
        cause = staff("updates|key", "It is not a private key without a password")
        raise UpdateError(Diagnostic(str(file), 0, cause, MAKE)) from error
    if not isinstance(key, Ed25519PrivateKey):
        # T: Cause: Ed25519 is a kind of key.
        cause = staff("updates|key", "It is a key of another kind than Ed25519")
        raise UpdateError(Diagnostic(str(file), 0, cause, MAKE))
    return key


def public_key(key: Ed25519PrivateKey) -> str:
    """Return the public half of ``key``, as it stands in the configuration."""
    raw: bytes = key.public_key().public_bytes_raw()
    return PREFIX + b64encode(raw).decode()


def is_signed(data: bytes, signature: bytes, public: str) -> bool:
    """Return whether ``signature`` is that of ``data`` by the owner of the key ``public``."""
    require_library()
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(b64decode(public.removeprefix(PREFIX))).verify(signature, data)
    except InvalidSignature:
        return False
    return True


def require_library() -> None:
    """Do nothing if the library is there; raises UpdateError, which says how to install it, if it is not."""
    try:
        import cryptography.exceptions  # noqa: F401
    except ImportError as error:
        # T: Cause: a part of the program was not installed.
        cause = staff("updates|key", "The library for signatures is missing")
        # T: Remedy. “updates” and the name of the document stay.
        remedy = staff("updates|key", "Install the kiosk with its extra “updates”; see docs/INSTALLING.md")
        raise UpdateError(Diagnostic("cryptography", 0, cause, remedy)) from error
