"""The key decoder: every key by its name, whatever else the terminal sends, and however the bytes are cut."""

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
    b"\x1b[5^": "pageup", b"\x1b[2$": "insert", b"\x1b[11@": "f1", b"\x1b[a": "up", b"\x1bOd": "left",
    b"\x1bO5C": "right",
    b"\x1b\x1b[B": "down", b"\x1b\x1bOB": "down", b"\x1b[>1;2A": "up", b"\x1b[1;131B": "down", b"\x1b[16~": "unknown",
    b"\x1bb": "alt+b", b"\x1b[": "alt+[", b"\x1bO": "alt+O", b"\x1b]": "alt+]",
}  # fmt: skip

AS_OLD_BYTES: dict[bytes, tuple[bytes, ...]] = {
    # What a terminal sent for a key in the 1980s, and how newer ones write the same key.
    b"\x11": (b"\x1b[113;5u", b"\x1b[113;133u", b"\x1b[113;5:1u", b"\x1b[27;5;113~", b"\x1b[27;133;113~",
              b"\x1b[113;6u", b"\x1b[81;6u", b"\x1b[113:81;6u", b"\x1b[27;6;81~",
              b"\x1b[1081::113;5u", b"\x1b[113;69u"),
    b"\x03": (b"\x1b[99;5u", b"\x1b[27;5;99~"),
    b"\x18": (b"\x1b[120;5u", b"\x1b[27;5;120~"),
    b"\x0c": (b"\x1b[108;5u", b"\x1b[27;5;108~"),
    b"\x1bb": (b"\x1b[98;3u", b"\x1b[27;3;98~", b"\x1b[98;33u", b"\x1b[98;131u"),
    b"\x1bB": (b"\x1b[98;4u", b"\x1b[98:66;4u", b"\x1b[27;4;66~"),
    b"\x1b\x11": (b"\x1b[113;7u", b"\x1b[27;7;113~"),
    b"\r": (b"\x1b[13u", b"\x1b[13;2u", b"\x1b[13;5u", b"\x1b[27;2;13~", b"\x1b[13;129u", b"\x1b[57414u",
           b"\x1b[57414;129u", b"\x1b[109;5u", b"\x1b[106;5u"),
    b"\t": (b"\x1b[9u", b"\x1b[9;5u", b"\x1b[27;5;9~", b"\x1b[105;5u"),
    b"\x1b[Z": (b"\x1b[9;2u", b"\x1b[1;2Z", b"\x1b[27;2;9~", b"\x1b[9;6u"),
    b"\x1b": (b"\x1b[27u", b"\x1b[27;5u", b"\x1b[27;3u", b"\x1b[27;129u", b"\x1b[91;5u", b"\x1b[27;5;51~"),
    b"\x7f": (b"\x1b[127u", b"\x1b[127;5u", b"\x1b[27;5;127~", b"\x1b[104;5u", b"\x1b[8;5u"),
    b"\x00": (b"\x1b[32;5u", b"\x1b[27;5;32~", b"\x1b[50;5u", b"\x1b[64;6u"),
    b" ": (b"\x1b[32u", b"\x1b[32;2u", b"\x1b[32;129u"),
    b",": (b"\x1b[44;5u", b"\x1b[27;5;44~"),
    b"a": (b"\x1b[97u", b"\x1b[97;1u", b"\x1b[97;129u", b"\x1b[97;1:1u", b"\x1b[97;1:2u",
           b"\x1b[97;;97u", b"\x1b[97;66u"),
    b"A": (b"\x1b[97;2u", b"\x1b[97:65;2u", b"\x1b[97;65u", b"\x1b[97;2;65u", b"\x1b[27;2;65~"),
    b"@": (b"\x1b[113;;64u", b"\x1b[113;1;64u", b"\x1b[50:64;2u"),  # AltGr+Q of a German keyboard; Shift+2
    "é".encode(): (b"\x1b[101;;233u", b"\x1b[233u"),  # a dead key and e; a key of its own
    "Ñ".encode(): (b"\x1b[241;2u", b"\x1b[241:209;2u"),
    b"\x1b[A": (b"\x1b[57419u", b"\x1b[57419;129u", b"\x1b[1;1:1A", b"\x1b[1;1:2A", b"\x1b[1;5A", b"\x1b[1;129A"),
    b"\x1b[5~": (b"\x1b[57421u", b"\x1b[5;1:1~", b"\x1b[5;133~"),
    b"\x1b[H": (b"\x1b[57423u", b"\x1b[1;129H"),
    b"\x1bOP": (b"\x1b[1;1:1P", b"\x1b[1;5P", b"\x1b[P"),
    b"\x1bOR": (b"\x1b[13~", b"\x1b[13;129~", b"\x1b[1;1:1R", b"\x1b[R"),
    b"5": (b"\x1b[57404u", b"\x1b[57404;129u", b"\x1bOu"),
    b"+": (b"\x1b[57413u", b"\x1bOk"),
    b"=": (b"\x1b[57415u", b"\x1bOX"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, all_new in AS_OLD_BYTES.items() for new in all_new])
