"""Where espeak-ng is found: in the wheel that comes with the kiosk, or on the system where that one is newer."""

from __future__ import annotations

import ctypes
import importlib.util
import re
from pathlib import Path

from msgspec import Struct

from kiosk.speech.engine.options import AUTO

BUNDLE = "espeakng_loader"
SYSTEM_NAME = "libespeak-ng.so.1"
BUNDLED_NAME = "libespeak-ng.so"


class EspeakLibrary(Struct, frozen=True):
    """An espeak-ng library that can be loaded."""

    origin: str
    """Bundled, system or given."""
    path: str
    """A file, or a name that the system's loader knows."""
    data: str | None
    """The folder of its data; None if the library itself knows."""
    version: tuple[int, ...]


def find_libraries(wanted: str = AUTO) -> list[EspeakLibrary]:
    """Return the libraries to try, the best first: the newest one, and the wheel's if two have the same version."""
    if wanted == "none":
        return []
    if wanted not in {AUTO, "bundled", "system"}:
        found = [_load("given", wanted, None)]
    else:
        found = [_bundled()] if wanted in {AUTO, "bundled"} else []
        found += [_load("system", SYSTEM_NAME, None)] if wanted in {AUTO, "system"} else []
    return sorted(filter(None, found), key=lambda library: library.version, reverse=True)


def _bundled() -> EspeakLibrary | None:
    """Return the wheel's library. The wheel itself is not imported: it would only look up these two paths."""
    package = importlib.util.find_spec(BUNDLE)
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    data = folder / "espeak-ng-data"
    # The data path built into this library is that of the machine it was built on, so it always gets its own.
    return _load("bundled", str(folder / BUNDLED_NAME), str(data)) if data.is_dir() else None


def _load(origin: str, path: str, data: str | None) -> EspeakLibrary | None:
    try:
        library = ctypes.CDLL(path)
        library.espeak_Info.restype = ctypes.c_char_p
        answer = library.espeak_Info(None) or b""
    except (OSError, AttributeError):
        return None
    number = re.match(rb"\d+(?:\.\d+)*", answer)
    version = tuple(int(part) for part in number.group().split(b".")) if number else ()
    return EspeakLibrary(origin, path, data, version)
