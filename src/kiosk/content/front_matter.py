"""The facts at the top of a content file as typed structs. Each field is a key that ``docs/CONTENT.md`` explains."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from kiosk.content.folder import ID, root_of
from kiosk.domain.choices import Choices, Route
from kiosk.domain.guide import Review
from kiosk.files.convert import WANTED, convert, rule
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import INVISIBLE, read_text
from kiosk.files.toml import Lines, parse_toml
from kiosk.texts.message import COMMON, NAMES, TOPIC, Message, staff

FENCE = "+++"
FRONT_LINE = 2
"""The line on which the facts start, after the line of ``+++``."""
F = TypeVar("F", bound=Struct)


def is_line(text: str) -> bool:
    """Return whether ``text`` is one line of words with single spaces between them."""
    return text != "" and text == " ".join(text.split()) and not INVISIBLE.search(text)


# T: What a value must be, in the facts at the top of a page: follows “must be”.
LINE = staff("value|kind", "a text in quotation marks, on one line and without needless spaces")
OneLine = Annotated[str, rule(LINE, is_line)]
# T: What a value must be: follows “must be”. https:// stays.
ADDRESS = staff("value|kind", "a web address that begins with https://")
WebAddress = Annotated[str, rule(ADDRESS, lambda text: text.startswith(("https://", "http://")))]
# T: What a value must be: follows “must be”.
YEAR = staff("value|kind", "a year from 1950 to 2100, such as 2014")
Year = Annotated[int, Meta(ge=1950, le=2100, extra={WANTED: YEAR})]
# T: How a word must be written: follows “must be”.
ID_WORDS = staff("value|kind", "named in lower-case letters, digits and -")
Id = Annotated[str, rule(ID_WORDS, ID.fullmatch)]
# T: What a value must be: follows “must be”.
ORDER = staff("value|kind", "a number from 0 to 9999; the smallest is listed first")
Order = Annotated[int, Meta(ge=0, le=9999, extra={WANTED: ORDER})]
# T: What a value must be: follows “must be”. {example} is such as ["Rebif"].
NAMES_WORDS = staff("value|kind", "a list of texts, such as {example}", example='["Rebif"]')
Names = Annotated[tuple[OneLine, ...], Meta(extra={WANTED: NAMES_WORDS})]
# T: What a value must be: follows “must be”. {example} is such as ["label"].
SOURCES = staff("value|kind", "a list of at least one source, such as {example}", example='["label"]')
SourceIds = Annotated[tuple[OneLine, ...], Meta(min_length=1, extra={WANTED: SOURCES})]
# T: What a value must be: follows “must be”. The two signs "" stay.
SIGNATURE = staff("value|kind", 'a name, or "" until a clinician has signed')
Signer = Annotated[str, rule(SIGNATURE, lambda text: not text or is_line(text))]


class CitedText(Struct, frozen=True):
    """A fact and the sources that it rests on."""

    text: OneLine
    sources: SourceIds


class CitedYear(Struct, frozen=True):
    """A year and the sources that it rests on."""

    year: Year
    sources: SourceIds


# T: What a value must be: follows “must be”. {example} is such as { text = "..." }.
CITED = staff(
    "value|kind", "a list with at least one item like {example}", example='{ text = "...", sources = ["..."] }'
)
CitedTexts = Annotated[tuple[CitedText, ...], Meta(min_length=1, extra={WANTED: CITED})]


class Facts(Struct, frozen=True):
    """What opens the section "At a glance", in the order in which it is read."""

    kind: CitedText = field(name="class")
    given: CitedText
    doses: CitedTexts
    forms: CitedTexts
    approved: CitedYear


class TrialFacts(Struct, frozen=True):
    """A study whose figures the page gives."""

    name: OneLine
    comparator: OneLine
    length: OneLine
    sources: SourceIds


class SourceFacts(Struct, frozen=True):
    """Where facts come from."""

    title: OneLine
    url: WebAddress = ""
    dated: OneLine = ""
    """The date as the source gives it."""


class ReviewFacts(Struct, frozen=True):
    """Who wrote, checked and signed the page."""

    author: OneLine
    written: date
    facts_checked: date
    next_review: date
    clinical_reviewer: Signer
    clinical_review: date | None = None
    """The day of the signature."""
    signed_text: str = ""
    """Number of the text that was signed."""


class TreatmentFacts(Struct, frozen=True):
    """All facts at the top of a treatment's file."""

    name: OneLine
    generic: OneLine
    maker: OneLine
    route: Route
    names: Names
    facts: Facts
    review: ReviewFacts
    sources: dict[Id, SourceFacts]
    also: Names = ()
    short: bool = False
    choices: Choices = field(default_factory=Choices)
    trials: dict[Id, TrialFacts] = field(default_factory=dict)


class TopicFacts(Struct, frozen=True):
    """All facts at the top of the file of a page about the disease."""

    order: Order
    names: Names
    review: ReviewFacts
    sources: dict[Id, SourceFacts]


