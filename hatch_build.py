"""Adds the texts to the wheel: content/ as it is, locales/ with every catalog compiled.

A checkout reads content/ and the .po files in place. So an editable install has no copies that could become outdated,
and no .mo file is written beside a .po file.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TextsHook(BuildHookInterface[Any]):
    """Maps content/ and the compiled locales/ to kiosk/_data."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles the catalogs before the wheel is written; a broken one stops the build."""
        if version == "editable":
            return
        root = Path(self.root)
        self._scratch = TemporaryDirectory(prefix="kiosk-locales-")
        locales = Path(self._scratch.name)
        _compile_locales(root, locales)
        build_data["force_include"][str(root / "content")] = "kiosk/_data/content"
        build_data["force_include"][str(locales)] = "kiosk/_data/locales"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Deletes the compiled catalogs once they are in the wheel."""
        if version != "editable":
            self._scratch.cleanup()


def _compile_locales(root: Path, target: Path) -> None:
    """Copies each language's folder, with a .mo in place of each .po and without the templates (*.pot)."""
    sys.path.insert(0, str(root / "src"))
    from kiosk.catalogs.mo import compiled_locales

    for name, data in compiled_locales(root / "locales"):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
