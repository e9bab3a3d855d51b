"""Capabilities come from the terminal's name, terminfo and the locale; the terminal itself is not queried."""

from __future__ import annotations

import pytest

from kiosk.terminal.capabilities import Capabilities, ColorDepth, Terminfo, capabilities

KNOWN = {
    "vt52": Terminfo(-1, moves=False, alternate=False, shows_cursor=False),
    "vt100": Terminfo(-1, moves=True, alternate=False, shows_cursor=False),
    "vt220": Terminfo(-1, moves=True, alternate=False, shows_cursor=True),
    "xterm-mono": Terminfo(-1, moves=True, alternate=True, shows_cursor=True),
    "linux": Terminfo(8, moves=True, alternate=False, shows_cursor=True, clears_history=True),
    "ansi": Terminfo(8, moves=True, alternate=False, shows_cursor=False),
    "xterm": Terminfo(8, moves=True, alternate=True, shows_cursor=True),
    "screen": Terminfo(8, moves=True, alternate=True, shows_cursor=True),
    "screen-16color": Terminfo(16, moves=True, alternate=True, shows_cursor=True),
    "xterm-256color": Terminfo(256, moves=True, alternate=True, shows_cursor=True),
    "xterm-direct": Terminfo(1 << 24, moves=True, alternate=True, shows_cursor=True),
    "foot": Terminfo(256, moves=True, alternate=True, shows_cursor=True, direct=True),
}
"""What terminfo says."""


def seen(
    environ: dict[str, str], wish: ColorDepth = ColorDepth.AUTO, *, utf8_line: bool = False, coerced: bool = False
) -> Capabilities:
    return capabilities(environ, wish, KNOWN.get, utf8_line=utf8_line, coerced=coerced)


@pytest.mark.parametrize(
    ("environ", "colors", "source"),
    [
        ({"TERM": "vt100"}, ColorDepth.NONE, "terminfo"),
        ({"TERM": "vt220", "COLORTERM": "truecolor"}, ColorDepth.NONE, "terminfo"),
        ({"TERM": "vt420"}, ColorDepth.NONE, "TERM"),
        ({"TERM": "xterm-mono"}, ColorDepth.NONE, "terminfo"),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, ColorDepth.NONE, "NO_COLOR"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, ColorDepth.MANY, "terminfo"),
        ({"TERM": "linux"}, ColorDepth.EIGHT, "TERM"),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, ColorDepth.EIGHT, "TERM"),
        ({"TERM": "ansi"}, ColorDepth.EIGHT, "terminfo"),
        ({"TERM": "xterm"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "screen"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "screen-16color"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "xterm-256color"}, ColorDepth.MANY, "terminfo"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, ColorDepth.TRUE, "COLORTERM"),
        ({"TERM": "xterm", "COLORTERM": "24bit"}, ColorDepth.TRUE, "COLORTERM"),
        ({"TERM": "xterm-direct"}, ColorDepth.TRUE, "terminfo"),
        ({"TERM": "foot"}, ColorDepth.TRUE, "terminfo"),
        ({"TERM": "newest-256color"}, ColorDepth.MANY, "TERM"),
        ({"TERM": "newest"}, ColorDepth.SIXTEEN, "TERM"),
        # A plain xterm, as a clinic starts it.
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, ColorDepth.TRUE, "XTERM_VERSION"),
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(331)"}, ColorDepth.TRUE, "XTERM_VERSION"),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(330)"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "xterm", "XTERM_VERSION": "newest"}, ColorDepth.SIXTEEN, "terminfo"),
        # Programs within xterm that are terminals themselves inherit its variable.
        ({"TERM": "screen", "XTERM_VERSION": "XTerm(379)"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "xterm", "XTERM_VERSION": "XTerm(379)", "TMUX": "a,1,0"}, ColorDepth.SIXTEEN, "terminfo"),
        ({"TERM": "linux", "XTERM_VERSION": "XTerm(379)"}, ColorDepth.EIGHT, "TERM"),
    ],
)
def test_color_depth_is_that_of_the_terminal(environ: dict[str, str], colors: ColorDepth, source: str) -> None:
    found = seen(environ)
    assert (found.colors, found.colors_from) == (colors, source)


