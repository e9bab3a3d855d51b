"""Puts the kiosk together: this package alone names concrete adapters."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.folders import data_folders, language_errors
from kiosk.cli.log import FileReports
from kiosk.cli.staff_texts import sentence
from kiosk.cli.wiring.guide import hidden_problems, open_library
from kiosk.cli.wiring.voice import make_voice, open_pronunciation
from kiosk.domain.command import Command
from kiosk.domain.keys import PROFILE_PREFIX
from kiosk.domain.settings import DEBOUNCE_SECONDS, SCAN_SECONDS, Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.session import Session
from kiosk.services.staff_lock import StaffLock
from kiosk.services.upkeep import Upkeep
from kiosk.site import staff_code
from kiosk.site.configuration import Configuration
from kiosk.site.in_force import settings_for_staff
from kiosk.site.kept import KeptMemory
from kiosk.site.transcript import JsonLinesTranscript, open_for_appending
from kiosk.site.watchdog import Watchdog
from kiosk.terminal.screen_readers import running

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts


log = logging.getLogger(__name__)


def open_session(
    configuration: Configuration, reports: FileReports, stack: ExitStack, transcript: Path | None = None
) -> Session:
    """Return a visit ready to begin; what must be closed at the end is put on ``stack``.

    Raises:
        ContentError: There is not one treatment to show.
        CatalogError: The language has catalogs, but they are not fit to be shown.
        ConfigurationError: There is no such language, or the transcript cannot be written.
    """
    folders = data_folders(configuration)
    library = open_library(folders, reports)
    if problems := hidden_problems(configuration, folders):
        reports.content(problems)
    tags = [language.tag for language in library.languages]
    for error in language_errors(configuration, tags, folders):
        raise error
    log.debug("content: %s", folders.content)
    log.debug("catalogs: %s, languages: %s", folders.locales, ", ".join(tags))
    session = Session(
        library,
        start_state(configuration),
        transcript=open_transcript(transcript, stack),
        voice=None
        if configuration.mode is Mode.PLAIN
        else make_voice(
            configuration, tags, partial(open_pronunciation, folders.locales, reports.catalogs, folders.own_locales)
        ),
        find_readers=running if configuration.ask_readers else None,
    )
    stack.callback(session.close)
    watchdog = Watchdog()
    watchdog.ready()
    set_up_upkeep(session.upkeep, configuration, watchdog, lambda: data_folders(configuration) != folders)
    return session


def set_up_upkeep(
    upkeep: Upkeep, configuration: Configuration, watchdog: Watchdog, outdated: Callable[[], bool]
) -> None:
    """Give ``upkeep`` the parts that this site has; ``outdated`` returns whether there is newer content."""
    upkeep.heartbeat, upkeep.beat_seconds = watchdog.beat, watchdog.seconds or inf
    upkeep.renews, upkeep.outdated = configuration.public, outdated
    if hashed := configuration.staff_code:
        memory = KeptMemory() if configuration.public else None
        upkeep.staff_lock = StaffLock(
            lambda code: staff_code.matches(code, hashed),
            state=memory.value.lock if memory else None,
            keep=(lambda state: memory.change(lock=state)) if memory else None,
        )
        if memory:
            watchdog.show_status(str(memory.value))
            upkeep.on_visit_end = lambda: count_visit(memory, watchdog)
    if configuration.call_staff:
        from kiosk.cli.clinic_commands import call_staff

        upkeep.call_staff = lambda: call_staff(configuration)


def count_visit(memory: KeptMemory, watchdog: Watchdog) -> None:
    """Count a visit, and tell systemd and the log how many there were."""
    counts = memory.change(visits=memory.value.visits + 1)
    watchdog.show_status(str(counts))
    log.info("visit ended; %s", counts)


def share_memory() -> None:
    """Make the memory that every process of a public kiosk has, or take the one that systemd has kept."""
    KeptMemory(watchdog=Watchdog())


def note_start() -> KeptMemory:
    """Note that this process runs, and count the one before it as a failure if it never noted its end."""
    memory = KeptMemory()
    before = memory.value
    if before.running:
        counts = memory.change(failures=before.failures + 1)
        log.warning("the kiosk before this one failed; %s", counts)
        Watchdog().show_status(str(counts))
    memory.change(running=True)
    return memory


def start_state(configuration: Configuration) -> State:
    """Return the state that a visit starts with."""
    settings = Settings(
        theme=configuration.theme,
        letters=configuration.letters,
        mode=configuration.mode or Mode.SCREEN,
        debounce=DEBOUNCE_SECONDS.index(configuration.steady_hands),
        scan=SCAN_SECONDS.index(int(configuration.scanning)),
        time_limit=configuration.time_limit,
        voice=configuration.voice,
        loudspeaker=configuration.loudspeaker,
    )
    return State.fresh(
        Site(
            configuration.language,
            settings,
            public=configuration.public,
            keypad=keypad_commands(configuration),
            calls_staff=bool(configuration.call_staff),
            shuts_down=bool(configuration.shut_down),
            clinic=configuration.site.clinic,
            facts=tuple(settings_for_staff(configuration)),
        )
    )


def read_keys(configuration: Configuration) -> Mapping[str, str]:
    """Return what the keys of the clinic's keypad ask for; raises ConfigurationError where its profile is wrong."""
    if configuration.keypad is None:
        return {}
    from kiosk.site.keypad import read_keypad

    return read_keypad(configuration.keypad)


def keypad_commands(configuration: Configuration) -> tuple[tuple[Command, str], ...]:
    """Return each command of the clinic's keypad with a key of it; empty for a whole keyboard."""
    keys = {
        action.removeprefix(PROFILE_PREFIX): key for key, action in reversed(list(read_keys(configuration).items()))
    }
    return tuple((Command(command), key) for command, key in keys.items())


def open_own_fonts(configuration: Configuration) -> Fonts | None:
    """Return the fonts of the terminal that the clinic names; None where it names none or this is another."""
    own = configuration.own_font
    if own is None:
        return None
    from kiosk.terminal import fonts

    names = fonts.font_names(configuration.fonts, own)
    return fonts.open_fonts(own, names, os.environ, report=lambda problem: log.warning("%s", sentence(problem)))


def open_transcript(file: Path | None, stack: ExitStack) -> JsonLinesTranscript | None:
    """Return a transcript that adds to ``file``, or None where none is wanted."""
    if file is None:
        return None
    transcript = JsonLinesTranscript(open_for_appending(file))
    stack.callback(transcript.close)
    return transcript
