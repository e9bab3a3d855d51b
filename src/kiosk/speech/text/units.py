"""The units that texts are written with, in either language, under one name for each."""

from __future__ import annotations

import unicodedata

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


def unit_name(spelling: str) -> str:
    """Return the one name of a unit, or nothing where ``spelling`` is none."""
    plain = unicodedata.normalize("NFKC", spelling.replace("º", "°")).replace(" ", "").replace("μ", "µ")
    return _NAMES.get(plain, "")
