"""Days as a language writes them."""

from __future__ import annotations

from datetime import date

PLAIN_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})


def written_out(day: date, locale: str) -> str:
    """Return ``day`` written out as in ``locale``, such as es_US, with plain spaces only.

    Raises:
        ValueError: There is no such locale.
    """
    from babel.core import UnknownLocaleError
    from babel.dates import format_date

    try:
        return format_date(day, "long", locale=locale).translate(PLAIN_SPACES)
    except UnknownLocaleError as error:
        raise ValueError(str(error)) from None
