"""Wrong staff codes make the next one wait, whoever types it; and a public kiosk has a menu behind the right one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Admit, Command, Finish, OpenPage, Outcome
from kiosk.domain.pages import page_of
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.services.staff_lock import StaffLock
from kiosk.texts import site_settings
from tests.crawl import crawl, walk
from tests.fixture_guide import fixture_library, fixture_session

VOICE = site_settings.UNCHANGED.with_values(name=site_settings.NAMES["voice"], value=site_settings.NO)
CODE = "right code"


def locked() -> tuple[StaffLock, list[float]]:
    """Return a lock and the time that it sees."""
    now = [50.0]
    return StaffLock(CODE.__eq__, lambda: now[0]), now


def test_the_right_code_opens_it() -> None:
    lock, _ = locked()
    assert lock.look_at("wrong") == Admit(right=False)
    assert lock.look_at(CODE) == Admit(right=True)


def test_the_waits_double_up_to_five_minutes() -> None:
    lock, now = locked()
    waits = []
    for _ in range(9):
        lock.look_at("wrong")
        left = lock.look_at("wrong").wait
        waits.append(left)
        now[0] += left
    assert waits == [0, 10, 20, 40, 80, 160, 300, 300, 300]


def test_while_it_waits_the_right_code_is_refused_as_well() -> None:
    lock, now = locked()
    for _ in range(3):
        lock.look_at("wrong")
    assert lock.look_at(CODE) == Admit(right=False, wait=10)
    now[0] += 9.5
    assert lock.look_at(CODE) == Admit(right=False, wait=1)
    now[0] += 0.5
    assert lock.look_at(CODE) == Admit(right=True)


def test_the_right_code_sets_the_waits_back() -> None:
    lock, now = locked()
    for _ in range(3):
        lock.look_at("wrong")
    now[0] += 10
    assert lock.look_at(CODE).right
    assert [lock.look_at("wrong").wait for _ in range(3)] == [0, 0, 0]


def type_code(session: Session, code: str) -> None:
    for key in ("ctrl+q", *code, "enter"):
        session.press(key)


def public_session() -> Session:
    session = fixture_session(Site(public=True, shuts_down=True, facts=(VOICE,)))
    session.upkeep.staff_lock = StaffLock(CODE.__eq__)
    return session


def test_a_new_visit_does_not_shorten_the_wait() -> None:
    session = public_session()
    for _ in range(3):
        type_code(session, "wrong")
        session.send(Command.RESET)
    type_code(session, CODE)
    assert session.view.message[0].value.startswith("Too many wrong codes. Wait ")
    assert str(session.view.address) == "leave"
    assert session.view.outcome is None


def test_the_code_opens_a_menu_on_a_public_kiosk() -> None:
    session = public_session()
    session.press("x")
    session.press("2")
    session.press("s")
    session.press("z")
    type_code(session, CODE)
    assert str(session.view.address) == "staff-menu"
    assert [row.texts[0].value for row in session.view.rows][:1] == ["Menú para el personal"]
    assert "z" not in [position.address.part for position in session.state.path]
    assert session.view.outcome is None


@pytest.mark.parametrize(
    ("key", "outcome"), [("1", Outcome.CLOSED), ("2", Outcome.RESTART), ("5", Outcome.SHUT_DOWN), ("3", None)]
)
def test_the_menu_ends_the_kiosk_as_staff_choose(key: str, outcome: Outcome | None) -> None:
    session = public_session()
    type_code(session, CODE)
    session.press(key)
    assert session.view.outcome is outcome


def test_staff_read_the_settings_in_force_and_try_letters_and_voice() -> None:
    session = public_session()
    type_code(session, CODE)
    session.press("4")
    assert [row.texts[0].value for row in session.view.rows][1] == "Voice on from the start: no (not changed)"
    session.press("left")
    session.press("3")
    shown = [text for row in session.view.rows for text in row.texts]
    assert {(text.value, text.language) for text in shown} >= {
        ("This is the voice of the kiosk.", "en"),
        ("Esta es la voz del quiosco.", "es"),
    }


def test_back_from_the_menu_leads_to_the_first_screen() -> None:
    session = public_session()
    type_code(session, CODE)
    session.press("left")
    assert session.state.waiting


def test_without_leave_to_shut_the_machine_down_the_menu_does_not_offer_it() -> None:
    state = walk(Admit(right=True), state=walk(Command.LEAVE, state=State.fresh(Site(public=True))))
    assert state.position.address.kind is PageKind.STAFF_MENU
    assert Finish(Outcome.SHUT_DOWN) not in [item.action for item in page_of(state, fixture_library()).items]


def test_the_menu_keeps_the_way_to_read_and_the_language() -> None:
    start = replace(
        State.fresh(Site(public=True)), language="es", settings=Settings(mode=Mode.LINEAR, voice=True, rate=2)
    )
    state = walk(Command.LEAVE, Admit(right=True), state=start)
    assert (state.language, state.settings) == ("es", Settings(mode=Mode.LINEAR, voice=True))


def test_no_key_of_a_patient_leads_to_the_menu_or_out() -> None:
    for language in ("en", "es"):
        kinds = {address.kind for address in crawl(language)}
        assert not kinds & {PageKind.STAFF_MENU, PageKind.STAFF_TEST, PageKind.STAFF_SETTINGS}
    state = State.fresh(Site(public=True))
    for action in (Admit(right=True), Finish(Outcome.CLOSED), OpenPage(Address(PageKind.STAFF))):
        assert walk(action, state=walk(Command.NEXT, state=state)).outcome is None
