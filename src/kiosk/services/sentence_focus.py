"""Reading sentence by sentence: which sentence is read, and what of the text is shown around it. Pure."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.domain.settings import SentenceFocus
from kiosk.services.announcer import utterance_of
from kiosk.services.reading import sentences_of
from kiosk.services.view import Mark, Row, View


def sentences_in(row: Row) -> tuple[Mark, ...]:
    """Return where the sentences of a row are, without its hints, which are in the key bar; there is always one."""
    marks = (sentence.mark for sentence in sentences_of([utterance_of(row)], hints=False))
    return tuple(mark for mark in marks if mark and mark.start < mark.end) or (Mark(row.id, 0, 0, 0),)


def sentence_at(row: Row, text: int, start: int) -> int:
    """Return the index of the sentence at position ``start`` of the row's text number ``text``."""
    marks = sentences_in(row)
    before = [mark for mark in marks if (mark.text, mark.end) <= (text, start)]
    return min(len(before), len(marks) - 1)


def focus_on_sentence(view: View, sentence: int) -> View:
    """Return ``view`` showing one sentence of the current row and, if the person wants it, its neighbors."""
    here = sentences_in(view.row)
    sentence = min(sentence, len(here) - 1)
    shown = here[sentence : sentence + 1]
    if view.settings.sentence_focus is SentenceFocus.NEIGHBORS:
        above = here[:sentence] or (sentences_in(view.rows[view.current - 1]) if view.current else ())
        below = here[sentence + 1 :] or (
            sentences_in(view.rows[view.current + 1]) if view.current + 1 < len(view.rows) else ()
        )
        shown = (*above[-1:], *shown, *below[:1])
    return replace(view, sentence=here[sentence], focused=shown)
