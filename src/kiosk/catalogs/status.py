"""How far the translation of each page is: what is translated, in doubt, wrong and signed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.catalogs.checks.checker import Checker, checker_for
from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.read import display_path, read_undamaged
from kiosk.catalogs.signatures import signature_of
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.languages import language_folder, language_tags
from kiosk.services.ports import TranslationState
from kiosk.texts.message import COMMON, StaffText, staff

# T: In the place of the last reviewer's name: nobody has signed.
NOBODY = staff("status|last reviewer", "none")


class PageStatus(Struct, frozen=True):
    """How far the translation of a page into a language is."""

    language: str
    page: str
    """Name of the catalog, or of the page where a catalog has several."""
    file: str
    texts: int
    translated: int
    """Those that patients may see."""
    missing: int
    fuzzy: int
    """Those that somebody must check, because a person or a changed English text marked them so."""
    errors: int
    """Those that break a rule, and what of the file is damaged."""
    unsigned: int
    last_reviewer: str
    """Name and day of the newest valid signature; empty where there is none."""
    damage: tuple[Diagnostic, ...] = ()
    """Why the file, or an entry of it, cannot be read; of the first page of a file only."""

    @property
    def complete(self) -> bool:
        """Whether patients see all of it."""
        return self.translated == self.texts and not self.errors

    @property
    def words(self) -> StaffText:
        """All of it in one line, in which every number has its label, so that it can be heard as well as seen."""
        # T: How far a page is. {page} is its name; {texts} are all, of which {translated} may be shown to patients. The
        # T: numbers after that: without translation; fuzzy; with an error; without a reviewer's signature.
        return staff(
            "status|page",
            "{language}, {page}: translated {translated} of {texts}, to translate {missing}, to check {fuzzy}, "
            "errors {errors}, unsigned {unsigned}, last reviewer: {reviewer}",
            language=self.language,
            page=self.page,
            texts=self.texts,
            translated=self.translated,
            missing=self.missing,
            fuzzy=self.fuzzy,
            errors=self.errors,
            unsigned=self.unsigned,
            reviewer=self.last_reviewer or NOBODY,
        )


def language_words(tag: str, *, offered: bool) -> StaffText:
    """Return whether patients can choose the language ``tag``."""
    if offered:
        # T: Heading above the pages of a language. {tag} is its tag, such as es.
        return staff("status|language", "{tag}: offered to patients", tag=tag)
    # T: The same for a language that is not finished.
    return staff("status|language", "{tag}: in progress, not offered to patients yet", tag=tag)


def page_states(locales: Path, tags: list[str]) -> Iterator[PageStatus]:
    """Yield the state of every page below ``locales`` in the languages ``tags``, or in all where none is named."""
    for tag in tags or language_tags(locales):
        for path in sorted((language_folder(locales, tag) / "LC_MESSAGES").glob("*.po")):
            yield from _states_of_catalog(path, tag)


def _states_of_catalog(path: Path, tag: str) -> Iterator[PageStatus]:
    try:
        po = read_undamaged(path, tag)
        checker = checker_for(path.parent.parent)
    except CatalogError as error:
        yield PageStatus(
            tag, path.stem, display_path(path), 0, 0, 0, 0, len(error.diagnostics), 0, "", error.diagnostics
        )
        return
    pages: dict[str, list[PoEntry]] = {} if po.active else {path.stem: []}
    for entry in po.active:
        page = entry.context.partition("|")[0] if path.stem == COMMON else path.stem
        pages.setdefault(page, []).append(entry)
    damage = po.damage
    for page, entries in pages.items():
        state = _state_of_page(path, page, entries, checker)
        yield replace(state, errors=state.errors + len(damage), damage=damage)
        damage = ()  # it is of the file, and counts once


def _state_of_page(path: Path, page: str, entries: list[PoEntry], checker: Checker) -> PageStatus:
    states = Counter(map(checker.state, entries))
    signatures = [signature for signature in map(signature_of, entries) if signature]
    finished = (entry for entry in entries if entry.translated and not entry.fuzzy)
    return PageStatus(
        language=checker.tag,
        page=page,
        file=display_path(path),
        texts=len(entries),
        translated=states[TranslationState.CURRENT],
        missing=states[TranslationState.MISSING],
        fuzzy=states[TranslationState.FUZZY] + states[TranslationState.STALE],
        errors=sum(any(not problem.warning for problem in checker.problems(entry)) for entry in finished),
        unsigned=len(entries) - len(signatures),
        last_reviewer=str(max(signatures)) if signatures else "",
    )
