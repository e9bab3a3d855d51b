"""Which guide is in force; read at every start of the kiosk, so it imports next to nothing."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from kiosk import __version__

LINK = "in-force"
"""The symbolic link in the folder of the packs."""


def guide_in_force(folder: Path) -> Path | None:
    """Return the folder of the guide in force; None if there is none, or another version of the program checked it.

    A new program comes with a guide of its own, and may need texts that an earlier pack lacks.

    Args:
        folder: The folder in which packs are kept.
    """
    with suppress(OSError):
        target = (folder / LINK).readlink()
        if target.name.endswith(f"+{__version__}") and (guide := folder / target).is_dir():
            return guide
    return None
