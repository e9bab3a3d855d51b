"""Rules for signs: those with a meaning become words, brackets and dashes become pauses, decoration is silent."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.rule import LanguageRules, SayMatch, SpeechRule
from kiosk.speech.text.tokens import SIGNS as SAME

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
"""After these words a slash is the name of a key, as in "Press / to search"."""


def _sign(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    sign = SAME.get(match[0], match[0])
    words = language.renderer.signs.get(sign)
    if words is None:
        return False
    before = match.string[: match.start()][-1:]
    after = match.string[match.end() : match.end() + 1]
    front = "" if not before or before.isspace() else " "
    back = "" if not after or after.isspace() or after in ".,;:!?)" else " "
    out.say(f"{front}{words}{back}", match.start(), match.end())
    return True


def _arrow(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Say an arrow between two things as a word, one by itself as a key, and an unusual one as a pause."""
    sign = match[0].strip()
    renderer = language.renderer
    words = renderer.signs.get(ARROWS.get(sign, sign))
    if words is None:
        return _pause(match, out, language)
    before, after = match.string[: match.start()], match.string[match.end() :]
    if ARROWS.get(sign, sign) == "→" and not (before[-1:].isalnum() and after[:1].isalnum()):
        words = renderer.alone["→"]
    out.say(f"{' ' if before else ''}{words}{' ' if after[:1].isalnum() else ''}", match.start(), match.end())
    return True


def _alone(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    words = language.renderer.alone.get(match[0])
    if words is None:
        return False
    out.say(words, match.start(), match.end())
    return True


def _pause(match: re.Match[str], out: SpokenBuilder, _language: LanguageRules) -> bool:
    out.pause(match.start(), match.end())
    return True


def _between(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    return not KEY_FOLLOWS.search(match.string, 0, match.start()) and _pause(match, out, language)


def _silent(match: re.Match[str], out: SpokenBuilder, _language: LanguageRules) -> bool:
    # A mark after a word separates it from the next one; an invisible character within a word does not.
    parts = not "\u00ad" <= match[0][0] <= "\u00ad" and match[0][0] not in "\u200b\u2060\ufeff"
    before = match.string[: match.start()][-1:].isalnum()
    after = match.string[match.end() : match.end() + 1].isalnum()
    out.say(" " if parts and before and after else "", match.start(), match.end())
    return True


def _named(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Skip a sign in brackets after its name; after anything else, as in "HIV (+)", it has a meaning."""
    names = "|".join(language.renderer.keys)
    if not re.search(rf"\b(?:{names})$", match.string[: match.start()], re.IGNORECASE):
        return False
    out.say("", match.start(), match.end())
    out.exempt.append((match.start(), match.end()))
    return True


def _say(words: str) -> SayMatch:
    """Return a function that says ``words`` for any match."""

    def say(match: re.Match[str], out: SpokenBuilder, _language: LanguageRules) -> bool:
        out.say(words, match.start(), match.end())
        return True

    return say


def _positive(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Say the plus of "CD19+"."""
    out.say(f" {language.renderer.positive}", match.start(), match.end())
    return True


def _numbered(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    """Say the "No." or "#" before a number."""
    out.say(f"{language.renderer.number_sign} ", match.start(), match.end())
    return True


SIGNS = (
    SpeechRule("numbered", r"\b(?:[Nn]os?\.|[Nn][uú]ms?\.|[Nn]\.?[º°]s?)\s?(?=\d)|#\s?(?=\d)", _numbered),
    SpeechRule("positive", r"(?:(?<=[A-Za-z]\d)|(?<=[A-Za-z]\d\d)|(?<=[A-Z][A-Z]))\+(?!\w)", _positive),
    SpeechRule("slash between words", r"(?<=[\w.)])\s/\s(?=[\w(¿])", _between),
    SpeechRule("sign alone", r"(?<!\S)[?/*](?=[\s:;,.)]|$)", _alone),
    SpeechRule("key in brackets", r"\s?\([-+=/.,?\[\]]\)", _named),
    SpeechRule("plural in brackets", r"(?<=\w)\((?:s|es)\)", _silent),
    SpeechRule("arrow", r"\s?(?:<?[-=]{1,2}>|<[-=]{2,}|<-(?![\d$.])|[\u2190-\u21ff])\s?", _arrow),
    SpeechRule("sign", r"\+/[-\u2013\u2212]|<=|>=|=<|[<>≤≥≦≧⩽⩾＜＞﹤﹥≠=+±×÷≈∼%％﹪‰&@#$€°©§]|[αβγδ](?!\w)", _sign),
    SpeechRule("apostrophe", r"(?<=\w)[’‘ʼ′](?=\w)|(?<=s)’(?=\s\w)", _say("'")),
    SpeechRule("brackets", r"\s?(?!\(\d{3}\)\s?[\dA-Z])[(\[]+|[)\]]+", _pause),
    SpeechRule("dash", r"\s?[\u2014\u2015]\s?|\s[-\u2012\u2013]+\s|\s?[\u2012\u2013](?!\d)\s?|--+", _pause),
    SpeechRule("bullet", r"(?:(?<=^)|(?<=\n))[-+](?=\s)", _silent),
    SpeechRule("slash", r"/+", _pause),
    SpeechRule("ellipsis", r"…|\.{3,}", _pause),
    SpeechRule("colon", r"(?<=\d):(?=\d)", _pause),
    SpeechRule(
        "hyphen beside a number", r"(?<=[^\W\d_])[-\u2010\u2011](?=\d)|(?<=\d)[-\u2010\u2011](?=[A-Z])", _say(" ")
    ),
    SpeechRule("hyphen", "[\u2010\u2011]", _say("-")),
    SpeechRule("space", "[\u00a0\u2000-\u200a\u202f\u205f\u3000]", _say(" ")),
    SpeechRule("quotation mark", r"[“”„‟\"«»‹›‘’‚‛]+", _silent),
    SpeechRule("decoration", rf"[{DECORATION}]+", _silent),
)
