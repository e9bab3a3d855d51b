"""The common side effects that ship: no figure stands without its frame, and the most frequent stands first."""

from __future__ import annotations

import re

import pytest

from kiosk.content.content_files import read_content
from kiosk.domain.guide import Block, BlockKind
from tests.fixture_guide import SHIPPED_CONTENT

pytestmark = pytest.mark.shipped

SECTIONS = {
    file.article.id: section
    for file in read_content(SHIPPED_CONTENT).articles.values()
    if (section := file.article.section("common-effects"))
}
OF_100 = re.compile(r": (?:about |more than )?([\d.]+) of 100")


def lists(page: str) -> list[tuple[Block, list[str]]]:
    """Return each list of bullets with the block above it."""
    found: list[tuple[Block, list[str]]] = []
    for block in SECTIONS[page].blocks:
        if block.kind is BlockKind.BULLET:
            found[-1][1].append(block.message.text)
        else:
            found.append((block, []))
    return [each for each in found if each[1]]


@pytest.mark.parametrize("page", SECTIONS)
def test_a_list_of_figures_says_its_frame_above_it(page: str) -> None:
    unframed = [bullet for above, bullets in lists(page) if above.kind is BlockKind.HEADING for bullet in bullets]
    assert [bullet for bullet in unframed if re.search(r"\d", bullet) and "people" not in bullet] == []


@pytest.mark.parametrize("page", SECTIONS)
def test_the_most_frequent_effect_stands_first(page: str) -> None:
    figures = [
        [float(found[1]) for bullet in bullets if (found := OF_100.search(bullet))] for _, bullets in lists(page)
    ]
    assert figures == [sorted(each, reverse=True) for each in figures]


def test_lemtrada_says_its_frame_once_under_each_heading() -> None:
    texts = [block.message.text for block in SECTIONS["lemtrada"].blocks]
    frame = (
        "Each line says how many people out of 100 had the effect, over 2 years. "
        "The first number is with Lemtrada, the second with Rebif."
    )
    headings = [block.message.text for block in SECTIONS["lemtrada"].blocks if block.kind is BlockKind.HEADING]
    assert [texts[texts.index(heading) + 1] for heading in headings] == [frame] * 6
    assert sum("over 2 years" in text for text in texts) == 7
    assert "Fever: 29 of 100, and 9 with Rebif." in texts
