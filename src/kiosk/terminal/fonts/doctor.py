"""Examines the fonts for staff: which of them work, how much of a page each shows, and which letters it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.terminal.fonts import FontTerminal, open_fonts
from kiosk.terminal.fonts.console import ConsoleFonts

ELSEWHERE = {
    FontTerminal.XTERM: "they are used in xterm alone",
    FontTerminal.KITTY: "they are used in kitty alone",
    FontTerminal.CONSOLE: "they can be tried on the Linux console alone; run the doctor there, too",
}


class Report(Struct, frozen=True):
    """The result."""

    lines: tuple[str, ...]
    """What works, for staff."""
    diagnostics: tuple[Diagnostic, ...] = ()
    screen_size: tuple[int, int] | None = None
    """Columns and lines with the ordinary font, where it could be tried."""


def examine(own: FontTerminal, names: Sequence[str], needed: AbstractSet[str], environ: Mapping[str, str]) -> Report:
    """Try the fonts, where that can be done.

    Args:
        own: The terminal whose font can be changed, as the clinic says.
        names: Its fonts, from the ordinary to the largest.
        needed: Letters that the kiosk shows.
        environ: The environment's variables.
    """
    fonts = open_fonts(own, names, environ)
    named = f"text sizes: {len(names)}, by the fonts of {own}: {', '.join(names)}"
    if isinstance(fonts, ConsoleFonts):
        return examine_console(fonts, needed)
    if fonts:
        return Report((f"{named}; {own} does not say whether it obeys: press ] in the kiosk and look",))
    return Report((f"{named}; {ELSEWHERE[own]}",))


def examine_console(fonts: ConsoleFonts, needed: AbstractSet[str]) -> Report:
    """Set one font after the other, and then the original one."""
    lines, diagnostics, ordinary = [], [], None
    try:
        for size, name in enumerate(fonts.names, 1):
            if not fonts.use(size, ignore):
                continue
            columns, rows = fonts.screen_size
            lines.append(f"text size {size}: {name}, {columns} columns, {rows} lines")
            ordinary = (columns, rows) if size == 1 else ordinary
            try:
                missing = "".join(sorted(needed - fonts.letters()))
            except ValueError as error:
                diagnostics.append(Diagnostic(name, 0, f"It {error}", "Choose another font"))
                continue
            if missing:
                diagnostics.append(
                    Diagnostic(name, 0, f"It lacks {missing}", "Choose another font; Debian's Lat15 have all")
                )
    finally:
        fonts.restore()
    return Report(tuple(lines), (*fonts.diagnostics, *diagnostics), ordinary)


def ignore(_: str) -> None:
    """Write nothing: the console gets its fonts from a program."""
