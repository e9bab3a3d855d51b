"""A made-up language that shows what was forgotten: every letter of a translated text has an accent.

A word in plain letters on the screen is a name, or was never given to the translators. Texts grow as Spanish ones do,
so a place that is too narrow shows before a translator meets it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from math import ceil
from pathlib import Path

from msgspec.structs import replace

from kiosk.catalogs.checks.names import names_to_keep
from kiosk.catalogs.checks.reading import unit_pattern
from kiosk.catalogs.checks.words import Words, read_words
from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.plurals import PLURAL_FORMS
from kiosk.domain.language import SOURCE
from kiosk.texts.entrance import FORMAT_LOCALE

TAG = "en-XA"
"""The tag that the Unicode data has for such a language (CLDR, pseudo-locales)."""
LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒĝĥíĵķĺḿñóṕʠŕšţúṽŵẍýžÁƁÇĐÉƑĜĤÍĴĶĹḾÑÓṔǪŔŠŢÚṼŴẌÝŽ",
)
GROWTH = ((5, 3.1), (10, 2.7), (20, 1.7), (40, 1.5), (80, 1.4))
"""How much longer one in ten texts of the Spanish catalogs is, up to so many characters in English."""
GROWTH_OF_LONG_TEXTS = 1.3
FILLER = " áéíóú"
"""What a text grows by: words, so that it can be wrapped."""
NUMBER = rf"\d+(?:[.,:/-]\d+|-[A-Z]+(?=-\d))*(?:[A-Za-z]\b|[\s-]?(?i:{unit_pattern(Words().symbols)}))?"
KEPT = rf"\{{\w+\}}|\S+@\S+|{NUMBER}|[A-Z]\w*\d\w*|\w+(?:\.\w+)+(?:/[\w/.-]*\w)?|'s\b"
"""Named values, addresses, numbers with their units, and the ending of a name."""


def pseudo_catalog(template: PoFile, medicines: Iterable[str]) -> PoFile:
    """Return the catalog of the made-up language for ``template``; ``medicines`` keep their names."""
    entries = tuple(_translated(entry, [*names_to_keep(entry.notes), *medicines]) for entry in template.entries)
    fields = {**template.fields, "Language": TAG, PLURAL_FORMS: "nplurals=2; plural=(n != 1);"}
    header = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return replace(template, header=replace(template.header, strings=(header,)), entries=entries)


def pseudo_text(text: str, names: Iterable[str] = ()) -> str:
    """Return ``text`` with accents and longer; ``names``, numbers and ``{names}`` of values stay as they are."""
    accented = converted(text, names, lambda words: words.translate(LETTERS))
    grows = not accented.isascii()
    words = accented.rstrip(".?!:…")
    room = ceil(len(text) * _growth(len(text))) - len(text) if grows else 0
    return words + (FILLER * (room // len(FILLER) + 1))[:room].rstrip() + accented[len(words) :]


def converted(text: str, names: Iterable[str], convert: Callable[[str], str]) -> str:
    """Return ``text`` with everything converted but what no translator may change."""
    longest_first = sorted(names, key=len, reverse=True)
    kept = re.compile("|".join([*(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first), KEPT]))
    parts, end = [], 0
    for match in kept.finditer(text):
        parts += [convert(text[end : match.start()]), match[0]]
        end = match.end()
    return "".join([*parts, convert(text[end:])])


def _growth(length: int) -> float:
    return next((growth for longest, growth in GROWTH if length <= longest), GROWTH_OF_LONG_TEXTS)


def listed_medicines(locales: Path) -> list[str]:
    """Return the names of medicines that the English words in ``locales`` list; raises CatalogError."""
    return [form for forms in read_words(locales / SOURCE).tables["medicine"].values() for form in forms]


def _translated(entry: PoEntry, names: Iterable[str]) -> PoEntry:
    if entry.key == (FORMAT_LOCALE.context, FORMAT_LOCALE.text):
        return replace(entry, strings=(entry.msgid,))
    sources = (entry.msgid, entry.plural) if entry.plural else (entry.msgid,)
    return replace(entry, strings=tuple(pseudo_text(source, names) for source in sources))
