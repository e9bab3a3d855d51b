"""The check of all content at once, and every message of it for the catalogs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.content.check import check_content
from kiosk.content.extraction import content_messages
from kiosk.content.file_content import FileContent
from kiosk.domain.errors import ContentError
from kiosk.files.located_text import SourceText
from kiosk.texts.message import COMMON, Message
from tests.content_samples import TREATMENT, write_content

DAY = date(2027, 1, 1)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path)


def reported(content: Path, *, release: bool = False, today: date = DAY) -> list[str]:
    return [str(problem) for problem in check_content(content, release=release, today=today)]


def test_sound_content_has_no_problems(content: Path) -> None:
    assert reported(content) == []


def test_every_page_of_the_kiosk_must_be_there(content: Path) -> None:
    for name in ("help", "helpline", "about", "changes", "accessibility", "glossary"):
        (content / f"{name}.md").unlink()
    found = reported(content)
    assert [problem.partition(": ")[0] for problem in found] == [
        f"content/{name}.md" for name in ("about", "accessibility", "changes", "glossary", "help", "helpline")
    ]
    assert all("cannot be read" in problem for problem in found)


def test_a_missing_folder_is_one_list_of_problems(tmp_path: Path) -> None:
    assert len(reported(tmp_path / "nowhere")) == 7


def test_the_list_of_changes_has_the_newest_month_first(content: Path) -> None:
    head = "# What has changed in this guide\n\n"
    months = [f"## A month {{#{month}}}\n\n- A page is new.\n" for month in ("2026-09", "2026-11", "2025-13")]
    (content / "changes.md").write_text(head + "\n".join(reversed(months[:2])))
    assert reported(content) == []
    (content / "changes.md").write_text(head + "\n".join(months))
    assert reported(content) == [
        "content/changes.md:7: 2026-11 stands below 2026-09. Put the newest month first.",
        "content/changes.md:11: “2025-13” is not a month. Write it like {#2026-11}.",
    ]


def test_problems_of_all_files_come_together(content: Path) -> None:
    (content / "help.md").write_text("no title\n")
    (content / "glossary.md").write_text("no title\n")
    (content / "treatments" / "lemtrada.md").write_text("no facts\n")
    (content / "treatments" / "Rebif.md").write_text(TREATMENT)
    (content / "more.md").write_text("# More\n\nText.\n")
    files = {problem.file for problem in check_content(content)}
    names = ("glossary.md", "help.md", "more.md", "treatments", "treatments/lemtrada.md")
    assert files == {f"content/{name}" for name in names}


def test_two_treatments_of_one_name(content: Path) -> None:
    (content / "treatments" / "other.md").write_text(TREATMENT.replace('"Lemtrada"', '"LEMTRADA"', 1))
    [problem] = reported(content)
    assert problem.startswith(
        "content/treatments/other.md:2: The name “LEMTRADA” is also in content/treatments/lemtrada.md"
    )


def test_another_name_that_two_treatments_share(content: Path) -> None:
    other = TREATMENT.replace('"Lemtrada"', '"Other"', 1).replace("names = [", 'also = ["lemtrada"]\nnames = [', 1)
    (content / "treatments" / "other.md").write_text(other)
    [problem] = reported(content)
    assert problem.startswith(
        "content/treatments/other.md:2: The name “lemtrada” is also in content/treatments/lemtrada.md"
    )


@pytest.mark.req("CO-01")
def test_hard_words_and_long_sentences_are_named_with_their_section(content: Path) -> None:
    path = content / "treatments" / "lemtrada.md"
    hard = "Immunological considerations necessitate comprehensive hematological investigations. [^label]"
    long = " ".join(["We see you and me"] * 14) + ". [^label]"
    text = TREATMENT.replace("> Lemtrada can cause a stroke. Call 911 at once. [^label]", hard)
    path.write_text(text.replace("With Lemtrada 12%", f"{long}\n\nWith Lemtrada 12%"))
    found = reported(content)
    assert any(
        ":44: “Important warnings” reads at grade" in problem and "Immunological" in problem for problem in found
    )
    assert any("“What it may do for you” has" in problem and "words a sentence" in problem for problem in found)


def test_names_are_no_hard_words(content: Path) -> None:
    path = content / "treatments" / "lemtrada.md"
    long_name = "Alemtuzumabinoimmunotherapeutical"
    text = TREATMENT.replace('"Rebif",', f'"Rebif", "{long_name}",').replace("clinic.", f"clinic with {long_name}.")
    path.write_text(text)
    assert reported(content) == []


@pytest.mark.req("CO-06")
def test_a_release_needs_a_signature_and_a_review_that_is_not_due(content: Path) -> None:
    [problem] = reported(content, release=True, today=date(2026, 11, 22))
    assert "No clinician has signed this page" in problem
    signed = 'clinical_reviewer = "Ana Ruiz"\nclinical_review = 2026-12-01\nsigned_text = "d714d16a54f8"'
    text = TREATMENT.replace('clinical_reviewer = ""', signed)
    (content / "treatments" / "lemtrada.md").write_text(text)
    [problem] = reported(content, release=True, today=date(2026, 11, 30))
    assert "clinical_review is 2026-12-01, which is in the future" in problem
    assert reported(content, release=True, today=date(2026, 12, 1)) == []
    assert reported(content, release=True, today=date(2027, 5, 22)) == []
    [problem] = reported(content, release=True, today=date(2027, 5, 23))
    assert "was due on 2027-05-22" in problem
    assert reported(content, today=date(2030, 1, 1)) == []


@pytest.mark.parametrize(
    ("before", "after", "number"),
    [
        ("First course: 12 mg", "First course: 120 mg", "abe9b0ad95d9"),
        ("Call 911 at once.", "Call 911.", "9f4fc942ef87"),
        ('\nsigned_text = "d714d16a54f8"', "", "d714d16a54f8"),
    ],
)
def test_a_change_of_the_text_voids_the_signature(content: Path, before: str, after: str, number: str) -> None:
    signed = 'clinical_reviewer = "Ana Ruiz"\nclinical_review = 2026-11-22\nsigned_text = "d714d16a54f8"'
    text = TREATMENT.replace('clinical_reviewer = ""', signed)
    path = content / "treatments" / "lemtrada.md"
    path.write_text(text)
    assert reported(content, release=True, today=date(2026, 11, 22)) == []
    path.write_text(text.replace(before, after))
    for release in (False, True):
        [problem] = reported(content, release=release, today=date(2026, 11, 22))
        assert "Ana Ruiz has not signed the text as it is now; patients read that nobody has." in problem
        assert f'then write signed_text = "{number}"; or empty clinical_reviewer and delete clinical_review.' in problem
    article = FileContent(content, lambda _problems: None).article("lemtrada")
    assert article
    assert (article.review.clinical_reviewer, article.review.clinical_review) == ("", None)


def test_messages_come_in_order_with_what_a_translator_must_know(content: Path) -> None:
    found = list(content_messages(content))
    assert found[0] == SourceText(
        Message("names", "alemtuzumab", COMMON),
        "content/treatments/lemtrada.md",
        3,
        ("Name of the medicine itself; its brand name is Lemtrada.",),
    )
    files = list(dict.fromkeys(message.file for message in found[1:]))
    assert files == [
        *("content/glossary.md", "content/help.md", "content/helpline.md", "content/about.md"),
        *("content/changes.md", "content/accessibility.md", "content/treatments/lemtrada.md"),
    ]
    texts = [(message.message.context, message.message.text) for message in found]
    assert ("glossary|ms", "Multiple sclerosis (MS)") in texts
    assert ("glossary|ms", "A disease of the nerves.") in texts
    assert ("helpline|page", "Help line and contacts") in texts
    assert ("lemtrada|facts", "Relapsing-remitting MS") in texts
    assert ("lemtrada|warnings", "Your platelets") in texts
    assert all(message.line > 0 and message.notes for message in found)


def test_lines_notes_and_names_of_a_message(content: Path) -> None:
    found = {message.message.text: message for message in content_messages(content)}
    lines = TREATMENT.split("\n")
    platelets = found["Your immune system may attack your own platelets, and MS may come back."]
    assert lines[platelets.line - 1].startswith("Your immune system")
    assert platelets.notes == (
        "Paragraph in the section “Important warnings” of Lemtrada.",
        '"platelets" are blood cells.',
    )
    figures = found["With Lemtrada 12% had relapses, with Rebif 24%, over 2 years."]
    assert figures.notes[-1] == "Keep unchanged: Lemtrada, Rebif"
    assert "not the dish." in found["Cells that help stop bleeding."].notes
    dose = found["Next course: 12 mg a day, 3 days in a row."]
    assert dose.line == 13
    assert dose.notes == ("Stands after the label “Dose” in the section “At a glance” of Lemtrada.",)


def test_broken_content_gives_no_messages_at_all(content: Path) -> None:
    (content / "about.md").write_text("no title\n")
    messages = content_messages(content)
    with pytest.raises(ContentError, match=r"content/about.md:1: The page does not begin with its title"):
        next(messages)
