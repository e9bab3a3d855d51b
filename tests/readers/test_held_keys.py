"""A key held to the end of a page ends with its row announced, whatever the reader cut off before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.needs import need
from tests.readers.cases import MODES
from tests.readers.measure import PATIENCE, QUIET, as_shown
from tests.readers.reader import Reader, listen_until, words

pytestmark = pytest.mark.slow

REPEAT_SECONDS = 0.033
REPEATS = 40
LAST_ROW = "All options. Choice"


@pytest.mark.parametrize(("kind", "mode"), MODES, ids=lambda each: getattr(each, "name", each))
def test_row_is_announced_after_a_held_key(kind: type[Reader], mode: str, tmp_path: Path) -> None:
    need(kind.name, *kind.needs, package=kind.package)
    with kind(tmp_path, mode) as reader:
        for key in ("x", "1"):
            reader.heard.clear()
            reader.press(key)
            listen_until(reader, lambda: bool(reader.heard), quiet=QUIET, patience=PATIENCE)
        for _ in range(REPEATS):
            reader.press("down")
            listen_until(reader, lambda: False, quiet=0, patience=REPEAT_SECONDS)
        reader.heard.clear()
        listen_until(reader, lambda: bool(reader.heard), quiet=2 * QUIET, patience=PATIENCE)
        assert words(reader.heard[-1].text)[:5] == words(LAST_ROW)
        if reader.has_braille and mode != "--linear":
            assert reader.braille.startswith(as_shown(LAST_ROW))
