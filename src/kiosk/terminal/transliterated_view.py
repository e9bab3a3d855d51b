"""Transliterates a view: every text in the letters that the terminal has, and the marks on the same words.

The view is walked whatever its fields are called, so that a text that is added to it later is not forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from kiosk.services.view import Mark, Row, Text, View
from kiosk.terminal.transliteration import Transliterator, unchanged

S = TypeVar("S", bound=Struct)


def transliterated_view(view: View, transliterate: Transliterator) -> View:
    """Return ``view`` with every text as the terminal can show it, and the marks on the same words."""
    if transliterate is unchanged:
        return view
    return _fields(view, transliterate, {row.id: row.texts for row in view.rows})


def _fields(value: S, transliterate: Transliterator, texts: Mapping[str, tuple[Text, ...]]) -> S:
    """Return ``value`` with its fields converted; the same object if none of them changes."""
    before = {name: getattr(value, name) for name in value.__struct_fields__}
    after = {name: _converted(field, transliterate, texts) for name, field in before.items()}
    changed = {name: field for name, field in after.items() if field is not before[name]}
    return replace(value, **changed) if changed else value


def _converted(value: object, transliterate: Transliterator, texts: Mapping[str, tuple[Text, ...]]) -> object:
    """Return ``value`` with every text in it converted; ``texts`` are those of each row, for the marks."""
    match value:
        case Text():
            return _text(value, transliterate)
        case Row():
            return _row(value, transliterate)
        case Mark():
            return _mark(value, texts.get(value.row, ()), transliterate)
        case Struct():
            return _fields(value, transliterate, texts)
        case tuple():
            after = tuple(_converted(each, transliterate, texts) for each in value)
            return value if all(one is other for one, other in zip(value, after, strict=True)) else after
    return value


@lru_cache(maxsize=512)
def _row(row: Row, transliterate: Transliterator) -> Row:
    """Return a row; the same one for the same row, because layouts are cached by their rows."""
    return _fields(row, transliterate, {})


def _text(text: Text, transliterate: Transliterator) -> Text:
    def moved(at: int) -> int:
        return len(transliterate(text.value[:at]))

    spans = tuple(replace(span, start=moved(span.start), end=moved(span.end)) for span in text.spans)
    drawn = text.drawn and (moved(text.drawn[0]), moved(text.drawn[1]))
    return replace(text, value=transliterate(text.value), spans=spans, drawn=drawn)


def _mark(mark: Mark, texts: tuple[Text, ...], transliterate: Transliterator) -> Mark:
    if mark.text >= len(texts):
        return mark
    words = texts[mark.text].value
    start, end, word = (len(transliterate(words[:at])) for at in (mark.start, mark.end, mark.word))
    return replace(mark, start=start, end=end, word=word)
