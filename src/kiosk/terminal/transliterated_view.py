"""Transliterates a view: every text in the letters that the terminal has, and the marks on the same words."""

from __future__ import annotations

from functools import lru_cache

from msgspec.structs import replace

from kiosk.services.view import Header, Hint, Mark, Row, Text, View
from kiosk.terminal.transliteration import Transliterator, unchanged


def transliterated_view(view: View, transliterate: Transliterator) -> View:
    """Return ``view`` with every text as the terminal can show it, and the marks on the same words."""
    if transliterate is unchanged:
        return view
    return replace(
        view,
        title=_text(view.title, transliterate),
        rows=tuple(_row(row, transliterate) for row in view.rows),
        message=_texts(view.message, transliterate),
        header=_header(view.header, transliterate),
        bars=tuple(tuple(_hint(hint, transliterate) for hint in bar) for bar in view.bars),
        hidden=_texts(view.hidden, transliterate),
        status=_optional(view.status, transliterate),
        mark=view.mark and _mark(view.mark, view, transliterate),
        sentence=view.sentence and _mark(view.sentence, view, transliterate),
        focused=tuple(_mark(mark, view, transliterate) for mark in view.focused),
    )


@lru_cache(maxsize=512)
def _row(row: Row, transliterate: Transliterator) -> Row:
    """Return a row; the same one for the same row, because layouts are cached by their rows."""
    return replace(
        row,
        texts=_texts(row.texts, transliterate),
        role=_optional(row.role, transliterate),
        chart_labels=_texts(row.chart_labels, transliterate),
    )


def _header(header: Header, transliterate: Transliterator) -> Header:
    return replace(
        header,
        title=_text(header.title, transliterate),
        translations=_texts(header.translations, transliterate),
        brief=_texts(header.brief, transliterate),
        parent=_optional(header.parent, transliterate),
        count=_optional(header.count, transliterate),
        screen_page=_optional(header.screen_page, transliterate),
    )


def _hint(hint: Hint, transliterate: Transliterator) -> Hint:
    return replace(
        hint,
        key=_text(hint.key, transliterate),
        label=_text(hint.label, transliterate),
        brief=_optional(hint.brief, transliterate),
        more=_optional(hint.more, transliterate),
        last=_optional(hint.last, transliterate),
    )


def _optional(text: Text | None, transliterate: Transliterator) -> Text | None:
    return text and _text(text, transliterate)


def _texts(texts: tuple[Text, ...], transliterate: Transliterator) -> tuple[Text, ...]:
    return tuple(_text(text, transliterate) for text in texts)


def _text(text: Text, transliterate: Transliterator) -> Text:
    def moved(at: int) -> int:
        return len(transliterate(text.value[:at]))

    spans = tuple(replace(span, start=moved(span.start), end=moved(span.end)) for span in text.spans)
    drawn = text.drawn and (moved(text.drawn[0]), moved(text.drawn[1]))
    return replace(text, value=transliterate(text.value), spans=spans, drawn=drawn)


def _mark(mark: Mark, view: View, transliterate: Transliterator) -> Mark:
    row = next((row for row in view.rows if row.id == mark.row), None)
    if row is None or mark.text >= len(row.texts):
        return mark
    words = row.texts[mark.text].value
    start, end, word = (len(transliterate(words[:at])) for at in (mark.start, mark.end, mark.word))
    return replace(mark, start=start, end=end, word=word)
