"""What commands print for staff, in the language of the terminal's locale."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache

from msgspec.structs import asdict, replace

from kiosk.catalogs.catalog import Catalog, load_catalog
from kiosk.cli.folders import data_folder
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.services.translator import NAME
from kiosk.terminal import output
from kiosk.texts.message import STAFF, UI, Message, StaffText, staff
from kiosk.texts.system_errors import ERRORS

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The environment variables that name the locale of messages, by rank (POSIX.1-2017, section 8.2)."""


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Write ``diagnostics`` to standard error, one a line."""
    output.write_diagnostics(map(sentence, diagnostics))


def print_json(diagnostics: Iterable[Diagnostic]) -> None:
    """Write ``diagnostics`` to standard output, one JSON object a line; raises OutputError."""
    import json

    for diagnostic in map(localized, diagnostics):
        output.write(json.dumps(asdict(diagnostic), ensure_ascii=False) + "\n")


def write_line(text: StaffText) -> None:
    """Write ``text`` to standard output as one line; raises OutputError where that cannot be done."""
    output.write(f"{translated(text)}\n")


def sentence(diagnostic: Diagnostic) -> str:
    """Return ``diagnostic`` as one line in the language of the locale."""
    # T: Begins what is worth a look but stops no release, as in “ui.po:3: warning: …”.
    return localized(diagnostic).sentence(translated(staff("diagnostic|kind", "warning")))


def localized(diagnostic: Diagnostic) -> Diagnostic:
    """Return ``diagnostic`` in the language of the locale, where it has a translation."""
    return replace(diagnostic, cause=translated(diagnostic.cause), remedy=translated(diagnostic.remedy))


def translated(text: str) -> str:
    """Return ``text`` in the language of the locale, or in English where it has no translation."""
    text = ERRORS.get(text, text)
    catalog = _catalog(_locale(os.environ), STAFF) if isinstance(text, StaffText) else None
    if catalog is None or not isinstance(text, StaffText):
        return str(text)
    values = {name: translated(value) if isinstance(value, str) else str(value) for name, value in text.message.values}
    return NAME.sub(lambda match: values.get(match[1], match[0]), catalog.look_up(text.message, 0).text)


def translated_for_patients(message: Message) -> str:
    """Return a text that patients read, without values, in the language of the locale."""
    catalog = _catalog(_locale(os.environ), UI)
    return catalog.look_up(message, 0).text if catalog else message.text


def _locale(environment: Mapping[str, str]) -> str:
    named = next(filter(None, map(environment.get, VARIABLES)), "")
    return named.partition(".")[0].partition("@")[0]


@cache
def _catalog(locale: str, domain: str) -> Catalog | None:
    """Return the catalog ``domain`` for a locale such as ``es_MX``; None where there is none, as for English."""
    for tag in (locale.replace("_", "-"), locale.partition("_")[0]):
        for suffix in (".po", ".mo"):
            path = data_folder("locales") / tag / "LC_MESSAGES" / f"{domain}{suffix}"
            if tag and path.is_file():
                try:
                    return load_catalog(path)
                except CatalogError:
                    return None  # kiosk check says why, in English
    return None
