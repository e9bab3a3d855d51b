"""The chart that an author asks for in a comment before a block; its numbers must be those of the block.

::

    <!-- chart: of 100: Lemtrada 65, Rebif 47 -->
    <!-- chart: courses at months 0, 12; tests until 48 months after -->
"""

from __future__ import annotations

import re
from itertools import pairwise

from kiosk.domain.chart import PEOPLE, YEAR, Chart, course_chart, people_chart
from kiosk.files.diagnostics import Diagnostics, quoted

OF_100 = re.compile(r"of 100: (.+)")
GROUP = re.compile(r"(\S.*) (\d{1,3})")
COURSES = re.compile(r"courses at months (0(?:, \d{1,3})*); tests until (\d{1,3}) months after")
REMEDY = "Write it like “of 100: Lemtrada 65, Rebif 47” or “courses at months 0, 12; tests until 48 months after”"


def read_chart(words: str, text: str, line: int, diagnostics: Diagnostics) -> Chart | None:
    """Return the chart that ``words`` describe for the block ``text``, or None where it is wrong.

    Args:
        words: What the author wrote after ``chart:``.
        text: The words of the block.
        line: The line of the file that the block is on.
        diagnostics: Where problems are recorded.
    """
    if found := OF_100.fullmatch(words):
        groups = [GROUP.fullmatch(part.strip()) for part in found[1].split(",")]
        named = tuple((group[1], int(group[2])) for group in groups if group)
        if len(named) == len(groups) and all(number <= PEOPLE for _, number in named):
            _check(
                ["of 100", *(part for name, number in named for part in (name, str(number)))], text, line, diagnostics
            )
            return people_chart(named)
    if found := COURSES.fullmatch(words):
        months = tuple(map(int, found[1].split(", ")))
        gaps = [after - before for before, after in pairwise(months)]
        if all(gap > 0 for gap in gaps):
            apart = ["one year" if gap == YEAR else f"{gap} months" for gap in gaps]
            _check([*apart, f"{found[2]} months"], text, line, diagnostics)
            return course_chart(months, int(found[2]))
    diagnostics.add(line, f"The chart {quoted(words)} cannot be read", REMEDY)
    return None


def _check(wanted: list[str], text: str, line: int, diagnostics: Diagnostics) -> None:
    for words in wanted:
        if not re.search(rf"(?<![\w.]){re.escape(words)}(?![\w%]|\.\d)", text):
            diagnostics.add(
                line, f"The chart says {quoted(words)}, the block does not", "Correct the chart or the block"
            )
