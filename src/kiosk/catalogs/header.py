"""The header, which is the first entry of a template or catalog."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from msgspec.structs import replace

from kiosk.catalogs.entry import PoEntry, PoFile
from kiosk.catalogs.languages import english_name
from kiosk.catalogs.plurals import parse_locale

PROJECT = {
    "Project-Id-Version": "treatment-kiosk",
    "Report-Msgid-Bugs-To": "The issue tracker of the treatment kiosk; see CONTRIBUTING.md",
}
ENCODING = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
ONE_FORM = "nplurals=1; plural=0;"
"""The plural rule of a language that Babel does not know; its translator may write another."""
TEAM = "Treatment kiosk translators"
CREATED = "POT-Creation-Date"
LICENSE = "This file is distributed under the same license as the treatment kiosk."


def timestamp() -> str:
    """Return the present time as headers have it, or that of SOURCE_DATE_EPOCH where it is set."""
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
    return _header(fields, (f"English texts of the treatment kiosk: {domain}.", LICENSE))


def catalog_header(tag: str, template: PoFile, model: PoFile | None, plurals: str = "") -> PoEntry:
    """Return the header of a new catalog.

    Args:
        tag: The language.
        template: What the catalog is made from.
        model: Another catalog of the language, for the names of its translators and its plural rule.
        plurals: The plural rule where there is no such catalog; empty for that of Babel.
    """
    from babel.messages.plurals import get_plural

    created = template.fields.get(CREATED, timestamp())
    known = model.fields if model else {}
    locale = parse_locale(tag)
    fields = {
        **PROJECT,
        CREATED: created,
        "PO-Revision-Date": created,
        "Last-Translator": known.get("Last-Translator", TEAM),
        "Language-Team": known.get("Language-Team", TEAM),
        "Language": tag,
        **ENCODING,
        "Plural-Forms": known.get("Plural-Forms") or plurals or (str(get_plural(locale)) if locale else ONE_FORM),
    }
    return _header(fields, (f"{english_name(tag)} translation of the treatment kiosk.", LICENSE))


def updated_header(header: PoEntry, template: PoFile) -> PoEntry:
    """Return a catalog's ``header`` with the fields that it takes from the template."""
    fields = PoFile("", header, ()).fields
    from_template = {name: template.fields[name] for name in (*PROJECT, CREATED) if name in template.fields}
    return replace(header, strings=(_lines({**fields, **from_template}),))


def _header(fields: dict[str, str], comments: tuple[str, ...]) -> PoEntry:
    return PoEntry("", "", (_lines(fields),), comments=comments)


def _lines(fields: dict[str, str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
