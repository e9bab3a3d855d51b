"""The words being said are in view, on the smallest screen too, where one sentence runs over two sheets."""

from __future__ import annotations

import asyncio

from kiosk.domain.command import Command, Go, Use
from kiosk.domain.place import Address, PageKind
from kiosk.services.ports import Heard, VoiceNews
from kiosk.services.voice import Voice
from kiosk.ui.tui.app import KioskApp
from tests.fakes import RecordingSpeech
from tests.world import real_session


def test_the_sheet_turns_in_the_middle_of_a_long_sentence() -> None:
    speech = RecordingSpeech()
    session = real_session(None, None, Voice(lambda: speech))

    async def run() -> int:
        app = KioskApp(session)
        async with app.run_test(size=(40, 12)) as pilot:
            for action in (Command.VOICE, Use("es"), Go(Address(PageKind.SECTION, "lemtrada", "warnings"))):
                app.send(action)
            turned = 0
            for _ in range(len(session.view.rows) - 1):
                await pilot.press("down")
                await pilot.pause()
                while speech.saying and (mark := session.view.mark):
                    words, caret = speech.saying.text, app.page.caret
                    last = words.rfind(" ") + 1
                    app._heard(VoiceNews(speech.saying.id, Heard.WORD, last, len(words)))
                    shown = ["".join(piece.text for piece in app.page.render_line(y)) for y in range(app.size.height)]
                    if mark.end > mark.start:  # what a row is, is heard and not shown
                        assert words[last:] in " ".join(" ".join(shown).split()), (mark, words)
                    turned += app.page.caret.line > caret.line
                    speech.hear()
                    await pilot.pause()
            return turned

    assert asyncio.run(run()) > 0
