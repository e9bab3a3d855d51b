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
from kiosk.texts.message import staff

OF_100 = re.compile(r"of 100: (.+)")
GROUP = re.compile(r"(\S.*) (\d{1,3})")
COURSES = re.compile(r"courses at months (0(?:, \d{1,3})*); tests until (\d{1,3}) months after")
# T: Remedy. {people} and {courses} are what to write for the two kinds of charts.
REMEDY = staff(
    "content|chart",
    "Write it like “{people}” or “{courses}”",
    people="of 100: Lemtrada 65, Rebif 47",
    courses="courses at months 0, 12; tests until 48 months after",
)


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
    # T: Cause: the comment that asks for a chart is wrong.
    diagnostics.add(line, staff("content|chart", "The chart {words} cannot be read", words=quoted(words)), REMEDY)
    return None


def _check(wanted: list[str], text: str, line: int, diagnostics: Diagnostics) -> None:
    for words in wanted:
        if not re.search(rf"(?<![\w.]){re.escape(words)}(?![\w%]|\.\d)", text):
            # T: Cause and remedy: {words} are in the comment that asks for a chart. A block is a paragraph.
            diagnostics.add(
                line,
                staff("content|chart", "The chart says {words}, the block does not", words=quoted(words)),
                staff("content|chart", "Correct the chart or the block"),
            )
