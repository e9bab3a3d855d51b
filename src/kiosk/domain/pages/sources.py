"""Where the text of a page comes from: the sources of a line or a section, and who checked them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk import texts
from kiosk.domain.address import Address, PageKind
from kiosk.domain.guide import LABEL, Article, Block, BlockKind, Document, Library, Review, Source
from kiosk.domain.page import Item, ItemKind, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import block_words, text, title
from kiosk.domain.pages.links import footer, how_to_read, unreadable_page
from kiosk.texts.message import Message, verbatim


def sources_of(blocks: Iterable[Block], part: str, article: str = "") -> Address | None:
    """Return the page with the sources of all of ``blocks``, a section or a document; None if no line names one."""
    named = any(block.sources for block in blocks)
    return Address(PageKind.SOURCES, article, part) if named else None


def sources(context: PageContext, library: Library) -> Page:
    """Return where a line comes from, or all lines of a section or document, and who checked the page."""
    here = context.address
    part = here.part.partition("/")[0]
    article = library.article(here.article) if here.article else None
    found: Article | Document | None = article or library.document(part)
    written = article.section(part) if article else library.document(part)
    whole = here.part == part
    blocks = [block for block in (written.blocks if written else ()) if block.sources]
    blocks = [block for block in blocks if whole or block.id == here.part]
    if found is None or not blocks:
        return unreadable_page(context, library)
    named = dict.fromkeys(source for block in blocks for source in block.sources)
    known = [source for source in found.sources if source.id in named]
    items = (
        title(texts.sources.TITLE, hint=how_to_read(context)),
        *_named_sources(known, numbered=whole),
        *(_label_date(article, known) if article else ()),
        text("review", texts.treatment.REVIEW_HEADING, ItemKind.HEADING),
        *(text(f"review/{n}", line) for n, line in enumerate(_checked_by(article), 1)),
        *(_lines(blocks, known) if whole else ()),
        *footer(context, library),
    )
    return Page(here, items)


def _named_sources(known: Sequence[Source], *, numbered: bool) -> Iterator[Item]:
    for number, source in enumerate(known, 1):
        line = source_line(source)
        shown = texts.sources.NUMBERED.with_values(number=number, source=line) if numbered else line
        yield text(f"source/{source.id}", shown, ItemKind.BULLET)


def _label_date(article: Article, known: Sequence[Source]) -> Iterator[Item]:
    """Yield the date of the label, if the page uses one and it is not among the sources that are named."""
    label = next((source for source in article.sources if source.id == LABEL), None)
    if label and label not in known:
        dated = texts.sources.LABEL_DATED.with_values(dated=label.dated) if label.dated else None
        yield text("label", dated or texts.sources.LABEL_UNDATED)


def _lines(blocks: Sequence[Block], known: Sequence[Source]) -> Iterator[Item]:
    """Yield every line with the numbers of its sources, for those who cannot ask on the line itself."""
    yield text("lines", texts.sources.LINES, ItemKind.HEADING)
    numbers = {source.id: number for number, source in enumerate(known, 1)}
    for block in blocks:
        named = _joined([numbers[source] for source in block.sources])
        yield Item(
            f"line/{block.id}", ItemKind.TEXT, (block_words(block), texts.sources.FROM.with_values(numbers=named))
        )


def _joined(numbers: Sequence[int]) -> Message:
    first, *others = sorted(numbers)
    joined = verbatim(str(first))
    for number in others:
        joined = texts.sources.AND_NUMBER.with_values(numbers=joined, number=number)
    return joined


def _checked_by(article: Article | None) -> tuple[Message, ...]:
    """Return who wrote and checked an article; nobody signs a document."""
    unsigned = () if article and article.review.clinical_reviewer else (texts.pages.NOT_REVIEWED,)
    return (*unsigned, *(review_lines(article.review) if article else ()))


def review_lines(review: Review) -> tuple[Message, ...]:
    """Return who wrote and checked a page, and when."""
    lines = [
        texts.treatment.WRITTEN_BY.with_values(author=review.author, date=review.written),
        texts.treatment.FACTS_CHECKED.with_values(date=review.facts_checked),
        texts.treatment.NEXT_REVIEW.with_values(date=review.next_review),
    ]
    if review.clinical_reviewer and review.clinical_review:
        signed = texts.treatment.REVIEWED_BY
        lines.append(signed.with_values(reviewer=review.clinical_reviewer, date=review.clinical_review))
    return tuple(lines)


def source_blocks(article: Article, *, addresses: bool) -> tuple[Block, ...]:
    """Return who wrote and checked the page, and every source with its date and, if wanted, its web address."""
    lines = review_lines(article.review)
    return (
        Block("sources/review", BlockKind.HEADING, texts.treatment.REVIEW_HEADING),
        *(Block(f"sources/review/{n}", BlockKind.PARAGRAPH, line) for n, line in enumerate(lines, 1)),
        *list_of_sources(article.sources, addresses=addresses),
    )


def list_of_sources(sources: Iterable[Source], *, addresses: bool) -> tuple[Block, ...]:
    """Return a heading and every source with its date and, if wanted, its web address."""
    heading = Block("sources/list", BlockKind.HEADING, texts.treatment.SOURCES_HEADING)
    lines = ((f"sources/{source.id}", source_line(source, address=addresses)) for source in sources)
    return (heading, *(Block(block, BlockKind.BULLET, line) for block, line in lines))


def source_line(source: Source, *, address: bool = False) -> Message:
    """Return a source in one line, with its date and, if wanted, its web address, if it has them."""
    form = {
        (False, False): texts.treatment.SOURCE,
        (True, False): texts.treatment.SOURCE_DATED,
        (False, True): texts.treatment.SOURCE_AT,
        (True, True): texts.treatment.SOURCE_DATED_AT,
    }[bool(source.dated), address and bool(source.url)]
    return form.with_values(title=source.title, dated=source.dated or "", url=source.url)
