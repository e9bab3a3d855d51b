"""Every text of the content that needs a translation, in the order of the files, with what a translator must know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.message import Message


@dataclass(frozen=True, slots=True)
class ContentMessage:
    """One text of the content and where it comes from."""

    domain: str
    """The catalog it belongs to, the same as ``message.domain``."""
    file: str
    """The file it stands in, such as ``content/treatments/lemtrada.md``."""
    line: int
    message: Message
    comments: tuple[str, ...]
    """For the translator: what it is and where it is shown, the author's note, the names to keep unchanged."""


def content_messages(folder: Path) -> Iterator[ContentMessage]:
    """Yield every message of the content in ``folder``: names of medicines, glossary, documents, then treatments.

    The same message comes as often as it occurs.

    Raises:
        ContentError: A file is broken. Nothing is yielded then, so that no translation is taken for obsolete.
    """
    raise NotImplementedError
