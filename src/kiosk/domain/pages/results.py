"""What the search found, and where on a page the words are."""

from __future__ import annotations

from collections import defaultdict

from kiosk import texts
from kiosk.domain import item_ids
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import OpenPage
from kiosk.domain.guide import Library, Medicine, SearchHit
from kiosk.domain.page import Item, Page
from kiosk.domain.pages.context import PageContext
from kiosk.domain.pages.items import choice, numbered, title
from kiosk.domain.pages.links import footer
from kiosk.domain.pages.titles import DOCUMENT_TITLES, address_title, article_name, page_of_results
from kiosk.domain.search import SearchIndex
from kiosk.domain.sections import TITLES
from kiosk.texts.message import Message

LONGEST_LIST = 20
"""Most places in one list. With more, each page has one line, with the number of its places."""


def results(context: PageContext, library: Library) -> Page:
    """Return what was found: places on one page or on a few, or else the pages, of which each opens its places."""
    page, query = context.address.article, context.address.part
    found = library.find(query)
    pages: dict[str, list[SearchHit]] = defaultdict(list)
    for hit in found.hits:
        pages[hit.article or (hit.part if hit.part in DOCUMENT_TITLES else PageKind.GLOSSARY)].append(hit)
    hits = pages.get(page, []) if page else list(found.hits)
    count = texts.finding.RESULTS_COUNT.with_values(n=len(hits))
    if page or len(hits) <= LONGEST_LIST or len(pages) == 1:
        items = [_hit_item(hit, query, library) for hit in hits]
    else:
        count = texts.finding.RESULTS_PAGES.with_values(n=len(hits), pages=len(pages))
        items = [_page_item(page, on_page, query, library) for page, on_page in pages.items()]
    summary = count if found.exact else texts.finding.SIMILAR.with_values(query=query)
    first = title(address_title(context.address, library), summary, hint=texts.pages.HOW_TO_CHOOSE)
    return Page(context.address, numbered([first, *items, *footer(context, library)]))


def _page_item(page: str, hits: list[SearchHit], query: str, library: Library) -> Item:
    """Return the line of a page with its number of places; with a single one, the line of that."""
    if len(hits) == 1:
        return _hit_item(hits[0], query, library)
    line = texts.finding.RESULT_PAGE.with_values(name=page_of_results(page, library), n=len(hits))
    return choice(f"hits/{page}", line, OpenPage(Address(PageKind.RESULTS, page, query)))


def _hit_item(hit: SearchHit, query: str, library: Library) -> Item:
    if hit.article:
        name = article_name(hit.article, library)
        line = texts.finding.RESULT.with_values(name=name, section=_section_title(hit, library))
        opens = OpenPage(Address(PageKind.SECTION, hit.article, hit.part), query=query)
        return choice(f"hit/{hit.article}/{hit.part}", line, opens)
    if hit.part in DOCUMENT_TITLES:
        opens = OpenPage(Address(PageKind.DOCUMENT, part=hit.part), query=query)
        return choice(f"hit/{hit.part}", DOCUMENT_TITLES[hit.part], opens)
    term = next(term for term in library.glossary if term.id == hit.part)
    opens = OpenPage(Address(PageKind.GLOSSARY), item_ids.term_id(term.id))
    return choice(f"hit/term/{term.id}", texts.finding.INDEX_TERM.with_values(word=term.title), opens)


def _section_title(hit: SearchHit, library: Library) -> Message:
    if known := TITLES.get(hit.part):  # a list of results must not read every article
        return known
    return address_title(Address(PageKind.SECTION, hit.article, hit.part), library)


def first_match(address: Address, query: str, library: Library) -> str:
    """Return the id of the first item of a section or document that holds every word of ``query`` in any language.

    The title comes first, and its words and the names of the article count for every block. Other names of a medicine,
    such as those of its generics, count for every block only if no block has them. The id is empty if the words are in
    no single block.
    """
    article = library.article(address.article) if address.article else None
    part = article.section(address.part) if article else library.document(address.part)
    if part is None:
        return ""

    def everywhere(message: Message) -> list[str]:
        return [library.words(message, language.tag) for language in library.languages]

    names, others = everywhere(part.title), []
    if article:
        names += everywhere(article.name)
    if article and isinstance(article.subject, Medicine):
        names += everywhere(article.subject.generic)
        others = list(article.subject.also)
    for known in (names, [*names, *others]):
        found = SearchIndex()
        found.ignore(everywhere(texts.finding.IGNORED_WORDS))
        found.name(address.article, known)
        found.add(SearchHit(address.article, item_ids.TITLE), everywhere(part.title), ())
        for block in part.blocks:
            found.add(SearchHit(address.article, block.id), (), everywhere(block.message))
        if hits := found.find(query).hits:
            return hits[0].part
    return ""
