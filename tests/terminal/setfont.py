"""Stands in for ``setfont`` where there is no Linux console: a font is its name, and gives the terminal a size.

Called as ``setfont.py -C TERMINAL [-O FILE] [FONT]``. A font is called ``COLUMNSxLINES``; "huge" is refused as the
kernel refuses a font, and a path is read as a font that was saved before.
"""

from __future__ import annotations

import sys
import termios
from pathlib import Path


def main(terminal: str, *rest: str) -> int:
    with Path(terminal).open("rb", buffering=0) as console:
        lines, columns = termios.tcgetwinsize(console)
        if rest[0] == "-O":
            Path(rest[1]).write_text(f"{columns}x{lines}")
            rest = rest[2:]
        if not rest:
            return 0
        [font] = rest
        if font == "huge":
            sys.stderr.write("setfont: ERROR: Font is too big\n")
            return 71
        font = Path(font).read_text() if "/" in font else font
        columns, lines = map(int, font.split("x"))
        termios.tcsetwinsize(console, (lines, columns))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[2:]))
