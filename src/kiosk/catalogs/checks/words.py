"""What the words of a language mean, as far as translations are compared: numbers, units, periods, negation, names.

They are data: ``locales/<tag>/words.toml``. A language without that file has its numbers, symbols and names compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from pathlib import Path

from msgspec import Struct

from kiosk.catalogs.read import display_path
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.diagnostics import Diagnostics
from kiosk.files.text import LARGEST, read_bytes
from kiosk.files.toml import parse_toml
from kiosk.texts.message import staff

FILE = "words.toml"
WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
"""A word, without the "'s" of a name."""
SENTENCE_START = r"(?:^|(?<=[.!?] )|(?<=[¡¿“]))"
IGNORED = "ignore"
"""The table of phrases that are not compared."""
INTERNATIONAL = (
    "mg", "mcg", "g", "ng", "kg", "L", "dL", "mL", "µL", "mol", "mmol", "mEq", "mmHg", "mm", "cm", "kcal",
    "mm²", "cm²", "m²", "mm³", "cm³", "m³",
)  # fmt: skip
"""Symbols of units that languages write alike; one that does not has its own in the table ``symbol``: mg = ["мг"]."""
MICRO = {"µg": "mcg", "μg": "mcg", "μl": "µl"}
"""Those with the micro sign or the Greek letter, and what they are compared as."""
NOT_FORMS = frozenset({"common", "informal", "numerals", "punctuation", "readability", "spacing", "symbol"})
"""The tables that are no meanings with their forms."""
MAYBE = "?"
"""Ends a form that may stand for a meaning but need not."""
BEFORE_NUMBER = " #"
"""Ends a form that has its meaning only before a number."""

Meaning = tuple[str, str]
"""What is compared, such as ``period``, and the value, such as ``day``."""


class WordForm(Struct, frozen=True):
    """One way to say something."""

    words: tuple[str, ...]
    meanings: tuple[tuple[Meaning, bool], ...]
    """Each with whether the form always has it."""
    capital: bool
    """Whether the form is found only as it is written."""
    before_number: bool = False
    """Whether the form is found only before a number."""

    @property
    def is_number(self) -> bool:
        """Whether the form is one word that always stands for a number."""
        return len(self.words) == 1 and any(what == "number" and certain for (what, _), certain in self.meanings)


class Informal(Struct, frozen=True):
    """The words that speak to a stranger as to a friend."""

    words: frozenset[str]
    pattern: re.Pattern[str]
    """Finds them; some only begin a sentence, as orders."""


class Words(Struct, frozen=True, dict=True):
    """The words of a language."""

    forms: Mapping[str, tuple[WordForm, ...]] = {}
    """By their first word in lower case, the longest first, and first those that a number follows."""
    tables: Mapping[str, Mapping[str, tuple[str, ...]]] = {}
    """The file as it is written: what is compared, value, forms."""

    def only(self, wanted: Iterable[str]) -> Words:
        """Return the words without the tables that another language has no words for; nothing could be compared."""
        tables = {what: table for what, table in self.tables.items() if what in {*wanted, *NOT_FORMS, IGNORED}}
        return Words(_forms(tables), tables)

    @cached_property
    def certain_words(self) -> frozenset[str]:
        """The first words of the forms that always have a meaning; a text without any of them says nothing else."""
        known = ((first, form.meanings) for first, forms in self.forms.items() for form in forms)
        return frozenset(first for first, meanings in known if any(certain for _, certain in meanings))

    @cached_property
    def common(self) -> frozenset[str]:
        """The most frequent words."""
        return frozenset(self.tables.get("common", {}).get("word", ()))

    @cached_property
    def symbols(self) -> Mapping[str, str]:
        """The symbols of units in lower case, the longest first, and what each means."""
        own = {form.lower(): value for value, forms in self.tables.get("symbol", {}).items() for form in forms}
        symbols = {**{symbol.lower(): symbol.lower() for symbol in INTERNATIONAL}, **MICRO, **own}
        return dict(sorted(symbols.items(), key=lambda each: -len(each[0])))

    @cached_property
    def informal(self) -> Informal | None:
        """The words that speak to a stranger as to a friend."""
        table = self.tables.get("informal", {})
        anywhere, first = ("|".join(map(re.escape, table.get(where, ()))) for where in ("anywhere", "first"))
        parts = [rf"\b(?:{anywhere})\b"] * bool(anywhere) + [rf"{SENTENCE_START}(?:{first})\b"] * bool(first)
        return (
            Informal(frozenset(chain(*table.values())), re.compile("|".join(parts), re.IGNORECASE)) if parts else None
        )

    @property
    def unspaced(self) -> str:
        """The signs that have no space before them, unlike in French."""
        return "".join(self.tables.get("spacing", {}).get("unspaced", ()))

    @cached_property
    def opening(self) -> Mapping[str, str]:
        """The sign that opens what another closes, such as ¿ for ?."""
        return {close: "".join(signs) for close, signs in self.tables.get("punctuation", {}).items()}


def read_words(folder: Path, medicines: Mapping[str, tuple[str, ...]] | None = None) -> Words:
    """Return the words of the language whose folder is ``folder``; none where it has no file.

    Args:
        folder: ``locales/<tag>``.
        medicines: The English names of medicines; those that the language does not name otherwise stay.

    Raises:
        CatalogError: The file is broken.
    """
    tables = read_tables(folder / FILE)
    own = tables.get("medicine", {})
    tables["medicine"] = {name: own.get(name, forms) for name, forms in {**own, **(medicines or {})}.items()}
    return Words(_forms(tables), tables)


def read_tables(path: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the lists of the TOML file at ``path`` by table and key; nothing where there is no file.

    Raises:
        CatalogError: The file is broken.
    """
    try:
        diagnostics = Diagnostics(display_path(path))
        table = parse_toml(read_bytes(path, LARGEST, path.parent.parent).decode(), diagnostics)
        if table is None:
            raise CatalogError(*diagnostics.found)
        found = table.values
        return {what: {value: tuple(forms) for value, forms in table.items()} for what, table in found.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        # T: Cause: {error} is in English. A file lists words by which translations are checked.
        cause = staff("check|words", "The words of the language cannot be read: {error}", error=str(error))
        # T: Remedy.
        remedy = staff("check|words", "Compare the file with that of English")
        raise CatalogError(Diagnostic(display_path(path), 0, cause, remedy)) from None


def _forms(tables: Mapping[str, Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[WordForm, ...]]:
    meanings: dict[str, dict[Meaning, bool]] = {}
    for what, table in tables.items():
        if what in NOT_FORMS:
            continue
        for value, forms in table.items():
            for form in forms:
                written = meanings.setdefault(form.removesuffix(MAYBE), {})
                if what != IGNORED:
                    written[what, value] = not form.endswith(MAYBE)
    found: dict[str, list[WordForm]] = {}
    for form, here in meanings.items():
        words = tuple(WORD.findall(form))
        capital = form != form.lower()
        words = words if capital else tuple(map(str.lower, words))
        known = WordForm(words, tuple(here.items()), capital, form.endswith(BEFORE_NUMBER))
        found.setdefault(words[0].lower(), []).append(known)
    return {
        first: tuple(sorted(forms, key=lambda form: (-len(form.words), not form.before_number)))
        for first, forms in found.items()
    }
