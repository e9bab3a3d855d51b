"""Where an exception was raised, for log records, which never hold a word that anyone reads or hears."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb


def location_of(error: BaseException) -> str:
    """Return the type of an error and where it was raised, without its text: ``ValueError in words.py:12``."""
    frames = extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
