"""Rules for numbers and what belongs to them: decimals, percent, money, doses, ranges, comparisons."""

from __future__ import annotations

import re
import unicodedata

from kiosk.speech.text.builder import Builder
from kiosk.speech.text.numerals import CLASSED
from kiosk.speech.text.rule import Language, Rule

POINTED = r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])"
"""Thousands in the European way. One group alone, as in 1.500, may be a decimal and is left as it stands."""
GROUPED = (
    r"\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    # After a common space a group of its own may follow, as in "2 300 mg infusions"; 000 is never one.
    r"|\d{1,3}(?: \d{3})* 000(?!\d)"
)
NUMBER = rf"(?:(?<![\w.]){POINTED}|(?:{GROUPED}|\d+)(?:\.\d+)?)"
SEPARATORS = re.compile(r"[, \u00a0\u202f\u2009]")
LONG, LONGEST = 5, 7
"""From so many digits on a number without commas is a code, unless it is round; and from so many in any case."""
YEAR = re.compile(r"1[89]\d\d")
DASHES = r"[-\u2010-\u2013\u2212]"


def bare(number: str) -> str:
    """Return ``number`` without what parts its thousands."""
    number = SEPARATORS.sub("", number)
    return number.replace(".", "") if number.count(".") > 1 else number


def amount(number: str, language: Language) -> str:
    """Return ``number``, as it is written, without its commas and with each decimal by itself."""
    whole, _, decimals = bare(number).partition(".")
    if not decimals:
        return _whole(whole, language)
    return f"{whole} {language.wording.point} {language.wording.count(decimals)}"


def _whole(digits: str, language: Language) -> str:
    code = len(digits) >= LONG and not digits.endswith("00" if len(digits) < LONGEST else "000")
    if code or (len(digits) > 1 and digits[0] == "0"):
        return language.wording.count(digits)
    return digits


def _number(match: re.Match[str], out: Builder, language: Language) -> bool:
    number = match[0]
    digits = bare(number)
    grouped = len(digits) < len(number)
    said = amount(number, language) if not grouped or "." in digits else digits
    if YEAR.fullmatch(number) and language.wording.years_in_pairs:
        said = f"{number[:2]} " + (
            "hundred" if number[2:] == "00" else number[2:].replace("0", "oh ", 1) if number[2] == "0" else number[2:]
        )
    if "." not in digits and len(digits) < LONGEST and digits[0] != "0":
        after = match.string[match.end() : match.end() + 32]
        after = f" {after}" if after[:1].isalpha() or after[:1] == "°" else after
        agreed = language.wording.agree(int(digits), after, language.lexicon.feminine.__contains__)
        said = agreed or said
    out.say(said, match.start(), match.end())
    return True


def _comma_decimal(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f"{match['cw']} {language.wording.alone[',']} {match['cd']}", match.start(), match.end())
    return True


def _money(match: re.Match[str], out: Builder, language: Language) -> bool:
    one, many, cent, cents = language.wording.money
    whole, _, part = bare(match["money"]).partition(".")
    size = match["size"]
    if size:
        joint = language.wording.millions.get(size)
        if joint is None:
            return False
        out.say(f"{amount(match['money'], language)} {size}{joint}{many}", match.start(), match.end())
        return True
    after = " dólar" if whole == "1" else ""
    said = (language.wording.agree(int(whole), after, lambda _: False) if len(whole) < LONGEST else None) or whole
    words = f"{said} {one if whole == '1' else many}"
    if len(part) == 2 and int(part):  # noqa: PLR2004 - cents have two digits
        words += f" {language.wording.money_and} {int(part)} {cent if part == '01' else cents}"
    elif part and int(part):
        words = f"{amount(match['money'], language)} {many}"
    if match["money_more"]:
        words += f" {language.wording.or_more}"
    out.say(words, match.start(), match.end())
    return True


def _between(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.to} ", match.start(), match.end())
    return True


def _minus(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f"{language.wording.minus} ", match.start(), match.end())
    return True


def _fraction(match: re.Match[str], out: Builder, language: Language) -> bool:
    wording = language.wording
    if CLASSED.search(match.string, max(0, match.start() - 40), match.start()):
        out.say(f"{match['top']}, {match['bottom']}", match.start(), match.end())  # "grade 3/4" is no fraction
        return True
    words = _half(match, language) if match[0] == "1/2" else wording.fractions.get(match[0])
    words = words or f"{match['top']} {wording.over} {match['bottom']}"
    if re.search(r"\d\s$", match.string[: match.start()]):
        words = f"{wording.signs['&']} {words}"
    out.say(words, match.start(), match.end())
    return True


