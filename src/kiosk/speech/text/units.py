"""The units that texts are written with, in either language, under one name for each."""

from __future__ import annotations

import re
import unicodedata

from kiosk.speech.text.values import Unit

_UNITS = (
    "g kg ng mm cm m2 m3 cm2 mm2 mm3 mmol mEq mmHg kcal bpm ms oz U °C °F ° d K M mg mcg mL dL L µL cm3 lb IU mIU h "
    "min s wk mo yr"
)
_SPELLINGS = {
    "mg": "mG", "mcg": "µg ug", "mL": "ml ML", "dL": "dl", "L": "l", "µL": "uL ul", "cm3": "cc", "lb": "lbs",
    "IU": "UI", "mIU": "mUI",
    "h": "hr hrs", "min": "mins", "s": "sec secs seg", "wk": "wks sem", "mo": "mos", "yr": "yrs",
}  # fmt: skip
_NAMES = {name: name for name in _UNITS.split()} | {
    spelling: name for name, spellings in _SPELLINGS.items() for spelling in spellings.split()
}
PER_VOLUME = r"(?=\s?/\s?(?:[mµμu]?[lL]|mm[3³]))"
"""Before this K and M stand for thousands and millions: "150 K/µL"."""
UNIT = (
    r"(?:m[gGlL]|mcg|[µμu][gLl]|ng|kg|d[Ll]|mmHg|mmol|mEq|kcal|bpm|ms|[cm]?m[23²³]|cc|mm|cm|lbs?|oz|m?IU|m?UI|ML"
    rf"|[°º]\s?[CF]|℃|℉|°|hrs?|mins?|secs?|seg|sem|wks?|mos?|yrs?|[gLlhsdU]|[KM]{PER_VOLUME})"
)
PERIODS = "day|night|week|month|year|hour|día|noche|semana|mes|año|hora"
MEASURES = r"(?:kg|[mµμud]?[Ll]|[cm]?m[²³23]|hrs?|h|min)"
"""What an amount is given per: the second amount of "44 mcg/22 mcg" is a choice beside the first."""
MASS = r"(?:m[gL]|mcg|[µμ]g|kg|dL)"
"""Units that are neither a word nor the name of anything else, so they are units without a number too."""
BARE = re.compile(
    rf"(?<!\w){MASS}(?:/(?:{MASS}|m[23²³]|h|hr|min|d[ií]a|day|dosis|dose))*(?!\w)|(?<![\w/])[cm]?m[²³](?!\w)"
)
PER = re.compile(
    rf"(?<=[^\W\d_]|×)/(?:{PERIODS}|dose|dosis|tablet|tableta|minuto?|minute|{MEASURES}|wk|mo|yr|sem)(?!\w)"
)
PERIOD_BEFORE = re.compile(rf"(?<!\w)(?:{PERIODS})\Z")
"""A period before a "/": "day/night" is a choice."""


def unit_name(spelling: str) -> str:
    """Return the one name of a unit, or nothing where ``spelling`` is none."""
    plain = unicodedata.normalize("NFKC", spelling.replace("º", "°")).replace(" ", "").replace("μ", "µ")
    return _NAMES.get(plain, "")


def parse_unit(text: str, start: int) -> Unit | None:
    """Return the unit without a number that starts at ``text[start]``: "mg/kg", or the "/mm³" of "cells/mm³"."""
    match = BARE.match(text, start)
    if match is None and not PERIOD_BEFORE.search(text, 0, start):
        match = PER.match(text, start)
    if match is None:
        return None
    parts = tuple(unit_name(part) or part for part in match[0].split("/"))
    return Unit(start, match.end(), parts, adjective=text[start - 1 : start] in {"-", "\u2011"})
