"""``kiosk i18n preview``: the kiosk in one language, which shows a saved file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from queue import SimpleQueue

from msgspec.structs import replace

from kiosk.catalogs.write import write_error
from kiosk.cli.folders import DataFolders, data_folders
from kiosk.cli.i18n_review import require_languages
from kiosk.cli.log import ErrorOutput
from kiosk.cli.run import mode_for, run_front_ends
from kiosk.cli.staff_texts import sentence, write_line
from kiosk.cli.wiring import read_keys, start_state
from kiosk.cli.wiring.guide import ignore, open_content, open_preview_catalogs
from kiosk.cli.wiring.voice import make_voice, open_pronunciation
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.domain.guide import subjects
from kiosk.domain.language import SOURCE
from kiosk.domain.pages.article import sections_of
from kiosk.domain.pages.titles import DOCUMENT_TITLES, article_address
from kiosk.domain.settings import Mode
from kiosk.files.languages import language_tags
from kiosk.files.watch import FolderWatch
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Catalogs, Content
from kiosk.services.preview import PreviewSession
from kiosk.services.translator import Translator
from kiosk.site.configuration import Configuration
from kiosk.speech.text.files import LEXICON, read_lexicon
from kiosk.terminal.capabilities import this_terminal
from kiosk.texts.message import Message, staff, verbatim

WATCHED = (".po", ".md", ".toml")


def preview(configuration: Configuration, tag: str, output: ErrorOutput, *, review: bool) -> Exit:
    """Run the kiosk in the language ``tag`` until the translator closes it.

    Args:
        configuration: Folders, mode, colors and voice.
        tag: A language that has catalogs, however little of it is translated.
        output: Where the log goes.
        review: Whether to mark what no reviewer has signed.

    Raises:
        ConfigurationError: There is no such language.
    """
    terminal = this_terminal(configuration.colors)
    configuration = replace(
        configuration, language=tag, mode=mode_for(configuration, terminal), ask_readers=False, time_limit=0
    )
    session = open_preview(configuration, review=review)
    try:
        with output.held():
            return run_front_ends(configuration, session, terminal, None, read_keys(configuration))
    finally:
        session.close()


def open_preview(configuration: Configuration, *, review: bool, silent: bool = False) -> PreviewSession:
    """Return a session in the language of ``configuration``, on the page that a visit begins with.

    Args:
        configuration: Folders, language, mode and voice.
        review: Whether to mark what no reviewer has signed.
        silent: Whether it has no voice.
    """
    folders, tag = data_folders(configuration), configuration.language
    require_languages("kiosk i18n preview", [tag], language_tags(folders.locales))
    pronunciation = open_pronunciation(folders.locales)
    catalogs = open_preview_catalogs(folders.locales, tag, review=review)
    texts = EditedTexts(folders, catalogs, catalogs.reload, pronunciation.forget)
    library = ClinicLibrary(texts.content, Translator(texts.catalogs))
    tags = [language.tag for language in library.languages]
    silent = silent or configuration.mode is Mode.PLAIN
    voice = None if silent else make_voice(configuration, tags, lambda: pronunciation)
    session = PreviewSession(library, start_state(configuration), texts, voice)
    for action in (Command.NEXT, SetLanguage(tag)):
        session.send(action)
    return session


def picture_pages(configuration: Configuration, tag: str, folder: Path, *, review: bool) -> Exit:
    """Write pictures of every section and document into ``folder``, in English and in the language ``tag``.

    Raises:
        ConfigurationError: There is no such language.
        CatalogError: The folder or a file cannot be written.
    """
    from kiosk.ui.tui import pictures

    session = open_preview(replace(configuration, language=tag, mode=Mode.SCREEN), review=review, silent=True)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for language in (SOURCE, tag):
            session.send(SetLanguage(language))
            count = len(pictures.write_pictures(session, pages_of(session.library), folder))
            # T: Result: how many pictures of pages in the language {tag} were written into {folder}.
            done = staff(
                "i18n|pictures", "{folder}: pictures of {tag}: {count}", folder=str(folder), tag=language, count=count
            )
            write_line(done)
    except OSError as error:
        raise write_error(folder, error) from None
    finally:
        session.close()
    return Exit.OK


def pages_of(library: ClinicLibrary) -> Iterator[Address]:
    """Yield the pages that hold the texts of the content: documents, glossary, and every section."""
    yield from (Address(PageKind.DOCUMENT, part=document) for document in DOCUMENT_TITLES)
    yield Address(PageKind.GLOSSARY)
    for subject in subjects(library):
        article = library.article(subject.id)
        yield article_address(subject)
        for section in sections_of(article) if article else ():
            yield Address(PageKind.SECTION, subject.id, section.anchor)


class EditedTexts:
    """Implements the port ``ChangingTexts`` with the files of content, one language's catalogs, and its lexicon."""

    def __init__(
        self,
        folders: DataFolders,
        catalogs: Catalogs,
        reload: Callable[[str], Iterable[Diagnostic]],
        forget_lexicons: Callable[[], None],
    ) -> None:
        """Use the files as they are; what is wrong with them is left to ``kiosk check``.

        Args:
            folders: Content and catalogs.
            catalogs: Those of one language.
            reload: Reads one of them again, by its domain, and returns what is wrong with it.
            forget_lexicons: Lets the voice read its lexicons again.
        """
        self.catalogs = catalogs
        self.content: Content = open_content(folders.content, ignore)
        self._folders = folders
        self._reload, self._forget_lexicons = reload, forget_lexicons
        self._watch = FolderWatch((folders.content, folders.locales), WATCHED)
        self._saved: SimpleQueue[set[Path]] = SimpleQueue()

    def watch(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` whenever files were saved; on another thread."""

        def changed(paths: set[Path]) -> None:
            self._saved.put(paths)
            listener()

        self._watch.start(changed)

    def read(self, library: ClinicLibrary) -> Message | None:
        """Give ``library`` the texts saved last; return why a file could not be read, which then stays as it was."""
        changed: set[Path] = set()
        while not self._saved.empty():
            changed |= self._saved.get()
        problems = [problem for path in sorted(changed) for problem in self._problems(path)]
        library.renew(self.content, Translator(self.catalogs))
        return verbatim(sentence(problems[0])) if problems else None

    def close(self) -> None:
        """Watch no longer."""
        self._watch.close()

    def _problems(self, path: Path) -> list[Diagnostic]:
        """Read the file at ``path`` again, and return what is wrong with it."""
        if path.suffix == ".po":
            return [*self._reload(path.stem)]
        if path.name == LEXICON:
            self._forget_lexicons()
            return read_lexicon(path)[1]
        problems: list[Diagnostic] = []
        content = open_content(self._folders.content, problems.extend)
        read = content.document if path.parent == self._folders.content else content.article
        _ = (content.medicines, content.glossary, read(path.stem))
        if not problems:
            self.content = content
        return problems
