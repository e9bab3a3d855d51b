"""TOML files that staff write, with every mistake told as a problem."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kiosk.domain.errors import ConfigurationError, Problem


def read_toml(file: Path, remedy: str) -> dict[str, Any]:
    """Return the table in ``file``; ``remedy`` says what to do where it cannot be read.

    Raises:
        ConfigurationError: The file cannot be read, is not UTF-8, or is not TOML.
    """
    import tomllib

    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        problem = Problem(str(file), 0, f"It cannot be read ({error.strerror})", remedy)
    except UnicodeDecodeError:
        problem = Problem(str(file), 0, "It is not UTF-8", "Save it as UTF-8")
    except tomllib.TOMLDecodeError as error:
        problem = Problem(str(file), 0, f"It is not TOML: {error}", "Mend that line")
    raise ConfigurationError(problem)


def line_of(file: Path, key: str) -> int:
    """Return the line that sets ``key``, from 1, or 0 where it cannot be found."""
    lines = file.read_text("utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.split("=")[0].strip().strip("\"'") == key), 0)
