"""The clinic's content files, from bytes to the guide; ``docs/CONTENT.md`` is the format, and this is its reader.

``files`` implements the port; ``check`` and ``extraction`` are its other two users. What they share, in reading order::

    text_file -> toml_table -> front_matter -+-> treatment, document, glossary -> files, check, extraction
              -> inline -> markup -----------+

Nothing here raises for what an author wrote: each file gathers its problems, and a file with problems has no page.
"""

from __future__ import annotations

from kiosk.adapters.content.check import check_content
from kiosk.adapters.content.files import FileContent

__all__ = ["FileContent", "check_content"]
