"""The ``kiosk`` command: reads arguments and configuration, and runs the command that they name."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.cli.arguments import parser
from kiosk.cli.folders import files_folders
from kiosk.cli.log import start_logging
from kiosk.cli.run import report_errors, run_kiosk, show_out_of_order
from kiosk.cli.wiring.guide import hidden_problems, language_diagnostics
from kiosk.domain.errors import ConfigurationError, Diagnostic
from kiosk.site.configuration import Configuration
from kiosk.site.reading import load_settings
from kiosk.terminal.output import discard_rest


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments``, by default those of the process; return its exit code."""
    # Modules are never freed; the collector would look through them again and again, a tenth of the start.
    gc.disable()
    # The process may have been started with these closed.
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    return run_quietly(lambda: report_errors(lambda: run_command(parser().parse_args(arguments))))


def run_quietly(work: Callable[[], int]) -> int:
    """Do ``work`` and return its exit code, also where nobody reads what Python would still write at its end."""
    code = work()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            discard_rest(stream)
    return code


def let_keyboard_end_it() -> None:
    r"""Let Ctrl+C, Ctrl+\\ and Ctrl+Z work again, which are ignored from the start of the process."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number in (signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)


def run_command(options: argparse.Namespace) -> int:
    """Run the command of the command line; return the exit code."""
    if options.command or not sys.stdin.isatty():
        let_keyboard_end_it()
    output = start_logging(verbose=options.verbose)
    if options.command is None:
        supervise = options.supervised
        return report_errors(
            lambda: run_kiosk(configure(options), options.transcript, output, supervise=supervise),
            lambda: show_out_of_order(what_is_right(options)),
        )
    configuration = configure(options)
    match options.command:
        case "check":
            from kiosk.cli.check import check, show_levels

            if options.levels:
                return show_levels(files_folders(configuration))
            folders = files_folders(configuration)
            hidden = hidden_problems(configuration, folders)
            return check(folders, release=options.release, as_json=options.json, settings=hidden)
        case "doctor":
            from kiosk.cli.doctor import doctor

            return doctor(configuration, options.size, options.pixels, as_json=options.json)
        case "say":
            from kiosk.cli.say import say_text

            return say_text(configuration, options.text, options.lang, wav=options.wav, show=options.show)
        case "export" if options.form == "sources":
            from kiosk.cli.export import export_sources

            return export_sources(configuration, options.file, options.tag, options.pages)
        case "export":
            from kiosk.cli.export import export_html

            return export_html(configuration, options.folder, options.only, show=options.show)
        case "code":
            from kiosk.cli.code import make_code

            return make_code()
        case "pack" if options.new_key:
            from kiosk.cli.pack import make_site_key

            return make_site_key(options.new_key)
        case "pack":
            from kiosk.cli.pack import pack_guide

            return pack_guide(options.guide, options.output, options.key, options.version)
        case "update":
            from kiosk.cli.update import update_guide

            return update_guide(configuration, options.source)
        case "config":
            from kiosk.cli.config import show_settings

            return show_settings(configuration)
        case "keys":
            from kiosk.cli.keys import show_keys

            return show_keys(configuration)
        case "i18n" if options.step == "check":
            from kiosk.cli.check import check_translations

            return check_translations(files_folders(configuration), options.tags, as_json=options.json)
        case "i18n" if options.step == "preview":
            from kiosk.cli.preview import picture_pages, preview

            if options.pictures:
                return picture_pages(configuration, options.tag, options.pictures, review=options.review)
            return preview(configuration, options.tag, output, review=options.review)
        case "i18n":
            from kiosk.cli.i18n import run

            return run(options, files_folders(configuration))
        case _:
            raise AssertionError(options.command)


def configure(options: argparse.Namespace) -> Configuration:
    """Return the settings of the configuration file, of the environment and of the command line; the last one wins.

    Raises:
        ConfigurationError: The file cannot be read, or a setting is wrong.
    """
    configuration, diagnostics = collect_settings(options)
    if diagnostics:
        raise ConfigurationError(*sorted([*diagnostics, *language_diagnostics(configuration)]))
    return configuration


def what_is_right(options: argparse.Namespace) -> Configuration:
    """Return the settings that are right, where others are not."""
    try:
        return collect_settings(options)[0]
    except ConfigurationError:
        return load_settings(None, os.environ)[0].merged_with(vars(options))


def collect_settings(options: argparse.Namespace) -> tuple[Configuration, tuple[Diagnostic, ...]]:
    """Return the settings that are right, and what is wrong with the others."""
    configuration, diagnostics = load_settings(options.config, os.environ)
    return configuration.merged_with(vars(options)), diagnostics
