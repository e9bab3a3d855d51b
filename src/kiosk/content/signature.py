"""What a clinician has signed: the text of a page as it was then. Any change of it voids the signature."""

from __future__ import annotations

import re

try:
    from _blake2 import blake2b  # part of the interpreter; hashlib would load OpenSSL, 3 MB that nothing else uses
except ImportError:
    from hashlib import blake2b

SIGNATURE_LINE = re.compile(r"\s*(?:clinical_reviewer|clinical_review|signed_text)\s*=")
"""A line at the top of a file that holds a part of the signature."""


def text_number(front: str, body: str) -> str:
    """Return the number of a page's text: a BLAKE2b hash of 48 bits as 12 hexadecimal digits.

    Args:
        front: The facts at the top of the file. The lines of the signature do not count.
        body: The rest of the file.
    """
    lines = [line.rstrip() for line in front.splitlines() if not SIGNATURE_LINE.match(line)]
    lines += [line.rstrip() for line in body.splitlines()]
    return blake2b("\n".join(lines).encode(), digest_size=6).hexdigest()
