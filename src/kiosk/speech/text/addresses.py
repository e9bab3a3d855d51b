"""Rules for what is typed or looked up: mail and web addresses."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

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


ADDRESSES = (
    Rule("web", rf"(?:https?://)(?:www\.)?(?P<site>[\w.-]*\w)(?P<rest>{REST})", _web),
    Rule("mail", rf"(?<![\w.+-])[\w.+-]*\w@{HOST}", _mail),
    Rule("site", rf"(?<![\w@.-])(?:www\.)?(?P<site>{HOST})(?P<rest>(?:/{PATH})?)", _web),
)
