"""Keys from bytes: every key by its name, whatever else the terminal sends, and however the bytes are cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.command import Command
from kiosk.domain.keys import SHORTCUTS, action_for
from kiosk.terminal.key_decoder import KeyDecoder


def keys(*pieces: bytes) -> list[str]:
    decoder = KeyDecoder()
    return [key for piece in pieces for key in decoder.feed(piece)] + decoder.flush()


KEYS: dict[bytes, str] = {
    b"\x1b[57438u": "volumedown", b"\x1b[57439;1:1u": "volumeup", b"\x1b[57440u": "volumemute", b"\x1b[57376u": "f13",
    b"\x1b[13u": "enter", b"\x1b[27;5u": "escape", b"\x1b[97;1:2u": "a",
    b"\x1b[A": "up", b"\x1b[B": "down", b"\x1b[C": "right", b"\x1b[D": "left",
    b"\x1bOA": "up", b"\x1bOB": "down", b"\x1bOC": "right", b"\x1bOD": "left",
    b"\r": "enter", b"\n": "enter", b"\r\n": "enter", b"\x1bOM": "enter",
    b"\x7f": "backspace", b"\x08": "backspace", b"\x1b": "escape", b"\t": "tab", b"\x1b[Z": "shift+tab",
    b"\x1b[H": "home", b"\x1b[1~": "home", b"\x1b[7~": "home", b"\x1bOH": "home",
    b"\x1b[F": "end", b"\x1b[4~": "end", b"\x1b[8~": "end", b"\x1bOF": "end",
    b"\x1b[5~": "pageup", b"\x1b[6~": "pagedown", b"\x1b[3~": "delete", b"\x1b[2~": "insert",
    b"\x1bOP": "f1", b"\x1b[11~": "f1", b"\x1b[[A": "f1", b"\x1b[P": "f1", b"\x1b[[E": "f5", b"\x1b[15~": "f5",
    b"\x1bOR": "f3", b"\x1bOS": "f4", b"\x1b[17~": "f6", b"\x1b[18~": "f7", b"\x1b[19~": "f8", b"\x1b[20~": "f9",
    b"\x1bOQ": "f2", b"\x1b[21~": "f10", b"\x1b[23~": "f11",
    b"\x1b[24~": "f12", b"\x1b[25~": "f13", b"\x1b[34~": "f20", b"\x1b[45~": "f24",
    b"\x11": "ctrl+q", b"\x03": "ctrl+c", b"\x1c": "ctrl+\\", b"\x00": "ctrl+@",
    b"b": "b", b"B": "B", b" ": " ", b"/": "/", b"7": "7", b"\x1bOw": "7",
    "ñ".encode(): "ñ", "¿".encode(): "¿", "€".encode(): "€", "😀".encode(): "😀",
    b"\xf1": "ñ", b"\xbf": "¿", b"\xfc": "ü",
    b"\x1b[1;2B": "down", b"\x1b[1;5C": "right", b"\x1b[6;5~": "pagedown", b"\x9bB": "down", b"\x8fP": "f1",
    b"\x1bb": "alt+b", b"\x1b[": "alt+[", b"\x1bO": "alt+O", b"\x1b]": "alt+]",
}  # fmt: skip

NO_KEYS = {
    "mouse, new": b"\x1b[<0;12;5M\x1b[<0;12;5m",
    "mouse, old": b"\x1b[M !!",
    "focus": b"\x1b[I\x1b[O",
    "cursor place": b"\x1b[12;40R\x1b[1;2R",
    "what am I": b"\x1b[?62;22c\x1b[>1;95;0c",
    "size": b"\x1b[48;24;80;480;640t",
    "a number beyond all": b"\x1b[99999999999999999999;1u",
    "far too long": b"\x1b[" + b"1;" * 5000 + b"B",
    "color, ended by a bell": b"\x1b]11;rgb:ffff/ffff/ffff\x07",
    "color, ended by Escape and a backslash": b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "version": b"\x1bP>|xterm(388)\x1b\\",
    "application command": b"\x1b_Gi=1;OK\x1b\\",
    "paste": b"\x1b[200~quit\r\x1b[Bl\x1b[201~",
    "paste without an end": b"\x1b[200~quit\r",
    "a name without an end": b"\x1b]0;quit",
    "a key without an end": b"\x1b[1;",
    "unknown": b"\x1b[5^\x1bOz",
    "given up": b"\x1b[12",
}


@pytest.mark.parametrize(("data", "key"), KEYS.items())
def test_each_key_has_its_name(data: bytes, key: str) -> None:
    assert keys(data) == [key]


@pytest.mark.parametrize("data", NO_KEYS.values(), ids=NO_KEYS)
def test_what_is_no_key_gives_nothing_and_the_next_key_works(data: bytes) -> None:
    decoder = KeyDecoder()
    assert decoder.feed(data) + decoder.flush() == []
    assert not decoder.pending
    assert decoder.feed(b"b") == ["b"]


@pytest.mark.parametrize("name", [name for shortcut in SHORTCUTS for name in shortcut.keys])
def test_every_key_of_the_table_can_be_pressed(name: str) -> None:
    assert {"space": " "}.get(name, name) in KEYS.values()


def test_a_lone_escape_is_decided_at_the_flush_and_never_sooner() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b") == []
    assert 0.025 <= (decoder.patience or 0) <= 0.05
    assert decoder.flush() == ["escape"]
    assert not decoder.pending
    assert decoder.feed(b"[B") == ["[", "B"]


def test_two_escapes_are_two_keys() -> None:
    assert keys(b"\x1b\x1b") == ["escape", "escape"]


def test_a_sequence_cut_short_by_another_key_loses_only_itself() -> None:
    assert keys(b"\x1b[1;\x1b[B") == ["down"]
    assert keys(b"\x1b]0;\x1b[B") == ["down"]
    assert keys(b"\x1b[\r") == ["enter"]


def test_a_latin_1_letter_does_not_swallow_the_key_after_it() -> None:
    assert keys(b"a\xf1o") == ["a", "ñ", "o"]
    assert keys(b"\xe9\x1b[B") == ["é", "down"]


@pytest.mark.parametrize("data", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\xa0"])
def test_bytes_that_are_no_character_are_never_a_shortcut(data: bytes) -> None:
    for key in keys(data):
        assert action_for(key) is Command.OTHER


PIECE = st.one_of(st.binary(max_size=4), st.sampled_from([*KEYS, *NO_KEYS.values()]))
PIECES = st.lists(PIECE, max_size=12).map(b"".join)


@given(PIECES, st.lists(st.integers(min_value=0, max_value=400)))
def test_however_the_bytes_are_cut_the_keys_are_the_same(data: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(cut for cut in cuts if cut <= len(data)), len(data)]
    pieces = [data[start:end] for start, end in pairwise(places)]
    assert keys(*pieces) == keys(data)


@given(st.text(st.characters(codec="utf-8", min_codepoint=32).filter(str.isprintable)))
def test_printed_characters_are_themselves(text: str) -> None:
    assert keys(text.encode()) == list(text)


@given(st.binary(max_size=2000))
def test_noise_gives_only_keys_that_have_a_meaning_or_none(data: bytes) -> None:
    decoder = KeyDecoder()
    for key in decoder.feed(data) + decoder.flush():
        assert key
        action_for(key)
    assert not decoder.pending


@given(st.binary(max_size=200))
def test_after_any_noise_and_a_pause_the_next_key_is_read(data: bytes) -> None:
    decoder = KeyDecoder()
    decoder.feed(data)
    decoder.flush()
    assert decoder.feed(b"\x1b[B") == ["down"]


def test_sixty_four_kilobytes_of_an_unended_sequence_are_not_kept() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b]" + b"x" * 65536) == []
    assert len(decoder._held) < 100
