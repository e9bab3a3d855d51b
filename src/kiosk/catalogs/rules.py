"""Rules for a translation and its English text. Each yields what is wrong and what to do about it.

A reader cannot notice a wrong dose, phone number or day. So ``RULES`` are applied whenever a catalog is loaded, not
only before a release, and a translation that breaks one is not shown.

A translator exempts a text from a rule by a comment with a reason: ``# check-ok: numbers, "50th" is a rank``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from kiosk.services.translator import NAME

Problem = tuple[str, str]
"""Cause and remedy."""
Rule = Callable[[str, str, Sequence[str]], Iterator[Problem]]
"""Takes the English text, its plural or "", and the translation, or one for each plural form."""

DIGIT = re.compile(r"\d")
PART = r"(?:m?mol|m?g|mcg|[µμ]g|ng|kg|[mdµμ]?L|mEq|mmHg|[cm]?m[²³]|[cm]m|kcal)"
AMOUNT = re.compile(
    rf"(?P<number>\d+(?:[.,:/]\d+)*)(?:[\s\u2011-]?(?P<unit>{PART}(?:/{PART})*(?!\w)|%|[°º]\s?[CF](?!\w)))?",
    re.IGNORECASE,
)
"""A number, with its unit where English and Spanish spell that alike: "12 mg", "3-mg", "36.8 %", "0.3 mg/kg"."""
ONCE = re.compile(r"\bonce\b", re.IGNORECASE)
ELEVEN = re.compile(r"\b(?:11|eleven)\b", re.IGNORECASE)
LONGEST_NAME = 2
"""Words of a text that may be the same in two languages."""
EXEMPTION = re.compile(r"check-ok:\s*([\w-]+),\s*\S")


def names(english: str, plural: str, strings: Sequence[str]) -> Iterator[Problem]:
    """The ``{names}`` of values are those of the English; a singular form may leave one out."""
    wanted = set(NAME.findall(english + plural))
    for form, string in enumerate(strings):
        found = set(NAME.findall(string))
        if unknown := found - wanted:
            yield f"The translation names {_braced(unknown)}, which the English does not", "Write the English name"
        missing = wanted - found
        if missing and not plural:
            yield f"The translation leaves out {_braced(missing)}", "Put it where the value belongs"
        elif missing and form == len(strings) - 1:
            yield f"The last plural form leaves out {_braced(missing)}", "Put it where the value belongs"


def numbers(english: str, plural: str, strings: Sequence[str]) -> Iterator[Problem]:
    """The translation has the numbers of the English in the same order, with the same units.

    A plural form may use words instead.
    """
    if plural or not DIGIT.search(english + strings[0]):
        return  # most texts; the longer search would delay the opening of a treatment
    wanted, found = _amounts(english), _amounts(strings[0])
    if wanted == found:
        return
    wanted_numbers, found_numbers = [number for number, _ in wanted], [number for number, _ in found]
    missing, extra = Counter(wanted_numbers) - Counter(found_numbers), Counter(found_numbers) - Counter(wanted_numbers)
    if missing or extra:
        parts = [
            *(f"{number} is missing" for number in missing),
            *(f"{number} is not in the English" for number in extra),
        ]
        yield f"The numbers differ from the English: {', '.join(parts)}", "Write the numbers of the English"
    elif wanted_numbers != found_numbers:
        order = f"{', '.join(found_numbers)} instead of {', '.join(wanted_numbers)}"
        yield f"The numbers are in another order than in the English: {order}", "Write them in the order of the English"
    else:
        pairs = [
            f"“{' '.join(there).strip()}” instead of “{' '.join(here).strip()}”"
            for here, there in zip(wanted, found, strict=True)
            if here != there
        ]
        yield f"The units differ from the English: {', '.join(pairs)}", "Write each number with the unit of the English"


def _amounts(text: str) -> list[tuple[str, str]]:
    """Return the numbers in ``text`` with their units, without the differences of spelling that mean nothing."""
    return [
        (match["number"], re.sub(r"\s", "", match["unit"] or "").lower().replace("º", "°"))
        for match in AMOUNT.finditer(text)
    ]


def once(english: str, _plural: str, strings: Sequence[str]) -> Iterator[Problem]:
    """The English word "once" is not left in a Spanish text, where it means eleven."""
    if any(map(ONCE.search, strings)) and not ELEVEN.search(english):
        yield "“once” means eleven in Spanish, and the English has no 11", "Write “una vez”"


def same(english: str, plural: str, strings: Sequence[str]) -> Iterator[Problem]:
    """The translation is not a copy of the English, unless it is as short as most names."""
    words = [word for word in NAME.sub("", english).split() if any(map(str.isalpha, word))]
    if len(words) > LONGEST_NAME and not {english, plural}.isdisjoint(strings):
        yield "The translation is the English text", "Translate it; for a name, write # check-ok: same, a name"


RULES: Mapping[str, Rule] = {"names": names, "numbers": numbers}
"""The rules for every language, by the name that an exemption uses. A translation that breaks one is not shown."""
RULES_BY_LANGUAGE: Mapping[str, Mapping[str, Rule]] = {"es": {"once": once}}


def rules_for(tag: str) -> Mapping[str, Rule]:
    """Return all rules for the language ``tag``, with those that only the check applies."""
    language = re.split("[-_]", tag)[0]
    return {**RULES, **({} if language == "en" else {"same": same}), **RULES_BY_LANGUAGE.get(language, {})}


def exempt_rules(comments: Iterable[str]) -> set[str]:
    """Return the rules that the translator's ``comments`` exempt a text from."""
    return {match[1] for comment in comments if (match := EXEMPTION.match(comment))}


def _braced(found: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(found))
