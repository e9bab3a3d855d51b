"""What is new between two views: the voice speaks it, the linear mode prints it, the transcript records it."""

from __future__ import annotations

from itertools import takewhile
from operator import attrgetter

from msgspec.structs import replace

from kiosk.domain.address import ARTICLES, PageKind
from kiosk.domain.page import ItemKind
from kiosk.services.view import MESSAGE, Row, Utterance, View


def announce(old: View | None, new: View, *, pages: bool = False) -> tuple[Utterance, ...]:
    """Return what to present after a key. A key that changed nothing repeats the row, so that no key is silent.

    Args:
        old: The view before, or None at the start.
        new: The view now.
        pages: Whether a new page is presented whole, as plain mode does, instead of its title and the current row.
    """
    answer = (Utterance(MESSAGE, new.row.id, new.message),) if new.message else ()
    if old is not None and old.address == new.address and (answer or old.language == new.language):
        here = replace(utterance_of(new.row), echo=new.echo)
        if answer:  # an answer may lead to another row, as when the one that was read is taken away
            named = new.row.name and any(new.row.name.value in text.value for text in new.message)
            return answer if named or old.row.id == new.row.id else (*answer, here)
        jumped = abs(new.current - old.current) > 1
        return (*(list_intro(new) if jumped else ()), here)
    found = old is not None and old.address.kind is PageKind.RESULTS
    return (*answer, *_arrival(new, pages=pages, found=found))


def _arrival(new: View, *, pages: bool, found: bool) -> tuple[Utterance, ...]:
    """Return what to present on another page, or in another language; ``found`` if it is the result of a search."""
    if pages or new.address.kind is PageKind.ATTRACT:  # nobody knows yet that there are keys to move with
        return tuple(utterance_of(row) for row in new.rows)
    if 0 < new.start == new.current:
        return _opening(new)
    here = replace(utterance_of(new.row), echo=new.echo)
    if new.current == 0 and len(new.bars) > 1:  # no language is chosen yet: everyone must hear their own
        return (here, *map(utterance_of, takewhile(attrgetter("switches_language"), new.rows[1:])))
    # Some answers name the page themselves.
    named = new.current == 0 or any(new.title.value in text.value for text in new.message)
    first = utterance_of(new.rows[0])
    title = () if named else (Utterance(first.kind, first.row_id, (new.title,)),)
    if title and found and new.header.parent:  # nobody has opened the medicine whose section it is
        title = (replace(first, texts=first.texts[: len(first.texts) - first.hints], hints=0),)
    return (*title, *list_intro(new), here)


def list_intro(view: View) -> tuple[Utterance, ...]:
    """Return the line above a list whose bullet is read, for a person who has not come past it.

    "Fever: 29, and 9 with Rebif" means nothing without "Of 100 people, over 2 years". Nothing if no bullet is read.
    """
    above = next(row for row in reversed(view.rows[: view.current + 1]) if row.kind is not ItemKind.BULLET)
    if above is view.row or above.kind not in {ItemKind.TEXT, ItemKind.HEADING}:
        return ()
    own = len(above.texts) - above.hints
    return (replace(utterance_of(above), texts=above.texts[:own], hints=0),)


def _opening(new: View) -> tuple[Utterance, ...]:
    """Return a page that opens below its title: the title, what is above the row, the row, and the keys of the page."""
    first, *above = (utterance_of(row) for row in new.rows[: new.start])
    if new.address.kind not in ARTICLES:  # which has the long form of the notice
        above = [replace(said, echo=said.brief) for said in above]
    own = len(first.texts) - first.hints
    here = replace(utterance_of(new.row), echo=new.echo)
    named = any(new.title.value in text.value for text in new.message)  # some answers name the page themselves
    title = () if named else (replace(first, texts=first.texts[:own], hints=0),)
    keys = (replace(first, texts=first.texts[own:]),) if first.hints else ()
    return (*title, *above, here, *keys)


def utterance_of(row: Row) -> Utterance:
    """Return everything that a row says."""
    return Utterance(row.kind, row.id, row.texts, row.hints, row.roles, brief=row.brief)
