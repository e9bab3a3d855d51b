"""What the front ends share about moving: which actions step through a long text first, scanning, and held keys."""

from __future__ import annotations

from kiosk.domain.command import Action, Command
from kiosk.domain.keys import PROFILE_PREFIX

STEPS: dict[Action, int] = {Command.NEXT: 1, Command.NEXT_AROUND: 1, Command.PREVIOUS: -1}
"""Actions that first go through the lines or pages of a row that takes several, by direction."""
SCAN_KEY = f"{PROFILE_PREFIX}{Command.NEXT_AROUND}"
"""The key that scanning presses for a person with one switch."""
HOLD_SECONDS = 0.2
"""How long after the last repetition of a held key the row is announced; keyboards repeat within 0.1 seconds."""
