"""The checks of GNU gettext and of i18nspector, where they are installed: translators' platforms run them too."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.catalogs.read import display_path
from kiosk.domain.errors import Diagnostic
from kiosk.texts.checks import ASK_TOOL, TOOL_SAYS

MSGFMT = "msgfmt"
I18NSPECTOR = "i18nspector"
FATAL = re.compile(r"[^\n]*?:(?P<line>\d+)(:\d+)?: (?!warning: )(?P<says>.*)")
"""A syntax error also has its column, after the line."""
TAG = re.compile(r"(?P<level>[EW]): .*?\.po: (?P<says>(?P<tag>[\w-]+).*)")
NO_ADDRESS = frozenset({"invalid-report-msgid-bugs-to", "invalid-last-translator"})
"""The project has no mail address, and so many translators; the header says so in words."""


def msgfmt_problems(catalogs: Iterable[Path]) -> Iterator[Diagnostic]:
    """Yield what ``msgfmt -c`` finds in ``catalogs``: format strings, the header, the beginnings and ends of texts."""
    if shutil.which(MSGFMT):
        for path in catalogs:
            for match in FATAL.finditer(_run(MSGFMT, "-c", "-o", os.devnull, str(path))):
                yield _diagnostic(path, int(match["line"]), MSGFMT, match["says"])


def i18nspector_problems(catalogs: Iterable[Path]) -> Iterator[Diagnostic]:
    """Yield what i18nspector finds in ``catalogs``, without its pedantic remarks."""
    if shutil.which(I18NSPECTOR):
        for path in catalogs:
            for match in TAG.finditer(_run(I18NSPECTOR, str(path))):
                if match["tag"] not in NO_ADDRESS:
                    yield _diagnostic(path, 0, I18NSPECTOR, match["says"], warning=match["level"] == "W")


def _diagnostic(path: Path, line: int, tool: str, says: str, *, warning: bool = False) -> Diagnostic:
    return Diagnostic(display_path(path), line, TOOL_SAYS.with_values(tool=tool, says=says), ASK_TOOL, "", warning)


def _run(*command: str) -> str:
    """Return what ``command`` prints, in English; nothing where it cannot be started."""
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            check=False,
        )
    except OSError:
        return ""
    return done.stdout + done.stderr
