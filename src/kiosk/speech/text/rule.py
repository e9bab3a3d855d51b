"""A rule: a pattern, and what is said where it matches."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.lexicon import Lexicon
from kiosk.speech.text.wording import Wording


class Language(Struct, frozen=True):
    """All that is known about how one language is said."""

    wording: Wording
    lexicon: Lexicon
    ruled: bool = True
    """Whether ``wording`` is this language's own; where it is not, there is only the lexicon."""


Say = Callable[["re.Match[str]", Builder, Language], bool]
"""Says a match; returns False, having said nothing, where the rule does not hold after all."""


class Rule(Struct, frozen=True):
    """What is said where ``pattern`` matches."""

    name: str
    pattern: str
    say: Say
