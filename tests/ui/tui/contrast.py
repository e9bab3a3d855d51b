"""The colors that a terminal paints for a style, and their contrast.

``python -m tests.ui.tui.contrast`` writes docs/SCREEN.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import fields
from rich.color import ColorType
from rich.style import Style

from kiosk.domain.settings import Theme
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.terminal.screen_sequences import CONSOLE_COLORS
from kiosk.ui.tui.themes import Palette, palettes_for
from tests.conformance.matrix import requirement
from tests.fixture_guide import ROOT

ENOUGH = requirement("DI-03").number("text")
"""WCAG 2.2, 1.4.6 (AAA)."""
REPORT = ROOT / "docs" / "SCREEN.md"
SIZES = (
    requirement("DI-01").size("ordinary"),
    requirement("DI-01").size("large"),
    requirement("DI-02").size("largest"),
)
"""Columns and lines at which no word of any page may be lost."""
VGA = [
    "000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa",
    "555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff",
]  # fmt: skip
"""The Linux console's own colors, and those of most PC terminals."""
XTERM = [
    "000000", "cd0000", "00cd00", "cdcd00", "0000ee", "cd00cd", "00cdcd", "e5e5e5",
    "7f7f7f", "ff0000", "00ff00", "ffff00", "5c5cff", "ff00ff", "00ffff", "ffffff",
]  # fmt: skip
CONSOLE = Capabilities(colors=ColorDepth.EIGHT, console=True)
UNDERLINE = 6
"""The color that the Linux console draws for underline."""
TERMINALS = {
    "24 bits": (Capabilities(colors=ColorDepth.TRUE), [VGA]),
    "256 colors": (Capabilities(colors=ColorDepth.MANY), [VGA]),
    "16 colors": (Capabilities(colors=ColorDepth.SIXTEEN), [VGA, XTERM]),
    "Linux console": (CONSOLE, [list(CONSOLE_COLORS)]),
    "8 colors": (Capabilities(colors=ColorDepth.EIGHT), [VGA, XTERM]),
}
"""Kinds of terminal, with the values that their first 16 colors may have."""


def luminance(color: str) -> float:
    """Return the relative luminance (WCAG 2.2) of six hexadecimal digits."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ratio(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def painted(style: Style, table: list[str], *, console: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each pair of colors that a terminal may paint for ``style``: with bold as it is and brighter."""
    assert style.color is not None, style
    assert style.bgcolor is not None, style
    numbers = [color.number if color.type is ColorType.STANDARD else None for color in (style.color, style.bgcolor)]
    values = [color.get_truecolor().hex.lstrip("#") for color in (style.color, style.bgcolor)]
    values = [value if number is None else table[number] for number, value in zip(numbers, values, strict=True)]
    yield values[0], values[1]
    if console and style.underline:
        yield table[UNDERLINE], values[1]
    if style.bold and numbers[0] is not None and numbers[0] < 8:
        yield table[numbers[0] + 8], values[1]


RULES = ("mark", "emergency_rule", "care_team_rule", "notice_rule")
"""Styles of cells that never hold a letter."""
READ = ("text", "heading", "urgent", "notice", "choice", "term")
"""Styles that are lifted in the row that is being read."""


def styles(palette: Palette) -> list[Style]:
    """Return every style that words are drawn in, also that of each kind of row while it is being read."""
    own = [getattr(palette, field.name) for field in fields(palette) if field.name not in {*RULES, "lifted", "empty"}]
    return [style for style in own if isinstance(style, Style)] + [
        palette.lift(getattr(palette, name)) for name in READ
    ]


def worst(theme: Theme, terminal: Capabilities, tables: list[list[str]]) -> float:
    """Return the lowest contrast of any words of a theme on a kind of terminal."""
    palette = palettes_for(terminal)[theme]
    return min(
        ratio(*pair)
        for style in styles(palette)
        for table in tables
        for pair in painted(style, table, console=terminal.console)
    )


def faintest_mark(theme: Theme, terminal: Capabilities, tables: list[list[str]]) -> float:
    """Return the lowest contrast of a mark or rule of a theme to the ground, on a kind of terminal.

    A filled cell of a chart is a mark; what is around it are cells that are not filled.
    """
    palette = palettes_for(terminal)[theme]
    pairs = [(getattr(palette, name), palette.text) for name in RULES]
    if palette.empty:
        pairs.append((palette.mark, palette.empty))
    return min(
        ratio(mark[1], ground[1])
        for one, other in pairs
        for table in tables
        for mark in painted(one, table)
        for ground in painted(other, table)
    )


def report() -> str:
    """Return the text of docs/SCREEN.md."""
    themes = [theme for theme in Theme if theme is not Theme.TERMINAL]
    rows = [
        f"| {name} | " + " | ".join(f"{worst(theme, terminal, tables):.1f}" for theme in themes) + " |"
        for name, (terminal, tables) in TERMINALS.items()
    ]
    sizes = ", ".join(f"{columns}x{lines}" for columns, lines in SIZES)
    return f"""# What the screen shows

Generated by `python -m tests.ui.tui.contrast`; a test fails when it does not match the program.

## Worst contrast

The lowest contrast of any text of a theme, on each kind of terminal; {ENOUGH:.0f} or more is required everywhere
(WCAG 2.2, 1.4.6).

| terminal | {" | ".join(themes)} |
| --- |{" --- |" * len(themes)}
{chr(10).join(rows)}

With 16 and 8 colors, the lower figure for two common color sets counts, the Linux console's own (VGA) and xterm's, and
bold counts as the brighter color that many terminals draw for it. On the Linux console the kiosk sets the colors, and
underlined text counts as the color it is drawn in. On other terminals with 8 colors, white takes the place of yellow,
which is brown there. The theme `terminal`, and terminals without colors, use the terminal's own two colors, plain and
reversed.

## Sizes

No word of any page is lost, in either language, at {sizes} (columns x lines).
The smallest is {SIZES[-1][0]}x{SIZES[-1][1]}. On the Linux console, a larger font that leaves fewer is not used.

Text is turned page by page. While it goes on, "↓ More below" stands in the lines that are kept for answers. On low
screens the notice needs that line, and only the arrow stays, at the edge beside it. In large letters a triangle stands
there.

## Charts

Beside some sentences a chart shows their numbers: how many of 100 people, or a time line of courses and tests. Its
cells are colored spaces, so screen readers and braille displays notice none of it; the sentence has all its numbers.
With 16 colors or fewer, cells that are not filled have a dot. Reader mode, lines and large letters have the sentence
alone.

![A time line of the courses and tests of Lemtrada](chart.svg)

## Large letters

From the second text size on, the text, every message and the text of a hidden screen are drawn in large letters. What
is too long for the screen goes on over several pages: Down, Up, Page Down and Page Up turn them, and a triangle that
points down is shown beside the last line while there is more. Answers stand in a line kept for them; where fewer than
four lines of letters fit, an answer takes the place of the text. On the page for trying out the keys, where Down is
only named, pressing the same key again turns to the rest.

The header and the key bar keep the terminal's own letters, because large ones would leave no space to read on a small
screen. Everything in them can be read in large letters elsewhere:

| in the bars | in large letters |
| --- | --- |
| title of the page, medicine and section | first row of the page (Home) |
| position on the page | "Where am I?" |
| whether the voice is on | "Where am I?", asked again |
| keys | Help, under "The keys"; "Try out the keys"; "All options" has most of them as rows |
"""


if __name__ == "__main__":
    REPORT.write_text(report(), "utf-8")
