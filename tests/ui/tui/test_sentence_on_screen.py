"""The words being spoken are visible, also on the smallest screen, where one sentence takes two screen pages."""

from __future__ import annotations

import asyncio

import pytest

from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, OpenPage, SetLanguage
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site
from kiosk.services.ports import EventKind, SpeechEvent
from kiosk.services.view import Mark
from kiosk.services.voice import Voice
from kiosk.ui.tui.app import KioskApp
from kiosk.ui.tui.layout import Caret
from tests.fakes import RecordingSpeech
from tests.fixture_guide import fixture_session


def test_page_turns_in_the_middle_of_a_long_sentence() -> None:
    speech = RecordingSpeech()
    session = fixture_session(None, None, Voice(lambda: speech))

    async def run() -> int:
        app = KioskApp(session)
        async with app.run_test(size=(40, 12)) as pilot:
            for action in (
                Command.VOICE,
                SetLanguage("es"),
                OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")),
            ):
                app.send(action)
            turned = 0
            for _ in range(len(session.view.rows) - 1):
                await pilot.press("down")
                await pilot.pause()
                while speech.saying and (mark := session.view.mark):
                    words, caret = speech.saying.text, app.page.caret
                    last = words.rfind(" ") + 1
                    app.handle_speech(SpeechEvent(speech.saying.id, EventKind.WORD, last, len(words)))
                    shown = ["".join(piece.text for piece in app.page.render_line(y)) for y in range(app.size.height)]
                    row = session.view.row
                    # What a row is, and which keys to press, is heard and not shown in the text.
                    if mark.end > mark.start and mark.text < len(row.texts) - row.hints:
                        assert words[last:] in " ".join(" ".join(shown).split()), (mark, words)
                    turned += app.page.caret.line > caret.line
                    speech.hear()
                    await pilot.pause()
            return turned

    assert asyncio.run(run()) > 0


@pytest.mark.req("SP-06", "DI-02")
@pytest.mark.parametrize(
    ("size", "letters", "focus"),
    [((40, 12), 1, 0), ((54, 15), 2, 0), ((80, 24), 3, 0), ((54, 15), 2, 1), ((54, 15), 2, 2)],
)
@pytest.mark.parametrize("key", ["down", "pagedown", "tab"])
def test_key_moves_on_while_the_voice_speaks(size: tuple[int, int], letters: int, focus: int, key: str) -> None:
    """The voice starts a sentence again if the person has turned ahead within it, and never takes them back."""
    speech = RecordingSpeech()
    session = fixture_session(Site(settings=Settings(size=letters)), None, Voice(lambda: speech))

    async def run() -> None:
        app = KioskApp(session)
        async with app.run_test(size=size) as pilot:
            for action in (
                Command.VOICE,
                SetLanguage("es"),
                OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")),
            ):
                app.send(action)
            for _ in range(focus):
                app.send(Command.SENTENCE_FOCUS)
            await pilot.pause()
            for _ in range(25):
                if session.view.current == len(session.view.rows) - 1:
                    break
                before = (app.page.caret, session.view.sentence, app.page.message_caret)
                app.key_handler.handle(key)
                await pilot.pause()
                if speech.saying:
                    speech.begin()
                    app.handle_speech(SpeechEvent(speech.saying.id, EventKind.WORD, 0, 1))
                assert (app.page.caret, session.view.sentence, app.page.message_caret) != before
                screen_page_of = app.page.viewport.layout.screen_page_of
                assert screen_page_of(app.page.caret) >= screen_page_of(before[0])

    asyncio.run(run())


@pytest.mark.req("DI-02")
@pytest.mark.parametrize(("size", "letters"), [((40, 12), 1), ((80, 24), 2), ((80, 24), 3)])
def test_focused_sentence_is_shown_to_its_end(size: tuple[int, int], letters: int) -> None:
    session = fixture_session(Site(settings=Settings(size=letters)))

    async def run() -> None:
        app = KioskApp(session)
        async with app.run_test(size=size) as pilot:
            for action in (
                SetLanguage("es"),
                OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")),
                Command.SENTENCE_FOCUS,
            ):
                app.send(action)
            await pilot.pause()
            seen: dict[Mark, set[int]] = {}
            layout = app.page.viewport.layout
            for _ in range(400):
                sentence = session.view.sentence
                assert sentence
                seen.setdefault(sentence, set()).add(layout.screen_page_of(app.page.caret))
                if session.view.current > 5:
                    break
                app.key_handler.handle("f12")
            for row, _ in enumerate(session.view.rows[:5]):
                for sentence in (each for each in seen if each.row == session.view.rows[row].id):
                    lines = [
                        layout.screen_page_of(Caret(row, number))
                        for number, line in enumerate(layout.lines_of(row))
                        if line.text_index == sentence.text
                        and line.start < sentence.end
                        and line.start + len(line.text) > sentence.start
                    ]
                    assert set(lines) <= seen[sentence], sentence

    asyncio.run(run())


def test_down_moves_row_by_row_on_a_hidden_screen() -> None:
    session = fixture_session(Site(settings=Settings(mode=Mode.READER, voice=True)))

    async def run() -> None:
        app = KioskApp(session)
        async with app.run_test(size=(80, 24)) as pilot:
            for action in (
                SetLanguage("en"),
                OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings")),
                Command.HIDE,
            ):
                app.send(action)
            await pilot.pause()
            for _ in range(5):
                place = session.view.current
                app.key_handler.handle("down")
                assert session.view.current == place + 1

    asyncio.run(run())


def test_a_caret_that_is_beyond_its_row_after_a_resize_follows_the_sentence() -> None:
    """Found by make fuzz: on a wider screen the row had fewer lines than the caret had gone down."""
    session = fixture_session(Site(settings=Settings(voice=True)), None, Voice(RecordingSpeech))

    async def run() -> Caret:
        app = KioskApp(session)
        async with app.run_test(size=(40, 12)) as pilot:
            for action in (SetLanguage("en"), OpenPage(Address(PageKind.SECTION, "lemtrada", "warnings"))):
                app.send(action)
            words = session.view.row.texts[0].value
            mark = Mark(session.view.row.id, 0, 0, len(words), 0)
            app.page.motion.caret = Caret(app.page.caret.row, 12)
            await pilot.resize_terminal(200, 60)
            app.page.motion.follow(mark, mark.start)
            return app.page.caret

    assert asyncio.run(run()).line == 0
