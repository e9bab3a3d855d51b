"""The clinic's content files, from bytes to the guide; ``docs/CONTENT.md`` is the format, and this is its reader.

``files`` implements the port; ``check`` and ``extraction`` are its other two users. What they share, in reading order::

    text_file -> toml_table -> front_matter -+-> treatment, document, glossary -> files, check, extraction
              -> inline -> markup -----------+

Nothing here raises for what an author wrote: each file gathers its problems, and a file with problems has no page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.file_content import FileContent

if TYPE_CHECKING:
    from kiosk.content.check import check_content

__all__ = ["FileContent", "check_content"]


def __getattr__(name: str) -> object:
    """Load the check when it is asked for: a kiosk that serves patients never runs it."""
    if name == "check_content":
        from kiosk.content.check import check_content

        return check_content
    raise AttributeError(name)
