"""Collects the English texts of program and content into templates, ``locales/*.pot``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.extract import extract_from_file
from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.header import CREATED, template_header, today
from kiosk.catalogs.parse import parse_po
from kiosk.catalogs.read import display_path, read_bytes
from kiosk.content.extraction import content_messages
from kiosk.services.translator import NAME
from kiosk.texts.message import UI

PACKAGE = Path(__file__).resolve().parent.parent
KEYWORDS = {"phrase": ((1, "c"), 2), "phrases": ((1, "c"), 2, 3)}
COMMENT_TAGS = ("T:",)
NAMED_VALUES = "python-brace-format"
"""Flag that lets translators' own tools compare the ``{names}``."""


CONTENT = "content"
"""How templates call the folder of the content."""


def templates(content: Path, locales: Path) -> dict[str, PoFile]:
    """Return the template of each domain as it should be; one whose texts are unchanged keeps its date.

    Raises:
        ContentError: A content file is broken.
        CatalogError: A template that stands in ``locales`` is broken.
    """
    texts = {UI: merged(program_entries(PACKAGE)), **content_entries(content)}
    return {domain: template(domain, entries, locales / f"{domain}.pot") for domain, entries in texts.items()}


def template(domain: str, entries: tuple[PoEntry, ...], path: Path) -> PoFile:
    """Return the template of ``domain``, with the date of the file at ``path`` where the texts are the same."""
    fresh = PoFile(display_path(path), template_header(domain, today()), entries)
    if path.exists():
        before = parse_po(read_bytes(path), display_path(path))
        if before.texts == fresh.texts and CREATED in before.fields:
            return replace(fresh, header=template_header(domain, before.fields[CREATED]))
    return fresh


def program_entries(package: Path) -> Iterator[PoEntry]:
    """Yield the program's own words, in the order of the files and lines."""
    for file in sorted(package.rglob("*.py")):
        reference = f"src/kiosk/{file.relative_to(package).as_posix()}"
        found = extract_from_file("python", file, KEYWORDS, COMMENT_TAGS, strip_comment_tags=True)
        for line, message, comments, context in found:
            one, many = (message, "") if isinstance(message, str) else message
            yield PoEntry(
                context=context or "",
                msgid=one,
                plural=many,
                strings=("", "") if many else ("",),
                notes=tuple(comments),
                references=(reference,),
                flags=(NAMED_VALUES,) if NAME.search(one + many) else (),
                line=line,
            )


def content_entries(content: Path) -> dict[str, tuple[PoEntry, ...]]:
    """Return the texts of the content by domain, in the order of the files and lines."""
    domains: dict[str, list[PoEntry]] = {}
    for found in content_messages(content):
        entry = PoEntry(
            context=found.message.context,
            msgid=found.message.text,
            notes=tuple(" ".join(comment.split()) for comment in found.comments),
            # However the folder is called here, a template made from it is the same.
            references=(f"{CONTENT}/{found.file.partition('/')[2]}",),
            line=found.line,
        )
        domains.setdefault(found.domain, []).append(entry)
    return {domain: merged(entries) for domain, entries in domains.items()}


def merged(entries: Iterable[PoEntry]) -> tuple[PoEntry, ...]:
    """Return ``entries`` with each text of a context once, at its first place, with all notes and files."""
    found: dict[tuple[str, str], PoEntry] = {}
    for entry in entries:
        known = found.setdefault(entry.key, entry)
        found[entry.key] = replace(
            known,
            notes=tuple(dict.fromkeys((*known.notes, *entry.notes))),
            references=tuple(dict.fromkeys((*known.references, *entry.references))),
        )
    return tuple(found.values())
