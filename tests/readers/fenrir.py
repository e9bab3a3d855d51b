"""Fenrir over a pseudo-terminal: it shows the kiosk on a terminal of its own and reads what changes there."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from typing import ClassVar, Self

from tests.fixture_guide import FIXTURE_GUIDE
from tests.readers.pseudo_terminal import PseudoTerminal
from tests.readers.reader import SOUNDS, Heard, NotAttachedError, listen_until, says

UP_TO_ROOT = "../" * 20
"""Fenrir looks for drivers in its own folder, wherever that is."""
START = 30.0
START_QUIET = 1.0
SETTINGS = """
[sound]
enabled=False
driver=dummyDriver
[speech]
driver={driver}
autoReadIncoming=True
[screen]
driver=ptyDriver
[keyboard]
driver=ptyDriver
keyboardLayout=pty
charEcho=True
charDeleteEcho=True
wordEcho=False
interruptOnKeyPress=True
[general]
debugLevel=0
punctuationLevel=none
emoticons=False
hasAttributes=False
shell={shell}
[focus]
cursor=True
highlight=False
[remote]
enable=False
enabled=False
driver=dummyDriver
[promote]
enabled=False
[time]
enabled=False
"""
"""Fenrir's default settings in its terminal mode; it watches only our pseudo-terminal and keys."""


class Fenrir:
    """A running Fenrir with the kiosk in it."""

    name: ClassVar = "Fenrir"
    needs: ClassVar[tuple[str, ...]] = ("fenrir",)
    package: ClassVar = "fenrir python3-pyte"
    has_braille: ClassVar = False
    own_keys: ClassVar = {"f1": "h", "f2": "v", "f3": "l", "f5": "w", "f6": "k", "f7": "s", "f8": "x", "escape": "left"}
    braille = ""

    def __init__(self, folder: Path, mode: str) -> None:
        """Let Fenrir run the kiosk in ``mode``, with its files in ``folder``."""
        self.heard: list[Heard] = []
        self._folder = folder
        self._log = folder / "speech"
        self._log.touch()
        self._read = 0
        shell = folder / "kiosk"
        # The kiosk waits until Fenrir has spoken its greeting, as if a person had started the reader first.
        self._gate = folder / "gate"
        kiosk = shlex.join([sys.executable, "-m", "kiosk", *FIXTURE_GUIDE, mode])
        shell.write_text(f"#!/bin/sh\nread open <{self._gate}\nexec {kiosk}\n")
        shell.chmod(0o700)
        driver = UP_TO_ROOT + str(Path(__file__).with_name("fenrir_log")).lstrip("/")
        self._settings = folder / "settings.conf"
        self._settings.write_text(SETTINGS.format(driver=driver, shell=shell))

    def __enter__(self) -> Self:
        fenrir = shutil.which("fenrir") or "fenrir"
        os.mkfifo(self._gate)
        gate = os.open(self._gate, os.O_RDWR)
        try:
            self._terminal = PseudoTerminal([fenrir, "-e", "-s", str(self._settings)], KIOSK_READER_LOG=str(self._log))
            try:
                self._start(gate)
            except BaseException:
                self._close()
                raise
        finally:
            os.close(gate)
        return self

    def _start(self, gate: int) -> None:
        if not listen_until(self, lambda: bool(self.heard), quiet=0, patience=START):
            raise NotAttachedError(
                "Fenrir did not greet; the terminal shows: " + " ".join(self._terminal.lines).strip()
            )
        self.heard.clear()
        os.write(gate, b"\n")
        # Fenrir may say first that the screen is blank.
        if not listen_until(self, lambda: says(self.heard, self._terminal.lines), quiet=START_QUIET, patience=START):
            raise NotAttachedError("Fenrir said nothing of the first screen")

    def __exit__(self, *_: object) -> None:
        self._close()

    def _close(self) -> None:
        self._terminal.close()
        # Fenrir leaves its socket behind, named after the id of its process.
        for process in self._terminal.family:
            (Path(tempfile.gettempdir()) / f"fenrirscreenreader-{process}.sock").unlink(missing_ok=True)

    def press(self, key: str) -> None:
        """Send a key."""
        self._terminal.press(key)

    def listen(self) -> bool:
        """Process what was drawn and spoken."""
        drawn = self._terminal.read()
        with self._log.open("rb") as log:
            log.seek(self._read)
            new = log.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._read += len(whole)
        for line in whole.splitlines():
            time, text = json.loads(line)
            if text is None:
                while self.heard and time - self.heard[-1].time < SOUNDS:
                    self.heard.pop()
            elif text.strip():
                self.heard.append(Heard(time, text))
        return drawn or bool(whole)
