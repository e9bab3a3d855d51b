"""Rules for what is dialed: phone numbers in every shape that is written in the United States, with extensions.

A phone number is read digit by digit with a pause between its groups. Letters stand for keys, so they are read one by
one as well: 1-800-FDA-1088 has the group F, D, A, and is not the agency's name.
"""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

JOINT = "[-. \u2010\u2011\u2013\u00a0]"
"""What stands between two groups of digits."""
TIE = "[-.\u2010\u2011]"
"""What stands between groups with letters; a word in capitals may follow after a space."""
COUNTRY = rf"(?:\+?1{JOINT}|\+1)?"
EXTENSION = r"(?:,?\s?(?:[Ee]xt(?:\.|ensi[oó]n)?|x)\s?(?P<ext>\d{1,6})(?![\w%]))?"
DIGITS = rf"(?P<number>{COUNTRY}(?:\(\d{{3}}\){JOINT}?|\d{{3}}{JOINT})\d{{3}}{JOINT}\d{{4}})(?![\d%])"
TOLL_FREE = r"8(?:00|33|44|55|66|77|88)"
KEYS = (
    rf"(?P<number>{COUNTRY}(?:\({TOLL_FREE}\)\s?|{TOLL_FREE}{TIE})"
    rf"(?=[\d.\u2010\u2011-]*[A-Z])[A-Z0-9]+(?:{TIE}[A-Z0-9]+)*)(?![\w%])"
)
ABROAD = r"(?P<number>\+[2-9]\d{0,2}(?:[- ]\(?\d{2,4}\)?){2,5})(?![\w%])"
QUANTITY = r"(?!\d|[.,]\d|\s?(?:%|°|[mµμkn]?c?[gGL]\b|ml\b))"
"""What shows that digits are no phone number after all."""
CALLED = re.compile(
    r"\b(?:call|dial|text|tty|tdd|llame|marque|teléfono|phone)(?:\s+(?:al?|to|at))?[:\s]+$", re.IGNORECASE
)
GROUP = re.compile(r"\d+|[A-Z]+")
FEWEST = 4
"""Keys after the area code; fewer are no number, and what has fewer than seven is one that somebody cut short."""


def digits(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say each group of digits one by one, with a short pause between groups."""
    groups = re.findall(r"\d+", match[0])
    out.say(", ".join(map(language.wording.count, groups)), match.start(), match.end())
    return True


def _emergency(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(language.wording.count(re.sub(r"\D", "", match[0])), match.start(), match.end())
    return True


def _phone(match: re.Match[str], out: Builder, language: Language) -> bool:
    wording = language.wording
    number = match["number"]
    # Abroad the + stands for keys that differ from place to place; at home the 1 after it is all that is pressed.
    groups = [wording.signs["+"]] if number[0] == "+" and number[1] != "1" else []
    groups += [wording.count(key) if key.isdecimal() else wording.spell(key) for key in GROUP.findall(number)]
    if extension := match["ext"]:
        groups.append(f"{wording.extension} {wording.count(extension)}")
    out.say(", ".join(groups), match.start(), match.end())
    return True


def _keys(match: re.Match[str], out: Builder, language: Language) -> bool:
    keys = re.sub(r"[^A-Z0-9]|^\W*1?\W*\d{3}", "", match["number"])
    return len(keys) >= FEWEST and _phone(match, out, language)


def _local(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say a number of seven digits, unless it is a range of round numbers, such as 400-1200 people."""
    groups = re.findall(r"\d+", match[0])
    return not all(group.endswith("0") for group in groups) and digits(match, out, language)


def _short(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say a short number, such as 711 for the relay service, where the words before it say that it is called."""
    return CALLED.search(match.string, 0, match.start()) is not None and digits(match, out, language)


PHONES = (
    Rule("phone", rf"(?<![\w.,$]){DIGITS}{EXTENSION}", _phone),
    Rule("phone with letters", rf"(?<![\w.,$/-]){KEYS}{EXTENSION}", _keys),
    Rule("phone abroad", rf"(?<![\w.,$]){ABROAD}{EXTENSION}", _phone),
    Rule("tax number", r"(?<![\w.,$-])(?:\d{2}-\d{7}|\d{5}-\d{4}|\d{3}-\d{2}-\d{4})(?![\w%-])", digits),
    Rule("local phone", rf"(?<![\w.,$-])\d{{3}}[-\u2011]\d{{4}}{QUANTITY}(?!-)", _local),
    Rule("emergency", rf"(?<![\w.,$/:-])(?:911|988){QUANTITY}(?![\w/:-])", digits),
    Rule("emergency by digits", r"(?<![\w.,$/:-])9[-\u2011](?:1[-\u2011]1|8[-\u2011]8)(?![\w%]|[-./]\w)", _emergency),
    Rule("short phone", rf"(?<![\w.,$/:-])[2-8]11{QUANTITY}(?![\w/:-])", _short),
)
