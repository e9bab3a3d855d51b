"""Rules for times of day and for ratios, which are written alike: 8:30 and 1:1000."""

from __future__ import annotations

import re

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.rule import Language, Rule

HALF = r"(?:[ap]\.\s?m\.|[AP]\.\s?M\.|[ap]m(?!\w)|[AP]M(?!\w))"
"""Before noon or after it, as people write it."""
EVENING, NOON = range(8, 12), 12


def _time(match: re.Match[str], out: Builder, language: Language) -> bool:
    hours, minutes, half = match["hours"], match["minutes"] or "00", match["half"]
    hour = language.wording.agree(int(hours), " horas", lambda _: True) or str(int(hours))
    words = hour
    if minutes != "00":
        words += f" {language.wording.zero} {minutes[1]}" if minutes[0] == "0" else f" {minutes}"
    out.say(words, match.start(), match.end("minutes") if match["minutes"] else match.end("hours"))
    if half:
        _half(match, out, language)
    return True


def _half(match: re.Match[str], out: Builder, language: Language) -> None:
    morning, afternoon, night = language.wording.noon
    hour = int(match["hours"])
    said = morning if match["half"][0] in "aA" else night if hour in EVENING else afternoon
    # The point of an abbreviation may end the text as well, and there the voice comes to rest.
    ends = match[0].endswith(".") and not match.string[match.end() :].strip("\"'”’»)] ")
    out.say(f" {said}." if ends else f" {said}", out.end, match.end())


def _ratio(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f"{match['one']} {language.wording.to} ", match.start(), match.end())
    return True


CLOCK = (
    Rule(
        "time",
        r"(?<![\w.,:])(?P<hours>[01]?\d|2[0-3])"
        rf"(?::(?P<minutes>[0-5]\d)(?:\s?(?P<half>{HALF}))?(?![\w:]|[-.]\d))",
        _time,
    ),
    Rule("hour", rf"(?<![\w.,:/])(?P<hours>1[0-2]|[1-9])(?P<minutes>)\s?(?P<half>{HALF})", _time),
    Rule("ratio", r"(?<![\w;.,:/-])(?P<one>\d{1,2}):(?=\d+(?![\d:]))", _ratio),
)
