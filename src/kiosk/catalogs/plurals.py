"""Whether a catalog's plural rule is that of its language."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import c2py

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from kiosk.catalogs.entry import PoFile
from kiosk.catalogs.header import separator
from kiosk.catalogs.read import PLURAL_FORMS
from kiosk.domain.errors import Diagnostic

COUNTS = (*range(201), 1_000, 1_000_000, 1_000_001)
"""Numbers that show every plural form of the languages that Babel knows."""


def plural_problems(po: PoFile, tag: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with the header's rule.

    It may be gettext's usual rule or that of the Unicode data, which gives Spanish a form for a million.
    """
    match = PLURAL_FORMS.fullmatch(po.fields.get("Plural-Forms", ""))
    if not match:
        return  # reading the file has told it
    try:
        locale = Locale.parse(tag, sep=separator(tag))
    except (UnknownLocaleError, ValueError):
        yield Diagnostic(po.name, 0, f"“{tag}” is no language", "Name the folder by a tag such as es or pt-BR")
        return
    usual = get_plural(locale)
    try:
        own = _values(match[2])
    except (ValueError, ArithmeticError):
        own = []
    right = [_values(str(usual.plural_expr)), [_place(locale, number) for number in COUNTS]]
    if own not in right or max(own) + 1 != int(match[1]):
        cause = "The plural rule is not that of the language"
        yield Diagnostic(po.name, po.header.line, cause, f"Write Plural-Forms: {usual}")


def _values(expression: str) -> list[int]:
    rule = c2py(expression)
    return [rule(number) for number in COUNTS]


def _place(locale: Locale, number: int) -> int:
    """Return the place of ``number``'s form in the Unicode data, "other" last."""
    tags = sorted(locale.plural_form.tags, key=["zero", "one", "two", "few", "many"].index)
    return [*tags, "other"].index(locale.plural_form(number))
