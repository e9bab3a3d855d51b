"""What the transcript gets: everything that is presented, and each sentence that was heard to its end."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.services.ports import SpeechEvent, Transcript
from kiosk.services.view import Utterance, View
from kiosk.services.voice import Voice

HEARD = "heard"
"""Kind of the transcript's entry for a sentence that was heard to its end."""


def record(transcript: Transcript, view: View, announced: Iterable[Utterance], voice: Voice | None) -> None:
    """Record what was announced, and whether ``voice`` will speak it."""
    for utterance in announced:
        spoken = voice is not None and voice.will_speak(utterance)
        transcript.record(str(view.address), view.language, utterance, spoken=spoken)


def record_heard(transcript: Transcript, view: View, event: SpeechEvent, voice: Voice) -> None:
    """Record the sentence whose end ``event`` reports, if it is the newest."""
    if sentence := voice.being_spoken(event.id):
        place = sentence.mark.row if sentence.mark else view.row.id
        heard = Utterance(HEARD, place, (sentence.text,))
        transcript.record(str(view.address), view.language, heard, spoken=True)
