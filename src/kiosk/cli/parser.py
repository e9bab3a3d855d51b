"""The parser of the command line, whose usage, help and errors are in the language of the terminal's locale."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NoReturn

from kiosk.cli.staff_texts import translated
from kiosk.terminal import output
from kiosk.texts import usage

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class Parser(argparse.ArgumentParser):
    """Reports that its help cannot be written, which argparse ignores."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - those of argparse
        super().__init__(formatter_class=Formatter, **options)
        # Python 3.14 colors the help, in yellow and others that a white screen hardly shows.
        self.color = False

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        if file is sys.stdout:
            output.write(message)
        else:
            super()._print_message(message, file)

    def error(self, message: str) -> NoReturn:
        """End the process with the usage and what is wrong with the arguments."""
        for pattern, text in usage.ERRORS.items():
            if match := re.fullmatch(pattern, message, re.DOTALL):
                message = translated(text.with_values(**match.groupdict()))
        error = translated(usage.ERROR.with_values(program=self.prog, message=message))
        self.exit(2, f"{self.format_usage()}{error}\n")


class Formatter(argparse.HelpFormatter):
    """Translates what it formats."""

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return _translated(action.help)

    def add_usage(
        self,
        usage_text: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the usage."""
        super().add_usage(usage_text, actions, groups, f"{translated(usage.USAGE)} " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a list of arguments or options."""
        super().start_section(_translated(heading))

    def add_text(self, text: str | None) -> None:
        """Add a description or an epilog."""
        super().add_text(_translated(text))


def _translated(text: str | None) -> str | None:
    return translated(usage.OWN.get(text, text)) if text else text
