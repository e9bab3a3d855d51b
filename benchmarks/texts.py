"""The treatment to measure with: its longest section, and its text for other programs."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from benchmarks.visit import NoWayError
from kiosk.domain.guide import Article, Block, BlockKind
from kiosk.domain.pages.article import sections_of
from kiosk.services.session import Session

MARKUP = {BlockKind.HEADING: "### {}", BlockKind.BULLET: "- {}", BlockKind.URGENT: "> {}"}
TAGS = {BlockKind.HEADING: "<h3>{}</h3>", BlockKind.BULLET: "<ul><li>{}</ul>"}


@dataclass(frozen=True, slots=True)
class Copies:
    """The text of a treatment as files for other programs."""

    plain: Path
    html: Path
    markdown: Path
    opening: str
    """The first words after the title: once they are shown, the page can be read."""


def first_treatment(twin: Session) -> Article:
    """Return the first treatment of the guide."""
    medicine = twin.library.medicines[0]
    found = twin.library.article(medicine.id)
    if found is None:
        message = f"The page of {medicine.name} cannot be read"
        raise NoWayError(message)
    return found


def longest_section(twin: Session) -> str:
    """Return the anchor of the written section with the most characters; the list of sources is not a text to read."""

    def characters(blocks: tuple[Block, ...]) -> int:
        return sum(len(words(twin, block)) for block in blocks)

    return max(first_treatment(twin).sections, key=lambda section: characters(section.blocks)).anchor


def words(twin: Session, block: Block) -> str:
    return twin.library.words(block.message, "en")


def write_copies(twin: Session, folder: Path) -> Copies:
    """Write the whole treatment into ``folder``, in English, as it is read in the kiosk."""
    treatment, medicine = first_treatment(twin), twin.library.medicines[0]
    title = f"{medicine.name} ({twin.library.words(medicine.generic, 'en')})"
    plain, tagged, marked = [title], [f"<h1>{html.escape(title)}</h1>"], [f"# {title}"]
    for section in sections_of(treatment):
        heading = twin.library.words(section.title, "en")
        plain.append(heading)
        tagged.append(f"<h2>{html.escape(heading)}</h2>")
        marked.append(f"## {heading}")
        for block in section.blocks:
            text = words(twin, block)
            plain.append(text)
            tagged.append(TAGS.get(block.kind, "<p>{}</p>").format(html.escape(text)))
            marked.append(MARKUP.get(block.kind, "{}").format(text))
    head = f'<!DOCTYPE html><meta charset="utf-8"><title>{html.escape(title)}</title>'
    opening = " ".join(words(twin, treatment.sections[0].blocks[0]).split()[:4])
    copies = Copies(folder / "treatment.txt", folder / "treatment.html", folder / "treatment.md", opening)
    copies.plain.write_text("\n\n".join(plain) + "\n", "utf-8")
    copies.html.write_text("\n".join([head, *tagged]) + "\n", "utf-8")
    copies.markdown.write_text("\n\n".join(marked) + "\n", "utf-8")
    return copies
