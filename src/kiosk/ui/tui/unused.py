"""Leaves out what Textual imports and the kiosk never uses: a tenth of the start and some 5 MB."""

from __future__ import annotations

import sys
from types import ModuleType

STAND_INS = ("platformdirs", "textual.command")
"""The folder for screenshots, and the command palette with its widgets; the app allows neither."""


class StandIn(ModuleType):
    """A module in whose place nothing is loaded; every name in it is an empty class."""

    def __getattr__(self, name: str) -> type:
        """Return the same class each time ``name`` is asked for."""
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, type(name, (), {}))
        return self.__dict__[name]  # type: ignore[no-any-return]


def leave_out_unused() -> None:
    """Keep these modules from being imported; to be called before Textual is."""
    sys.modules.setdefault("ssl", None)  # type: ignore[arg-type]  # asyncio works without it
    for name in STAND_INS:
        sys.modules.setdefault(name, StandIn(name))
