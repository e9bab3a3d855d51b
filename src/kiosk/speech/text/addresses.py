"""Rules for mail and web addresses."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import SpokenBuilder
from kiosk.speech.text.rule import LanguageRules, SpeechRule

DOMAINS = "com|org|net|gov|edu|info|health|us|mx|ca|uk"
"""Endings that mark a site without https://; no words, because a space may be missing after a sentence."""
LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
HOST = rf"(?:{LABEL}\.)+(?:{DOMAINS})(?![\w-]|\.\w)"
PATH = r"[^\s<>\"”»()]*[\w/]"
REST = rf"(?:[:/?#]{PATH})?"
"""The rest of a web address after the site, without the sign that ends the sentence."""


def host(name: str, language: LanguageRules) -> str:
    """Return the spoken name of a site: each part by the lexicon, or as it is written."""
    return f" {language.renderer.dot} ".join(_label(part, language) for part in name.split("."))


def _label(part: str, language: LanguageRules) -> str:
    if listed := language.lexicon.exactly(part):
        return language.lexicon.say(listed, language.renderer)
    return part.replace("-", " ").replace("_", " ")


def _web(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    renderer, rest = language.renderer, match["rest"].strip("/")
    said = host(match["site"], language)
    # A listed word after the site is one that people are meant to type.
    if listed := language.lexicon.exactly(rest):
        said += f" {renderer.alone['/']} {language.lexicon.say(listed, renderer)}"
    elif rest:
        said += f", {renderer.longer}"
    out.say(said, match.start(), match.end())
    return True


def _mail(match: re.Match[str], out: SpokenBuilder, language: LanguageRules) -> bool:
    name, _, site = match[0].partition("@")
    said = f"{host(name, language)} {language.renderer.at} {host(site, language)}"
    out.say(said, match.start(), match.end())
    return True


ADDRESSES = (
    SpeechRule("web", rf"(?:https?://)(?:www\.)?(?P<site>[\w.-]*\w)(?P<rest>{REST})", _web),
    SpeechRule("mail", rf"(?<![\w.+-])[\w.+-]*\w@{HOST}", _mail),
    SpeechRule("site", rf"(?<![\w@.-])(?:www\.)?(?P<site>{HOST})(?P<rest>(?:/{PATH})?)", _web),
)
