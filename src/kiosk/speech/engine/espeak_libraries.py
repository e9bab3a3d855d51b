"""Where espeak-ng is found: in the wheel that comes with the kiosk, or on the system where that one is newer."""

from __future__ import annotations

import ctypes
import importlib.util
import re
import sys
from pathlib import Path

from msgspec import Struct

from kiosk.speech.engine.options import AUTO

BUNDLE = "espeakng_loader"
SYSTEM_NAMES = {
    "darwin": ("libespeak-ng.1.dylib", "libespeak-ng.dylib"),
    "win32": ("libespeak-ng.dll", "espeak-ng.dll"),
}
BUNDLED_NAMES = {"darwin": "libespeak-ng.dylib", "win32": "espeak-ng.dll"}


class EspeakLibrary(Struct, frozen=True):
    """An espeak-ng library that can be loaded."""

    origin: str
    """Bundled, system or given."""
    path: str
    """A file, or a name that the system's loader knows."""
    data: str | None
    """The folder of its data; None where the library itself knows."""
    version: tuple[int, ...]


def find_libraries(wish: str = AUTO) -> list[EspeakLibrary]:
    """Return the libraries to try, the best first: the newer one, and the wheel's where they are alike."""
    if wish == "none":
        return []
    if wish not in {AUTO, "bundled", "system"}:
        given = _loaded("given", wish, None)
        return [given] if given else []
    found = []
    if wish in {AUTO, "bundled"} and (library := _bundled()):
        found.append(library)
    if wish in {AUTO, "system"}:
        found += filter(None, (_loaded("system", name, None) for name in _system_names()))
    return sorted(found, key=lambda library: library.version, reverse=True)


def _system_names() -> tuple[str, ...]:
    return SYSTEM_NAMES.get(sys.platform, ("libespeak-ng.so.1",))


def _bundled() -> EspeakLibrary | None:
    """Return the wheel's library. The wheel itself is not imported: it would only look up these two paths."""
    package = importlib.util.find_spec(BUNDLE)
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent
    data = folder / "espeak-ng-data"
    library = folder / BUNDLED_NAMES.get(sys.platform, "libespeak-ng.so")
    # The data path built into this library is that of the machine it was built on, so it is always told its own.
    return _loaded("bundled", str(library), str(data)) if data.is_dir() else None


def _loaded(origin: str, path: str, data: str | None) -> EspeakLibrary | None:
    try:
        library = ctypes.CDLL(path)
        library.espeak_Info.restype = ctypes.c_char_p
        told = library.espeak_Info(None) or b""
    except (OSError, AttributeError):
        return None
    number = re.match(rb"\d+(?:\.\d+)*", told)
    version = tuple(int(part) for part in number.group().split(b".")) if number else ()
    return EspeakLibrary(origin, path, data, version)
