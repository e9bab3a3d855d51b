"""Real terminals under an X server without a screen."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

FONT, POINTS = "DejaVu Sans Mono", 14
SCREEN = "2000x1400x24"
"""Room for the largest picture."""
PROGRAMS = {"Xvfb": "xvfb", "import": "imagemagick", "xterm": "xterm", "kitty": "kitty"}
"""What pictures are made with, and the Debian packages that have it."""
XTERM = ("xterm", "-ah", "-b", "0", "-bw", "0", "+sb", "-fa", FONT, "-fs", str(POINTS))
KITTY = (
    "kitty", "--config", "NONE", "-o", f"font_family={FONT}", "-o", f"font_size={POINTS}",
    "-o", "window_padding_width=0", "-o", "remember_window_size=no", "-o", "placement_strategy=top-left",
)  # fmt: skip
KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "PYTHONPATH"}
"""Variables of the caller that a terminal gets; the others could choose colors or modes."""


class RealTerminal(Struct, frozen=True):
    """A terminal program, and what is special about it here."""

    name: str
    command: tuple[str, ...]
    environ: tuple[tuple[str, str], ...] = ()
    """Variables that the kiosk gets in it."""
    colors: str = "auto"
    """The configuration's color depth."""

    def arguments(self, size: str, run: Sequence[str]) -> list[str]:
        """Return the command line that runs ``run`` at the top left; ``size`` is in cells, such as 80x24."""
        run = ["env", *(f"{name}={value}" for name, value in self.environ), *run]
        if self.command[0] == "kitty":
            columns, _, lines = size.partition("x")
            window = ["-o", f"initial_window_width={columns}c", "-o", f"initial_window_height={lines}c"]
            return [*self.command, *window, *run]
        return [*self.command, "-geometry", f"{size}+0+0", "-e", *run]


TERMINALS = (
    RealTerminal("xterm", XTERM),
    RealTerminal("xterm-24bit", XTERM, (("TERM", "xterm-256color"), ("COLORTERM", "truecolor"))),
    RealTerminal("kitty", KITTY),
    RealTerminal("16-colors", XTERM, colors="16"),
    RealTerminal("no-colors", XTERM, (("NO_COLOR", "1"),)),
)


def missing() -> list[str]:
    """Return what to install: a line for each program that is not there."""
    return [f"{program} (apt install {package})" for program, package in PROGRAMS.items() if not shutil.which(program)]


@contextmanager
def x_server() -> Iterator[dict[str, str]]:
    """Run an X server; yield the environment for its programs."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = number.readline().strip()
        kept = {name: value for name, value in os.environ.items() if name in KEPT}
        # kitty draws with OpenGL, which has no graphics card here.
        yield {"LANG": "C.UTF-8", **kept, "DISPLAY": f":{display}", "LIBGL_ALWAYS_SOFTWARE": "1"}
    finally:
        server.terminate()
        server.wait()


def take_picture(file: Path, environ: dict[str, str], width: str, height: str) -> None:
    """Write the top left of the X server's screen to ``file``, as PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    crop = ["-crop", f"{width}x{height}+0+0", "+repage", "-define", "png:compression-level=4"]
    subprocess.run(["import", "-window", "root", *crop, str(file)], check=True, env=environ)
