"""The first entry of templates and catalogs: what the project is, and what a language's plurals are."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile

PROJECT = {
    "Project-Id-Version": "treatment-kiosk",
    "Report-Msgid-Bugs-To": "The issue tracker of the treatment kiosk; see CONTRIBUTING.md",
}
ENCODING = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
TEAM = "Treatment kiosk translators"
CREATED = "POT-Creation-Date"
LICENSE = "This file is distributed under the same license as the treatment kiosk."


def today() -> str:
    """Return the time as headers give it; SOURCE_DATE_EPOCH stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return f"{now:%Y-%m-%d %H:%M}+0000"


def template_header(domain: str, created: str) -> PoEntry:
    """Return the header of a template."""
    fields = {
        **PROJECT,
        CREATED: created,
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
        **ENCODING,
    }
    return _entry(fields, (f"English texts of the treatment kiosk: {domain}.", LICENSE))


def catalog_header(tag: str, template: PoFile, model: PoFile | None) -> PoEntry:
    """Return the header of a new catalog.

    Args:
        tag: The language.
        template: What the catalog is made from.
        model: Another catalog of the language, whose translators and plural rule are taken over.
    """
    from babel import Locale
    from babel.messages.plurals import get_plural

    created = template.fields.get(CREATED, today())
    known = model.fields if model else {}
    fields = {
        **PROJECT,
        CREATED: created,
        "PO-Revision-Date": created,
        "Last-Translator": known.get("Last-Translator", TEAM),
        "Language-Team": known.get("Language-Team", TEAM),
        "Language": tag,
        **ENCODING,
        "Plural-Forms": known.get("Plural-Forms", str(get_plural(Locale.parse(tag, sep=separator(tag))))),
    }
    language = Locale.parse(tag, sep=separator(tag)).get_display_name("en")
    return _entry(fields, (f"{language} translation of the treatment kiosk.", LICENSE))


def renewed(header: PoEntry, template: PoFile) -> PoEntry:
    """Return a catalog's ``header`` with what it takes from the template."""
    fields = PoFile("", header, ()).fields
    taken = {name: template.fields[name] for name in (*PROJECT, CREATED) if name in template.fields}
    return replace(header, strings=(_text({**fields, **taken}),))


def separator(tag: str) -> str:
    """Return what stands between the parts of a language tag."""
    return "_" if "_" in tag else "-"


def _entry(fields: dict[str, str], comments: tuple[str, ...]) -> PoEntry:
    return PoEntry("", "", (_text(fields),), comments=comments)


def _text(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
