"""Writes all pages into a folder. Only files that an export has written are ever replaced or taken away."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from msgspec import Struct

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.ui.html.pages import Pages
from kiosk.ui.html.places import ENTRY, STYLE

LIST = "kiosk-export.txt"
"""The file that names every file of an export; where it is, an earlier export is."""
HEAD = "Made by kiosk export html. The next export replaces these files and leaves every other one alone."


class Exported(Struct, frozen=True):
    """What an export has written."""

    files: int
    size: int
    """Bytes."""


def export(pages: Pages, folder: Path) -> Exported:
    """Write every page and the style sheet into ``folder``, in place of an earlier export.

    Raises:
        ConfigurationError: There is something else in the folder, or it cannot be written.
    """
    try:
        earlier = _earlier(folder)
        spots = {spot.name: spot for spot in pages.spots()}
        names = [STYLE, *spots]
        foreign = [name for name in names if name not in earlier and (folder / name).exists()]
        if foreign:
            cause = f"A file that no export has written is in the way: {foreign[0]}"
            raise ConfigurationError(Diagnostic(str(folder), 0, cause, "Move it away, or name another folder"))
        folder.mkdir(parents=True, exist_ok=True)
        # First the list of all that is there or will be: an export that is cut off can be made once more.
        _write(folder / LIST, "\n".join([HEAD, *sorted({*names, *earlier}), ""]))
        size = _write(folder / STYLE, pages.style)
        for name, spot in spots.items():
            size += _write(folder / name, pages.html(spot))
        _clear(folder, earlier - {*names})
        _write(folder / LIST, "\n".join([HEAD, *sorted(names), ""]))
    except OSError as error:
        cause = f"The pages cannot be written ({error.strerror})"
        remedy = "Name a folder that you may write to, on a disk with room"
        raise ConfigurationError(Diagnostic(str(error.filename or folder), 0, cause, remedy)) from None
    return Exported(len(names), size)


def open_in_browser(folder: Path) -> None:
    """Open the start page of an export in the browser of this desktop.

    Raises:
        ConfigurationError: There is no browser.
    """
    page = folder.resolve() / ENTRY
    if not webbrowser.open(page.as_uri()):
        remedy = f"Open {page} yourself, or name a browser in the variable BROWSER"
        raise ConfigurationError(Diagnostic("--open", 0, "No browser could be started", remedy))


def _earlier(folder: Path) -> set[str]:
    """Return the files of the export that is in ``folder``; none where it is new or empty."""
    try:
        lines = (folder / LIST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        if folder.exists() and any(folder.iterdir()):
            cause = "The folder is not empty, and what is in it is no earlier export"
            raise ConfigurationError(Diagnostic(str(folder), 0, cause, "Name an empty or a new folder")) from None
        return set()
    except NotADirectoryError:
        file = next(path for path in (folder, *folder.parents) if path.exists() and not path.is_dir())
        cause = "This is a file and no folder"
        raise ConfigurationError(Diagnostic(str(file), 0, cause, "Name an empty or a new folder")) from None
    except UnicodeDecodeError:
        lines = []
    if lines[:1] != [HEAD]:
        cause = "This is not the list of an export"
        remedy = "Name an empty or a new folder"
        raise ConfigurationError(Diagnostic(str(folder / LIST), 0, cause, remedy))
    root = folder.resolve()
    # Somebody may have changed the list: a name that leads out of the folder is not one of ours.
    return {
        line for line in lines[1:] if (folder / line).resolve().is_relative_to(root) and not (folder / line).is_dir()
    }


def _clear(folder: Path, names: set[str]) -> None:
    """Take away what the export before had and this one has not, and folders that are empty then."""
    for name in sorted(names):
        file = folder / name
        file.unlink(missing_ok=True)
        for above in file.relative_to(folder).parents:
            if (folder / above).is_dir() and folder / above != folder and not any((folder / above).iterdir()):
                (folder / above).rmdir()


def _write(file: Path, text: str) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(text.encode())
