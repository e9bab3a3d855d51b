"""Terms are translated as the language's list of terms says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kiosk.catalogs.checks.pair import TranslationPair
from kiosk.catalogs.checks.problem import Problem
from kiosk.texts.checks import AVOID, TERM, USE_TERM

TERMS = "terms.toml"
"""The file of the list in the folder of a language."""
Terms = Mapping[str, Mapping[str, tuple[str, ...]]]
"""``term`` and ``avoid``: for each English term, how its translations begin, and what not to write for it."""


def terms(pair: TranslationPair, known: Terms) -> Iterator[Problem]:
    """Each English term has one of its translations, and, as a warning, none that the list advises against."""
    listed, avoided = known.get("term", {}), known.get("avoid", {})
    english, translation = pair.english.lower(), pair.translation.lower()
    for term in _found(tuple(listed), english):
        # A term that stands there in English is part of a name, or the check of English words finds it.
        if not any(form.lower() in translation for form in (term, *listed[term])):
            yield Problem("terms", TERM.with_values(term=term, forms=", ".join(listed[term])), USE_TERM)
    for term in _found(tuple(avoided), english):
        for word in avoided[term]:
            if word.lower() in translation:
                forms = ", ".join(listed.get(term, ()))
                yield Problem("terms", AVOID.with_values(term=term, word=word, forms=forms), USE_TERM, warning=True)


def _found(known: tuple[str, ...], text: str) -> Iterator[str]:
    """Yield the terms in ``text``; the longest where one is a part of another."""
    if known:
        pattern, written = _pattern(known)
        for found in dict.fromkeys(pattern.findall(text)):
            yield written[found]


@lru_cache(maxsize=16)
def _pattern(known: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    written = {term.lower(): term for term in known}
    longest_first = sorted(written, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b"), written
