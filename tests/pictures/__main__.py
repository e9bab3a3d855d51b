"""``python -m tests.pictures [DIR]``: takes a picture of each kind of page in each terminal, size and language."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.fixture_guide import ROOT
from tests.pictures.pages import pages
from tests.pictures.terminals import TERMINALS, RealTerminal, missing, take_picture, x_server
from tests.ui.tui.pictures import write_document_pictures

SIZES = ("100x30", "80x24", "54x15", "40x12")
LANGUAGES = ("en", "es")
PATIENCE = 60
"""Seconds until a terminal that does not answer is given up."""


class Setting(NamedTuple):
    """What a series of pictures is taken in."""

    terminal: RealTerminal
    size: str
    language: str


def take(folder: Path, setting: Setting, names: list[str], environ: dict[str, str]) -> None:
    """Take the pictures of the pages ``names`` in one setting.

    Raises:
        RuntimeError: The terminal, or the kiosk in it, failed.
    """
    terminal, size, language = setting
    with tempfile.TemporaryDirectory() as private, socket.socket(socket.AF_UNIX) as waiting:
        waiting.bind(f"{private}/socket")
        waiting.listen()
        waiting.settimeout(PATIENCE)
        show = [sys.executable, "-m", "tests.pictures.show", f"{private}/socket", language, terminal.colors, *names]
        window = subprocess.Popen(terminal.arguments(size, show), cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
        try:
            connection, _ = waiting.accept()
            connection.settimeout(PATIENCE)
            with connection, connection.makefile("rw") as shown:
                for name in names:
                    answer = shown.readline()
                    width, _, height = answer.strip().partition(" ")
                    if not (width.isdigit() and height.isdigit()):
                        raise RuntimeError(f"{terminal.name}, {size}, {name}: {answer}{shown.read()}")
                    take_picture(folder / f"{name}-{language}-{size}-{terminal.name}.png", environ, width, height)
                    shown.write("\n")
                    shown.flush()
        except TimeoutError:
            raise RuntimeError(f"{terminal.name} did not start, or stalled, at {size}") from None
        finally:
            window.kill()
            window.wait()


def chosen(argument: str, every: list[str], parser: argparse.ArgumentParser) -> list[str]:
    """Return the words of a comma-separated ``argument``, or all of them for an empty one; exit for an unknown one."""
    words = argument.split(",") if argument else every
    if unknown := [word for word in words if word not in every]:
        parser.error(f"no {unknown[0]}; there are: {' '.join(every)}")
    return words


def main() -> None:
    """Take the pictures that the command line asks for; by default all of them."""
    parser = argparse.ArgumentParser(prog="make pictures ARGS=...")
    parser.add_argument("folder", nargs="?", type=Path, help="where to put them; by default a temporary folder")
    parser.add_argument("--docs", action="store_true", help="redraw those of the documents instead, without a terminal")
    for name in ("terminals", "sizes", "languages", "pages"):
        parser.add_argument(f"--{name}", default="", help="separated by commas; by default all")
    options = parser.parse_args()
    if options.docs:
        write_document_pictures()
        return
    terminals = {terminal.name: terminal for terminal in TERMINALS}
    names = chosen(options.pages, list(pages("en")), parser)
    settings = [
        Setting(terminals[terminal], size, language)
        for terminal in chosen(options.terminals, list(terminals), parser)
        for size in chosen(options.sizes, list(SIZES), parser)
        for language in chosen(options.languages, list(LANGUAGES), parser)
    ]
    if lacking := missing():
        sys.exit("make pictures needs " + ", ".join(lacking))
    folder = options.folder or Path(tempfile.mkdtemp(prefix="kiosk-pictures-"))

    def run(setting: Setting) -> str:
        with x_server() as environ:
            take(folder, setting, names, environ)
        return f"{folder}: {setting.terminal.name}, {setting.size}, {setting.language}\n"

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            sys.stdout.writelines(pool.map(run, settings))
        except RuntimeError as error:
            pool.shutdown(cancel_futures=True)
            sys.exit(str(error))


if __name__ == "__main__":
    main()
