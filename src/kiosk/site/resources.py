"""The folders of content and catalogs: inside the installed package, or beside ``src`` in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
INSTALLED = PACKAGE / "_data"
CHECKOUT = PACKAGE.parent.parent


def data_folder(name: str) -> Path:
    """Return the folder ``name`` (``content`` or ``locales``): the installed one, else that of the checkout."""
    installed = INSTALLED / name
    return installed if installed.is_dir() else CHECKOUT / name