class DocumentFacts(Struct, frozen=True):
    """All facts at the top of another page."""

    sources: dict[Id, SourceFacts] = field(default_factory=dict)


class ListedOrder(Struct, frozen=True):
    """Those that the list of topics needs."""

    order: int


class ListedMedicine(Struct, frozen=True):
    """Those that the list of medicines needs."""

    name: OneLine
    generic: OneLine
    route: Route
    also: Names = ()
    short: bool = False
    choices: Choices = field(default_factory=Choices)


def read_facts(toml: str, kind: type[F], diagnostics: Diagnostics) -> tuple[F, Lines] | None:
    """Read the front matter of a file, or return None where it is not TOML."""
    table = parse_toml(toml, diagnostics, FRONT_LINE)
    return (convert(table, kind, diagnostics), table.lines) if table else None


def check_review(review: ReviewFacts, lines: Lines, diagnostics: Diagnostics) -> None:
    """Check that the days of a review follow each other, and that a signature has both a name and a day."""
    signed = review.clinical_review
    if review.clinical_reviewer and not signed:
        # T: Cause and remedy. What is in quotation marks stays, and so does clinical_review.
        diagnostics.add(
            lines.of("review", "clinical_reviewer"),
            staff("content|review", "“review.clinical_reviewer” has no day of the signature"),
            staff("content|review", "Add clinical_review with the day"),
        )
    if signed and not review.clinical_reviewer:
        # T: Cause and remedy. What is in quotation marks stays, and so does clinical_reviewer.
        diagnostics.add(
            lines.of("review", "clinical_review"),
            staff("content|review", "“review.clinical_review” is given, but nobody has signed"),
            staff("content|review", "Name the clinical_reviewer, or delete the day"),
        )
    if signed and signed < max(review.written, review.facts_checked):
        # T: Cause and remedy. What is in quotation marks stays.
        diagnostics.add(
            lines.of("review", "clinical_review"),
            staff("content|review", "“review.clinical_review” is before the day when the page was written or checked"),
            staff("content|review", "Let the clinician read the page as it is now, and give that day"),
        )
    if date.min < review.next_review <= review.facts_checked:
        # T: Cause and remedy. What is in quotation marks stays, and so does facts_checked.
        diagnostics.add(
            lines.of("review", "next_review"),
            staff("content|review", "“review.next_review” is not after facts_checked"),
            staff("content|review", "Give the day by which the page must be checked again"),
        )


def review_of(facts: ReviewFacts, number: str) -> Review:
    """Return the review of a page whose text has this number now; the signature counts only if that was signed."""
    # The same message on all pages, so that a team is translated once.
    author = Message("review|author", facts.author, COMMON)
    review = Review(author, facts.written, facts.facts_checked, facts.next_review, text_number=number)
    if facts.signed_text == number:
        return replace(review, clinical_reviewer=facts.clinical_reviewer, clinical_review=facts.clinical_review)
    return replace(review, void_reviewer=facts.clinical_reviewer)


def generic_name(name: str) -> Message:
    """Return the generic name of a medicine, which other languages may translate."""
    return Message(NAMES, name, COMMON)


def topic_title(text: str) -> Message:
    """Return the title of a page about the disease, which lists show before the page's own catalog is read."""
    return Message(TOPIC, text, COMMON)


class FileParts(Struct, frozen=True):
    """The two parts of a file."""

    front: str | None
    """The TOML between the two lines of ``+++``, or None where there is none."""
    body: str
    body_line: int
    """How many lines of the file come before the body."""


def read_parts(path: Path, diagnostics: Diagnostics, *, front_required: bool = False) -> FileParts | None:
    """Read the file at ``path``, or return None where it cannot be read as text at all."""
    text = read_text(path, diagnostics, within=root_of(path))
    return None if text is None else split_parts(text, diagnostics, front_required=front_required)


def split_parts(text: str, diagnostics: Diagnostics, *, front_required: bool = False) -> FileParts:
    """Split ``text``, a whole file, at the two lines of ``+++``.

    Args:
        text: The whole file.
        diagnostics: Where a missing start or end of the facts is recorded.
        front_required: Whether the file must start with facts.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        if front_required:
            # T: Cause. +++ and --- stay.
            other = staff("content|facts", "The file does not begin with a line of +++ but with ---, another format")
            # T: Cause. +++ stays.
            cause = staff("content|facts", "The file does not begin with a line of +++")
            # T: Remedy. TOML is a file format. +++ stays.
            remedy = staff("content|facts", "Begin with the facts in TOML, between two lines of +++")
            diagnostics.add(1, other if lines[0].startswith("---") else cause, remedy)
        return FileParts(None, text, 0)
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return FileParts("\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :]), number + 1)
    # T: Cause and remedy. +++ stays.
    diagnostics.add(
        1,
        staff("content|facts", "The facts that begin here have no end"),
        staff("content|facts", "Put a line of +++ after the last fact"),
    )
    return FileParts(None, "", len(lines))