def _mixed(match: re.Match[str], out: Builder, language: Language) -> bool:
    signs = language.wording.signs
    part = _half(match, language) if match["part"] == "½" else signs[match["part"]]
    out.say(f" {signs['&']} {part}", match.start(), match.end())
    return True


def _one_half(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(_half(match, language), match.start(), match.end())
    return True


def _half(match: re.Match[str], language: Language) -> str:
    """Return what half is called before the noun that follows: "media tableta", "medio litro"."""
    after = match.string[match.end() : match.end() + 32]
    agreed = language.wording.agree(1, after, language.lexicon.feminine.__contains__)
    one, she = language.wording.halves
    return {"un": one, "una": she}.get(agreed or "", language.wording.signs["½"])


def _multiplied(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.signs['×']} ", match.start(), match.end())
    return True


def _or_more(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.or_more}", match.start(), match.end())
    return True


def _times(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.times}", match.start(), match.end())
    return True


def _about(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f"{language.wording.about} ", match.start(), match.end())
    return True


def _power(match: re.Match[str], out: Builder, language: Language) -> bool:
    """Say the small raised number of 10⁹."""
    wording = language.wording
    digits = unicodedata.normalize("NFKC", match["power"])
    minus = f"{wording.minus} " if match["below"] else ""
    out.say(f" {wording.signs['^']} {minus}{digits}", match.start(), match.end())
    return True


def _positive(match: re.Match[str], out: Builder, language: Language) -> bool:
    out.say(f" {language.wording.positive}", match.start(), match.end())
    return True


def _point(match: re.Match[str], out: Builder, language: Language) -> bool:
    words = f"{language.wording.point} {language.wording.count(match['decimals'])}"
    out.say(words, match.start(), match.end())
    return True


NUMBERS = (
    Rule(
        "money",
        rf"\$\s?(?P<money>{NUMBER})(?P<money_more>\+)?(?:\s(?P<size>thousand|million|billion|mil|mill[oó]n(?:es)?)\b)?",
        _money,
    ),
    Rule("fraction", r"(?<![\d/.,])(?P<top>\d{1,3})/(?P<bottom>\d{1,3})(?![\d/]|[.,]\d)", _fraction),
    Rule("comma decimal", r"(?<![\w.,])(?P<cw>\d+),(?P<cd>\d{1,2})(?![\d,]|\.\d)", _comma_decimal),
    Rule("number", NUMBER, _number),
    Rule("point", r"(?<![^\W\d])\.(?P<decimals>\d+)", _point),
    Rule(
        "range",
        rf"(?<=\d)\s?{DASHES}\s?(?=\$?\d)|(?<=%)\s?{DASHES}\s?(?=\d)|(?<=[mckµμ][gL]|°[CF])\s?{DASHES}\s?(?=\d)|(?<=\d0s){DASHES}(?=\d)|(?<=[mM]\.|[ap]m|[AP]M)\s?{DASHES}\s?(?=\d)",
        _between,
    ),
    Rule("minus", r"(?<![\w)\]%°])[-\u2013\u2212](?=\$?\.?\d)", _minus),
    Rule("mixed fraction", r"(?<=\d)\s?(?P<part>[½¼¾⅓⅔⅛])", _mixed),
    Rule("half", "½", _one_half),
    Rule("multiplied", r"(?<=\d)\s?[x×]\s?(?=\d)", _multiplied),
    Rule("power", r"(?<=\d)(?P<below>⁻)?(?P<power>[⁰¹²³⁴-⁹]+)", _power),
    Rule("positive", r"(?:(?<=[A-Za-z]\d)|(?<=[A-Za-z]\d\d)|(?<=[A-Z][A-Z]))\+(?!\w)", _positive),
    Rule("or more", r"(?<=\d)\+(?!\s?\d)|(?<=%)\+", _or_more),
    Rule("times", r"(?<=\d)(?:[xX](?!\w)|\s[xX](?=/))", _times),
    Rule("about", r"[~∼]\s?(?=\$?\d)", _about),
)
