"""The staff code as the configuration keeps it: a salted scrypt hash (RFC 7914), never the code."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from unicodedata import normalize

SHORTEST = 6
"""Characters. With the waits after wrong codes a year of guessing then finds one code in ten."""
COST, BLOCKS, PARALLEL = 2**14, 8, 5
"""N, r and p: 16 MB of memory and about a quarter of a second (OWASP Password Storage Cheat Sheet)."""
MOST_MEMORY = 2**26
SALT_BYTES, KEY_BYTES = 16, 32
HASH = re.compile(rf"scrypt:([0-9a-f]{{{2 * SALT_BYTES}}}):([0-9a-f]{{{2 * KEY_BYTES}}})", re.ASCII)


def is_hash(text: str) -> bool:
    """Return whether ``text`` is what ``hash_of`` returns."""
    return HASH.fullmatch(text) is not None


def is_fit(code: str) -> bool:
    """Return whether ``code`` can be typed at the kiosk and is long enough."""
    return len(code) >= SHORTEST and code.isprintable() and code == code.strip()


def hash_of(code: str) -> str:
    """Return the hash of ``code`` with a new salt, as a text for the configuration."""
    salt = os.urandom(SALT_BYTES)
    return f"scrypt:{salt.hex()}:{_key(code, salt).hex()}"


def matches(code: str, kept: str) -> bool:
    """Return whether ``kept`` is the hash of ``code``; a wrong code takes as long as the right one."""
    import hmac  # loads OpenSSL, which most visits do not need

    parts = HASH.fullmatch(kept)
    return parts is not None and hmac.compare_digest(_key(code, bytes.fromhex(parts[1])), bytes.fromhex(parts[2]))


def _key(code: str, salt: bytes) -> bytes:
    import hashlib

    text = normalize("NFC", code).encode("utf-8", "surrogatepass")
    try:
        return hashlib.scrypt(text, salt=salt, n=COST, r=BLOCKS, p=PARALLEL, maxmem=MOST_MEMORY, dklen=KEY_BYTES)
    finally:
        _return_memory()


def _return_memory() -> None:
    """Give freed memory back to the system (malloc_trim(3)): glibc would keep 16 MB or more of each code looked at."""
    with suppress(OSError, AttributeError):  # other C libraries do so by themselves
        import ctypes

        ctypes.CDLL(None).malloc_trim(0)
