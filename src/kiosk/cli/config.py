"""``kiosk config``: the settings in force, and what is wrong with them."""

from __future__ import annotations

from kiosk.cli.folders import data_folders
from kiosk.cli.public import unsafe
from kiosk.cli.staff_texts import report, write_line
from kiosk.cli.wiring.guide import hidden_problems, language_diagnostics
from kiosk.domain.errors import Exit
from kiosk.site.configuration import Configuration
from kiosk.site.in_force import settings_in_force


def show_settings(configuration: Configuration) -> Exit:
    """Print every setting with its origin, then report what does not fit the guide or is not safe for the public."""
    for line in settings_in_force(configuration):
        write_line(line)
    problems = [
        *(unsafe(configuration) if configuration.public else ()),
        *language_diagnostics(configuration),
        *hidden_problems(configuration, data_folders(configuration)),
    ]
    report(problems)
    return Exit.USAGE if problems else Exit.OK
