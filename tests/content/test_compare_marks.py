"""Which blocks answer a question where medicines are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.file_content import FileContent
from kiosk.domain.choices import Aspect
from kiosk.domain.comparing import answer, section_of
from kiosk.domain.errors import Diagnostic
from tests.content_samples import TREATMENT, write_content

EFFECTS = """
## Common side effects {#common-effects}

Each line counts people out of 100. [^label]

### Skin

- One [^label]
- Two [^label]
- Three [^label]
- Four [^label]
- Five [^label]
- Six [^label]
"""


def read(folder: Path, text: str) -> tuple[dict[Aspect, list[str]], list[Diagnostic]]:
    content = write_content(folder)
    (content / "treatments" / "lemtrada.md").write_text(text, "utf-8")
    problems: list[Diagnostic] = []
    article = FileContent(content, problems.extend).article("lemtrada")
    return {each: [block.id for block in answer(article, each)] for each in Aspect} if article else {}, problems


def test_facts_marked_blocks_and_the_first_part_of_a_section_answer(tmp_path: Path) -> None:
    text = TREATMENT.replace("### Your platelets", "<!-- compare: boxed-warning -->\n### Your platelets")
    text = text.replace("With Lemtrada 12%", "<!-- compare: relapses -->\nWith Lemtrada 12%")
    found, problems = read(tmp_path, text + EFFECTS)
    assert not problems
    assert found == {
        Aspect.GIVEN: ["glance/fact/given"],
        Aspect.DOSE: ["glance/fact/doses/1", "glance/fact/doses/2"],
        Aspect.TESTS_BEFORE: [],
        Aspect.TESTS_DURING: [],
        Aspect.BOXED_WARNING: ["warnings/3", "warnings/4", "warnings/5"],
        Aspect.PREGNANCY: [],
        Aspect.EFFECTS: ["common-effects/1", *(f"common-effects/{number}" for number in range(3, 8))],
        Aspect.RELAPSES: ["benefit/1"],
    }


def test_marks_replace_the_first_part_and_lead_to_their_section(tmp_path: Path) -> None:
    text = TREATMENT.replace("- Easy bruising", "<!-- compare: effects -->\n- Easy bruising")
    content = write_content(tmp_path)
    (content / "treatments" / "lemtrada.md").write_text(text + EFFECTS, "utf-8")
    article = FileContent(content, lambda _problems: None).article("lemtrada")
    assert article
    assert [block.id for block in answer(article, Aspect.EFFECTS)] == ["warnings/4"]
    assert section_of(article, Aspect.EFFECTS) == "warnings"
    assert section_of(article, Aspect.PREGNANCY) == "pregnancy"


@pytest.mark.parametrize("question", ["price", "dose"])
def test_a_question_that_no_mark_answers_is_reported(tmp_path: Path, question: str) -> None:
    text = TREATMENT.replace("- Easy bruising", f"<!-- compare: {question} -->\n- Easy bruising")
    _, [problem] = read(tmp_path, text)
    assert problem.cause == f"There is no question “{question}”"
    assert problem.remedy == ("Write one of: tests-before, tests-during, boxed-warning, pregnancy, effects, relapses")


def test_only_medicines_are_compared(tmp_path: Path) -> None:
    content = write_content(tmp_path)
    about = content / "about.md"
    about.write_text(about.read_text("utf-8") + "\n<!-- compare: effects -->\nMore.\n", "utf-8")
    problems: list[Diagnostic] = []
    assert FileContent(content, problems.extend).document("about") is None
    assert [problem.cause for problem in problems] == ["Only medicines are compared"]
