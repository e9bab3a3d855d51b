"""Collects the English texts of the program and of the content into templates, ``locales/*.pot``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.extract import extract_from_file
from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.header import CREATED, template_header, timestamp
from kiosk.catalogs.read import display_path, read_template
from kiosk.files.located_text import SourceText
from kiosk.services.translator import NAME
from kiosk.texts.message import UI

PACKAGE = Path(__file__).resolve().parent.parent
KEYWORDS = {"phrase": ((1, "c"), 2), "phrases": ((1, "c"), 2, 3)}
COMMENT_TAGS = ("T:",)
NAMED_VALUES = "python-brace-format"
"""Flag by which translators' own tools compare the ``{names}``."""
CONTENT = "content"
"""Name of the content folder in templates, whatever its real name is."""

Texts = Mapping[str, tuple[PoEntry, ...]]
"""English texts by domain."""


def source_texts(content: Iterable[SourceText], package: Path = PACKAGE) -> Texts:
    """Return the texts of the program in ``package`` and those of the content, in the order of the files and lines."""
    domains: dict[str, list[PoEntry]] = {UI: list(program_entries(package))}
    for text in content:
        domains.setdefault(text.message.domain, []).append(_content_entry(text))
    return {domain: merge_duplicates(entries) for domain, entries in domains.items()}


def templates(texts: Texts, locales: Path) -> dict[str, PoFile]:
    """Return the template of each domain; one whose texts are the same as in ``locales`` keeps its date.

    Raises:
        CatalogError: A template in ``locales`` is broken.
    """
    return {domain: template(domain, entries, locales / f"{domain}.pot") for domain, entries in texts.items()}


def template(domain: str, entries: tuple[PoEntry, ...], path: Path) -> PoFile:
    """Return the template of ``domain``, with the date of the file at ``path`` where the texts are the same."""
    new = PoFile(display_path(path), template_header(domain, timestamp()), entries)
    if path.exists():
        old = read_template(path)
        if old.texts == new.texts and CREATED in old.fields:
            return replace(new, header=template_header(domain, old.fields[CREATED]))
    return new


def program_entries(package: Path) -> Iterator[PoEntry]:
    """Yield the program's own texts, in the order of the files and lines."""
    for file in sorted(package.rglob("*.py")):
        reference = f"src/kiosk/{file.relative_to(package).as_posix()}"
        found = extract_from_file("python", file, KEYWORDS, COMMENT_TAGS, strip_comment_tags=True)
        for line, message, comments, context in found:
            singular, plural = (message, "") if isinstance(message, str) else message
            yield PoEntry(
                context=context or "",
                msgid=singular,
                plural=plural,
                strings=("", "") if plural else ("",),
                notes=tuple(comments),
                references=(reference,),
                flags=(NAMED_VALUES,) if NAME.search(singular + plural) else (),
                line=line,
            )


def _content_entry(text: SourceText) -> PoEntry:
    return PoEntry(
        context=text.message.context,
        msgid=text.message.text,
        notes=tuple(" ".join(note.split()) for note in text.notes),
        references=(f"{CONTENT}/{text.file.partition('/')[2]}",),
        line=text.line,
    )


def merge_duplicates(entries: Iterable[PoEntry]) -> tuple[PoEntry, ...]:
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
