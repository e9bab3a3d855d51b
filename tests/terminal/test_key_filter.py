"""The key filter: held keys, shaking hands, and plugs that press Enter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.settings import DEBOUNCE_SECONDS
from kiosk.terminal.key_filter import DELAY_SECONDS, MACHINE_SECONDS, PLUG_SECONDS, KeyFilter
from tests.conformance.matrix import requirement

ENTER, BACK, DOWN, ESCAPE = b"\r", b"\x1b[D", b"\x1b[B", b"\x1b"
REPEATS = [1 / 11, 1 / 25, 1 / 40]
"""Seconds between the repetitions of a held key: the Linux console's, a desktop's, a quick one's."""


class Keypad:
    """A keypad in a time of its own."""

    def __init__(self, keypad: dict[str, str] | None = None, steady: float = 0.0) -> None:
        self.now = 100.0
        self.keys = KeyFilter(keypad, lambda: self.now)
        self.keys.steady = steady
        self.came: list[str] = []

    def wait(self, seconds: float) -> None:
        """Let time go by, deciding what was undecided whenever that is due, as a front end does."""
        end = self.now + seconds
        while (patience := self.keys.patience) is not None and self.now + patience <= end:
            self.now += patience
            self.came += self.keys.flush()
        self.now = end

    def press(self, data: bytes, *, after: float = 1.0) -> None:
        self.wait(after)
        self.came += self.keys.feed(data)

    def hold(self, data: bytes, *, delay: float, every: float, times: int) -> None:
        self.press(data)
        for number in range(times):
            self.press(data, after=every if number else delay)

    def all(self) -> list[str]:
        self.wait(5)
        return self.came


@pytest.mark.req("KB-04")
@pytest.mark.parametrize("data", [ENTER, BACK, b"\x7f", b"l", b"\x1bOQ", b"1"])
@pytest.mark.parametrize("every", REPEATS)
@pytest.mark.parametrize("delay", [0.2, 0.25, 0.5, 0.66])
def test_held_key_acts_once(data: bytes, every: float, delay: float) -> None:
    keypad = Keypad()
    keypad.hold(data, delay=delay, every=every, times=int(requirement("KB-04").number("burst")))
    assert len(keypad.all()) == 1


def test_held_arrow_goes_on_moving() -> None:
    keypad = Keypad()
    keypad.hold(DOWN, delay=0.5, every=0.04, times=30)
    assert keypad.all() == ["down"] * 31


@pytest.mark.parametrize("gap", [0.11, 0.2, 0.4, 0.7, 0.76, 2.0])
def test_two_presses_count_twice(gap: float) -> None:
    keypad = Keypad()
    keypad.press(ENTER)
    keypad.press(ENTER, after=gap)
    assert keypad.all() == ["enter", "enter"]


def test_second_press_is_delayed_but_neither_lost_nor_out_of_order() -> None:
    keypad = Keypad()
    keypad.press(ENTER)
    keypad.press(ENTER, after=0.3)
    assert keypad.came == ["enter"]
    assert keypad.keys.patience == pytest.approx(MACHINE_SECONDS)
    keypad.press(BACK, after=0.05)
    assert keypad.came == ["enter", "enter", "left"]


@pytest.mark.parametrize("opener", [b"\x1b[200~", b"\x1bP", b"\x1b]", b"\x90"])
def test_a_paste_without_an_end_keeps_nobody_out_who_goes_on_pressing_keys(opener: bytes) -> None:
    """Found by make fuzz: the kiosk took no key as long as the next one came within a second."""
    keypad = Keypad()
    keypad.press(opener)
    for letter in b"abcdef":
        keypad.press(bytes([letter]), after=0.5)
    assert keypad.came == ["e", "f"]


def test_a_paste_is_dropped_however_long_it_is() -> None:
    keypad = Keypad()
    keypad.press(b"\x1b[200~" + b"leave" * 10_000)
    for _ in range(3):
        keypad.press(b"leave" * 10_000, after=0.6)
    keypad.press(b"leave\x1b[201~", after=0.1)
    keypad.press(b"x", after=0.1)
    assert keypad.came == ["x"]


