"""The second shape of an article: a page about the disease, with a title and sections of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.article import ArticleFile, read_article
from kiosk.content.check import check_content
from kiosk.content.content_files import read_content
from kiosk.content.extraction import content_messages
from kiosk.content.file_content import FileContent
from kiosk.content.folder import Shape
from kiosk.content.listing import ListedTopic, listed_topic
from kiosk.content.spoken_texts import english_texts
from kiosk.domain.errors import Diagnostic
from kiosk.domain.guide import BlockKind, Source, Topic, Urgency
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts.message import COMMON, Message
from kiosk.texts.treatment import SECTION_GLANCE
from tests.content_samples import TOPIC, TREATMENT, write_content

TITLE = Message("topic|title", "The first weeks", COMMON)
URGENT = TOPIC[TOPIC.index('<!-- T: "urgent"') :]


def read(text: str, folder: Path) -> tuple[ArticleFile | None, tuple[Diagnostic, ...]]:
    path = folder / "first-weeks.md"
    path.write_text(text, "utf-8")
    diagnostics = Diagnostics("first-weeks.md")
    return read_article(path, Shape.TOPIC, diagnostics, TermFinder({"stroke": "stroke"})), diagnostics.found


def with_topic(folder: Path, text: str = TOPIC, name: str = "first-weeks") -> Path:
    """Write a small guide with one page about the disease, and return its content folder."""
    content = write_content(folder)
    (content / "basics").mkdir()
    (content / "basics" / f"{name}.md").write_text(text, "utf-8")
    return content


def test_a_page_has_its_own_title_and_sections(tmp_path: Path) -> None:
    found, problems = read(TOPIC, tmp_path)
    assert problems == ()
    assert found is not None
    article = found.article
    assert article.subject == Topic("first-weeks", TITLE)
    assert (article.id, article.name, article.medicine) == ("first-weeks", TITLE, None)
    assert [(section.anchor, section.title) for section in article.sections] == [
        ("glance", SECTION_GLANCE),
        ("first", Message("first-weeks|section", "What to do first", "first-weeks")),
        ("urgent", Message("first-weeks|section", "When it is urgent", "first-weeks")),
    ]
    called = Message("first-weeks|sources", "MSAA: newly diagnosed", "first-weeks")
    assert article.sources == (Source("msaa", called, "https://example.org/newly-diagnosed"),)
    assert article.review.next_review == date(2027, 5, 28)
    assert [[block.id for block in section.blocks] for section in article.sections] == [
        ["glance/1"],
        ["first/1", "first/2"],
        ["urgent/1", "urgent/2"],
    ]
    warning = article.sections[2].blocks[1]
    assert (warning.kind, warning.urgency) == (BlockKind.URGENT, Urgency.EMERGENCY)
    assert (warning.sources, warning.terms) == (("msaa",), ("stroke",))
    assert warning.message == Message("first-weeks|urgent", "You have signs of a stroke.", "first-weeks")


def test_titles_and_texts_are_extracted_with_their_notes(tmp_path: Path) -> None:
    content = with_topic(tmp_path)
    found = [each for each in content_messages(content) if each.file == "content/basics/first-weeks.md"]
    assert [(each.message.domain, each.message.text, each.line, each.notes) for each in found] == [
        (
            "common", "The first weeks", 18,
            ("Title of a page about multiple sclerosis (MS).", "The weeks after the diagnosis."),
        ),
        (
            "first-weeks", "Nobody decides everything on one day.", 20,
            ("Paragraph in the section “At a glance” of “The first weeks”.",),
        ),
        ("first-weeks", "What to do first", 22, ("Title of a section of “The first weeks”.",)),
        (
            "first-weeks", "Ask for your MRI report.", 24,
            ("Paragraph in the section “What to do first” of “The first weeks”.",),
        ),
        (
            "first-weeks", "Write down 3 questions.", 26,
            ("Bullet in the section “What to do first” of “The first weeks”.",),
        ),
        (
            "first-weeks", "When it is urgent", 29,
            ("Title of a section of “The first weeks”.", '"urgent" for the hospital.'),
        ),
        (
            "first-weeks", "Call 911 right away", 31,
            ("Heading in the section “When it is urgent” of “The first weeks”.",),
        ),
        (
            "first-weeks", "You have signs of a stroke.", 33,
            ("Urgent warning in the section “When it is urgent” of “The first weeks”.",),
        ),
        (
            "first-weeks", "MSAA: newly diagnosed", 12,
            (
                "What a source is called on the page of “The first weeks”. Keep the names of companies, sites, "
                "journals and studies; translate the rest. A full stop follows.",
                "Keep unchanged: MSAA",
            ),
        ),
        (
            "common", "Kiosk content team", 5,
            ("Who wrote the page, in “Written by …”. Keep a person's name; translate what a team is called.",),
        ),
    ]  # fmt: skip
    spoken = [each.text for each in english_texts(read_content(content)) if each.file.endswith("first-weeks.md")]
    assert spoken[:3] == ["The first weeks", "Nobody decides everything on one day.", "What to do first"]


WRONG = {
    "no-order": ("order = 20\n", "", 1, "“order” is missing"),
    "order": ("order = 20", 'order = "first"', 2, "“order” must be a number"),
    "no-title": ("# The first weeks\n", "", 19, "does not begin with its title"),
    "no-anchor": ("{#first}", "", 22, "The section “What to do first” has no anchor"),
    "anchor": ("{#first}", "{#Erste_Hilfe}", 22, "“Erste_Hilfe” is not a valid anchor"),
    "own-anchor": ("{#first}", "{#sources}", 22, "The section “sources” is not written by hand"),
    "twice": ("{#urgent}", "{#first}", 29, "The section “first” is already on line 22"),
    "one-section": (URGENT, "", 18, "The page has 1 sections, and should have 2 to 8"),
    "opening": (
        "Nobody decides everything on one day. [^msaa]",
        "\n\n".join(f"Line {n}. [^msaa]" for n in range(4)), 26, "More than 3 blocks come before the first section",
    ),
    "heading": ("# What to do first {#first}", "## What to do first", 22, "A ### heading comes before"),
    "source": ("3 questions. [^msaa]", "3 questions.", 26, "A figure has no source"),
    "unused": ("[sources.msaa]", '[sources.b]\ntitle = "x"\n\n[sources.msaa]', 12, "Nothing names the source “b”"),
    "long": ("Ask for", "Ask for" + " a" * 200, 24, "300 at most"),
    "review": ("next_review = 2027-05-28", "next_review = 2026-01-01", 9, "“review.next_review” is not after"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "cause"), WRONG.values(), ids=WRONG)
def test_a_wrong_page_is_reported_by_line(tmp_path: Path, old: str, new: str, line: int, cause: str) -> None:
    assert old in TOPIC
    found, problems = read(TOPIC.replace(old, new, 1), tmp_path)
    assert found is None
    assert [each for each in problems if each.line == line and cause in each.cause], problems


def test_the_list_reads_the_order_and_the_title_alone(tmp_path: Path) -> None:
    path = tmp_path / "first-weeks.md"
    for text in (TOPIC, "\ufeff" + TOPIC.replace("\n", "\r\n"), TOPIC.replace("{#first}", "")):
        path.write_bytes(text.encode())
        assert listed_topic(path) == ListedTopic(20, Topic("first-weeks", TITLE))
    for text in ("", "# x\n", TOPIC.replace("order = 20", "order ="), TOPIC.replace("# The first weeks", "")):
        path.write_text(text)
        assert listed_topic(path) is None
    assert listed_topic(tmp_path / "missing.md") is None


def test_topics_are_listed_in_their_order_and_a_broken_one_is_left_out(tmp_path: Path) -> None:
    content, reported = with_topic(tmp_path), list[Diagnostic]()
    (content / "basics" / "relapse.md").write_text(TOPIC.replace("20", "5", 1).replace("The first weeks", "A relapse"))
    (content / "basics" / "broken.md").write_text("no facts\n")
    (content / "basics" / "lemtrada.md").write_text(TOPIC)  # the name of a treatment
    (content / "basics" / "staff.md").write_text(TOPIC)  # the name of another catalog
    found = FileContent(content, reported.extend)
    assert [topic.title.text for topic in found.topics] == ["A relapse", "The first weeks"]
    assert [(each.file, each.cause) for each in reported] == [
        ("content/basics", "The file name lemtrada.md is taken"),
        ("content/basics", "The file name staff.md is taken"),
        ("content/basics/broken.md", "The file does not begin with a line of +++"),
        ("content/basics/broken.md", "The page does not begin with its title"),
    ]
    article = found.article("relapse")
    assert article is not None
    assert article.subject == found.topics[0]
    treatment = found.article("lemtrada")
    assert treatment is not None
    assert treatment.medicine == found.medicines[0]


def test_a_guide_may_have_no_topics(tmp_path: Path) -> None:
    reported: list[Diagnostic] = []
    assert FileContent(write_content(tmp_path), reported.extend).topics == ()
    assert reported == []


def test_the_check_treats_both_shapes_alike(tmp_path: Path) -> None:
    long = "Ask " + "and ask me now " * 7 + "for it."
    text = TOPIC.replace("Ask for your MRI report.", long).replace("decides everything on", "has to do it all in")
    content = with_topic(tmp_path, text)
    assert read_content(content).names == ("Lemtrada", "Sanofi", "Rebif", "CARE-MS I", "CARE-MS II", "MSAA")
    problems = check_content(content, release=True, today=date(2027, 6, 1))
    found = [(each.line, each.cause) for each in problems if each.file == "content/basics/first-weeks.md"]
    assert [(line, cause.partition(":")[0]) for line, cause in found] == [
        (5, "No clinician has signed this page"),
        (5, "The next review was due on 2027-05-28"),
        (24, "A sentence has 31 words, 25 at most"),
    ]

    assert TREATMENT in (content / "treatments" / "lemtrada.md").read_text("utf-8")
