"""Runs the kiosk: chooses the front end for this terminal, and starts it again where it is supervised."""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from msgspec.structs import replace

from kiosk.cli.folders import data_folders
from kiosk.cli.log import ErrorOutput, FileReports
from kiosk.cli.public import require_public, require_screen
from kiosk.cli.staff_texts import report
from kiosk.cli.wiring import note_start, open_own_fonts, open_session, read_keys, share_memory
from kiosk.cli.wiring.guide import apology
from kiosk.cli.wiring.voice import out_of_order
from kiosk.domain.command import Outcome
from kiosk.domain.errors import Exit, KioskError
from kiosk.domain.settings import Mode, Settings
from kiosk.services.session import Session
from kiosk.site.configuration import Configuration
from kiosk.terminal.capabilities import Capabilities, this_terminal
from kiosk.terminal.fonts import scaling_for
from kiosk.terminal.key_filter import KeyFilter

if TYPE_CHECKING:
    from kiosk.terminal.fonts import Fonts

REAP_SECONDS, POLL_SECONDS = 2.0, 0.01
"""How long to wait for the processes of the voice to end, and how often to look."""
EXIT_CODES = {
    Outcome.CLOSED: Exit.CLOSED,
    Outcome.SHUT_DOWN: Exit.CLOSED,
    Outcome.RESTART: Exit.RESTART,
    Outcome.NEXT_VISIT: Exit.NEXT_VISIT,
}
"""How a public kiosk ends."""
log = logging.getLogger(__name__)


def report_errors(work: Callable[[], int], afterwards: Callable[[], object] = int) -> int:
    """Do ``work`` and return its exit code; report an error that staff can correct, and then call ``afterwards``."""
    try:
        return work()
    except KioskError as error:
        report(error.diagnostics)
        afterwards()
        return error.exit
    except KeyboardInterrupt:
        return Exit.OK


def run_kiosk(configuration: Configuration, transcript: Path | None, output: ErrorOutput, *, supervise: bool) -> int:
    """Run the kiosk until staff close it, and leave the terminal with the font that it had.

    Args:
        configuration: The clinic's settings.
        transcript: File that everything presented is added to; None for none.
        output: Where the log goes.
        supervise: Whether to start the kiosk again when it fails.
    """
    require_public(configuration, transcript)
    terminal = this_terminal(configuration.colors)
    fonts = open_own_fonts(configuration)

    def run() -> int:
        return run_visits(configuration, transcript, terminal, fonts)

    def run_in_child() -> int:
        with output.held():  # of its own, because the child writes its records at its own end
            return run()

    if configuration.public:
        share_memory()  # before the first process, so that each of them finds it
    with output.held(), ExitStack() as stack:
        if fonts:
            stack.callback(fonts.restore)
        code = run_supervised(configuration, terminal, run_in_child) if supervise else run()
    if code == Exit.NEXT_VISIT:
        start_again()
    return code


def start_again() -> NoReturn:
    """Execute the program again in the same process, with nothing of the visit in its memory."""
    end = time.monotonic() + REAP_SECONDS
    with suppress(ChildProcessError):  # raised once no child is left
        while time.monotonic() < end:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(POLL_SECONDS)
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - a shell has no place here


def show_out_of_order(configuration: Configuration) -> None:
    """Tell patients, by screen and by voice, that a public kiosk cannot start."""
    if configuration.public:
        from kiosk.cli.out_of_order import hold_page

        lines, voice, watchdog = out_of_order(configuration)
        settings = Settings(loudspeaker=configuration.loudspeaker)
        hold_page(lines, voice, settings, this_terminal(configuration.colors), watchdog)


def run_supervised(configuration: Configuration, terminal: Capabilities, run: Callable[[], int]) -> int:
    """Call ``run`` in a child process, again whenever it fails, until staff close the kiosk."""
    from kiosk.cli.hang_watch import HangWatch
    from kiosk.cli.supervisor import Supervisor

    if mode_for(configuration, terminal) in {Mode.SCREEN, Mode.READER}:
        from kiosk.ui.tui.unused import leave_out_unused

        leave_out_unused()
        import kiosk.ui.tui.app  # noqa: F401 - imported here, every child has it
    supervisor = Supervisor(
        lambda: report_errors(run, lambda: show_out_of_order(configuration)),
        lambda: apology(data_folders(configuration)),
        capabilities=terminal,
    )
    if sys.platform == "linux":
        supervisor.watch = HangWatch()
    return supervisor.supervise()


def run_visits(
    configuration: Configuration, transcript: Path | None, terminal: Capabilities, fonts: Fonts | None
) -> int:
    """Run one front end after the other until the kiosk ends."""
    reports = FileReports()
    mode = mode_for(configuration, terminal)
    require_screen(mode, configuration)
    # Where a mode was set there is nothing to ask.
    ask = configuration.ask_readers and configuration.mode is None and mode is Mode.SCREEN
    configuration = replace(configuration, mode=mode, ask_readers=ask)
    keypad = read_keys(configuration)  # in every mode: a wrong profile is corrected before a patient comes
    log.info("started in %s mode", mode)
    with ExitStack() as stack:
        session = open_session(configuration, reports, stack, transcript)
        memory = note_start() if configuration.public else None
        code = run_front_ends(configuration, session, terminal, fonts, keypad)
        outcome = session.view.outcome
    if memory and code is not Exit.INTERNAL:
        memory.change(running=False)
    if configuration.public and outcome:
        code = EXIT_CODES[outcome]
    if code is Exit.NEXT_VISIT:
        return code
    if outcome is Outcome.SHUT_DOWN:
        from kiosk.cli.clinic_commands import shut_down

        shut_down(configuration)
    code = code or reports.exit
    log.info("ended with exit code %d", code)
    return code


def mode_for(configuration: Configuration, terminal: Capabilities) -> Mode:
    """Return how the kiosk is shown here; a full screen needs a terminal that can move its cursor."""
    interactive = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if not (interactive and terminal.moves):
        return Mode.PLAIN
    return configuration.mode or Mode.SCREEN


def run_front_ends(
    configuration: Configuration,
    session: Session,
    terminal: Capabilities,
    fonts: Fonts | None,
    keypad: Mapping[str, str],
) -> Exit:
    """Run the front end for the way a person reads, and the next one where they ask for another."""
    if configuration.mode is Mode.PLAIN:
        from kiosk.ui.lines.plain import run_plain

        gc.enable()
        return run_plain(session, sys.stdin, sys.stdout, capabilities=terminal)
    scaling = scaling_for(terminal=os.environ.get("TERM", ""), encoding=terminal.encoding, own_font=bool(fonts))
    while True:
        mode, keys = session.view.settings.mode, KeyFilter(keypad)
        if mode in {Mode.LINEAR, Mode.BRAILLE}:
            from kiosk.ui.lines.linear import run_linear

            gc.enable()
            code = run_linear(session, braille=mode is Mode.BRAILLE, keys=keys, capabilities=terminal)
        else:
            from kiosk.ui.tui.unused import leave_out_unused

            leave_out_unused()
            from kiosk.ui.tui.app import FULL_SCREEN, run_full_screen

            # It turns the collector on once the first page is drawn.
            code = run_full_screen(session, terminal, keys, scaling, fonts)
            mode = session.view.settings.mode if session.view.settings.mode in FULL_SCREEN else mode
        if code is not Exit.OK or session.view.ended or session.view.settings.mode is mode:
            return code
        log.info("changed to %s mode", session.view.settings.mode)
