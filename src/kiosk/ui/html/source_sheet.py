"""A sheet for the reviewing clinician: each sentence of a page with its sources, and lines for a signature.

It is one HTML file, to be filled in by hand on paper, where each page of the guide begins a new sheet, or in a browser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from kiosk.domain.guide import Article, Block, BlockKind, Source
from kiosk.domain.pages.items import block_words
from kiosk.domain.pages.sources import review_lines
from kiosk.domain.pages.titles import subject_title
from kiosk.services.library import ClinicLibrary
from kiosk.services.view import Text
from kiosk.texts.message import Message, StaffText
from kiosk.texts.pages import NOT_REVIEWED
from kiosk.texts.source_sheet import AFTERWARDS, BLANKS, LABELS, LANGUAGE
from kiosk.ui.html.environment import environment

SUFFIX = ".md"


class SheetSource(Struct, frozen=True):
    """Where facts of a page come from."""

    title: Text
    dated: Text | None
    url: str


class SheetLine(Struct, frozen=True):
    """A sentence or heading of a page."""

    text: Text
    number: int
    """From 1 on each page; 0 of a heading."""
    sources: tuple[SheetSource, ...]


class SheetSection(Struct, frozen=True):
    """A section of a page."""

    title: Text
    lines: tuple[SheetLine, ...]


class SheetPage(Struct, frozen=True):
    """A page with everything that its reviewer needs."""

    id: str
    title: Text
    review: tuple[Text, ...]
    """Who wrote, checked and signed it."""
    sections: tuple[SheetSection, ...]
    sources: tuple[SheetSource, ...]
    afterwards: str


def source_sheet(
    library: ClinicLibrary, articles: Iterable[Article], language: str, said: Callable[[StaffText], str]
) -> str:
    """Return the text of an HTML file.

    Args:
        library: Gives the texts in ``language``.
        articles: The pages to be checked.
        language: Tag of the language in which patients read them.
        said: Returns a text in the language of the reader.
    """
    sheet = SourceSheet(library, language, said)
    template = environment().get_template("source_sheet.html")
    return template.render(
        pages=[sheet.page(article) for article in articles],
        labels={name: said(label) for name, label in LABELS.items()},
        blanks=[said(label) for label in BLANKS],
        lang=said(LANGUAGE),
    )


class SourceSheet(Struct, frozen=True):
    """Puts the pages into the language in which they are checked."""

    library: ClinicLibrary
    language: str
    said: Callable[[StaffText], str]

    def page(self, article: Article) -> SheetPage:
        """Return the lines of ``article``, numbered throughout."""
        unsigned = () if article.review.clinical_reviewer else (NOT_REVIEWED,)
        sources = {source.id: self._source(source) for source in article.sources}
        numbers = iter(range(1, 1 + sum(len(section.blocks) for section in article.sections)))
        return SheetPage(
            article.id,
            self._text(subject_title(article.subject)),
            tuple(map(self._text, (*unsigned, *review_lines(article.review)))),
            tuple(
                SheetSection(self._text(section.title), tuple(self._lines(section.blocks, sources, numbers)))
                for section in article.sections
            ),
            tuple(sources.values()),
            self.said(AFTERWARDS.with_values(page=f"{article.id}{SUFFIX}", number=article.review.text_number)),
        )

    def _lines(
        self, blocks: Iterable[Block], sources: dict[str, SheetSource], numbers: Iterator[int]
    ) -> Iterator[SheetLine]:
        for block in blocks:
            number = 0 if block.kind is BlockKind.HEADING else next(numbers)
            yield SheetLine(self._text(block_words(block)), number, tuple(sources[each] for each in block.sources))

    def _source(self, source: Source) -> SheetSource:
        return SheetSource(self._text(source.title), self._text(source.dated) if source.dated else None, source.url)

    def _text(self, message: Message) -> Text:
        return self.library.translator.best(message, self.language)
