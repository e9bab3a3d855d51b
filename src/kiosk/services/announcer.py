"""What is new between two views: the voice says it, the linear mode prints it, the transcript keeps it."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.place import PageKind
from kiosk.services.view import Row, Utterance, View


def announce(old: View | None, new: View, *, pages: bool = False) -> tuple[Utterance, ...]:
    """Return what a person must be told after a key.

    Never nothing: a key that changed nothing repeats the row, so that no key is silent.

    Args:
        old: The view before, or None at the beginning.
        new: The view now.
        pages: Whether a new page is told whole, as typed lines do, instead of its title and the row that is read.
    """
    if new.message:
        return (Utterance("message", new.row.id, new.message),)
    here = replace(whole(new.row), echo=new.echo)
    if old is None or (old.screen, old.language) != (new.screen, new.language):
        if pages or new.screen == PageKind.ATTRACT:  # nobody knows yet that there are keys to move with
            return tuple(whole(row) for row in new.rows)
        if new.place == 0:
            return (here,)
        return (Utterance(new.rows[0].kind, new.rows[0].id, (new.title,)), here)
    return (here,)


def whole(row: Row) -> Utterance:
    """Return everything a row says."""
    return Utterance(row.kind, row.id, row.texts, row.hints, row.role)
