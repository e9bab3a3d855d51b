"""Catalog files, checked before use: ``.po`` as translators save it, ``.mo`` as the wheel carries it."""

from __future__ import annotations

import gettext
import io
import struct
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.numbers import RIGHT_NUMBERS
from kiosk.catalogs.read import display_path, read_bytes, read_po
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.services.ports import Translation, TranslationState
from kiosk.texts.message import NAMES, Message

LEFT_OUT = "X-Left-Out"
"""Header line of a compiled catalog: how many entries had no translation that may be shown."""
NAMES_LEFT_OUT = "X-Names-Left-Out"
"""The same for names of medicines, which do without: a catalog that lacks some of them is still whole."""
WHY = {
    TranslationState.MISSING: ("The text has no translation", "Translate it"),
    TranslationState.FUZZY: ("The translation is marked as fuzzy", "Check it, then take the mark away"),
    TranslationState.STALE: (
        "The English was changed after it was translated",
        "Bring the translation up to date and take the fuzzy mark away",
    ),
}


class Miss(gettext.NullTranslations):
    """Ends a look-up that found nothing with an error, so that English can never pass for a translation."""

    def pgettext(self, context: str, message: str) -> str:
        """Raise LookupError."""
        raise LookupError((context, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 - gettext's signature
        """Raise LookupError."""
        raise LookupError((context, msgid1))


class Catalog(Struct, frozen=True):
    """An open catalog."""

    translations: gettext.GNUTranslations
    doubtful: Mapping[tuple[str, str], TranslationState] = field(default_factory=dict)
    """Why an entry of the file is not shown, by context and English text."""
    plurals: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The English plurals, by context and singular; gettext itself does not compare them."""
    gaps: tuple[Diagnostic, ...] = ()
    """The entries that may not be shown; a catalog that has one is not whole."""
    lack: Diagnostic | None = None
    """All of these in one line, for whoever runs the kiosk and does not translate."""
    nameless: tuple[Diagnostic, ...] = ()
    """The names of medicines that may not be shown, and are given in English."""
    wrong: tuple[Diagnostic, ...] = ()
    """Those of both whose numbers are not those of the English."""

    def look_up(self, message: Message, number: int) -> Translation:
        """Return the translation of ``message``, or its English and why there is none."""
        key = (message.context, message.text)
        if message.plural != self.plurals.get(key, message.plural):
            return english(message, number, TranslationState.STALE)
        try:
            if message.plural:
                return Translation(self.translations.npgettext(*key, message.plural, number))
            return Translation(self.translations.pgettext(*key))
        except (LookupError, ArithmeticError):  # a plural rule may divide by zero
            return english(message, number, self.doubtful.get(key, TranslationState.MISSING))


def english(message: Message, number: int, state: TranslationState = TranslationState.CURRENT) -> Translation:
    """Return the English words of ``message``."""
    return Translation(message.plural if message.plural and number != 1 else message.text, state)


def compile_catalog(po: Path) -> bytes:
    """Return the ``.mo`` for the catalog ``po``, in a folder ``<tag>/LC_MESSAGES``: what may be shown and no more.

    Raises:
        CatalogError: The catalog is broken.
    """
    catalog = read_po(po, po.parent.parent.name)
    _open(compiled := _compile(catalog, _doubtful(catalog)), catalog.name)
    return compiled


def _doubtful(po: PoFile) -> dict[tuple[str, str], TranslationState]:
    """Return why entries may not be shown."""
    return {entry.key: state for entry in po.active if (state := entry.state) is not TranslationState.CURRENT}


def _compile(po: PoFile, doubtful: Mapping[tuple[str, str], TranslationState]) -> bytes:
    nameless = sum(context == NAMES for context, _ in doubtful)
    left_out = f"{LEFT_OUT}: {len(doubtful) - nameless}\n{NAMES_LEFT_OUT}: {nameless}\n"
    pairs = {b"": (po.header.strings[0].rstrip("\n") + "\n" + left_out).encode()}
    for entry in po.active:
        if entry.key in doubtful:
            continue
        source = "\0".join((entry.msgid, entry.plural)) if entry.plural else entry.msgid
        key = f"{entry.context}\4{source}" if entry.context else source
        pairs[key.encode()] = "\0".join(entry.strings).encode()
    pairs = dict(sorted(pairs.items()))
    start = 28
    place = start + 16 * len(pairs)
    tables, texts = [], b""
    for column in (list(pairs), list(pairs.values())):
        for text in column:
            tables.append(struct.pack("<2I", len(text), place + len(texts)))
            texts += text + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), start, start + 8 * len(pairs), 0, place)
    return head + b"".join(tables) + texts


def open_po(path: Path, language: str) -> Catalog:
    """Return the catalog that a translator saved at ``path``; raises CatalogError where it is broken."""
    po = read_po(path, language)
    plurals = {entry.key: entry.plural for entry in po.active}
    doubtful = _doubtful(po)
    problems = {entry.key: gap(po.name, entry) for entry in po.active if entry.key in doubtful}
    gaps = tuple(problem for key, problem in problems.items() if key[0] != NAMES)
    cause = f"No translation that may be shown for {len(gaps)} of {len(plurals)} texts"
    return Catalog(
        _open(_compile(po, doubtful), po.name),
        doubtful,
        plurals,
        gaps=gaps,
        lack=Diagnostic(po.name, 0, cause, "Run kiosk check, which names each") if gaps else None,
        nameless=tuple(problem for key, problem in problems.items() if key[0] == NAMES),
        wrong=tuple(problem for key, problem in problems.items() if doubtful[key] is TranslationState.WRONG),
    )


def gap(name: str, entry: PoEntry) -> Diagnostic:
    """Return the problem of an ``entry`` that may not be shown."""
    state = entry.state
    why = (entry.number_fault, RIGHT_NUMBERS) if state is TranslationState.WRONG else WHY[state]
    return Diagnostic(name, entry.line, *why)


def open_mo(path: Path) -> Catalog:
    """Return the compiled catalog at ``path``; raises CatalogError where it is broken."""
    name = display_path(path)
    translations = _open(read_bytes(path), name)
    remedy = "Finish its .po file and build again"
    gaps, nameless = [], []
    if (count := translations.info().get(LEFT_OUT.lower(), "unknown")) != "0":
        gaps.append(Diagnostic(name, 0, f"The catalog is not whole: {count} translations were left out", remedy))
    if (count := translations.info().get(NAMES_LEFT_OUT.lower(), "0")) != "0":
        nameless.append(Diagnostic(name, 0, f"{count} names of medicines have no translation", remedy))
    return Catalog(translations, gaps=tuple(gaps), lack=next(iter(gaps), None), nameless=tuple(nameless))


def _open(data: bytes, name: str) -> gettext.GNUTranslations:
    try:
        translations = gettext.GNUTranslations(io.BytesIO(data))
    except (OSError, ValueError, LookupError, struct.error) as error:
        cause = f"The catalog cannot be used: {error}"
        raise CatalogError(Diagnostic(name, 0, cause, "Check its Plural-Forms, or build it again")) from error
    translations.add_fallback(Miss())
    return translations
