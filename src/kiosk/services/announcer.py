"""What is new between two views: the voice says it, the linear mode prints it, the transcript keeps it."""

from __future__ import annotations

from itertools import takewhile
from operator import attrgetter

from msgspec.structs import replace

from kiosk.domain.address import PageKind
from kiosk.services.view import Row, Utterance, View


def announce(old: View | None, new: View, *, pages: bool = False) -> tuple[Utterance, ...]:
    """Return what a person must be told after a key.

    Never nothing: a key that changed nothing repeats the row, so that no key is silent.

    Args:
        old: The view before, or None at the beginning.
        new: The view now.
        pages: Whether a new page is told whole, as typed lines do, instead of its title and the row that is read.
    """
    answer = (Utterance("message", new.row.id, new.message),) if new.message else ()
    if old is not None and old.address == new.address and (answer or old.language == new.language):
        return answer or (replace(utterance_of(new.row), echo=new.echo),)
    return (*answer, *_arrival(new, pages=pages))


def _arrival(new: View, *, pages: bool) -> tuple[Utterance, ...]:
    """Return where a person is who has come to another page, or to another language."""
    if pages or new.address.kind is PageKind.ATTRACT:  # nobody knows yet that there are keys to move with
        return tuple(utterance_of(row) for row in new.rows)
    here = replace(utterance_of(new.row), echo=new.echo)
    if new.current == 0 and len(new.bars) > 1:  # nobody has chosen a language: who understands no word must hear theirs
        return (here, *map(utterance_of, takewhile(attrgetter("switches_language"), new.rows[1:])))
    # Some answers name the page themselves.
    named = new.current == 0 or any(new.title.value in text.value for text in new.message)
    return (here,) if named else (Utterance(new.rows[0].kind, new.rows[0].id, (new.title,)), here)


def utterance_of(row: Row) -> Utterance:
    """Return everything a row says."""
    return Utterance(row.kind, row.id, row.texts, row.hints, row.role)
