"""Rules for units: milligrams, degrees, hours, and what they are given per."""

from __future__ import annotations

import re
import unicodedata

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

TIMES = "day|night|week|month|year|hour|día|noche|semana|mes|año|hora"
WHOLE = re.compile(rf"(?<!\w)(?:{TIMES})$")
"""A time by itself before a "/"."""
ONE = re.compile(r"(?<![\d.,])1$")
MASS = r"(?:m[gL]|mcg|[µμ]g|kg|dL)"
"""Units that are neither a word nor the name of anything else."""
UNITS = (
    r"(?:m[gGlL]|mcg|[µμ][gL]|ng|kg|dL|mmHg|mmol|mEq|kcal|bpm|ms|[cm]?m[23²³]|cc|mm|cm|lbs?|oz|m?IU|m?UI|U"
    r"|[°º]\s?[CF]|℃|℉|°|hrs?|mins?|secs?|seg|sem|wks?|mos?|yrs?|[gLlhsd])"
)
"""Every unit of any language; each language's wording says which of them are its own."""


WITHIN = r"(?:kg|[mµμd]?L|ml|[cm]?m[²³23]|hrs?|h|min)"
"""Units that an amount is given per, and never a second choice beside the first as in 44 mcg/22 mcg."""


def _unit(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say the unit after a number, and what it is given per."""
    wording = language.wording
    parts = re.split(r"\s?/\s?", match["unit"])
    words = []
    for place, part in enumerate(parts):
        known = _known(part, language)
        if known is None and place == 0 and part:
            return False
        single = place > 0 or ONE.search(match.string, 0, match.start()) is not None
        words.append((known or (part, part))[0 if single else 1])
    out.say(f" {wording.per} ".join(words).strip(), match.start("unit"), match.end())
    return True


def _known(unit: str, language: Language) -> tuple[str, str] | None:
    unit = unicodedata.normalize("NFKC", unit.replace("º", "°")).replace(" ", "").replace("μ", "µ")
    return language.wording.units.get(unit) or language.wording.units.get({"mG": "mg", "ML": "mL"}.get(unit, ""))


def _spaced_unit(match: re.Match[str], out: Builder, language: Language) -> bool:
    first = re.split(r"\s?/", match["unit"])[0]
    if first and _known(first, language) is None:
        return False
    gap = match.start("unit")
    if gap > match.start():
        out.say(" ", match.start(), gap)  # whatever kind of space it is
    return _unit(match, out, language)


def _bare_unit(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say a unit that stands without a number, or as in "a 12-mg dose"."""
    wording = language.wording
    single = match.string[: match.start()].endswith(("-", "\u2011"))
    parts = [_known(part, language) or (part, part) for part in match[0].split("/")]
    words = [forms[0 if single or place else 1] for place, forms in enumerate(parts)]
    out.say(f" {wording.per} ".join(words), match.start(), match.end())
    return True


def _per(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say the "/" before a time or an amount: "2 veces/día", "30 mcg/0.5 mL"."""
    if WHOLE.search(match.string, 0, match.start()):
        return False  # "día/semana" is a choice
    out.say(f" {language.wording.per} ", match.start(), match.start("what"))
    unit = _known(match["what"], language)
    if unit:
        out.say(unit[0], match.start("what"), match.end())
    else:
        out.keep(match.start("what"), match.end())
    return True


def _per_amount(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.per} ", match.start(), match.end())
    return True


DOSES = (
    Rule(
        "unit",
        rf"(?<=\d)\s?(?P<unit>{UNITS}(?:\s?/\s?(?:{UNITS}(?!\w)|[^\W\d_]+))*|(?:\s?/\s?(?:{UNITS}(?!\w)|[^\W\d_]+))+)(?!\w)",
        _spaced_unit,
    ),
    Rule("bare unit", rf"\b{MASS}(?:/(?:{MASS}|m[23²³]|h|hr|min|d[ií]a|day|dosis|dose))*\b", _bare_unit),
    Rule("bare area", r"(?<![\w/])[cm]?m[²³](?!\w)", _bare_unit),
    Rule("per amount", rf"(?<=[a-zA-Zµμ])\s?/\s?(?=\d+(?:\.\d+)?\s?{WITHIN}(?!\w))", _per_amount),
    Rule(
        "per",
        rf"(?<=[^\W\d_]|×)/(?P<what>{TIMES}|dose|dosis|tablet|tableta|minuto?|minute|{WITHIN}|wk|mo|yr|sem)(?!\w)",
        _per,
    ),
)
