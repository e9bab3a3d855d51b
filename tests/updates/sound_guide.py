"""The fixture guide as ``kiosk check`` wants it: with templates, and with lexicons that know every word."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from tests.fixture_guide import GUIDE, SHIPPED_LOCALES

WORDS = "[words]\n"


@cache
def sound_guide() -> Path:
    """Return a folder with ``content`` and ``locales``, to copy and not to change."""
    folder = Path(mkdtemp(prefix="kiosk-sound-guide-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(GUIDE, folder, dirs_exist_ok=True)
    for own in folder.glob("locales/*/lexicon.toml"):
        shipped = (SHIPPED_LOCALES / own.relative_to(folder / "locales")).read_text("utf-8")
        known = {line.partition(" =")[0] for line in shipped.splitlines()}
        _, _, words = own.read_text("utf-8").partition(WORDS)
        missing = [line for line in words.splitlines() if " = " in line and line.partition(" =")[0] not in known]
        before, _, after = shipped.partition(WORDS)
        own.write_text("\n".join([before + WORDS, *missing, after]), "utf-8")
    for step in ("extract", "update"):
        done = main(["--content", str(folder / "content"), "--locales", str(folder / "locales"), "i18n", step])
        assert done == Exit.OK
    return folder
