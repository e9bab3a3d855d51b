"""Rules for what is dialed, typed or looked up: phone numbers, codes, mail and web addresses. They come first."""

from __future__ import annotations

import re

from kiosk.adapters.pronunciation.builder import Builder
from kiosk.adapters.pronunciation.rule import Language, Rule

DOMAINS = "com|org|net|gov|edu|info|health|us|mx|ca|uk"
"""Endings by which a site is known without https://; none that is a word, as a space may be missing."""
LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
HOST = rf"(?:{LABEL}\.)+(?:{DOMAINS})(?![\w-]|\.\w)"
PATH = r"[^\s<>\"”»()]*[\w/]"
REST = rf"(?:[:/?#]{PATH})?"
"""What follows the site in a web address, without the sign that ends the sentence."""


def host(name: str, language: Language) -> str:
    """Return a site's name as it is said: by the lexicon where it is listed, else part by part."""
    return f" {language.wording.dot} ".join(_label(part, language) for part in name.split("."))


def _label(part: str, language: Language) -> str:
    if listed := language.lexicon.exactly(part):
        return language.lexicon.say(listed, language.wording)
    return part.replace("-", " ").replace("_", " ")


def _web(match: re.Match[str], out: Builder, language: Language) -> bool:
    site, rest = match["site"], match["rest"].strip("/")
    said = host(site, language)
    out.say(f"{said}, {language.wording.longer}" if rest else said, match.start(), match.end())
    return True


def _mail(match: re.Match[str], out: Builder, language: Language) -> bool:
    name, _, site = match[0].partition("@")
    said = f"{host(name, language)} {language.wording.at} {host(site, language)}"
    out.say(said, match.start(), match.end())
    return True


def _short(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say a number of seven digits, unless it is a range of round numbers, such as 400-1200 people."""
    groups = re.findall(r"\d+", match[0])
    return not all(group.endswith("0") for group in groups) and _digits(match, out, language)


def _digits(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say each group digit by digit, with a short pause between groups."""
    groups = re.findall(r"\d+", match[0])
    out.say(", ".join(map(language.wording.count, groups)), match.start(), match.end())
    return True


UNIT_AFTER = r"(?!\d|[.,]\d|\s?(?:%|°|[mµμkn]?c?[gGL]\b|ml\b))"
"""What shows that digits are a quantity after all."""
ADDRESSES = (
    Rule("web", rf"(?:https?://)(?:www\.)?(?P<site>[\w.-]*\w)(?P<rest>{REST})", _web),
    Rule("mail", rf"(?<![\w.+-])[\w.+-]*\w@{HOST}", _mail),
    Rule("site", rf"(?<![\w@.-])(?:www\.)?(?P<site>{HOST})(?P<rest>(?:/{PATH})?)", _web),
    Rule(
        "phone", r"(?<![\w.,$])(?:\+?1[-. ])?(?:\(\d{3}\)\s?|\d{3}[-. \u2011])\d{3}[-. \u2011]\d{4}(?![\d%])", _digits
    ),
    Rule("tax number", r"(?<![\w.,$-])(?:\d{2}-\d{7}|\d{5}-\d{4}|\d{3}-\d{2}-\d{4})(?![\w%-])", _digits),
    Rule("short phone", rf"(?<![\w.,$-])\d{{3}}[-\u2011]\d{{4}}{UNIT_AFTER}(?!-)", _short),
    Rule("emergency", rf"(?<![\w.,$/:-])(?:911|988){UNIT_AFTER}(?![\w/:-])", _digits),
)
