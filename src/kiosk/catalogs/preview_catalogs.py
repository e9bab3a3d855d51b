"""The catalogs of one language for its translators: whatever stands in the files is shown, and marked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.catalogs.catalog import Catalog, english_words, load_catalog
from kiosk.catalogs.days import written_out
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.po_catalog import catalog_of
from kiosk.catalogs.read import read_po
from kiosk.catalogs.signatures import signature_of
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.domain.language import SOURCE, Language
from kiosk.files.languages import language_folder
from kiosk.services.ports import Translation, TranslationState
from kiosk.services.translator import NAME
from kiosk.texts.entrance import FORMAT_LOCALE, LANGUAGE_NAME
from kiosk.texts.message import NAMES, VERBATIM, Message, StaffText, staff

MARKS = {
    # T: Before a text in the preview: it has no translation, and is shown in English.
    TranslationState.MISSING: staff("preview|mark", "not translated"),
    # T: Before a translation in the preview that is marked as fuzzy. Translators know the word from their editors.
    TranslationState.FUZZY: staff("preview|mark", "fuzzy"),
    # T: Before a translation in the preview: the English was changed after it was made.
    TranslationState.STALE: staff("preview|mark", "English changed"),
    # T: Before a translation in the preview that has other numbers than the English, or another dangerous mistake.
    TranslationState.WRONG: staff("preview|mark", "wrong"),
}
# T: Before a translation in the preview that no reviewer has signed.
UNSIGNED = staff("preview|mark", "unsigned")


class PreviewCatalogs:
    """Implements the port ``Catalogs``. A catalog that cannot be read stays as it was before."""

    def __init__(self, folder: Path, tag: str, said: Callable[[StaffText], str], *, review: bool) -> None:
        """Read the catalogs as they are needed.

        Args:
            folder: The folder ``locales``.
            tag: The language.
            said: Returns a mark in the language of the translator.
            review: Whether to mark translations without a reviewer's signature, too.
        """
        self._folder = language_folder(folder, tag) / "LC_MESSAGES"
        self._tag = tag
        self._said = said
        self._review = review
        self._catalogs: dict[str, Catalog | None] = {}

    @property
    def languages(self) -> tuple[Language, ...]:
        """English and the language of the preview, however little of it is translated."""
        name = self._found(LANGUAGE_NAME, 0)
        own = name.text if name.state is TranslationState.CURRENT else self._tag
        return Language(SOURCE, LANGUAGE_NAME.text), Language(self._tag, own)

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        """Return what the catalog has for ``message``, with a mark where patients would not see it."""
        if language == SOURCE or message.domain == VERBATIM:
            return english_words(message, number)
        found = self._found(message, number)
        if message == FORMAT_LOCALE or (message.context == NAMES and found.state is TranslationState.MISSING):
            return found
        entry = self._entry(message)
        if found.state is not TranslationState.CURRENT:
            return Translation(f"[{self._said(MARKS[found.state])}] {_words(entry, message, number) or found.text}")
        says = any(map(str.isalpha, NAME.sub("", message.text)))  # "{label}: {value}" would only repeat their marks
        if self._review and says and entry and not signature_of(entry):
            return Translation(f"[{self._said(UNSIGNED)}] {found.text}")
        return found

    def day(self, day: date, language: str) -> str:
        """Return ``day`` written out, or in digits where the catalog names no locale for it."""
        named = self._found(FORMAT_LOCALE, 0) if language != SOURCE else english_words(FORMAT_LOCALE, 0)
        try:
            return written_out(day, named.text)
        except ValueError:
            return day.isoformat()

    def reload(self, domain: str) -> tuple[Diagnostic, ...]:
        """Read a catalog again, unless it is broken; return what is wrong with it."""
        path = self._folder / f"{domain}.po"
        try:
            po = read_po(path, self._tag)
        except CatalogError as error:
            return error.diagnostics
        catalog = catalog_of(po, self._folder.parent, self._catalogs.get(domain))
        self._catalogs[domain] = catalog
        return catalog.unsafe

    def _found(self, message: Message, number: int) -> Translation:
        catalog = self._catalog(message.domain)
        return catalog.look_up(message, number) if catalog else english_words(message, number, TranslationState.MISSING)

    def _entry(self, message: Message) -> PoEntry | None:
        catalog = self._catalog(message.domain)
        return catalog.entries.get((message.context, message.text)) if catalog else None

    def _catalog(self, domain: str) -> Catalog | None:
        if domain not in self._catalogs:
            try:
                self._catalogs[domain] = load_catalog(self._folder / f"{domain}.po")
            except CatalogError:
                self._catalogs[domain] = None
        return self._catalogs[domain]


def _words(entry: PoEntry | None, message: Message, number: int) -> str:
    """Return the translation in ``entry`` whatever is wrong with it; the last plural form unless ``number`` is 1."""
    if entry is None or entry.plural != message.plural:
        return ""
    return entry.strings[0 if number == 1 else -1]
