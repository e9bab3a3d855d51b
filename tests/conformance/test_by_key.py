"""Every page that keys can reach, by hand: seven keys suffice, or two; nothing is a trap; help stays where it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import pytest
from msgspec.structs import fields, replace

from kiosk.domain.address import ATTRACT, Address, PageKind
from kiosk.domain.command import Command
from kiosk.domain.keys import SHORTCUTS, action_for
from kiosk.domain.navigation import step
from kiosk.domain.pages import BUILDERS, page_of
from kiosk.domain.settings import Settings
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from tests.conformance.matrix import LANGUAGES
from tests.crawl import crawl, place, walk
from tests.fixture_guide import fixture_library, fixture_translator, topics_library

SEVEN = ("up", "down", "left", "right", "enter", "backspace", "f1")
TWO = ("tab", "enter")
TYPED = {PageKind.RESULTS}
"""What only a typed word leads to; the A to Z list leads to the same texts."""
STAFF = {PageKind.LEAVE, PageKind.STAFF_MENU, PageKind.STAFF_SETTINGS, PageKind.STAFF_TEST}
"""Pages of staff: a letter code and a code of digits lead there."""
SETTINGS = {field.name for field in fields(Settings)}

HELP = Address(PageKind.DOCUMENT, part="help")


def names_sources_of_a_line(address: Address) -> bool:
    """Whether only a letter leads to a page; a row leads to the sources of all lines of the section."""
    return address.kind is PageKind.SOURCES and "/" in address.part


def pages(language: str) -> list[State]:
    """Return a state on every page but the first, where any key begins."""
    return [state for state in crawl(language).values() if state.position != ATTRACT]


def press(state: State, key: str, library: ClinicLibrary | None = None) -> State:
    library = library or fixture_library()
    action = action_for(key, letters=state.settings.letters, typing=page_of(state, library).typing)
    return step(state, action, library)


def lines(state: State, key: str, library: ClinicLibrary | None = None) -> Iterator[State]:
    """Yield the state on every line of the page, gone through with one key."""
    for _ in page_of(state, library or fixture_library()).items:
        yield state
        moved = press(state, key, library)
        if moved.position.address != state.position.address:
            return
        state = replace(moved, message=None)


def reached(keys: Iterable[str], library: ClinicLibrary, *, mover: str, letters: bool) -> tuple[set[Address], set[str]]:
    """Return every page that these keys reach from the first one, and everything of a visit that they change."""
    start = State()
    start = replace(start, settings=replace(start.settings, letters=letters))
    found, changed = {place(start)}, set[str]()
    waiting = deque([start])
    while waiting:
        page = waiting.popleft()
        for line in lines(page, mover, library):
            for key in keys:
                after = press(line, key, library)
                changed |= {each for each in SETTINGS if getattr(after.settings, each) != getattr(start.settings, each)}
                changed |= {each for each in ("language", "hidden") if getattr(after, each) != getattr(start, each)}
                if place(after) not in found:
                    found.add(place(after))
                    # Each page is looked at as a visit would find it that changed nothing on the way.
                    waiting.append(replace(after, language=start.language, settings=start.settings, hidden=False))
    return {address for address, _compared in found}, changed


@pytest.mark.req("KB-01", "KB-07")
@pytest.mark.parametrize("letters", [True, False])
@pytest.mark.parametrize(("keys", "mover"), [(SEVEN, "down"), (TWO, "tab")], ids=["seven", "two"])
def test_every_page_and_every_setting_is_reached_without_a_letter(
    keys: tuple[str, ...], mover: str, *, letters: bool
) -> None:
    library = topics_library()
    found, changed = reached(keys, library, mover=mover, letters=letters)
    assert {address.kind for address in found} == {*BUILDERS} - TYPED - STAFF
    by_any_key = {address for address in crawl("en", library) if not names_sources_of_a_line(address)}
    assert found - {ATTRACT.address} == by_any_key - {ATTRACT.address}
    assert changed == SETTINGS | {"language", "hidden"}


@pytest.mark.req("KB-07")
@pytest.mark.parametrize("language", LANGUAGES)
def test_with_letters_off_no_letter_and_no_digit_does_anything(language: str) -> None:
    signs = [sign for shortcut in SHORTCUTS for sign in shortcut.letters] + list("0123456789")
    for state in pages(language):
        quiet = replace(state, settings=replace(state.settings, letters=False))
        if page_of(quiet, fixture_library()).typing:
            continue  # letters are typed here
        for sign in signs:
            assert replace(press(quiet, sign), message=None) == replace(quiet, message=None), (state.position, sign)


@pytest.mark.req("KB-02")
def test_every_key_acts_by_itself_at_once_and_needs_no_other() -> None:
    """A press is all that the core is told of: it knows no time, no release and no second key."""
    for shortcut in SHORTCUTS:
        assert [key for key in (*shortcut.keys, *shortcut.letters) if len(key) > 1 and "+" in key] in (
            [],
            ["shift+tab"],
        )
        assert set(shortcut.keys) - {"shift+tab"} or shortcut.letters, "the one chord has a key of its own beside it"


@pytest.mark.req("KB-05")
@pytest.mark.parametrize("language", LANGUAGES)
def test_back_leads_to_the_first_page_in_as_many_steps_as_the_way_was_long(language: str) -> None:
    for state in pages(language):
        if state.position.address.kind is PageKind.START_OVER:
            continue  # Back is the answer "no" there, and what it leads to says how to start over
        here = state
        for _ in range(len(state.path) - 2):
            before = here
            here = step(here, Command.BACK, fixture_library())
            assert len(here.path) == len(before.path) - 1, before.position
        asked = step(here, Command.BACK, fixture_library())
        assert asked.position.address.kind is PageKind.START_OVER, "the last step asks first"
        assert step(asked, Command.OPEN, fixture_library()).position == ATTRACT


@pytest.mark.req("KB-05")
@pytest.mark.parametrize("key", ["left", "escape", "backspace"])
def test_every_key_for_back_leads_out_of_every_page(key: str) -> None:
    for state in pages("en"):
        if key == "backspace" and page_of(state, fixture_library()).typing:
            continue  # takes a letter away there
        assert press(state, key).position.address != state.position.address


@pytest.mark.req("KB-09")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_and_their_names_stand_in_the_same_place_on_every_page(language: str) -> None:
    order = ["down", "right", "enter", "left", "f1", "f2", "f3", "z", "f8"]
    for state in pages(language):
        if state.position.address.kind is PageKind.EXPLORE:
            continue  # keys are only named there
        for bar in present(state, fixture_library(), fixture_translator()).bars:
            keys = [hint.key_id for hint in bar]
            assert keys == [key for key in order if key in keys], "a page may leave keys out, and moves none"
            assert "f1" in keys
        helped = press(state, "f1").position.address
        again = state.position.address == HELP
        assert helped == (Address(PageKind.EXPLORE) if again else HELP)


@pytest.mark.req("KB-09")
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_key_says_on_every_page_where_a_person_is(language: str) -> None:
    for state in pages(language):
        asked = walk(Command.WHERE, state=state)
        view = present(asked, fixture_library(), fixture_translator())
        assert replace(asked, message=None) == state
        told = view.message[0].value
        assert f" {view.current + 1}." in told
        again = present(walk(Command.WHERE, state=asked), fixture_library(), fixture_translator()).message[0].value
        assert view.title.value in told + again or state.multilingual
        assert f" {view.current + 1} " in again
        assert f" {len(view.rows)}." in again
