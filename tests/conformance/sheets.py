"""How much of the screen is the text that a person came for: ``python -m tests.conformance.sheets``.

A sheet is one screenful of a section. Its content is what the section says: headings, paragraphs, bullets and warnings,
without the notice, the choices at the end, hints about keys, bars and blank lines.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.domain.page import ItemKind
from kiosk.domain.pages.article import sections_of
from kiosk.domain.state import State
from kiosk.services.session import Session
from kiosk.services.view import View
from kiosk.ui.tui.layout import Line
from kiosk.ui.tui.viewport import Viewport
from tests.conformance.matrix import LANGUAGES, requirement
from tests.fixture_guide import shipped_library

CONTENT = frozenset({ItemKind.HEADING, ItemKind.TEXT, ItemKind.BULLET, ItemKind.URGENT})
MEDICINE = "lemtrada"


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of all sections of a medicine at one size, or what is asked of them."""

    share: float
    """Lines of content in 100 lines of the screen."""
    first: float
    """Lines of content on the first sheet of a section, on average."""
    count: float
    """Sheets in all."""

    def reaches(self, goal: Sheets) -> bool:
        """Return whether this is as good as ``goal``."""
        return self.share >= goal.share and self.first >= goal.first and self.count <= goal.count


GOALS = {
    (80, 24): Sheets(
        requirement("DI-07").number("share_80x24"),
        requirement("DI-07").number("first_80x24"),
        requirement("DI-07").number("sheets_80x24"),
    ),
    (54, 15): Sheets(
        requirement("DI-07").number("share_54x15"),
        requirement("DI-07").number("first_54x15"),
        requirement("DI-07").number("sheets_54x15"),
    ),
    (40, 12): Sheets(
        requirement("DI-07").number("share_40x12"),
        requirement("DI-07").number("first_40x12"),
        requirement("DI-07").number("sheets_40x12"),
    ),
}
"""By columns and lines of the screen."""


def section_views(language: str) -> list[View]:
    """Return the view of each section, as a person first meets it."""
    treatment = shipped_library().article(MEDICINE)
    assert treatment
    views = []
    for section in sections_of(treatment):
        session = Session(shipped_library(), State())
        here = Address(PageKind.SECTION, MEDICINE, section.anchor)
        actions = (Command.NEXT, SetLanguage(language), OpenPage(Address(PageKind.TREATMENT, MEDICINE)), OpenPage(here))
        views.append([session.send(action) for action in actions][-1])
    return views


def content_lines(view: View, size: tuple[int, int]) -> list[int]:
    """Return how many lines of content each sheet of a view has."""
    layout = Viewport(view, *size).layout

    def is_content(line: Line) -> bool:
        row = view.rows[line.row]
        words = line.row >= 0 and row.kind in CONTENT and line.text_index < len(row.texts) - row.hints
        return words and bool(line.text.strip() or line.chart)

    return [sum(map(is_content, layout.page_lines(number))) for number in range(len(layout.page_starts))]


def measure(language: str, size: tuple[int, int]) -> Sheets:
    """Return how much of the screen is content, over all sections."""
    sections = [content_lines(view, size) for view in section_views(language)]
    sheets = [lines for section in sections for lines in section]
    first = sum(section[0] for section in sections) / len(sections)
    return Sheets(100 * sum(sheets) / (len(sheets) * size[1]), first, len(sheets))


def table() -> str:
    """Return what was measured beside what is asked for."""
    lines = ["language  size   content     first sheet   sheets"]
    for language in LANGUAGES:
        for size, goal in GOALS.items():
            now = measure(language, size)
            share, first = f"{now.share:4.1f} / {goal.share:g} %", f"{now.first:4.1f} / {goal.first:<4g}"
            reached = "reached" if now.reaches(goal) else "not reached"
            sheets = f"{now.count:3} / {goal.count:<3g}"
            lines.append(f"{language:8}  {size[0]}x{size[1]}  {share}  {first}   {sheets}  {reached}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
