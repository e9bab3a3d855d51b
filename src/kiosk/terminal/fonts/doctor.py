"""Examines the fonts for staff: which of them work, how much of a page each shows, and which letters it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from kiosk.domain.errors import Diagnostic
from kiosk.terminal.fonts import FontTerminal, open_fonts
from kiosk.terminal.fonts.console import ConsoleFonts, FontError
from kiosk.texts.message import StaffText, staff

# T: Line of “kiosk doctor”: a setting names fonts. {count} is their number; xterm, kitty and console are terminals.
ELSEWHERE = {
    FontTerminal.XTERM: staff(
        "doctor|fonts", "text sizes: {count}, by the fonts of xterm: {names}; they are used in xterm alone"
    ),
    FontTerminal.KITTY: staff(
        "doctor|fonts", "text sizes: {count}, by the fonts of kitty: {names}; they are used in kitty alone"
    ),
    FontTerminal.CONSOLE: staff(
        "doctor|fonts",
        "text sizes: {count}, by the fonts of console: {names}; "
        "they can be tried on the Linux console alone; run the doctor there, too",
    ),
}
# T: The same where the fonts could be set. The key ] stays.
LOOK = staff(
    "doctor|fonts",
    "text sizes: {count}, by the fonts of {terminal}: {names}; "
    "{terminal} does not say whether it obeys: press ] in the kiosk and look",
)


class FontsReport(Struct, frozen=True):
    """The result."""

    lines: tuple[StaffText, ...]
    """What works, for staff."""
    diagnostics: tuple[Diagnostic, ...] = ()
    screen_size: tuple[int, int] | None = None
    """Columns and lines with the ordinary font, where it could be tried."""


def examine(
    own: FontTerminal, names: Sequence[str], needed: AbstractSet[str], environ: Mapping[str, str]
) -> FontsReport:
    """Try the fonts, where that can be done.

    Args:
        own: The terminal whose font can be changed, as the clinic says.
        names: Its fonts, from the ordinary to the largest.
        needed: Letters that the kiosk shows.
        environ: The environment's variables.
    """
    fonts = open_fonts(own, names, environ)
    if isinstance(fonts, ConsoleFonts):
        return examine_console(fonts, needed)
    line = LOOK.with_values(terminal=str(own)) if fonts else ELSEWHERE[own]
    return FontsReport((line.with_values(count=len(names), names=", ".join(names)),))


def examine_console(fonts: ConsoleFonts, needed: AbstractSet[str]) -> FontsReport:
    """Set one font after the other, and then the original one."""
    lines, diagnostics, ordinary = [], [], None
    try:
        for size, name in enumerate(fonts.names, 1):
            if not fonts.use(size, write_nothing):
                continue
            columns, rows = fonts.screen_size
            # T: Line of “kiosk doctor”: {name} is a font, the rest are numbers.
            line = staff("doctor|fonts", "text size {size}: {name}, {columns} columns, {lines} lines", size=size)
            lines.append(line.with_values(name=name, columns=columns, lines=rows))
            ordinary = (columns, rows) if size == 1 else ordinary
            try:
                missing = "".join(sorted(needed - fonts.letters()))
            except FontError as error:
                # T: Remedy.
                diagnostics.append(Diagnostic(name, 0, error.cause, staff("doctor|fonts", "Choose another font")))
                continue
            if missing:
                # T: Cause: {letters} are missing in a font.
                cause = staff("doctor|fonts", "It lacks {letters}", letters=missing)
                # T: Remedy: Lat15 is the name of fonts of the system Debian.
                remedy = staff("doctor|fonts", "Choose another font; Debian's Lat15 have all")
                diagnostics.append(Diagnostic(name, 0, cause, remedy))
    finally:
        fonts.restore()
    return FontsReport(tuple(lines), (*fonts.diagnostics, *diagnostics), ordinary)


def write_nothing(_: str) -> None:
    """Write nothing: the console gets its fonts from a program."""
