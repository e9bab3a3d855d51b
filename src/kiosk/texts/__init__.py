"""The program's own texts in English, each with a context and a note to the translator.

One module for each subject. Sentences are short and plain, and are shown and spoken alike. Write
``from kiosk import texts`` and ``texts.voice.VOICE_ON``.
"""

from kiosk.texts import (
    answers,
    browser,
    choosing,
    comparing,
    entrance,
    finding,
    guide,
    keys,
    pages,
    plain,
    questions,
    settings,
    site_settings,
    sources,
    staff,
    treatment,
    visit,
    voice,
)

__all__ = [
    "answers",
    "browser",
    "choosing",
    "comparing",
    "entrance",
    "finding",
    "guide",
    "keys",
    "pages",
    "plain",
    "questions",
    "settings",
    "site_settings",
    "sources",
    "staff",
    "treatment",
    "visit",
    "voice",
]
