"""A clinic that packs guides, and a kiosk of it that takes them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.cli.folders import DataFolders, data_folders
from kiosk.cli.main import main
from kiosk.domain.errors import Exit
from kiosk.site.reading import load_settings
from kiosk.updates.keys import load_key
from kiosk.updates.pack import collect, make_pack
from tests.updates.sound_guide import sound_guide


class Clinic:
    """A guide to pack, a key, and the configuration of a kiosk that takes packs from a folder."""

    def __init__(self, folder: Path) -> None:
        self.guide = folder / "guide"
        shutil.copytree(sound_guide(), self.guide)
        self.key, self.shared, self.store = folder / "site.key", folder / "shared", folder / "kiosk"
        self.shared.mkdir()
        self.pack = self.shared / "kiosk.pack"
        self.configuration = folder / "kiosk.toml"

    def set_up(self, capsys: pytest.CaptureFixture[str], settings: str) -> None:
        """Make a key, and write the configuration: the line that names the key, and ``settings``."""
        capsys.readouterr()
        assert main(["pack", "--new-key", str(self.key)]) == Exit.OK
        self.configuration.write_text(f"{capsys.readouterr().out}{settings}\n", "utf-8")

    def run(self, *arguments: str | Path) -> int:
        return main(["--config", str(self.configuration), *map(str, arguments)])

    def make(self, version: str) -> int:
        return main(["pack", str(self.guide), "-o", str(self.pack), "--key", str(self.key), "--as", version])

    def serve(self, version: str) -> None:
        """Put a pack of the guide as it is into the folder, whatever is wrong with it."""
        self.pack.write_bytes(make_pack(collect(self.guide), version, load_key(self.key)))

    @property
    def shown(self) -> DataFolders:
        """The folders that a visit which begins now would read."""
        return data_folders(load_settings(self.configuration)[0])
