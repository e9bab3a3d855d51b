"""The languages of the kiosk. English is the source; every other language is a folder of catalogs."""

from __future__ import annotations

from msgspec import Struct

SOURCE = "en"
"""Tag of the language that content and program are written in."""


class Language(Struct, frozen=True):
    """A language that a person can choose."""

    tag: str
    """Folder name below ``locales``, a BCP 47 tag such as ``es``."""
    name: str
    """The language's own name for itself, such as ``Español``."""


def tags(languages: tuple[Language, ...], first: str) -> list[str]:
    """Return the tags of ``languages``, the clinic's ``first`` language before the others."""
    return sorted((language.tag for language in languages), key=lambda tag: tag != first)


def after(tags: list[str], tag: str) -> str:
    """Return the tag after ``tag``, in a circle; one key goes through all languages."""
    return tags[(tags.index(tag) + 1) % len(tags)] if tag in tags else tags[0]