@pytest.mark.req("KB-03")
@pytest.mark.parametrize("steady", DEBOUNCE_SECONDS[1:])
def test_same_key_counts_once_within_the_set_time(steady: float) -> None:
    keypad = Keypad(steady=steady)
    keypad.press(DOWN)
    keypad.press(DOWN, after=steady * 0.6)
    assert keypad.all() == ["down"]
    keypad.press(DOWN, after=steady * 0.6)
    assert keypad.all() == ["down", "down"], (
        "who goes on trying is not shut out: only a press that counts begins the time"
    )


@pytest.mark.parametrize("steady", DEBOUNCE_SECONDS[1:])
def test_key_held_longer_than_the_set_time_counts_once(steady: float) -> None:
    keypad = Keypad(steady=steady)
    for _ in range(int(3 * steady / 0.03)):
        keypad.press(DOWN, after=0.03)
    assert keypad.all() == ["down"]


@pytest.mark.req("KB-04")
@pytest.mark.parametrize("every", [1 / 25, 0.4, 1.2])
def test_key_reported_as_held_acts_once(every: float) -> None:
    keypad = Keypad()
    keypad.press(b"\x1b[108;1:1u")
    for _ in range(20):
        keypad.press(b"\x1b[108;1:2u", after=every)
    assert keypad.all() == ["l"]


def test_arrow_reported_as_held_goes_on_moving() -> None:
    keypad = Keypad()
    keypad.press(b"\x1b[1;1:1B")
    for _ in range(5):
        keypad.press(b"\x1b[1;1:2B", after=0.4)
    assert keypad.all() == ["down"] * 6


@pytest.mark.req("KB-03")
def test_longest_debounce_time_meets_the_requirement() -> None:
    assert max(DEBOUNCE_SECONDS) >= requirement("KB-03").number("least")
    assert DEBOUNCE_SECONDS[0] == 0


@pytest.mark.req("KB-03")
def test_key_in_between_does_not_make_a_repeated_one_count() -> None:
    keypad = Keypad(steady=0.5)
    for data in (DOWN, BACK, DOWN, BACK):
        keypad.press(data, after=0.1)
    assert keypad.all() == ["down", "left"]


def test_typed_letters_are_not_filtered() -> None:
    keypad = Keypad()
    keypad.keys.typing = True
    keypad.press(b"llaa 22\x7f\x7f")
    assert keypad.all() == [*"llaa 22", "backspace", "backspace"]


@pytest.mark.req("KB-08")
@pytest.mark.parametrize("jack", [b"\x1b[33~", b"\x1b[57382u"])
def test_enter_right_after_a_plug_is_ignored(jack: bytes) -> None:
    keypad = Keypad({"f19": "do:plugged"})
    keypad.press(jack)
    keypad.press(ENTER, after=PLUG_SECONDS / 2)
    keypad.press(ENTER, after=PLUG_SECONDS)
    assert keypad.all() == ["do:plugged", "enter"]


@pytest.mark.req("KB-08")
def test_profile_replaces_its_keys_only() -> None:
    keypad = Keypad({"f13": "do:next-around", "a": "do:open"})
    for data in (b"\x1b[25~", b"\x1b[57376u", b"a", b"b", b"\x1b[57439u", b"\x1b[57376;1:3u"):
        keypad.press(data)
    assert keypad.all() == ["do:next-around", "do:next-around", "do:open", "b", "volumeup"]


@given(
    st.lists(st.tuples(st.sampled_from([ENTER, BACK, DOWN, ESCAPE, b"x", b"\x1b[33~"]), st.floats(0, 2)), max_size=30),
    st.sampled_from(DEBOUNCE_SECONDS),
)
def test_every_key_is_decided_in_the_end(presses: list[tuple[bytes, float]], steady: float) -> None:
    keypad = Keypad(steady=steady)
    for data, after in presses:
        keypad.press(data, after=after)
    keypad.wait(DELAY_SECONDS + 1)
    assert keypad.keys.patience is None
    assert len(keypad.came) <= len(presses) * 2
    assert bool(keypad.came) == bool(presses)
