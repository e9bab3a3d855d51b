"""Every mistake in a page is reported with file, line, cause and remedy, all at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.article import read_article
from kiosk.content.document import read_document
from kiosk.content.folder import Shape
from kiosk.content.glossary import read_glossary
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from tests.content_samples import GLOSSARY, HELPLINE, TREATMENT

FINDER = TermFinder({})
LINE = {line: number for number, line in reversed(list(enumerate(TREATMENT.split("\n"), 1)))}


def problems_of(text: str | bytes, folder: Path, kind: str = "treatment") -> list[tuple[int, str, str]]:
    path = folder / "lemtrada.md"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    diagnostics = Diagnostics("lemtrada.md")
    readers: dict[str, Callable[[], object]] = {
        "treatment": lambda: read_article(path, Shape.TREATMENT, diagnostics, FINDER),
        "document": lambda: read_document(path, diagnostics, FINDER),
        "glossary": lambda: read_glossary(path, diagnostics),
    }
    found = readers[kind]()
    assert (found is None) == bool(diagnostics.found)
    assert all(problem.file == "lemtrada.md" for problem in diagnostics.found)
    return [(problem.line, problem.cause, problem.remedy) for problem in diagnostics.found]


Broken = tuple[str, str, int, str, str]
"""What is replaced in a right file, by what; then the line, and words of cause and remedy."""


def assert_reported(folder: Path, kind: str, text: str, broken: Broken) -> None:
    old, new, line, cause, remedy = broken
    assert old in text
    found = problems_of(text.replace(old, new, 1), folder, kind)
    assert [each for each in found if each[0] == line and cause in each[1] and remedy in each[2]], found


def test_the_samples_are_right(tmp_path: Path) -> None:
    assert problems_of(TREATMENT, tmp_path) == []
    assert problems_of(HELPLINE, tmp_path, "document") == []
    assert problems_of(GLOSSARY, tmp_path, "glossary") == []


TEXT = "must be a text in quotation marks, on one line and without needless spaces, not"
LIST = "must be a list of at least one source"
TOP = [
    ('name = "Lemtrada"\n', "", 1, "“name” is missing", "a text in quotation marks"),
    ('name = "Lemtrada"', "name = 3", 2, f"“name” {TEXT} 3", "Correct"),
    ('name = "Lemtrada"', 'name = ""', 2, f"“name” {TEXT} “”", "Correct"),
    ('name = "Lemtrada"', 'name = " Lemtrada"', 2, f"“name” {TEXT} “ Lemtrada”", "Correct"),
    ('name = "Lemtrada"', 'name = "a\\u001b[2J"', 2, f"“name” {TEXT} “a", "Correct"),
    ('route = "infusion"', 'route = "drip"', 5,
     "“route” must be one of infusion, injection, pill, not “drip”", "Correct"),
    ('route = "infusion"', "route = drip", 5, "It is not TOML: Invalid value", "a line reads: key = "),
    ('route = "infusion"', 'route = "infusion"\nroute = "pill"', 6, "“route” is already set on line 5", "Keep one"),
    ('maker = "Sanofi"', 'maker = "Sanofi"\ncolour = "red"', 5, "“colour” is not a known key", "generic, maker, name"),
    ("names = [", "names = [3, ", 6, "“names” must be a list of texts", "Correct"),
    ("approved = { year = 2014", "approved = { year = true", LINE["approved = { year = 2014, sources = [\"label\"] }"],
     "“facts.approved.year” must be a year from 1950 to 2100, such as 2014, not true", "Correct"),
    ("year = 2014", "year = 20145", 16, "must be a year from 1950 to 2100, such as 2014, not 20145", "Correct"),
    ('approved = { year = 2014, sources = ["label"] }\n', "", 8, "“facts.approved” is missing", "a table"),
    ('{ text = "A monoclonal antibody.", sources = ["label"] }', '"An antibody."', 9,
     "“facts.class” must be a table, not “An antibody.”", "Correct"),
    ('antibody.", sources = ["label"] }', 'antibody.", sources = [] }', 9, f"“facts.class.sources” {LIST}", "Correct"),
    ('antibody.", sources = ["label"] }', 'antibody.", sources = ["lable"] }', 9, "called “lable”", "label, table"),
    ('antibody.", sources = ["label"] }', 'antibody.", source = ["label"] }', 9, "“facts.class.source” is", "text"),
    ('antibody.", sources = ["label"] }', 'antibody.", sources = ["care-ms-2"] }', 9, "names the study “care-ms-2”",
     "Name the sources themselves"),
    ('3 days in a row.", sources = ["label"]', '3 days in a row.", sources = ["no"]', 13, "called “no”", "label"),
    ('3 days in a row.", sources = ["label"]', '3 days in a row.", sources = [7]', 13, f"“facts.doses.sources” {LIST}",
     "Correct"),
    ('forms = [{ text = "Relapsing-remitting MS", sources = ["label"] }]', "forms = []", 15,
     "“facts.forms” must be a list with at least one item like { text", "Correct"),
    ('forms = [{ text = "Relapsing-remitting MS", sources = ["label"] }]', "forms = [1]", 15,
     "“facts.forms” must be a list with at least one item like { text = ", "Correct"),
    ("A monoclonal antibody.", "A " * 150 + "b", 9, "The block has 301 characters", "Split it"),
    ("[trials.care-ms-2]", "[trials.label]", 18, "A source is called “label” as well", "another name"),
    ("[trials.care-ms-2]", "[trials.care_ms]", 18, "“trials.care_ms” must be named in lower-case", "another name"),
    ('comparator = "Rebif"\n', "", 18, "“trials.care-ms-2.comparator” is missing", "a text"),
    ("next_review = 2027-05-22", "next_review = 2027-13-45", 28, "It is not TOML", "Correct"),
    ("next_review = 2027-05-22", 'next_review = "2027-05-22"', 28,
     "“review.next_review” must be a date, such as 2026-11-22, without quotation marks, not “2027-05-22”", "Correct"),
    ("next_review = 2027-05-22", "next_review = 2027-05-22T10:00:00", 28, "must be a date, such as", "Correct"),
    ("next_review = 2027-05-22", "next_review = 2026-11-22", 28, "is not after facts_checked", "checked again"),
    ('clinical_reviewer = ""', 'clinical_reviewer = "Ana Ruiz"', 29, "has no day of the signature", "clinical_review"),
    ('clinical_reviewer = ""', 'clinical_reviewer = ""\nclinical_review = 2027-01-15', 30, "nobody has signed", "Name"),
    ('clinical_reviewer = ""', 'clinical_reviewer = "A"\nclinical_review = 2025-01-01', 30, "is before the", "now"),
    ('url = "https://', 'url = "ftp://', 33, "“sources.label.url” must be a web address that begins with https://",
     "Correct"),
    ("[sources.table]", "[sources.Table]", 36, "“sources.Table” must be named in lower-case", "another name"),
    ('title = "Table 3"', 'titel = "Table 3"', 37, "“sources.table.titel” is not a known key", "title"),
    ('[sources.table]\n', '[sources.unused]\ntitle = "X"\n\n[sources.table]\n', 36, "Nothing names the source “unused”",
     "[^unused]"),
    ("[^care-ms-2]", "[^table]", 18, "No block names the study “care-ms-2”", "Name it where its figures are"),
]  # fmt: skip

G, W, B = (LINE[f"## {title}"] for title in (
    "At a glance {#glance}", "Important warnings {#warnings}", "What it may do for you {#benefit}"
))  # fmt: skip
PROSE = [
    ("## At a glance {#glance}", "A line.\n\n## At a glance {#glance}", G, "before the first section", "{#glance}"),
    ("## At a glance {#glance}", "# At a glance {#glance}", G, "A heading has 1 # signs", "## for a section"),
    ("## At a glance {#glance}", "#### At a glance {#glance}", G, "A heading has 4 # signs", "## for a section"),
    ("## At a glance {#glance}", "## At a glance", G, "“At a glance” has no anchor", "## At a glance {#glance}"),
    ("## At a glance {#glance}", "## In short {#glance}", G, "“In short” does not belong", "## At a glance {#glance}"),
    ("## At a glance {#glance}", "## At a glance {#glanze}", G, "No section has the anchor “glanze”", "Write glance"),
    ("{#glance}", "{#sources}", G, "“sources” is not written by hand", "Delete it"),
    ("## At a glance {#glance}", "At a glance {#glance}\n---", G, "underlined text", "# signs"),
    ("## Important warnings {#warnings}", "## At a glance {#glance}", W, f"already on line {G}", "blocks there"),
    ("## At a glance {#glance}", "## Help with the cost {#cost}", W, "“warnings” comes too late", "before “cost”"),
    ("## What it may do for you {#benefit}", "## Before you start {#before}\n\n## What it may do for you {#benefit}", B,
     "The section is empty", "leave the section out"),
    ("### Your platelets", "### Your platelets {#p}", W + 4, "A ### heading has an anchor", "Delete it"),
    ("### Your platelets", "### Your platelets [^label]", W + 4, "A heading names a source", "below the heading"),
    ("### Your platelets", "### Nothing\n\n### Your platelets", W + 4, "There is nothing below", "delete the heading"),
    ("### Your platelets", "###", W + 4, "no words", "Write the text"),
    ("clinic. [^label]", "clinic 5 times.", G + 2, "A figure has no source: “You get it in a clinic", "[^label]"),
    ("clinic. [^label]", "clinic. [^lable]", G + 2, "No source is called “lable”", "label, table, care-ms-2"),
    ("clinic. [^label]", "[^label] clinic.", G + 2, "“label” is inside the text", "at the end"),
    ("clinic. [^label]", "clinic" + " and so on" * 40 + ".", G + 2, "characters, 300 at most", "Split it"),
    ("clinic. [^label]", "clinic. <!-- T: x --> [^label]", G + 2, "a comment within a block", "line of its own"),
    ("clinic.", "*clinic*.", G + 2, "Emphasis may not", "plain words"),
    ("clinic.", "**clinic**.", G + 2, "Emphasis may not", "plain words"),
    ("clinic.", "`clinic`.", G + 2, "Code may not", "plain words"),
    ("clinic.", "[clinic](https://example.org).", G + 2, "A link may not", "plain words"),
    ("clinic.", "<https://example.org>.", G + 2, "A link may not", "plain words"),
    ("clinic.", "![clinic](x.png).", G + 2, "An image may not", "plain words"),
    ("clinic.", "<b>clinic</b>.", G + 2, "HTML or a comment", "no HTML"),
    ("clinic.", "clinic &amp; home.", G + 2, "“&amp;” is HTML", "the sign itself"),
    ("clinic.", "clinic, 5 * 3.", G + 2, "The sign “*” has no meaning", "in words"),
    ("clinic.", "cl\\*nic.", G + 2, "The sign “\\” has no meaning", "in words"),
    ("clinic.", "«clinic».", G + 2, "The sign “«” has no meaning", "delete"),
    ("clinic.", "{n} clinic.", G + 2, "The sign “{” has no meaning", "delete"),
    ("clinic. [^label]", "clinic.  \nOr not. [^label]", G + 2, "A line break within a block", "spaces at the end"),
    ("You get", "| a | b |\n| - | - |\n\nYou get", G + 2, "looks like a table", "sentences or bullets"),
    ("You get", "1. one\n\nYou get", G + 2, "A numbered list may not", "begin with -"),
    ("You get", "    code\n\nYou get", G + 2, "begins with four spaces", "without spaces"),
    ("You get", "```\ncode\n```\n\nYou get", G + 2, "A block of code", "paragraphs"),
    ("You get", "***\n\nYou get", G + 2, "A line across the page", "paragraphs"),
    ("You get", "<div>\n\nYou get", G + 2, "HTML may not", "paragraphs"),
    ("You get", "<!-- todo -->\nYou get", G + 2, "This comment is not a note", "<!-- T:"),
    ("You get", "<!-- T: -->\nYou get", G + 2, "The comment is empty", "Write the note"),
    ("You get", "<!-- T: a --> more\n\nYou get", G + 2, "This comment is not a note", "own"),
    ("You get", "<!-- T: never closed\nYou get", G + 2, "has no end", "-->"),
    ("You get", "<!-- forms: you -->\nYou get", G + 3, "Only the glossary lists forms", "Delete"),
    ("You get", "<!-- only: browser -->\nYou get", G + 3, "Only pages outside the treatments", "Delete"),
    ("You get", "<!-- only: paper -->\nYou get", G + 2, "“only” cannot be “paper”", "kiosk, browser"),
    ("## Important", "<!-- T: x -->\n## Important", W + 1, "A note comes before a section's heading", "Move it"),
    ("[^care-ms-2]\n", "[^care-ms-2]\n\n<!-- T: lost -->\n", B + 4, "No block follows", "before its block"),
    ("You get", "[a]: https://example.org\n\nYou get", G + 2, "The sign “[” has no meaning", "delete"),
    ("- Easy bruising", "* Easy bruising", W + 10, "A bullet begins with “*”", "Begin it with -"),
    ("- Stroke\n", "- Stroke\n  - Nested\n", W + 12, "A list within a block", "beginning of its line"),
    ("- Stroke\n", "- Stroke\n\n  More\n", W + 13, "A second paragraph", "block of its own"),
    ("- Stroke\n", "-\n", W + 11, "The block has no words", "delete the block"),
    ("- Stroke\n", "- > Stroke\n", W + 11, "An urgent block within a block", "beginning of the line"),
    ("> Lemtrada can", "> ### Lemtrada\n> can", W + 2, "A heading within a block", "beginning of its line"),
    ("with Rebif 24%", "with others 24%", B + 2, "not its comparator, “Rebif”", "word for word"),
    ("over 2 years", "over 12 years", B + 2, "not its length, “2 years”", "word for word"),
    ("With Lemtrada 12% had relapses, with Rebif 24%, over 2 years. [^care-ms-2]",
     "In CARE-MS II some did well. [^care-ms-2]\n\nCARE-MS II lasted 2 years. [^label]", B + 4, "comparator", "Rebif"),
]  # fmt: skip


@pytest.mark.parametrize("broken", [*TOP, *PROSE])
def test_a_problem_in_a_treatment(tmp_path: Path, broken: Broken) -> None:
    assert_reported(tmp_path, "treatment", TREATMENT, broken)


WHOLE = [
    (b"", 0, "The file is empty", "delete the file"),
    (b"\n \n", 0, "The file is empty", "delete the file"),
    (b"# Hello\n", 1, "does not begin with a line of +++", "two lines of +++"),
    (b"---\nname: x\n---\n", 1, "but with ---", "TOML"),
    (b"+++\nname = 'x'\n", 1, "have no end", "+++ after the last fact"),
    (b"+++\na = \n+++\n", 2, "not TOML", "Correct"),
    (b"+++\na = [\n+++\n", 2, "not TOML", "Correct"),
    (b"+++\na = " + b"[" * 5000 + b"\n+++\n", 2, "not TOML", "Correct"),
    (b"+++\na = " + b"9" * 5000 + b"\n+++\n", 2, "not TOML", "Correct"),
    (TREATMENT.encode().replace(b"\n", b"\r"), 1, "invisible character, U+000D, at column 4", "line feed"),
    (TREATMENT.encode().replace(b"a clinic", b"a cl\x1b[2Jnic"), G + 2, "invisible character, U+001B", "Delete it"),
    (TREATMENT.replace("a clinic", "a cl\u202enic").encode(), G + 2, "invisible character, U+202E", "Delete it"),
    (TREATMENT.replace("a clinic", "a cl\u200bnic").encode(), G + 2, "invisible character, U+200B", "Delete it"),
    (TREATMENT.replace("a clinic", "a cli\u00adnic").encode(), G + 2, "invisible character, U+00AD", "Delete it"),
    (TREATMENT.replace("a clinic", "a\u2060 clinic").encode(), G + 2, "invisible character, U+2060", "Delete it"),
    (TREATMENT.replace("a clinic", "a\u00a0clinic").encode(), G + 2, "invisible character, U+00A0", "a plain space"),
    (TREATMENT.replace("a clinic", "a\u202fclinic").encode(), G + 2, "invisible character, U+202F", "a plain space"),
    (TREATMENT.encode().removesuffix(b"\n"), B + 2, "cut off", "add a newline at the end of the file"),
    (TREATMENT.encode().replace(b"a clinic", b"a cl\xefnic"), G + 2, "0xEF, is not UTF-8", "encoding UTF-8"),
    (b"\xef\xbb\xbf+++\n\xff", 2, "Byte 7 of the file, 0xFF", "UTF-8"),
    (b"+++\nname = \"Zo\xc3", 2, "in the middle of a character", "whole file"),
    (TREATMENT.encode("utf-16"), 1, "not UTF-8", "encoding UTF-8"),
    (b"x" * 300_000, 0, "more than 256 KB", "Split it"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "line", "cause", "remedy"), WHOLE)
def test_a_problem_of_the_whole_file(tmp_path: Path, data: bytes, line: int, cause: str, remedy: str) -> None:
    found = problems_of(data, tmp_path)
    assert [each for each in found if each[0] == line and cause in each[1] and remedy in each[2]], found


DOCUMENT = [
    ("## Call {#call}", "## Call {#call}\n\n### Now {.now}", 10, "no urgency “now”", "{.emergency}, {.care-team}"),
    ("## Call {#call}", "## Call {#call}\n\n### Now {.emergency}\n\nX\n\n### Y", 10, "No warning follows", ""),
    ("## Call {#call}", "### Call {#call}", 8, "A ### heading has an anchor", "Delete it"),
    ("## Call {#call}", "<!-- forms: a -->\n## Call {#call}", 9, "Only the glossary lists forms", "Delete"),
    ("# Help line", "<!-- only: kiosk -->\n# Help line", 7, "The title is not shown everywhere", "a part of the page"),
    (HELPLINE[HELPLINE.index("\n## Call") :], "", 6, "The page has no blocks", "Write the page"),
    ("# Help line and contacts", "Help line", 6, "does not begin with its title", "# Title"),
    ("# Help line and contacts", "# Help line {#h}", 6, "The title has an anchor", "Delete"),
    ("## Call {#call}", "## Call", 8, "“Call” has no anchor", "{#contacts}"),
    ("## Call {#call}", "## Call {#Call}", 8, "“Call” is not a valid anchor", "lower-case"),
    ("## Call {#call}", "## Call {#call}\n\nX\n\n## Call {#call}", 12, "already on line 8", "another anchor"),
    ("## Call {#call}", "# Call {#call}", 8, "A heading has 1 # signs", "## or ###"),
    ("## Call {#call}", "## Call {#call}\n\n## Two {#two}", 8, "There is nothing below", "delete"),
    ("[^guide]", "", 2, "Nothing names the source “guide”", "[^guide]"),
    ("[^guide]", "[^label]", 10, "No source is called “label”", "guide"),
    ("[sources.guide]", 'name = "x"\n[sources.guide]', 2, "“name” is not a known key", "sources"),
]  # fmt: skip


@pytest.mark.parametrize("broken", DOCUMENT)
def test_a_problem_in_a_document(tmp_path: Path, broken: Broken) -> None:
    assert_reported(tmp_path, "document", HELPLINE, broken)


GLOSSARY_BROKEN = [
    ("# Glossary", "+++\n+++\n# Glossary", 1, "begins with facts", "Delete"),
    ("# Glossary\n\n", "", 1, "does not begin with its title", "# Glossary"),
    ("# Glossary\n", "# Glossary\n\nAn introduction.\n", 3, "A word must follow the title", "## Word {#word}"),
    ("{#stroke}", "{#ms}", 8, "already on line 3", "another anchor"),
    ("{#stroke}", "", 8, "has no anchor", "{#"),
    ("forms: stroke, strokes", "forms: stroke, MS", 11, "“MS” belongs to “ms” already", "one word alone"),
    ("Loss of blood flow in the brain.", "", 8, "There is nothing below this heading", "Write"),
    ("in the brain.", "in the brain.\n\nMore.", 13, "more than one paragraph", "as one"),
    ("Loss of", "<!-- only: kiosk -->\nLoss of", 12, "Only pages outside the treatments", "Delete"),
    ("Loss of", "- Loss of", 11, "is not a paragraph", "plain text"),
    ("in the brain.", "in the brain. [^label]", 11, "has no sources", "Delete"),
]  # fmt: skip


@pytest.mark.parametrize("broken", GLOSSARY_BROKEN)
def test_a_problem_in_the_glossary(tmp_path: Path, broken: Broken) -> None:
    assert_reported(tmp_path, "glossary", GLOSSARY, broken)


def test_all_problems_are_reported_at_once(tmp_path: Path) -> None:
    text = TREATMENT.replace('route = "infusion"', 'route = "drip"').replace("2027-05-22", '"soon"')
    text = text.replace("clinic. [^label]", "*clinic*, 5 times.").replace("with Rebif", "with others")
    found = [line for line, _, _ in problems_of(text, tmp_path)]
    assert found == [5, 28, G + 2, G + 2, B + 2]


def test_prose_is_judged_even_where_the_facts_cannot_be_read(tmp_path: Path) -> None:
    text = TREATMENT.replace('route = "infusion"', "route = ").replace("clinic.", "*clinic*.")
    assert [line for line, _, _ in problems_of(text, tmp_path)] == [5, G + 2]
