"""The quick look at a treatment's file: three facts from its first lines, without reading TOML or Markdown.

A list of a thousand treatments must be there before a person notices that it was not; reading them whole takes seconds.
The quick look never guesses. Where a file is written in any but the usual way it finds nothing, and the strict reader
decides.
"""

from __future__ import annotations

import os
import re

from kiosk.content.folder import generic_of
from kiosk.domain.guide import Medicine, Route

HEAD = 2048
"""Bytes that are looked at."""
FENCE = re.compile(rb"(?:\xef\xbb\xbf)?\+\+\+[ \t]*\r?\n")
FIELD = re.compile(rb'^(name|generic|route)[ \t]*=[ \t]*"([^"\\\x00-\x1f\x7f]+)"[ \t]*(?:#[^\r\n]*)?\r?$', re.MULTILINE)
TABLE = re.compile(rb"^[ \t]*\[", re.MULTILINE)
UNUSUAL = (b'"""', b"'''")
FIELDS = 3
ROUTES = {route.value: route for route in Route}


def quick_entry(treatment: str, path: str) -> Medicine | None:
    """Return what the list needs to know of the file at ``path``, or None where a quick look does not tell."""
    try:
        file = os.open(path, os.O_RDONLY)
        try:
            head = os.read(file, HEAD)
        finally:
            os.close(file)
    except OSError:
        return None
    start = FENCE.match(head)
    if not start or any(quotes in head for quotes in UNUSUAL):
        return None
    table = TABLE.search(head, start.end())
    # Without the first table in sight the last line may be half a line.
    fields = FIELD.findall(head, start.end(), table.start()) if table else []
    found = dict(fields)
    if len(fields) != FIELDS or len(found) != FIELDS:
        return None
    try:
        name, generic, route = (found[key].decode() for key in (b"name", b"generic", b"route"))
    except UnicodeDecodeError:
        return None
    if route not in ROUTES or name != name.strip() or generic != generic.strip():
        return None
    return Medicine(treatment, name, generic_of(generic), ROUTES[route])
