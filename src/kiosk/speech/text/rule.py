"""Rules for what a text contains: a pattern, and what is said where it matches."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.lexicon import Lexicon
from kiosk.speech.text.renderer import Renderer


class LanguageRules(Struct, frozen=True):
    """How one language is spoken."""

    renderer: Renderer
    lexicon: Lexicon
    supported: bool = True
    """Whether ``renderer`` is for this language; if not, only the lexicon is applied."""


SayMatch = Callable[["re.Match[str]", SpokenBuilder, LanguageRules], bool]
"""Adds the words for a match and returns True; returns False and adds nothing if the rule does not apply."""


class SpeechRule(Struct, frozen=True):
    """A pattern and the function that says its matches."""

    name: str
    pattern: str
    say: SayMatch
