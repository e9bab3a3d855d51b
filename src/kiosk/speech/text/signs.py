"""Rules for signs: those with a meaning are said, brackets and dashes are pauses, decoration is silent."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

DECORATION = (
    "®™℠*•·‣◦▪■□●○◆►▶▸❯❮◀◂✓✔✗✘★☆_^`¨|¦\\\\{}"
    "\u2190-\u21ff"  # arrows
    "\u2500-\u259f"  # boxes and blocks
    "\u2800-\u28ff"  # braille patterns
    "\U0001f300-\U0001faff"
    "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
)
ARROWS = {"->": "→", "-->": "→", "=>": "→", "==>": "→", "<-": "←", "<--": "←"}
KEY_FOLLOWS = re.compile(r"(?i)\b(?:or|o|press|presione|oprima|pulse|key|tecla)$")
"""After these a slash is the key of that name, as in "Press / to search"."""
NUMBERED = re.compile(r"\d\s?(?:mg|mcg|g|mL|%|°[CF])?$")
SAID = {
    "≦": "≤",
    "⩽": "≤",
    "=<": "<=",
    "≧": "≥",
    "⩾": "≥",
    "＜": "<",
    "＞": ">",
    "％": "%",
    "﹤": "<",
    "﹥": ">",
    "﹪": "%",
}
"""Signs that mean the same as a better known one."""


def _sign(match: re.Match[str], out: Builder, language: Language) -> bool:
    sign = SAID.get(match[0], match[0])
    words = language.wording.signs.get(sign)
    if words is None:
        return False
    before = match.string[: match.start()][-1:]
    after = match.string[match.end() : match.end() + 1]
    front = "" if not before or before.isspace() else " "
    back = "" if not after or after.isspace() or after in ".,;:!?)" else " "
    out.say(f"{front}{words}{back}", match.start(), match.end())
    return True


def _arrow(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say an arrow between two things as a word; by itself it is a key, and an unusual one is a pause."""
    sign = match[0].strip()
    wording = language.wording
    words = wording.signs.get(ARROWS.get(sign, sign))
    if words is None:
        return _pause(match, out, language)
    before, after = match.string[: match.start()], match.string[match.end() :]
    if ARROWS.get(sign, sign) == "→":
        if NUMBERED.search(before) and after[:1].isdecimal():
            words = wording.to
        elif not before[-1:].isalnum() or not after[:1].isalnum():
            words = wording.alone["→"]
    out.say(f"{' ' if before else ''}{words}{' ' if after[:1].isalnum() else ''}", match.start(), match.end())
    return True


def _alone(match: re.Match[str], out: Builder, language: Language) -> bool:
    words = language.wording.alone.get(match[0])
    if words is None:
        return False
    out.say(words, match.start(), match.end())
    return True


def _pause(match: re.Match[str], out: Builder, _language: Language) -> bool:
    out.pause(match.start(), match.end())
    return True


def _between(match: re.Match[str], out: Builder, language: Language) -> bool:
    return not KEY_FOLLOWS.search(match.string, 0, match.start()) and _pause(match, out, language)


def _silent(match: re.Match[str], out: Builder, _language: Language) -> bool:
    # A mark after a word parts it from the next, but an invisible sign within a word does not.
    parts = not "\u00ad" <= match[0][0] <= "\u00ad" and match[0][0] not in "\u200b\u2060\ufeff"
    before = match.string[: match.start()][-1:].isalnum()
    after = match.string[match.end() : match.end() + 1].isalnum()
    out.say(" " if parts and before and after else "", match.start(), match.end())
    return True


def _named(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Pass over a sign in brackets after its name; after anything else, as in "HIV (+)", it has a meaning."""
    names = "|".join(language.wording.keys)
    if not re.search(rf"\b(?:{names})$", match.string[: match.start()], re.IGNORECASE):
        return False
    out.say("", match.start(), match.end())
    out.settled.append((match.start(), match.end()))
    return True


def _apostrophe(match: re.Match[str], out: Builder, _language: Language) -> bool:
    out.say("'", match.start(), match.end())
    return True


def _space(match: re.Match[str], out: Builder, _language: Language) -> bool:
    out.say(" ", match.start(), match.end())
    return True


def _hyphen(match: re.Match[str], out: Builder, _language: Language) -> bool:
    out.say("-", match.start(), match.end())
    return True


SIGNS = (
    Rule("slash between words", r"(?<=[\w.)])\s/\s(?=[\w(¿])", _between),
    Rule("sign alone", r"(?<!\S)[?/*](?=[\s:;,.)]|$)", _alone),
    Rule("key in brackets", r"\s?\([-+=/.,?\[\]]\)", _named),
    Rule("plural in brackets", r"(?<=\w)\((?:s|es)\)", _silent),
    Rule("arrow", r"\s?(?:<?[-=]{1,2}>|<[-=]{2,}|<-(?![\d$.])|[\u2190-\u21ff])\s?", _arrow),
    Rule(
        "sign", r"<=|>=|=<|(?<=\d)\^(?=[-\u2212]?\d)|[<>≤≥≦≧⩽⩾＜＞﹤﹥≠=+±×÷≈∼%％﹪‰&@#$€°©§½¼¾⅓⅔⅛]|[αβγδ](?!\w)", _sign
    ),
    Rule("apostrophe", r"(?<=\w)[’‘ʼ′](?=\w)|(?<=s)’(?=\s\w)", _apostrophe),
    Rule("brackets", r"\s?(?!\(\d{3}\)\s?[\dA-Z])[(\[]+|[)\]]+", _pause),
    Rule("dash", r"\s?[\u2014\u2015]\s?|\s[-\u2012\u2013]+\s|\s?[\u2012\u2013](?!\d)\s?|--+", _pause),
    Rule("bullet", r"(?:(?<=^)|(?<=\n))[-+](?=\s)", _silent),
    Rule("slash", r"/+", _pause),
    Rule("ellipsis", r"…|\.{3,}", _pause),
    Rule("ratio", r"(?<=\d):(?=\d)", _pause),
    Rule("hyphen", "[\u2010\u2011]", _hyphen),
    Rule("space", "[\u00a0\u2000-\u200a\u202f\u205f\u3000]", _space),
    Rule("quotation mark", r"[“”„‟\"«»‹›‘’‚‛]+", _silent),
    Rule("decoration", rf"[{DECORATION}]+", _silent),
)
