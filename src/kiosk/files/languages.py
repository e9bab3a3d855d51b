"""The folders of the languages below ``locales``, whichever way their tags are written there."""

from __future__ import annotations

from pathlib import Path

SCRIPT_LENGTH = 4
"""Length of the subtag that names a script, such as Hant."""


def canonical_tag(tag: str) -> str:
    """Return ``tag`` as BCP 47 writes it, such as fr, pt-BR or zh-Hant-TW; Weblate and gettext write pt_BR."""
    language, *rest = tag.replace("_", "-").split("-")
    return "-".join(
        [language.lower(), *(part.title() if len(part) == SCRIPT_LENGTH else part.upper() for part in rest)]
    )


def language_tags(locales: Path) -> list[str]:
    """Return the tags of the languages that have a folder of catalogs."""
    return sorted({canonical_tag(folder.parent.name) for folder in locales.glob("*/LC_MESSAGES")})


def language_folder(locales: Path, tag: str) -> Path:
    """Return the folder of the language ``tag``, such as ``zh_Hans`` for zh-Hans; it need not exist."""
    usual = locales / tag
    if usual.is_dir():
        return usual
    same = (folder for folder in sorted(locales.glob("*/")) if canonical_tag(folder.name) == canonical_tag(tag))
    return next(same, usual)
