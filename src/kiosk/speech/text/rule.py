"""A rule for words and signs: a pattern, and what is said where it matches."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.lexicon import Lexicon
from kiosk.speech.text.renderer import Renderer


class LanguageRules(Struct, frozen=True):
    """All that is known about how one language is said."""

    renderer: Renderer
    lexicon: Lexicon
    supported: bool = True
    """Whether ``renderer`` is this language's own; where it is not, only the lexicon is applied."""


Say = Callable[["re.Match[str]", SpokenBuilder, LanguageRules], bool]
"""Says a match; returns False, having said nothing, where the rule does not hold after all."""


class SpeechRule(Struct, frozen=True):
    """What is said where ``pattern`` matches."""

    name: str
    pattern: str
    say: Say
