"""Writes the site into a folder. Only files that an earlier export wrote are ever replaced or removed."""

from __future__ import annotations

import webbrowser
from pathlib import Path

from msgspec import Struct

from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.texts.message import staff
from kiosk.ui.html.pages import HtmlPages
from kiosk.ui.html.site_map import INDEX_FILE, STYLE_SHEET

MANIFEST = "kiosk-export.txt"
"""The file that lists all files of an export, and marks its folder as one."""
MANIFEST_HEADER = "Made by kiosk export html. The next export replaces these files and leaves every other one alone."

# T: Remedy.
NEW_FOLDER = staff("export", "Name an empty or a new folder")


class ExportResult(Struct, frozen=True):
    """What an export wrote."""

    files: int
    size: int
    """Bytes."""


def export(pages: HtmlPages, folder: Path) -> ExportResult:
    """Write all pages and the style sheet into ``folder``, replacing an earlier export.

    Raises:
        ConfigurationError: The folder holds something else, or cannot be written.
    """
    try:
        earlier = _earlier_files(folder)
        refs = {ref.file: ref for ref in pages.refs()}
        files = [STYLE_SHEET, *refs]
        foreign = [file for file in files if file not in earlier and (folder / file).exists()]
        if foreign:
            # T: Cause and remedy: {file} is the name of a file.
            problem = (
                staff("export", "A file that no export has written is in the way: {file}", file=foreign[0]),
                staff("export", "Move it away, or name another folder"),
            )
            raise ConfigurationError(Diagnostic(str(folder), 0, *problem))
        folder.mkdir(parents=True, exist_ok=True)
        # The manifest comes first and lists old and new files: an interrupted export can then be repeated.
        _write(folder / MANIFEST, "\n".join([MANIFEST_HEADER, *sorted({*files, *earlier}), ""]))
        size = _write(folder / STYLE_SHEET, pages.style_sheet)
        for file, ref in refs.items():
            size += _write(folder / file, pages.html(ref))
        _remove(folder, earlier - {*files})
        _write(folder / MANIFEST, "\n".join([MANIFEST_HEADER, *sorted(files), ""]))
    except OSError as error:
        # T: Cause: {error} says why.
        cause = staff("export", "The pages cannot be written ({error})", error=str(error.strerror))
        # T: Remedy.
        remedy = staff("export", "Name a folder that you may write to, on a disk with room")
        raise ConfigurationError(Diagnostic(str(error.filename or folder), 0, cause, remedy)) from None
    return ExportResult(len(files), size)


def open_in_browser(folder: Path) -> None:
    """Open the start page of an export in the browser of this desktop.

    Raises:
        ConfigurationError: There is no browser.
    """
    page = folder.resolve() / INDEX_FILE
    if not webbrowser.open(page.as_uri()):
        # T: Cause and remedy: {page} is a file. BROWSER stays.
        problem = (
            staff("export", "No browser could be started"),
            staff("export", "Open {page} yourself, or name a browser in the variable BROWSER", page=str(page)),
        )
        raise ConfigurationError(Diagnostic("--open", 0, *problem))


def _earlier_files(folder: Path) -> set[str]:
    """Return the files of the export in ``folder``; empty where it is new or empty."""
    try:
        lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        if folder.exists() and any(folder.iterdir()):
            # T: Cause.
            cause = staff("export", "The folder is not empty, and does not hold an earlier export")
            raise ConfigurationError(Diagnostic(str(folder), 0, cause, NEW_FOLDER)) from None
        return set()
    except NotADirectoryError:
        file = next(path for path in (folder, *folder.parents) if path.exists() and not path.is_dir())
        # T: Cause.
        cause = staff("export", "This is a file, not a folder")
        raise ConfigurationError(Diagnostic(str(file), 0, cause, NEW_FOLDER)) from None
    except UnicodeDecodeError:
        lines = []
    if lines[:1] != [MANIFEST_HEADER]:
        # T: Cause: a file that lists what was written has other words.
        cause = staff("export", "This is not the list of an export")
        raise ConfigurationError(Diagnostic(str(folder / MANIFEST), 0, cause, NEW_FOLDER))
    root = folder.resolve()
    # The manifest may have been edited: a path that leads out of the folder is not ours.
    return {
        line for line in lines[1:] if (folder / line).resolve().is_relative_to(root) and not (folder / line).is_dir()
    }


def _remove(folder: Path, files: set[str]) -> None:
    """Remove files of the earlier export, and folders that are empty then."""
    for name in sorted(files):
        file = folder / name
        file.unlink(missing_ok=True)
        for parent in file.relative_to(folder).parents:
            if (folder / parent).is_dir() and folder / parent != folder and not any((folder / parent).iterdir()):
                (folder / parent).rmdir()


def _write(file: Path, text: str) -> int:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.write_bytes(text.encode())