def test_key_means_what_its_old_bytes_mean_however_it_is_written(old: bytes, new: bytes) -> None:
    assert keys(new) == keys(old)
    assert len(keys(new)) == 1


@pytest.mark.parametrize(
    "chord",
    [
        b"\x1b[120;5u",
        b"\x1b[99;5u",
        b"\x1b[98;3u",
        b"\x1b[98;9u",
        b"\x1b[120;17u",
        b"\x1b[57361u",
        b"\x1b[57428u",
        b"\x1b[999;1u",
    ],
)
def test_no_chord_is_silent_or_acts_like_the_key_alone(chord: bytes) -> None:
    [key] = keys(chord)
    assert action_for(key) is Command.OTHER


@pytest.mark.parametrize(
    "released",
    [b"\x1b[97;1:3u", b"\x1b[113;5:3u", b"\x1b[1;1:3A", b"\x1b[5;1:3~", b"\x1b[57441;2u", b"\x1b[57358;65:1u"],
)
def test_released_key_and_a_modifier_alone_are_no_keys(released: bytes) -> None:
    assert keys(released) == []


def test_arrow_is_complete_while_its_bytes_come_slowly() -> None:
    """A line that takes 60 ms from byte to byte, as over a modem or a bad network."""
    decoder = KeyDecoder()
    for byte in (b"\x1b", b"["):
        assert decoder.feed(byte) == []
        assert (decoder.patience or 0) > 0.06
    assert decoder.feed(b"B") == ["down"]


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
    "unknown": b"\x1b[5_\x1bOz",
    "given up": b"\x1b[12",
}


@pytest.mark.parametrize(("data", "key"), KEYS.items())
def test_each_key_has_its_name(data: bytes, key: str) -> None:
    assert keys(data) == [key]


@pytest.mark.parametrize("data", NO_KEYS.values(), ids=NO_KEYS)
def test_bytes_that_are_no_key_give_nothing_and_the_next_key_works(data: bytes) -> None:
    decoder = KeyDecoder()
    assert decoder.feed(data) + decoder.flush() == []
    assert not decoder.pending
    assert decoder.feed(b"b") == ["b"]


@pytest.mark.parametrize("name", [name for shortcut in SHORTCUTS for name in shortcut.keys])
def test_every_key_of_the_table_can_be_pressed(name: str) -> None:
    assert {"space": " "}.get(name, name) in KEYS.values()


def test_lone_escape_is_decided_at_the_flush() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b") == []
    assert 0.07 <= (decoder.patience or 0) <= 0.1  # bytes come up to 60 ms apart; a tenth of a second is still at once
    assert decoder.flush() == ["escape"]
    assert not decoder.pending
    assert decoder.feed(b"[B") == ["[", "B"]


def test_two_escapes_are_two_keys() -> None:
    assert keys(b"\x1b\x1b") == ["escape", "escape"]


def test_sequence_cut_short_by_another_key_loses_only_itself() -> None:
    assert keys(b"\x1b[1;\x1b[B") == ["down"]
    assert keys(b"\x1b]0;\x1b[B") == ["down"]
    assert keys(b"\x1b[\r") == ["enter"]


def test_latin_1_letter_does_not_swallow_the_next_key() -> None:
    assert keys(b"a\xf1o") == ["a", "ñ", "o"]
    assert keys(b"\xe9\x1b[B") == ["é", "down"]


@pytest.mark.parametrize("data", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\xa0"])
def test_invalid_utf8_is_never_a_shortcut(data: bytes) -> None:
    for key in keys(data):
        assert action_for(key) is Command.OTHER


PIECE = st.one_of(st.binary(max_size=4), st.sampled_from([*KEYS, *NO_KEYS.values()]))
PIECES = st.lists(PIECE, max_size=12).map(b"".join)


@given(PIECES, st.lists(st.integers(min_value=0, max_value=400)))
def test_keys_do_not_depend_on_how_bytes_are_cut(data: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(cut for cut in cuts if cut <= len(data)), len(data)]
    pieces = [data[start:end] for start, end in pairwise(places)]
    assert keys(*pieces) == keys(data)


@given(st.text(st.characters(codec="utf-8", min_codepoint=32).filter(str.isprintable)))
def test_printed_characters_are_themselves(text: str) -> None:
    assert keys(text.encode()) == list(text)


@given(st.binary(max_size=2000))
def test_noise_gives_only_known_keys(data: bytes) -> None:
    decoder = KeyDecoder()
    for key in decoder.feed(data) + decoder.flush():
        assert key
        action_for(key)
    assert not decoder.pending


@given(st.binary(max_size=200))
def test_key_after_noise_and_a_pause_is_read(data: bytes) -> None:
    decoder = KeyDecoder()
    decoder.feed(data)
    decoder.flush()
    assert decoder.feed(b"\x1b[B") == ["down"]


def test_endless_sequence_is_not_kept() -> None:
    decoder = KeyDecoder()
    assert decoder.feed(b"\x1b]" + b"x" * 65536) == []
    assert len(decoder._held) < 100
