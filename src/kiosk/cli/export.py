"""``kiosk export html``: the guide as a static website."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kiosk.cli.log import FileReports
from kiosk.cli.wiring import open_pages
from kiosk.domain.errors import Exit
from kiosk.site.configuration import Configuration
from kiosk.terminal.output import write
from kiosk.ui.html.export import export, open_in_browser


def export_html(configuration: Configuration, folder: Path, languages: Sequence[str], *, show: bool) -> Exit:
    """Write the guide into ``folder`` as a static website; ``show`` opens it in the browser of this desktop.

    Raises:
        KioskError: There is nothing to write, no such language, no room for it in the folder, or no browser.
    """
    reports = FileReports()
    done = export(open_pages(configuration, reports, languages), folder)
    write(f"kiosk: {done.files} files, {done.size / 1e6:.1f} MB, start page {folder / 'index.html'}\n")
    if show:
        open_in_browser(folder)
    return reports.exit
