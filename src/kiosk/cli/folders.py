"""The folders of content and catalogs, and whether a language is in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from kiosk.domain.errors import CatalogError, ConfigurationError, Diagnostic, KioskError
from kiosk.site.configuration import Configuration, Location
from kiosk.texts.message import staff
from kiosk.updates.in_force import guide_in_force

PACKAGE = Path(__file__).resolve().parent.parent
INSTALLED = PACKAGE / "_data"
CHECKOUT = PACKAGE.parent.parent


def data_folder(name: str) -> Path:
    """Return the folder ``name`` (``content`` or ``locales``): the installed one, else that of the checkout."""
    installed = INSTALLED / name
    return installed if installed.is_dir() else CHECKOUT / name


class DataFolders(Struct, frozen=True):
    """The folders of content and catalogs."""

    content: Path
    locales: Path
    hidden: tuple[str, ...] = ()
    """Ids of articles that are shown nowhere."""
    own: Path | None = None
    """Folder with the clinic's own ``content`` and ``locales``."""

    @property
    def own_content(self) -> Path | None:
        """Folder of the clinic's own content files."""
        return self.own and self.own / "content"

    @property
    def own_locales(self) -> Path | None:
        """Folder of the catalogs and lexicons of the clinic's own pages."""
        return self.own and self.own / "locales"


def data_folders(configuration: Configuration) -> DataFolders:
    """Return the folders that the configuration names, those of the pack in force, or the kiosk's own."""
    named = configuration.content or configuration.locales
    if configuration.update_key and not named and (guide := guide_in_force(configuration.update_folder)):
        return DataFolders(guide / "content", guide / "locales", configuration.hidden, configuration.own_pages)
    return DataFolders(
        configuration.content or data_folder("content"),
        configuration.locales or data_folder("locales"),
        configuration.hidden,
        configuration.own_pages,
    )


def files_folders(configuration: Configuration) -> DataFolders:
    """Return the folders that a command for translators reads: those of the checkout that the terminal is in, if any.

    An installed ``kiosk`` would read the files that were installed with it, and not those that somebody works on.
    """
    with suppress(OSError):  # the working directory was deleted
        here = Path.cwd()
        for place in (here, *here.parents):
            if (place / "content").is_dir() and any((place / "locales").glob("*.pot")):
                return DataFolders(
                    configuration.content or place / "content",
                    configuration.locales or place / "locales",
                    configuration.hidden,
                    configuration.own_pages,
                )
    return data_folders(configuration)


def require_folder_of(file: Path) -> None:
    """Do nothing if ``file`` can be written into a folder; raises ConfigurationError if that does not exist."""
    if not file.parent.is_dir():
        # T: Cause: {folder} is what somebody typed.
        cause = staff("file|write", "There is no folder {folder}", folder=str(file.parent))
        # T: Remedy.
        raise ConfigurationError(Diagnostic(str(file), 0, cause, staff("file|write", "Make it, or name another file")))


def language_error(
    language: str, available: Sequence[str], folders: DataFolders, location: Location = ("--language", 0)
) -> KioskError | None:
    """Return what is wrong with a language that was set at ``location``, or None where a person can choose it.

    It is a ``CatalogError`` where the language has catalogs, which cannot be shown then, else a ``ConfigurationError``.
    """
    if language in available:
        return None
    # T: Cause: {known} are languages, such as en, es.
    cause = staff("run", "The language “{tag}” is not offered (there is: {known})", tag=language)
    cause = cause.with_values(known=", ".join(available))
    # Compared with names: a path such as "../es" is not a language.
    if language in {path.name for path in folders.locales.glob("*/")}:
        # T: Remedy: catalogs are files of translations. The command stays.
        remedy = staff("run", "Correct its catalogs, which kiosk check reads, or choose one of these")
        return CatalogError(Diagnostic(*location, cause, remedy))
    # T: Remedy.
    return ConfigurationError(Diagnostic(*location, cause, staff("run", "Choose one of these")))


def language_errors(configuration: Configuration, tags: Sequence[str], folders: DataFolders) -> Iterator[KioskError]:
    """Yield what is wrong with the languages that the configuration names; ``tags`` are those that are offered."""
    if error := language_error(configuration.language, tags, folders, configuration.location("language")):
        yield error
    for name, words in asdict(configuration.site).items():
        for tag in () if isinstance(words, str) else words:
            error = language_error(tag, tags, folders, configuration.location(f"site.{name}"))
            if isinstance(error, ConfigurationError):  # words in a language that is still being translated do no harm
                yield error
