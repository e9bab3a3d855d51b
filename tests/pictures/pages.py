"""The pages that are pictured: a name, and what a person does to get there."""

from __future__ import annotations

from kiosk.domain.address import GUIDE, Address, PageKind
from kiosk.domain.command import Action, Command, MoveTo, OpenPage, SetCompared, SetLanguage, TypeText

LEMTRADA = "lemtrada"
COMPARED = SetCompared((LEMTRADA, "tysabri"))
QUERIES = {"en": "tired", "es": "cansancio"}
"""What is searched for in each language."""


def pages(language: str) -> dict[str, tuple[Action, ...]]:
    """Return the actions that lead from the first screen to each page, by the page's name."""
    guide = (Command.NEXT, SetLanguage(language), OpenPage(GUIDE))
    warnings = (*guide, *_section("warnings"))
    search = (*guide, OpenPage(Address(PageKind.SEARCH)), TypeText(QUERIES[language]))
    return {
        "first": (),
        "first-next": (Command.NEXT,),
        "guide": guide,
        "treatment": (*guide, OpenPage(Address(PageKind.TREATMENT, LEMTRADA))),
        **{
            anchor: (*guide, *_section(anchor))
            for anchor in ("glance", "benefit", "common-effects", "when-to-call", "before")
        },
        "warnings": warnings,
        "warning-read": (*warnings, MoveTo("warnings/3")),
        "during": (*guide, *_section("during")),
        "questions": (*guide, *_section("questions")),
        "sources": (*guide, *_section("sources")),
        "meanings": (*warnings, MoveTo("warnings/2"), Command.OPEN),
        "glossary": (*guide, OpenPage(Address(PageKind.GLOSSARY))),
        "a-to-z": (*guide, OpenPage(Address(PageKind.INDEX))),
        "letter": (*guide, OpenPage(Address(PageKind.LETTER, part="L"))),
        "search": search,
        "results": (*search, Command.OPEN),
        "help": (*guide, Command.HELP),
        "helpline": (*guide, OpenPage(Address(PageKind.DOCUMENT, part="helpline"))),
        "settings": (*guide, OpenPage(Address(PageKind.SETTINGS))),
        "options": (*guide, OpenPage(Address(PageKind.OPTIONS))),
        "staff": (*guide, Command.STAFF),
        **{
            kind: (*guide, OpenPage(Address(kind)))
            for kind in (PageKind.STAFF_MENU, PageKind.STAFF_SETTINGS, PageKind.STAFF_TEST)
        },
        "loudspeaker": (*guide, Command.LOUDSPEAKER),
        "leave": (*guide, Command.LEAVE),
        "start-over": (*guide, Command.START_OVER),
        "ways-to-read": (*guide, OpenPage(Address(PageKind.MODES))),
        "keys": (*guide, OpenPage(Address(PageKind.EXPLORE))),
        "answer": (*warnings, MoveTo("warnings/3"), Command.WHERE),
        "sentence": (*warnings, MoveTo("warnings/3"), Command.SENTENCE_FOCUS, Command.NEXT, Command.PREVIOUS),
        "topics": (*guide, OpenPage(Address(PageKind.TOPICS))),
        "topic": (*guide, OpenPage(Address(PageKind.TOPIC, "symptoms"))),
        "find": (*guide, OpenPage(Address(PageKind.FIND))),
        "find-answers": (*guide, OpenPage(Address(PageKind.ANSWERS, part="given"))),
        "compare": (*guide, OpenPage(Address(PageKind.COMPARE)), COMPARED),
        "comparison": (*guide, COMPARED, OpenPage(Address(PageKind.COMPARISON, part="tests-before"))),
        "where-from": (*warnings, MoveTo("warnings/2"), Command.SOURCES),
        "my-questions": (
            *(*guide, *_section("questions"), MoveTo("questions/2"), Command.TAKE_ALONG),
            OpenPage(Address(PageKind.QUESTIONS)),
        ),
        "larger": (*warnings, Command.LARGER, MoveTo("warnings/2")),
        "larger-guide": (*guide, Command.LARGER, Command.FIRST, Command.NEXT),
        "larger-search": (*search, Command.LARGER, Command.LARGER, TypeText("")),
        "larger-answer": (*warnings, Command.LARGER, MoveTo("warnings/3"), Command.WHERE),
        "largest": (*warnings, *[Command.LARGER] * 8, MoveTo("warnings/2")),
        "light": (*warnings, Command.COLORS, MoveTo("warnings/2")),
        "light-guide": (*guide, Command.COLORS, Command.FIRST, Command.NEXT, Command.NEXT),
        "yellow": (*warnings, *[Command.COLORS] * 2, MoveTo("warnings/2")),
        "black-on-yellow": (*warnings, *[Command.COLORS] * 3, MoveTo("warnings/2")),
        "own-colors": (*warnings, *[Command.COLORS] * 4, MoveTo("warnings/2")),
    }


def _section(anchor: str) -> tuple[Action, ...]:
    return (OpenPage(Address(PageKind.TREATMENT, LEMTRADA)), OpenPage(Address(PageKind.SECTION, LEMTRADA, anchor)))
