"""Collects the English texts of the program and of the content into templates, ``locales/*.pot``."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from itertools import dropwhile
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.header import CREATED, template_header, timestamp
from kiosk.catalogs.read import display_path, read_template
from kiosk.files.located_text import SourceText
from kiosk.services.translator import NAME
from kiosk.texts.message import STAFF, UI

PACKAGE = Path(__file__).resolve().parent.parent
KEYWORDS = {"phrase": UI, "phrases": UI, "staff": STAFF}
"""By the name of the function that marks a text: its domain. Context, text and plural are its first arguments."""
NOTE = "T:"
"""Begins a comment to the translator, on the lines above the call or its statement."""
NAMED_VALUES = "python-brace-format"
"""Flag by which translators' own tools compare the ``{names}``."""
CONTENT = "content"
"""Name of the content folder in templates, whatever its real name is."""

Texts = Mapping[str, tuple[PoEntry, ...]]
"""English texts by domain."""


def source_texts(content: Iterable[SourceText], package: Path | None = PACKAGE) -> Texts:
    """Return the texts of the program in ``package`` and those of the content, in the order of the files and lines.

    Without a package, they are those of the content alone.
    """
    domains: dict[str, list[PoEntry]] = {}
    for domain, entry in program_texts(package) if package else ():
        domains.setdefault(domain, []).append(entry)
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


def program_texts(package: Path) -> Iterator[tuple[str, PoEntry]]:
    """Yield the program's own texts with their domains, in the order of the files and lines."""
    for file in sorted(package.rglob("*.py")):
        source = file.read_text("utf-8")
        if any(f"{name}(" in source for name in KEYWORDS):
            reference = f"src/kiosk/{file.relative_to(package).as_posix()}"
            for domain, entry in _marked(source):
                yield domain, replace(entry, references=(reference,))


def _marked(source: str) -> Iterator[tuple[str, PoEntry]]:
    """Yield the texts that ``source`` marks; Babel's extractor, which reads tokens, takes ten times as long."""
    lines = source.split("\n")
    found = []
    for statement in ast.walk(ast.parse(source)):
        if isinstance(statement, ast.stmt):
            found += [(call.lineno, call.col_offset, call, statement.lineno) for call in _calls(statement)]
    for line, _, call, start in sorted(found, key=lambda each: each[:2]):
        texts = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if isinstance(call.func, ast.Name) and len(texts) == len(call.args) > 1:
            context, text, plural = (*texts, "")[:3]
            yield (
                KEYWORDS[call.func.id],
                PoEntry(
                    context=context,
                    msgid=text,
                    plural=plural,
                    strings=("", "") if plural else ("",),
                    notes=_note_above(lines, line) or _note_above(lines, start),
                    flags=(NAMED_VALUES,) if NAME.search(text + plural) else (),
                    line=line,
                ),
            )


def _calls(statement: ast.stmt) -> Iterator[ast.Call]:
    """Yield the calls of ``statement`` that mark a text, without those of the statements inside it."""
    nodes = [child for child in ast.iter_child_nodes(statement) if not isinstance(child, ast.stmt)]
    for node in nodes:
        nodes.extend(child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            yield node


def _note_above(lines: list[str], line: int) -> tuple[str, ...]:
    """Return the note to the translator that ends just above ``line``."""
    comments: list[str] = []
    while line > 1 and (above := lines[line - 2].strip()).startswith("#"):
        line -= 1
        comments.insert(0, above[1:].strip())
    note = dropwhile(lambda comment: not comment.startswith(NOTE), comments)
    return tuple(comment.removeprefix(NOTE).strip() for comment in note)


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
