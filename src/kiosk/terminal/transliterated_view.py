"""A view in the letters that the terminal knows."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from kiosk.services.view import Hint, Mark, Row, Text, View
from kiosk.terminal.transliteration import Legible, everything


def legible_view(view: View, legible: Legible) -> View:
    """Return ``view`` with every text as the terminal can show it, and the marks on the same words."""
    if legible is everything:
        return view
    return replace(
        view,
        title=_text(view.title, legible),
        rows=tuple(_row(row, legible) for row in view.rows),
        message=_texts(view.message, legible),
        bars=tuple(
            tuple(Hint(_text(hint.key, legible), _text(hint.label, legible)) for hint in bar) for bar in view.bars
        ),
        hidden=_texts(view.hidden, legible),
        status=view.status and _text(view.status, legible),
        mark=view.mark and _mark(view.mark, view, legible),
        sentence=view.sentence and _mark(view.sentence, view, legible),
        ruled=tuple(_mark(mark, view, legible) for mark in view.ruled),
    )


@lru_cache(maxsize=512)
def _row(row: Row, legible: Legible) -> Row:
    """Return a row; the same one for the same row, because layouts are remembered by their rows."""
    return replace(row, texts=_texts(row.texts, legible), role=row.role and _text(row.role, legible))


def _texts(texts: tuple[Text, ...], legible: Legible) -> tuple[Text, ...]:
    return tuple(_text(text, legible) for text in texts)


def _text(text: Text, legible: Legible) -> Text:
    return replace(text, value=legible(text.value))


def _mark(mark: Mark, view: View, legible: Legible) -> Mark:
    row = next((row for row in view.rows if row.id == mark.row), None)
    if row is None or mark.text >= len(row.texts):
        return mark
    words = row.texts[mark.text].value
    start, end, word = (len(legible(words[:at])) for at in (mark.start, mark.end, mark.word))
    return replace(mark, start=start, end=end, word=word)
