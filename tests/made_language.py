"""The fixture guide in a language that a test makes, and everything that it shows, on the screen, in lines and as HTML.

The catalogs are made by the translators' own commands and filled by a function; no line of the program knows the
language.
"""

from __future__ import annotations

import asyncio
import atexit
import io
import shutil
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp

from msgspec.structs import replace
from rich.cells import cell_len

from kiosk.catalogs.entry import PoEntry
from kiosk.catalogs.gettext_catalogs import GettextCatalogs
from kiosk.catalogs.read import read_po
from kiosk.catalogs.write import write_if_changed
from kiosk.cli.main import main
from kiosk.content.file_content import FileContent
from kiosk.domain.command import Command, SetLanguage
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.domain.guide import Medium
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.services.view import Text, View
from kiosk.terminal.capabilities import FULL
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.lines.linear import run_linear
from kiosk.ui.lines.plain import run_plain
from kiosk.ui.tui.app import KioskApp
from tests.crawl import crawl
from tests.fixture_guide import CONTENT, LOCALES
from tests.ui.html.html_page import read
from tests.ui.small import FakeTerminal
from tests.ui.tui.test_sizes import lost


class MadeLanguage:
    """The fixture guide in the language ``tag``."""

    def __init__(self, tag: str, fill: Callable[[Path], None]) -> None:
        """Collect the English texts, and let ``fill`` write the catalogs of ``tag`` beside the templates."""
        self.tag = tag
        self.problems: list[Diagnostic] = []
        self.locales = Path(mkdtemp(prefix=f"kiosk-{tag}-"))
        atexit.register(shutil.rmtree, self.locales, ignore_errors=True)
        shutil.copytree(LOCALES / "en", self.locales / "en")
        self.i18n("extract")
        fill(self.locales)

    def i18n(self, *arguments: str) -> None:
        """Run a command for translators."""
        assert main(["--content", str(CONTENT), "--locales", str(self.locales), "i18n", *arguments]) == Exit.OK

    @cached_property
    def library(self) -> ClinicLibrary:
        return self._library(Medium.KIOSK)

    def _library(self, medium: Medium) -> ClinicLibrary:
        translator = Translator(GettextCatalogs(self.locales, self.problems.extend))
        return ClinicLibrary(FileContent(CONTENT, self.problems.extend), translator, medium)

    @cached_property
    def states(self) -> tuple[State, ...]:
        """A state for every page that keys can reach."""
        return tuple(crawl(self.tag, self.library).values())

    @cached_property
    def views(self) -> list[View]:
        """The view of each."""
        return [present(state, self.library, self.library.translator) for state in self.states]

    def texts(self) -> Iterator[Text]:
        """Yield every text that any page may show, say or print."""
        for view in self.views:
            yield view.title
            for row in view.rows:
                yield from (*row.texts, *filter(None, (row.name, *row.roles, row.brief)))
            for bar in view.bars:
                for hint in bar:
                    yield from (hint.key, hint.label)

    def lost_on_screen(self, size: tuple[int, int]) -> list[str]:
        """Return the pages that do not show all their words, and the lines that are too wide or too narrow."""
        wrong = [line for line in self.screens(size) if cell_len(line) != size[0]]
        return [*asyncio.run(lost(size, list(self.states), FULL, self.library)), *wrong]

    def screens(self, size: tuple[int, int]) -> list[str]:
        """Return all that is drawn for every page, status line and key bar included."""

        async def drawn() -> list[str]:
            app = KioskApp(Session(self.library, State()))
            lines = []
            async with app.run_test(size=size):
                for view in self.views:
                    app.page.show(view)
                    lines += ["".join(each.text for each in app.page.render_line(y)) for y in range(size[1])]
            return lines

        return asyncio.run(drawn())

    def linear(self) -> str:
        """Return what linear mode prints on a walk through the guide."""
        walk = ["1", "1", *["down"] * 40, "h", *["down"] * 30, "w", "c", "k"]
        terminal = FakeTerminal([*walk, *walk])
        run_linear(self._session(Mode.LINEAR), terminal)
        return terminal.text

    def plain(self) -> str:
        """Return what plain mode prints on a walk through the guide."""
        lines = ["1", "1", "nonsense", "99", "h", "h", "w", "s", "fatigue", "k", "x", "2", ""]
        sink = io.StringIO()
        run_plain(self._session(Mode.PLAIN), io.StringIO("".join(f"{line}\n" for line in lines)), sink)
        return sink.getvalue()

    def _session(self, mode: Mode) -> Session:
        """Return a visit on the first page in the language."""
        session = Session(self.library, State.fresh(Site(settings=Settings(mode=mode))))
        for action in (Command.NEXT, SetLanguage(self.tag)):
            session.send(action)
        return session

    def html(self) -> Iterator[tuple[str, str]]:
        """Yield each text of the pages for a browser, and the language that it is marked with."""
        pages = HtmlPages(self._library(Medium.BROWSER), [self.tag])
        for ref in pages.refs():
            yield from read(pages.html(ref)).words()


def filled(tag: str, translate: Callable[[PoEntry], tuple[str, ...]]) -> Callable[[Path], None]:
    """Return what starts the language ``tag`` with ``kiosk i18n add``, and translates every text of its catalogs."""

    def fill(locales: Path) -> None:
        assert main(["--content", str(CONTENT), "--locales", str(locales), "i18n", "add", tag]) == Exit.OK
        for path in sorted((locales / tag / "LC_MESSAGES").glob("*.po")):
            po = read_po(path, tag)
            entries = tuple(replace(entry, strings=translate(entry)) for entry in po.entries)
            write_if_changed(path, replace(po, entries=entries))

    return fill
