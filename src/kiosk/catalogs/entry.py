"""A gettext catalog as values: its entries in the order of the file, with all their comments."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from kiosk.domain.errors import Diagnostic
from kiosk.services.ports import TranslationState

FUZZY = "fuzzy"
"""Flag of a translation that must not be shown before someone has checked it."""
EntryKey = tuple[str, str]
"""Context and English text: what an entry is looked up by."""


class Previous(Struct, frozen=True, gc=False):
    """The English that a fuzzy translation was made from (``#|`` lines)."""

    msgid: str
    context: str = ""
    plural: str = ""


class PoEntry(Struct, frozen=True, gc=False):
    """One text and its translation."""

    context: str
    """``msgctxt``, empty where there is none."""
    msgid: str
    strings: tuple[str, ...] = ("",)
    """The translation, or one for each plural form."""
    plural: str = ""
    """``msgid_plural``, empty where number does not matter."""
    comments: tuple[str, ...] = ()
    """What translators wrote (``#``)."""
    notes: tuple[str, ...] = ()
    """What authors wrote to the translator (``#.``)."""
    references: tuple[str, ...] = ()
    """Files that contain the text (``#:``)."""
    flags: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False
    """Kept for its translation only; the text is no longer in the program (``#~``)."""
    line: int = 0
    """Line of ``msgid`` in the file."""

    @property
    def key(self) -> EntryKey:
        """The context and the English text."""
        return (self.context, self.msgid)

    @property
    def fuzzy(self) -> bool:
        """Whether someone must check the translation before it may be shown."""
        return FUZZY in self.flags

    @property
    def translated(self) -> bool:
        """Whether no form is empty."""
        return all(map(str.strip, self.strings))

    @property
    def state(self) -> TranslationState:
        """Whether its translator holds the translation to be right, or why not; a checker says whether it is safe."""
        if not self.translated or self.obsolete:
            return TranslationState.MISSING
        if not self.fuzzy:
            return TranslationState.CURRENT
        previous = self.previous and (self.previous.msgid, self.previous.plural)
        stale = previous and previous != (self.msgid, self.plural)
        return TranslationState.STALE if stale else TranslationState.FUZZY


class PoFile(Struct, frozen=True, dict=True):
    """A catalog, or a template where the translations are empty."""

    name: str
    """The file's name, as diagnostics give it."""
    header: PoEntry
    entries: tuple[PoEntry, ...]
    damage: tuple[Diagnostic, ...] = ()
    """What is wrong with entries that are left out."""

    @cached_property
    def fields(self) -> dict[str, str]:
        """The fields of the header."""
        lines = (line.partition(":") for line in self.header.strings[0].split("\n"))
        return {name.strip(): value.strip() for name, colon, value in lines if colon}

    @property
    def texts(self) -> tuple[PoEntry, ...]:
        """The entries without their line numbers, to compare two files."""
        return tuple(replace(entry, line=0) for entry in self.entries)

    @property
    def active(self) -> tuple[PoEntry, ...]:
        """The entries that are not obsolete."""
        return tuple(entry for entry in self.entries if not entry.obsolete)