@pytest.mark.parametrize("wish", [wish for wish in ColorDepth if wish is not ColorDepth.AUTO])
def test_color_depth_set_by_the_site_wins(wish: ColorDepth) -> None:
    found = seen({"TERM": "vt100", "NO_COLOR": "1"}, wish)
    assert (found.colors, found.colors_from) == (wish, "the configuration")


def test_only_terminals_that_cannot_move_the_cursor_get_typed_lines() -> None:
    assert not seen({"TERM": "vt52"}).moves
    assert all(seen({"TERM": term}).moves for term in ("vt100", "vt220", "linux", "xterm", "never-heard-of"))


def test_only_the_linux_console_gets_a_palette() -> None:
    consoles = {term: seen({"TERM": term}).console for term in [*KNOWN, "linux-16color", "linuxish"]}
    assert [term for term, console in consoles.items() if console] == ["linux", "linux-16color"]


@pytest.mark.parametrize(
    ("environ", "encoding"),
    [
        ({"TERM": "linux", "LANG": "es_US.UTF-8"}, "utf-8"),
        ({"TERM": "vt220", "LANG": "en_US.utf8"}, "utf-8"),
        ({"TERM": "vt220", "LANG": "es_ES.ISO-8859-1"}, "iso8859-1"),
        ({"TERM": "vt220", "LANG": "es_ES.ISO-8859-15@euro"}, "iso8859-15"),
        ({"TERM": "vt220", "LANG": "es_ES"}, "iso8859-1"),
        ({"TERM": "xterm", "LANG": "C"}, "ascii"),
        ({"TERM": "xterm", "LANG": "en_US.UTF-8", "LC_ALL": "POSIX"}, "ascii"),
        ({"TERM": "xterm", "LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8"),
        ({"TERM": "xterm", "LANG": "en_US.no-such-set"}, "ascii"),
        ({"TERM": "xterm"}, "utf-8"),
        ({"TERM": "linux", "LANG": ""}, "utf-8"),
        ({"TERM": "vt220"}, "ascii"),
    ],
)
def test_encoding_is_that_of_the_locale(environ: dict[str, str], encoding: str) -> None:
    assert seen(environ).encoding == encoding


def test_line_flagged_as_utf8_counts_where_the_locale_names_no_encoding() -> None:
    assert seen({"TERM": "vt220"}, utf8_line=True).encoding == "utf-8"
    assert seen({"TERM": "xterm", "LANG": "C"}, utf8_line=True).encoding == "utf-8"
    assert seen({"TERM": "vt220", "LANG": "es_ES.ISO-8859-1"}, utf8_line=True).encoding == "iso8859-1"


@pytest.mark.parametrize("inside", [{"TMUX": "/tmp/tmux-0/default,1,0"}, {"STY": "1.kiosk"}])  # noqa: S108 - no file
def test_locale_counts_in_a_multiplexer_which_flags_every_line_as_utf8(inside: dict[str, str]) -> None:
    assert seen({"TERM": "screen", "LANG": "C", **inside}, utf8_line=True).encoding == "ascii"
    assert seen({"TERM": "screen", "LANG": "C.UTF-8", **inside}, utf8_line=True).encoding == "utf-8"
    assert seen({"TERM": "tmux-256color", **inside}, utf8_line=True).encoding == "utf-8"


def test_history_is_cleared_where_terminfo_says_so_or_there_is_an_alternate_screen() -> None:
    clears = {term: seen({"TERM": term}).clears_history for term in ("xterm", "screen", "linux", "vt100", "vt220")}
    assert clears == {"xterm": True, "screen": True, "linux": True, "vt100": False, "vt220": False}


def test_locale_that_python_coerced_is_ignored() -> None:
    assert seen({"TERM": "vt220", "LANG": "C", "LC_CTYPE": "C.UTF-8"}, coerced=True).encoding == "ascii"
