"""Spanish numbers in the gender of what they count: "31 sesiones" is "treinta y una sesiones".

The lexicon lists feminine nouns under ``[feminine]``; all others count as masculine.
"""

from __future__ import annotations

import re

from kiosk.speech.text.renderer import Noun

HUNDREDS = (
    *("", "", "doscientas", "trescientas", "cuatrocientas"),
    *("quinientas", "seiscientas", "setecientas", "ochocientas", "novecientas"),
)
TENS = (
    *("", "", "veinti", "treinta y ", "cuarenta y ", "cincuenta y "),
    *("sesenta y ", "setenta y ", "ochenta y ", "noventa y "),
)
ENDINGS = ("ción", "ciones", "sión", "siones", "dad", "dades", "tud", "tudes")
"""Endings of nouns that are feminine without being listed."""
RANGE = re.compile(r"^(?:\s?[½¼¾](?=\s)|(?:\s?[-–]\s?|\s(?:[aouy]|de|de cada|entre|por cada)\s)\d[\d,.]*)")
"""The rest of "1-2 semanas", "1 a 2 semanas" or "1 de cada 10 semanas" before the noun."""
COUNTED = re.compile(r"\s(?P<noun>[a-záéíóúüñ°]+)(?:\s(?P<next>[a-záéíóúüñ]+))?")
UNCOUNTED = frozenset(
    [
        *("de", "del", "y", "e", "o", "u", "a", "al", "por", "con", "en", "para", "que", "es", "son", "fue", "cada"),
        *("como", "hasta", "entre", "si", "se", "ya", "no", "sin", "sobre", "desde", "pero", "tiene", "está", "según"),
        *("el", "la", "los", "las", "lo", "le", "les", "me", "te", "nos", "su", "sus", "mi", "tu", "más", "menos"),
        *("ahora", "antes", "después", "hay", "era", "fueron", "llevan", "puede", "pueden"),
        *("cuando", "donde", "porque"),
    ]
)
"""Lower-case words that may follow a number but are not the noun that it counts."""
THOUSAND, HUNDRED, ELEVEN, TWENTIES = 1000, 100, 11, 2


def noun_after(text: str, feminine: frozenset[str]) -> Noun:
    """Return the noun that a number before ``text`` counts; ``feminine`` lists feminine nouns."""
    noun = COUNTED.match(RANGE.sub("", text))
    if noun is None or noun["noun"] in UNCOUNTED:
        return Noun()
    # An adjective may come first: "1 gran dosis", "21 largas horas".
    words = [noun["noun"], noun["next"] or ""]
    she = any(word.endswith(ENDINGS) or word in feminine for word in words)
    direct = COUNTED.match(text)
    return Noun("f" if she else "m", adjacent=direct is not None and direct["noun"] not in UNCOUNTED)


def agree(number: int, noun: Noun) -> str | None:
    """Return ``number``, below a million, in the gender of ``noun``, or None if a voice reads its digits correctly."""
    she = noun.gender == "f"
    counts = she or bool(noun.gender and noun.adjacent)
    thousands, rest = divmod(number, THOUSAND)
    front = below_thousand(thousands, feminine=she, counts=True) if thousands > 1 else None
    back = below_thousand(rest, feminine=she, counts=counts)
    if front is None and back is None:
        return None
    words = [] if not thousands else ["mil"] if thousands == 1 else [front or str(thousands), "mil"]
    return " ".join([*words, *([back or str(rest)] if rest else [])])


def below_thousand(number: int, *, feminine: bool, counts: bool) -> str | None:
    """Return ``number``, below a thousand, before a noun or "mil", or None if a voice reads its digits correctly."""
    hundreds, rest = divmod(number, HUNDRED)
    one = counts and rest % 10 == 1 and rest != ELEVEN
    if not one and not (feminine and hundreds > 1):
        return None
    tail = _with_one(rest, "una" if feminine else "un") if one else str(rest or "")
    if hundreds > 1:
        front = HUNDREDS[hundreds] if feminine else str(hundreds * HUNDRED)
    else:
        front = "ciento" if hundreds else ""
    return f"{front} {tail}".strip()


def _with_one(rest: int, word: str) -> str:
    if rest // 10 == TWENTIES:  # the twenties are written in one word
        return "veintiuna" if word == "una" else "veintiún"
    return TENS[rest // 10] + word


def both(singular: str) -> tuple[str, str]:
    """Return a noun and its plural."""
    if singular[-1] in "aeiouáéó":
        return singular, f"{singular}s"
    if singular.endswith("z"):
        return singular, f"{singular[:-1]}ces"
    if singular.endswith("ión"):
        return singular, f"{singular[:-2]}ones"
    return singular, singular if singular.endswith(("is", "x")) else f"{singular}es"
