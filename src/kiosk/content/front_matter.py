"""The facts at the top of a treatment's file, typed: names, facts, studies, review and sources."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from kiosk.content.findings import Findings, quoted
from kiosk.content.sources import Sources, named_sources, read_sources, read_trial
from kiosk.content.toml_table import Table, read_toml
from kiosk.domain.guide import Review, Route
from kiosk.texts.message import COMMON, Message


class Fact(Struct, frozen=True):
    """One fact that opens the section "At a glance"."""

    key: str
    """The end of its block's id, such as ``doses/2``."""
    text: str
    sources: tuple[str, ...]
    line: int


class FrontMatter(Struct, frozen=True):
    """All facts at the top of a treatment's file."""

    name: str
    generic: str
    maker: str
    route: Route
    names: tuple[str, ...]
    facts: tuple[Fact, ...]
    """In the order in which they are read."""
    review: Review
    sources: Sources
    table: Table
    """The facts as they stand in the file, which knows their lines."""


def read_front_matter(toml: str, findings: Findings) -> FrontMatter | None:
    """Read the facts of a treatment, or return None where there are none to be read."""
    top = read_toml(toml, findings)
    if top is None:
        return None
    name, generic, maker = top.text("name"), top.text("generic"), top.text("maker")
    route = _route(top)
    names = top.texts("names")
    sources = read_sources(top, findings, required=True)
    if trials := top.table("trials") if "trials" in top else None:
        for trial_id, trial in trials.named():
            sources.trials[trial_id] = read_trial(trial_id, trial, sources, findings)
    facts = top.table("facts")
    review = top.table("review")
    front = FrontMatter(
        name=name,
        generic=generic,
        maker=maker,
        route=route,
        names=names,
        facts=_facts(facts, sources, findings) if facts else (),
        review=_review(review) if review else Review(author_of(""), date.min, date.min, date.min),
        sources=sources,
        table=top,
    )
    top.finish()
    return front


def _route(top: Table) -> Route:
    value = top.text("route")
    if value in list(Route):
        return Route(value)
    if value:
        top.wrong("route", f"is {quoted(value)}", f"Give one of: {', '.join(Route)}")
    return Route.INFUSION


def _facts(table: Table, sources: Sources, findings: Findings) -> tuple[Fact, ...]:
    facts = []
    for key in ("class", "given", "doses", "forms"):
        many = key in {"doses", "forms"}
        single = None if many else table.table(key)
        for number, each in enumerate(table.tables(key) if many else filter(None, [single]), 1):
            text, named = each.text("text"), named_sources(each, sources, findings)
            facts.append(Fact(f"{key}/{number}" if many else key, text, named, each.line()))
            each.finish()
    if approved := table.table("approved"):
        year, named = approved.year("year"), named_sources(approved, sources, findings)
        facts.append(Fact("approved", str(year), named, approved.line()))
        approved.finish()
    table.finish()
    return tuple(facts)


def author_of(author: str) -> Message:
    """Return who wrote a page; the same for all pages, so that a team is translated once."""
    return Message("review|author", author, COMMON)


def _review(table: Table) -> Review:
    signed = "clinical_review" in table
    review = Review(
        author=author_of(table.text("author")),
        written=table.day("written"),
        facts_checked=table.day("facts_checked"),
        next_review=table.day("next_review"),
        clinical_reviewer=table.text("clinical_reviewer", empty=True),
        clinical_review=table.day("clinical_review") if signed else None,
    )
    if review.clinical_reviewer and not signed:
        table.wrong("clinical_reviewer", "has no day of the signature", "Add clinical_review with the day")
    if signed and not review.clinical_reviewer:
        table.wrong(
            "clinical_review", "is given, but nobody has signed", "Name the clinical_reviewer, or delete the day"
        )
    if review.clinical_review and review.clinical_review < max(review.written, review.facts_checked):
        remedy = "Let the clinician read the page as it is now, and give that day"
        table.wrong("clinical_review", "is before the day when the page was written or checked", remedy)
    if date.min < review.next_review <= review.facts_checked:
        table.wrong("next_review", "is not after facts_checked", "Give the day by which the page must be checked again")
    table.finish()
    return review
