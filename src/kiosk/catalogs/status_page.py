"""The state of the translations as one HTML page, for a browser and a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby

from msgspec.structs import replace

from kiosk.catalogs.status import NOBODY, PageStatus, language_words
from kiosk.texts.message import staff

# T: Not shown. The tag of the language that you translate into, such as "es".
LANGUAGE = staff("status|tag of this language", "en")
# T: Title of a table that shows how far the translations are.
TITLE = staff("status|title", "Translations of the kiosk")
COLUMNS = (
    # T: Heading of a column: names of pages.
    staff("status|column", "Page"),
    # T: Heading of a column: how many texts a page has.
    staff("status|column", "Texts"),
    # T: Heading of a column: how many texts are translated, and may be shown to patients.
    staff("status|column", "Translated"),
    # T: Heading of a column: how many texts have no translation.
    staff("status|column", "To translate"),
    # T: Heading of a column: how many translations are fuzzy.
    staff("status|column", "To check"),
    # T: Heading of a column: how many translations have an error.
    staff("status|column", "Errors"),
    # T: Heading of a column: how many translations no reviewer has signed.
    staff("status|column", "Unsigned"),
    # T: Heading of a column: name of the reviewer who signed last, and the day.
    staff("status|column", "Last reviewer"),
)
STYLE = """
:root { color-scheme: light dark; }
body { font: 1.1rem/1.5 sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption, th { text-align: left; }
caption { font-size: 1.3rem; font-weight: bold; margin-top: 1rem; }
th, td { border: 1px solid; padding: 0.4rem 0.6rem; }
td { font-variant-numeric: tabular-nums; }
"""


def status_page(states: Iterable[PageStatus], offered: Iterable[str], said: Callable[[str], str]) -> str:
    """Return the text of an HTML file.

    Args:
        states: All pages, those of a language one after the other.
        offered: Tags of the languages that patients can choose.
        said: Returns a text in the language of the reader.
    """
    known = {*offered}
    tables = "\n".join(
        _table(escape(said(language_words(tag, offered=tag in known))), [*pages], said)
        for tag, pages in groupby(states, key=lambda state: state.language)
    )
    title = escape(said(TITLE))
    return f"""<!DOCTYPE html>
<html lang="{escape(said(LANGUAGE))}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{STYLE}</style>
<main>
<h1>{title}</h1>
{tables}
</main>
</html>
"""


def _table(caption: str, pages: list[PageStatus], said: Callable[[str], str]) -> str:
    found = [replace(each, cause=said(each.cause), remedy=said(each.remedy)) for page in pages for each in page.damage]
    damage = "".join(f"\n<p>{escape(str(each))}</p>" for each in found)
    head = "".join(f'<th scope="col">{escape(said(column))}</th>' for column in COLUMNS)
    rows = "\n".join(_row(page, said) for page in pages)
    return f"""<div role="region" aria-label="{caption}" tabindex="0">
<table>
<caption>{caption}</caption>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>{damage}"""


def _row(page: PageStatus, said: Callable[[str], str]) -> str:
    numbers = (page.texts, page.translated, page.missing, page.fuzzy, page.errors, page.unsigned)
    cells = [*map(str, numbers), page.last_reviewer or said(NOBODY)]
    return f'<tr><th scope="row">{escape(page.page)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>'
