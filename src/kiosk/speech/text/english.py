"""English as it is spoken in the United States."""

from __future__ import annotations

import re

from kiosk.speech.text.renderer import Noun, Renderer
from kiosk.speech.text.values import Date, Decade, Number, Ordinal

YEAR = re.compile(r"1[89]\d\d")
ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
TEENS = frozenset(["11", "12", "13"])
DECADES = (
    *("hundreds", "tens", "twenties", "thirties", "forties"),
    *("fifties", "sixties", "seventies", "eighties", "nineties"),
)


class English(Renderer):
    """Words and number rules of English."""

    digits = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    months = (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    )
    weekdays = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    signs = {
        "%": "percent", "‰": "per thousand", "<": "less than", ">": "more than", "≤": "at most",
        "≥": "at least", "≠": "not equal to", "=": "equals", "+": "plus", "±": "plus or minus", "×": "times",
        "÷": "divided by", "&": "and", "@": "at", "#": "number", "°": "degrees", "©": "copyright",
        "§": "section", "^": "to the power of", "→": "then", "←": "left arrow", "↑": "up arrow",
        "↓": "down arrow", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "~": "about", "-": "minus",
        "$": "dollars", "€": "euros",
    }  # fmt: skip
    keys = (
        *("comma", "period", "minus", "plus", "equals", "slash"),
        *("question mark", "left bracket", "right bracket"),
    )
    alone = {"?": "question mark", "/": "slash", "*": "star", ",": "comma", "→": "right arrow"}
    units = {
        "mg": ("milligram", "milligrams"), "mcg": ("microgram", "micrograms"), "ng": ("nanogram", "nanograms"),
        "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"), "mL": ("milliliter", "milliliters"),
        "dL": ("deciliter", "deciliters"), "L": ("liter", "liters"), "µL": ("microliter", "microliters"),
        "mm": ("millimeter", "millimeters"), "cm": ("centimeter", "centimeters"),
        "m2": ("square meter", "square meters"), "m3": ("cubic meter", "cubic meters"),
        "cm2": ("square centimeter", "square centimeters"), "cm3": ("cubic centimeter", "cubic centimeters"),
        "mm2": ("square millimeter", "square millimeters"), "mm3": ("cubic millimeter", "cubic millimeters"),
        "mmol": ("millimole", "millimoles"), "mEq": ("milliequivalent", "milliequivalents"),
        "mmHg": ("millimeter of mercury", "millimeters of mercury"), "kcal": ("kilocalorie", "kilocalories"),
        "bpm": ("beat per minute", "beats per minute"), "ms": ("millisecond", "milliseconds"),
        "lb": ("pound", "pounds"), "oz": ("ounce", "ounces"), "IU": ("international unit", "international units"),
        "mIU": ("milli-international unit", "milli-international units"), "U": ("unit", "units"),
        "°C": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
        "°": ("degree", "degrees"), "h": ("hour", "hours"), "min": ("minute", "minutes"), "s": ("second", "seconds"),
        "d": ("day", "days"), "wk": ("week", "weeks"), "mo": ("month", "months"), "yr": ("year", "years"),
        "K": ("thousand", "thousand"), "M": ("million", "million"),
    }  # fmt: skip
    currencies = {"$": ("dollar", "dollars", "cent", "cents"), "€": ("euro", "euros", "cent", "cents")}
    fractions = {
        "2": ("half", "halves"), "3": ("third", "thirds"), "4": ("quarter", "quarters"), "5": ("fifth", "fifths"),
        "6": ("sixth", "sixths"), "7": ("seventh", "sevenths"), "8": ("eighth", "eighths"), "9": ("ninth", "ninths"),
    }  # fmt: skip
    streets = {
        "St": "Street", "Ave": "Avenue", "Rd": "Road", "Blvd": "Boulevard", "Dr": "Drive", "Ln": "Lane", "Ct": "Court",
        "Pl": "Place", "Pkwy": "Parkway", "Hwy": "Highway",
    }  # fmt: skip
    words = frozenset({"A", "I", "NO", "OK", "YES", "NOT", "NOW", "DO", "AND", "OR", "IF", "THE", "TO", "IN", "IT"})
    per, per_amount, out_of, over = "per", "per", "in", "over"
    point, comma, to, joint = "point", "comma", "to", "and"
    or_more, times, number_sign = "or more", "times", "number"
    at, dot, longer, extension = "at", "dot", "and a longer address", "extension"
    positive, before_cents, zero = "positive", "and", "oh"
    halves_of_day = ("A.M", "P.M", "P.M")
    says_i = ties_units = True

    def spell(self, word: str) -> str:
        """Return ``word`` letter by letter, joined by points: voices stress them like one word."""
        # A voice reads a single "A" as an article.
        return ".".join(word) if len(word) > 1 else {"A": "eigh"}.get(word, word)

    def number(self, number: Number, noun: Noun) -> str:
        """Return ``number``; a year such as 1998 is read in two pairs of digits."""
        whole = number.whole
        if number.decimals or number.grouped or not YEAR.fullmatch(whole):
            return super().number(number, noun)
        if whole[2:] == "00":
            return f"{whole[:2]} hundred"
        return f"{whole[:2]} oh {whole[3]}" if whole[2] == "0" else f"{whole[:2]} {whole[2:]}"

    def date(self, date: Date, day: str) -> str:
        """Return a date, the month first."""
        words = f"{self.months[date.month - 1]} {day}".strip()
        return f"{words}{',' if day else ''} {date.year}" if date.year else words

    def decade(self, decade: Decade) -> str:
        """Return "19 nineties" or "nineties"."""
        name = DECADES[int(decade.tens[0])]
        if decade.century + decade.tens == "2000":
            return "2 thousands"
        return f"{decade.century} {name}" if decade.century else name

    def ordinal(self, ordinal: Ordinal) -> str:
        """Return "1st", which voices read correctly."""
        number = ordinal.number
        return number + ("th" if number[-2:] in TEENS else ENDINGS.get(number[-1], "th"))
