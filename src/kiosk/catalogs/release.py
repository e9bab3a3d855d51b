"""What a release asks of the catalogs besides all checks: that a reviewer has signed every translation."""

from __future__ import annotations

from pathlib import Path

from kiosk.catalogs.mo import UNSIGNED, read_mo
from kiosk.catalogs.read import display_path, read_undamaged
from kiosk.catalogs.signatures import signature_of
from kiosk.domain.errors import CatalogError, Diagnostic
from kiosk.files.languages import language_folder, language_tags
from kiosk.texts.message import STAFF, staff


def check_signatures(locales: Path) -> list[Diagnostic]:
    """Return a diagnostic for each catalog below ``locales`` that patients read and nobody has reviewed whole."""
    found = []
    for tag in language_tags(locales):
        folder = language_folder(locales, tag) / "LC_MESSAGES"
        for path in sorted([*folder.glob("*.po"), *folder.glob("*.mo")]):
            if path.stem == STAFF or (path.suffix == ".mo" and path.with_suffix(".po").exists()):
                continue
            try:
                unsigned, texts, line = _unsigned(path, tag)
            except CatalogError:
                continue  # its own check reports it
            if unsigned:
                # T: Cause. {unsigned} of the {texts} translations of a catalog have no signature of a reviewer.
                cause = staff(
                    "release|cause",
                    "{unsigned} of {texts} translations carry no reviewer's signature",
                    unsigned=unsigned,
                    texts=texts,
                )
                # T: Remedy. The command stays as it is.
                remedy = staff(
                    "release|remedy",
                    "Let a reviewer read them, then sign them: kiosk i18n sign {tag} {part} --reviewer NAME",
                    tag=tag,
                    part=path.stem,
                )
                found.append(Diagnostic(display_path(path), line, cause, remedy))
    return found


def _unsigned(path: Path, tag: str) -> tuple[int, int, int]:
    """Return how many translations of a catalog are unsigned, how many it has, and the line of the first unsigned."""
    if path.suffix == ".mo":
        mo = read_mo(path)
        return int(mo.fields.get(UNSIGNED, len(mo.entries))), len(mo.entries), 0
    po = read_undamaged(path, tag)
    lines = [entry.line for entry in po.active if not signature_of(entry)]
    return len(lines), len(po.active), min(lines, default=0)
