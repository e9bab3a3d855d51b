"""What the terminal can do: colors, cursor movement, letters. Decided once, before anything is written to it.

The terminal itself is not queried: some would print the query, and the start would wait for the answer of the others.
``TERM`` and terminfo say what it understands, ``COLORTERM``, ``XTERM_VERSION`` and ``NO_COLOR`` which colors it shows,
the locale and the line's UTF-8 flag which letters it has.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct

from kiosk.terminal.line_settings import is_utf8
from kiosk.texts.message import staff

CONSOLE = "linux"
"""The Linux console: 16 colors for letters, 8 behind them, and a palette that can be set."""
BRIGHT_COLORS = ("xterm", "screen", "tmux", "rxvt")
"""Families with 8 colors in terminfo under their oldest names that all have the bright ones too."""
SERIAL = "vt"
"""Begins the names of terminals on a serial line."""
MULTIPLEXERS = ("TMUX", "STY")
"""Variables of tmux and GNU screen, which flag every line as UTF-8, whatever the terminal has that shows them."""
XTERM_NAMES = frozenset({"xterm", "xterm-color", "xterm-256color"})
"""What xterm calls itself where nobody has chosen a name with fewer colors."""
XTERM_VERSION = re.compile(r"XTerm\((\d+)\)")
"""The value of the variable of that name, which xterm sets for its programs."""
FIRST_DIRECT_XTERM = 331
"""The first version of xterm that shows 24-bit color (2017). It does not set COLORTERM, and keeps none."""
MANY, BRIGHT = 256, 16
"""Minimum color counts for the usual 256 colors, and for the bright ones."""


class ColorDepth(StrEnum):
    """From none to 24 bits; ``AUTO`` goes by what the terminal says of itself."""

    AUTO = "auto"
    NONE = "none"
    EIGHT = "8"
    SIXTEEN = "16"
    MANY = "256"
    TRUE = "true"


class Terminfo(Struct, frozen=True):
    """What terminfo says of a terminal."""

    colors: int
    """0 or less for none."""
    moves: bool
    """Whether the cursor is moved by the sequence of ECMA-48, which is the only one that the kiosk writes."""
    alternate: bool
    """Whether there is an alternate screen, so that what stood there before comes back at the end."""
    shows_cursor: bool
    """Whether the cursor can be made visible."""
    clears_history: bool = False
    """Whether a sequence erases the lines that were scrolled away."""
    direct: bool = False
    """Whether it shows 24-bit color."""


class Capabilities(Struct, frozen=True):
    """What may be written to the terminal; by default everything."""

    colors: ColorDepth = ColorDepth.TRUE
    """Never ``AUTO``."""
    colors_from: str = ""
    """What that was decided from: a variable, "terminfo" or "the configuration"."""
    moves: bool = True
    """Whether it can be drawn on; otherwise only typed lines are left."""
    alternate: bool = True
    shows_cursor: bool = True
    clears_history: bool = True
    console: bool = False
    """Whether it is the Linux console, whose palette the kiosk sets."""
    encoding: str = "utf-8"
    """Name of the character set that the terminal shows."""

    @property
    def colors_cursor(self) -> bool:
        """Whether the color of the cursor can be set; a terminal of so many colors that cannot ignores the request."""
        return self.alternate and not self.console and self.colors in {ColorDepth.MANY, ColorDepth.TRUE}


FULL = Capabilities()


def capabilities(
    environ: Mapping[str, str],
    wish: ColorDepth,
    describe: Callable[[str], Terminfo | None],
    *,
    utf8_line: bool = False,
    coerced: bool = False,
) -> Capabilities:
    """Return what the terminal that ``environ`` names can do.

    Args:
        environ: The environment's variables.
        wish: The color depth that the site has set.
        describe: Looks a terminal up in terminfo; None for one that is not there.
        utf8_line: Whether the line is flagged as UTF-8.
        coerced: Whether Python itself may have set ``LC_CTYPE`` (PEP 538).
    """
    term = environ.get("TERM", "")
    info = describe(term)
    serial = term.startswith(SERIAL)
    known = info or Terminfo(-1 if serial else BRIGHT, moves=True, alternate=not serial, shows_cursor=True)
    # T: In a line of “kiosk doctor”, after “as”: what says how many colors there are.
    colors_from: str = staff("doctor", "the configuration")
    colors = wish
    if wish is ColorDepth.AUTO:
        colors, colors_from = _colors(environ, term, known, named=info is None)
    return Capabilities(
        colors=colors,
        colors_from=colors_from,
        moves=known.moves,
        alternate=known.alternate,
        shows_cursor=known.shows_cursor,
        # Terminfo leaves this out for kitty, rxvt and others that do it; no terminal of that kind prints the sequence.
        clears_history=known.clears_history or known.alternate,
        console=term.partition("-")[0] == CONSOLE,
        encoding=_encoding(environ, term, utf8_line=utf8_line, coerced=coerced),
    )


def _colors(environ: Mapping[str, str], term: str, info: Terminfo, *, named: bool) -> tuple[ColorDepth, str]:
    """Return the colors that the terminal shows, and what says so.

    Args:
        environ: The environment's variables.
        term: The terminal's name.
        info: What terminfo says.
        named: Whether terminfo lacks it, so that its name is all there is.
    """
    source = "TERM" if named else "terminfo"
    if environ.get("NO_COLOR"):
        return ColorDepth.NONE, "NO_COLOR"
    if info.colors <= 0:
        return ColorDepth.NONE, source
    if term.partition("-")[0] == CONSOLE:
        return ColorDepth.EIGHT, "TERM"  # it takes more, and rounds them to whatever is near
    if environ.get("COLORTERM", "").lower() in {"truecolor", "24bit"}:
        return ColorDepth.TRUE, "COLORTERM"
    if info.direct or term.endswith("-direct"):
        return ColorDepth.TRUE, source
    if _is_direct_xterm(environ, term):
        return ColorDepth.TRUE, "XTERM_VERSION"
    if info.colors >= MANY or (named and term.endswith("-256color")):
        return ColorDepth.MANY, source
    return ColorDepth.SIXTEEN if info.colors >= BRIGHT or term.startswith(BRIGHT_COLORS) else ColorDepth.EIGHT, source


def _is_direct_xterm(environ: Mapping[str, str], term: str) -> bool:
    """Return whether the terminal is an xterm with 24-bit color; in a multiplexer the variable is about another one."""
    version = XTERM_VERSION.fullmatch(environ.get("XTERM_VERSION", ""))
    inside = any(variable in environ for variable in MULTIPLEXERS)
    return term in XTERM_NAMES and not inside and version is not None and int(version[1]) >= FIRST_DIRECT_XTERM


def _encoding(environ: Mapping[str, str], term: str, *, utf8_line: bool, coerced: bool) -> str:
    names = ["LC_ALL", "LC_CTYPE", "LANG"]
    if coerced and environ.get("LC_CTYPE") == "C.UTF-8":
        names.remove("LC_CTYPE")
    name = next((environ[key] for key in names if environ.get(key)), "")
    if not name:
        # Services often have no locale, on consoles that show every letter; a serial line says nothing of itself.
        return "ascii" if term.startswith(SERIAL) and not utf8_line else "utf-8"
    if "." not in name:
        if utf8_line and not any(variable in environ for variable in MULTIPLEXERS):
            return "utf-8"
        if name in {"C", "POSIX"}:
            return "ascii"
        import locale

        name = locale.normalize(name)
    codeset = name.partition(".")[2].partition("@")[0]
    try:
        return codecs.lookup(codeset).name
    except LookupError:
        return "ascii"


def terminfo(term: str) -> Terminfo | None:
    """Look ``term`` up in the system's terminfo; None where it is not there. One name for each process."""
    import curses

    try:
        curses.setupterm(term, 1)
    except (ValueError, curses.error):
        return None
    return Terminfo(
        colors=curses.tigetnum("colors"),
        moves=(curses.tigetstr("cup") or b"").startswith(b"\x1b["),
        alternate=b"\x1b[?1049h" in (curses.tigetstr("smcup") or b""),
        shows_cursor=b"\x1b[?25h" in (curses.tigetstr("cnorm") or b""),
        clears_history=b"\x1b[3J" in (curses.tigetstr("E3") or b""),
        # Extensions, of ncurses and of tmux. RGB is a flag, or the bits of each color as a number or a text.
        direct=curses.tigetflag("Tc") > 0
        or curses.tigetflag("RGB") > 0
        or curses.tigetnum("RGB") > 0
        or bool(curses.tigetstr("RGB")),
    )


def this_terminal(wish: ColorDepth = ColorDepth.AUTO) -> Capabilities:
    """Return what the terminal of this process can do."""
    return capabilities(os.environ, wish, terminfo, utf8_line=is_utf8(1), coerced=bool(sys.flags.utf8_mode))
