"""The translators' preview: a saved file is shown at once, at the same place, and a broken one changes nothing."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from kiosk.catalogs.preview_catalogs import PreviewCatalogs
from kiosk.cli.folders import DataFolders
from kiosk.cli.preview import EditedTexts, open_preview, picture_pages
from kiosk.cli.wiring.voice import open_pronunciation
from kiosk.domain.address import Address, PageKind
from kiosk.domain.command import Command, MoveTo, OpenPage, SetLanguage
from kiosk.domain.errors import ConfigurationError, Exit
from kiosk.domain.settings import Mode
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import SpeechEvent
from kiosk.services.preview import CHANGED, PreviewSession
from kiosk.services.translator import Translator
from kiosk.services.voice import Voice
from kiosk.site.configuration import Configuration
from kiosk.ui.tui.app import KioskApp
from tests.fakes import RecordingSpeech
from tests.fixture_guide import CONTENT, LOCALES

SECONDS = 20
"""The longest that a test waits for a saved file."""
DOSE = "Días 1 a 7: 0.25 mg al día."
FACTS = (OpenPage(Address(PageKind.TREATMENT, "tavrizo")), OpenPage(Address(PageKind.SECTION, "tavrizo", "glance")))


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolders:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    shutil.copytree(CONTENT, tmp_path / "content")
    shutil.copytree(LOCALES, tmp_path / "locales")
    return DataFolders(tmp_path / "content", tmp_path / "locales")


@pytest.fixture
def events() -> Queue[SpeechEvent]:
    return Queue()


@pytest.fixture
def session(folders: DataFolders, events: Queue[SpeechEvent]) -> Iterator[PreviewSession]:
    configuration = Configuration(content=folders.content, locales=folders.locales, language="es", mode=Mode.PLAIN)
    opened = open_preview(configuration, review=False)
    opened.listen(events.put)
    for action in FACTS:
        opened.send(action)
    yield opened
    opened.close()


def tavrizo(folders: DataFolders) -> Path:
    return folders.locales / "es" / "LC_MESSAGES" / "tavrizo.po"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def after_save(session: PreviewSession, events: Queue[SpeechEvent]) -> list[str]:
    """Wait until a saved file is noticed, and return the words of the page."""
    assert events.get(timeout=SECONDS) is CHANGED
    assert session.handle(CHANGED)
    return words(session)


def words(session: PreviewSession) -> list[str]:
    return [text.value for row in session.view.rows for text in row.texts]


def row_with(session: PreviewSession, part: str) -> str:
    return next(row.id for row in session.view.rows if any(part in text.value for text in row.texts))


def test_a_saved_translation_is_shown_and_the_place_kept(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    session.send(MoveTo(row_with(session, DOSE)))
    change(tavrizo(folders), DOSE, "Del día 1 al 7: 0.25 mg al día.")
    assert "Dosis: Del día 1 al 7: 0.25 mg al día." in after_save(session, events)
    assert "Del día 1 al 7" in session.view.row.texts[0].value
    assert session.view.message == ()
    assert ["Del día 1 al 7" in utterance.texts[0].value for utterance in session.announcements] == [True]


def test_a_change_elsewhere_on_the_page_announces_nothing(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    before = session.announcements
    change(tavrizo(folders), DOSE, "Del día 1 al 7: 0.25 mg al día.")
    after_save(session, events)
    assert session.announcements is before


def test_a_broken_file_changes_no_word_and_its_line_is_named(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    before = words(session)
    change(tavrizo(folders), f'"{DOSE}"', f'"{DOSE}')
    assert after_save(session, events) == before
    (message,) = session.view.message
    assert message.value.startswith("locales/es/LC_MESSAGES/tavrizo.po:3")
    assert "quotation mark" in message.value
    change(tavrizo(folders), f'"{DOSE}', f'"{DOSE}"')
    assert after_save(session, events) == before
    assert session.view.message == ()


def test_a_wrong_number_is_shown_with_a_mark_and_its_cause(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    change(tavrizo(folders), DOSE, "Días 1 a 7: 2.5 mg al día.")
    assert "Dosis: [wrong] Días 1 a 7: 2.5 mg al día." in after_save(session, events)
    assert "tavrizo.po:" in session.view.message[0].value


def test_a_fuzzy_and_a_missing_translation_have_their_marks(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    change(tavrizo(folders), 'msgstr "Por la boca, una pastilla al día."', 'msgstr ""')
    change(tavrizo(folders), 'msgctxt "tavrizo|glance"', '#, fuzzy\nmsgctxt "tavrizo|glance"')
    shown = after_save(session, events)
    assert any("[not translated] By mouth, as one pill a day." in text for text in shown)
    assert "[fuzzy] Se toma en casa, con o sin comida." in shown


def test_saved_content_is_shown(session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders) -> None:
    change(folders.content / "treatments" / "tavrizo.md", "with or without food", "with food")
    assert "[not translated] You take it at home, with food." in after_save(session, events)


def test_broken_content_changes_no_word(
    session: PreviewSession, events: Queue[SpeechEvent], folders: DataFolders
) -> None:
    before = words(session)
    change(folders.content / "treatments" / "tavrizo.md", "+++", "++")
    assert after_save(session, events) == before
    assert "tavrizo.md" in session.view.message[0].value


def test_without_a_listener_a_save_is_noticed_at_the_next_action(session: PreviewSession, folders: DataFolders) -> None:
    """Plain mode waits for a line, and hears of nothing else."""
    noticed: Queue[SpeechEvent] = Queue()
    session.listen(noticed.put)
    change(tavrizo(folders), DOSE, "Del día 1 al 7: 0.25 mg al día.")
    noticed.get(timeout=SECONDS)
    session.send(Command.NEXT)
    assert "Dosis: Del día 1 al 7: 0.25 mg al día." in words(session)


def test_the_key_for_staff_ends_the_preview(session: PreviewSession) -> None:
    assert session.press("ctrl+q").ended


def test_the_voice_reads_the_new_lexicon_and_repeats_no_old_word(
    folders: DataFolders, events: Queue[SpeechEvent]
) -> None:
    speech = RecordingSpeech()
    pronunciation = open_pronunciation(folders.locales)
    catalogs = PreviewCatalogs(folders.locales, "es", str, review=False)
    texts = EditedTexts(folders, catalogs, catalogs.reload, pronunciation.forget)
    library = ClinicLibrary(texts.content, Translator(texts.catalogs))
    session = PreviewSession(library, State(), texts, Voice(lambda: speech))
    try:
        session.listen(events.put)
        for action in (Command.NEXT, SetLanguage("es"), *FACTS, Command.VOICE):
            session.send(action)
        session.send(MoveTo(row_with(session, DOSE)))
        change(tavrizo(folders), DOSE, "Del día 1 al 7: 0.25 mg al día.")
        after_save(session, events)
        session.send(Command.REPEAT)
        assert speech.said[-1] == "Dosis: Del día 1 al 7: 0.25 mg al día."
        assert pronunciation.spoken("Zzyx", "es").text != "tabriso"
        change(folders.locales / "es" / "lexicon.toml", "[words]\n", '[words]\nZzyx = { say = "tabriso" }\n')
        after_save(session, events)
        assert pronunciation.spoken("Zzyx", "es").text == "tabriso"
    finally:
        session.close()


def test_a_language_that_is_hardly_begun_can_be_previewed(folders: DataFolders) -> None:
    path = folders.locales / "fr" / "LC_MESSAGES" / "ui.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n"Language: fr\\n"\n', "utf-8")
    configuration = Configuration(content=folders.content, locales=folders.locales, language="fr", mode=Mode.PLAIN)
    session = open_preview(configuration, review=False)
    try:
        assert session.view.language == "fr"
        assert session.view.title.value.startswith("[not translated] ")
    finally:
        session.close()


def test_a_language_without_catalogs_is_refused(folders: DataFolders) -> None:
    configuration = Configuration(content=folders.content, locales=folders.locales, language="fr")
    with pytest.raises(ConfigurationError, match="There are no catalogs for fr"):
        open_preview(configuration, review=False)


def test_a_review_marks_what_nobody_has_signed(folders: DataFolders) -> None:
    configuration = Configuration(content=folders.content, locales=folders.locales, language="es", mode=Mode.PLAIN)
    session = open_preview(configuration, review=True)
    try:
        assert session.view.title.value.startswith("[unsigned] ")
        for action in FACTS:
            session.send(action)
        assert any(text.startswith("[unsigned] Dosis: [unsigned] ") for text in words(session)), "no mark for the colon"
    finally:
        session.close()


def test_the_full_screen_shows_a_saved_translation(session: PreviewSession, folders: DataFolders) -> None:
    async def run() -> list[str]:
        app = KioskApp(session)
        shown = asyncio.Event()
        handle = app.handle_speech

        def handle_and_note(event: SpeechEvent) -> None:
            handle(event)
            shown.set()

        app.handle_speech = handle_and_note  # type: ignore[method-assign]
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.pause()
            change(tavrizo(folders), DOSE, "Del día 1 al 7: 0.25 mg al día.")
            await asyncio.wait_for(shown.wait(), SECONDS)
            return ["".join(each.text for each in app.page.render_line(y)) for y in range(40)]

    assert any("Del día 1 al 7: 0.25 mg al día." in line for line in asyncio.run(run()))


def test_pictures_show_every_screen_page_of_a_section_in_both_languages(folders: DataFolders) -> None:
    (folders.content / "treatments" / "lemtrada.md").unlink()
    configuration = Configuration(content=folders.content, locales=folders.locales)
    assert picture_pages(configuration, "es", folders.content.parent / "pictures", review=False) == Exit.OK
    pictures = folders.content.parent / "pictures"
    for size in ("80x24", "54x15", "40x12"):
        spanish = [path.read_text("utf-8") for path in pictures.glob(f"section-tavrizo-glance.es.{size}.*.svg")]
        assert sum("0.25&#160;mg" in svg for svg in spanish) == 1
        assert not any("@font-face" in svg for svg in spanish)
    english = sorted(pictures.glob("section-tavrizo-warnings.en.80x24.*.svg"))
    assert "Important&#160;warnings" in english[0].read_text("utf-8")
    assert {path.name.split(".")[0] for path in pictures.iterdir()} >= {"document-helpline", "glossary"}
