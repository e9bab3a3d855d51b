"""The ruler: one sentence at a time, alone or with its neighbors, with the voice and without."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.domain.command import Command
from kiosk.domain.settings import Mode, SentenceFocus, Settings
from kiosk.domain.state import Site
from kiosk.services.sentence_focus import sentences_in
from kiosk.services.session import Session
from kiosk.services.view import Mark, View
from kiosk.terminal.capabilities import Capabilities, ColorDepth
from kiosk.ui.tui.app import KioskApp
from tests.fixture_guide import fixture_session
from tests.services.test_voice import Visit
from tests.ui.tui.pictures import drawn_words, screen

WAY = ("1", "1", "2")
"""To a row of two sentences and a hint, on which the page opens."""
RULED = Site(settings=Settings(sentence_focus=SentenceFocus.SENTENCE))


def words(view: View, mark: Mark | None) -> str:
    assert mark
    row = next(row for row in view.rows if row.id == mark.row)
    return row.texts[mark.text].value[mark.start : mark.end]


def at(*keys: str, site: Site = RULED) -> Session:
    session = fixture_session(site)
    for key in (*WAY, *keys):
        session.press(key)
    return session


def test_without_it_nothing_is_ruled() -> None:
    view = at(site=Site()).view
    assert (view.sentence, view.focused) == (None, ())


@pytest.mark.req("ST-05")
def test_it_starts_at_the_first_sentence_and_its_key_cycles_the_choices() -> None:
    session = at("o", "o", "o")
    assert session.view.settings.sentence_focus is SentenceFocus.SENTENCE
    assert session.view.message[0].value.startswith("One sentence at a time: on. Next sentence")
    assert words(session.view, session.view.sentence).startswith("Important: Autoimmune")
    assert session.view.focused == (session.view.sentence,)


def test_the_keys_for_sentences_move_it_without_the_voice_through_rows_and_back() -> None:
    session = at()
    rows = session.view.rows[session.view.current :]
    every = [mark for row in rows for mark in sentences_in(row)]
    seen = []
    for _ in every:
        seen.append(session.view.sentence)
        session.press("n")
    assert seen == every
    assert session.view.message[0].value.startswith("This is the end") or session.view.message
    assert session.view.sentence == every[-1]
    back = []
    for _ in every:
        back.append(session.view.sentence)
        session.press("u")
    assert back == every[::-1]


def test_up_and_down_go_row_by_row_to_its_first_sentence() -> None:
    session = at("n")
    row = session.view.current
    session.press("down")
    assert session.view.current == row + 1
    assert session.view.sentence == sentences_in(session.view.row)[0]
    session.press("up")
    assert session.view.sentence == sentences_in(session.view.row)[0]


def test_its_neighbors_are_the_sentences_before_and_after_in_other_rows_too() -> None:
    view = at("o").view
    assert len(view.focused) == 3
    assert view.focused[1] == view.sentence
    assert view.focused[0].row == view.rows[view.current - 1].id
    assert view.focused[2].row == view.row.id


def test_the_same_sentence_stays_when_the_language_changes() -> None:
    session = at("n", "l")
    assert words(session.view, session.view.sentence).startswith("Estos problemas")


@pytest.mark.parametrize("away", [("f1", "left"), ("s", "escape"), ("f1", "down", "down", "left"), ("enter", "left")])
def test_it_is_where_it_was_after_a_look_at_another_page(away: tuple[str, ...]) -> None:
    session = at("n")
    sentence = session.view.sentence
    for key in away:
        session.press(key)
    assert session.view.sentence == sentence
    session.press("down")
    session.press("up")
    assert session.view.sentence == sentences_in(session.view.row)[0], "a row that was left is read from its beginning"


def test_it_stays_when_an_answer_is_left_within_its_row() -> None:
    session = at("n", "w")
    mark = session.view.sentence
    assert mark
    view = session.reach(mark.text, mark.start)
    assert not view.message
    assert (view.sentence, view.focused) == (mark, (mark,))


def test_the_voice_too_goes_on_with_that_sentence() -> None:
    visit = Visit(*WAY, "v", site=RULED)
    visit.press("n")
    sentence = visit.session.view.sentence
    visit.press("f1")
    visit.press("left")
    while not (mark := visit.session.view.mark) or mark.row != visit.session.view.row.id:
        visit.speech.hear()
    assert visit.session.view.sentence == sentence


@pytest.mark.parametrize("key", ["o", "n"])
def test_on_the_first_page_its_keys_act_as_elsewhere(key: str) -> None:
    session = fixture_session(RULED)
    assert str(session.view.address) == "attract"
    assert session.scan_seconds == 0
    before = session.view
    assert session.press(key) != before


def test_with_the_voice_it_follows_what_is_said() -> None:
    visit = Visit(*WAY, "v", site=RULED)
    for _ in range(2):
        while not (mark := visit.session.view.mark) or mark.row != visit.session.view.row.id:
            visit.speech.hear()
        assert visit.session.view.sentence
        assert (mark.text, mark.start, mark.end) == (
            visit.session.view.sentence.text,
            visit.session.view.sentence.start,
            visit.session.view.sentence.end,
        )
        visit.press("n")


@pytest.mark.req("ST-03")
def test_it_ends_with_the_visit() -> None:
    session = at("n", site=Site())
    session.press("o")
    session.send(Command.RESET)
    assert session.view.settings.sentence_focus is SentenceFocus.OFF
    assert session.view.sentence is None


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.SCREEN])
def test_ways_of_reading_line_by_line_are_left_alone(mode: Mode) -> None:
    session = at("o", "]", site=Site(settings=Settings(mode=mode)))
    assert session.view.settings == Settings(mode=mode)
    assert session.view.message[0].value == "Letters stay as they are for a screen reader."
    assert session.view.sentence is None
    session.press("n")
    answer = "There is no voice where lines are typed." if mode is Mode.PLAIN else "The voice is off."
    assert session.view.message[0].value.startswith(answer)


def body(*keys: str, size: int = 1, ruler: SentenceFocus = SentenceFocus.SENTENCE) -> str:
    """The lines of text, from a terminal without colors: there the mark is a sign and "Important:" is drawn."""
    site = Site(settings=Settings(sentence_focus=ruler, size=size))
    lines = screen(*WAY, *keys, site=site, terminal=Capabilities(colors=ColorDepth.NONE))
    return " ".join(" ".join(lines[1:-3]).split())


@pytest.mark.req("DI-04")
def test_the_screen_shows_that_sentence_and_nothing_else() -> None:
    assert body("n") == "> These problems can be serious, and some people have died."
    around = body("n", ruler=SentenceFocus.NEIGHBORS)
    assert around.startswith("> Important: Autoimmune problems")
    assert "Infusion reactions: your body may react badly to the infusion." in around
    assert "A reaction can be serious" not in around


@pytest.mark.req("DI-02")
def test_in_large_letters_the_sheet_turns_to_the_sentence() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(sentence_focus=SentenceFocus.SENTENCE, size=3))))

    async def run() -> None:
        async with app.run_test(size=(54, 15)) as pilot:
            await pilot.press(*WAY)
            for key in "nnnnnuuuuu":
                await pilot.press(key)
                await pilot.pause()
                lines = [app.page.render_line(y).text for y in range(1, 12)]
                assert "".join(lines).strip()
                shown = app.page.frame.page.lines[app.page.frame.page.marked_line]
                mark = app.session.view.sentence
                assert mark
                assert (app.session.view.rows[shown.row].id, shown.text_index) == (mark.row, mark.text)
                assert mark.start < shown.start + len(shown.text) - shown.indent, "its beginning, or the rest of it"
                assert shown.start < mark.end

    asyncio.run(run())


@pytest.mark.req("DI-02")
def test_down_through_a_long_sentence_shows_each_of_its_words() -> None:
    app = KioskApp(fixture_session(Site(settings=Settings(sentence_focus=SentenceFocus.SENTENCE, size=3))))

    async def run() -> None:
        async with app.run_test(size=(54, 15)) as pilot:
            await pilot.press(*WAY)
            row = app.session.view.row
            shown: dict[tuple[int, int], str] = {}
            while app.session.view.row is row:
                body = app.page.frame.page
                for line in body.lines:
                    if line.row == app.page.caret.row:
                        for start, end, _ in body._visible_spans(line):
                            shown[line.text_index, line.start + start] = line.text[start:end]
                app.key_handler.handle("down")
            texts = row.texts[: len(row.texts) - row.hints]
            wanted = "".join("".join(drawn_words(text).split()) for text in texts)
            assert "".join("".join(shown[at] for at in sorted(shown)).split()) == wanted

    asyncio.run(run())
