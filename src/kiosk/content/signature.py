"""What a clinician has signed: the text of a page as it was then. Any change of it voids the signature."""

from __future__ import annotations

import re
from hashlib import sha256

SIGNATURE_LINE = re.compile(r"\s*(?:clinical_reviewer|clinical_review|signed_text)\s*=")
"""A line at the top of a file that holds a part of the signature."""


def text_number(front: str, body: str) -> str:
    """Return the number of a page's text: the start of its SHA-256, 12 hexadecimal digits.

    Args:
        front: The facts at the top of the file. The lines of the signature do not count.
        body: The rest of the file.
    """
    lines = [line.rstrip() for line in front.splitlines() if not SIGNATURE_LINE.match(line)]
    lines += [line.rstrip() for line in body.splitlines()]
    return sha256("\n".join(lines).encode()).hexdigest()[:12]
