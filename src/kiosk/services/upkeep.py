"""What a kiosk that nobody watches needs: idle time, a new process after a visit, a watchdog, and calling the staff."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.address import PageKind
from kiosk.domain.command import Idle
from kiosk.domain.handlers.idling import time_left
from kiosk.domain.state import State
from kiosk.services.idle_clock import IdleClock
from kiosk.services.staff_lock import StaffLock
from kiosk.services.view import View
from kiosk.services.voice import Voice

RENEWAL_SECONDS = 2.0
"""How long the first screen stands before a new process takes over; a person who comes at once is not held up."""
LONGEST_TICK, SHORTEST_TICK = 60.0, 0.25
"""Seconds between two looks at the clock: not too many for a limit that was shortened, nor too few for the machine."""


class Upkeep:
    """Decides what happens by itself. A site, or a test, replaces the parts that it has others for."""

    def __init__(self, voice: Voice | None) -> None:
        """Start with parts that need nothing from outside; time does not count while ``voice`` speaks."""
        self._voice = voice
        self.idle_clock = IdleClock()
        """Decides when an abandoned visit ends."""
        self.staff_lock = StaffLock()
        """Looks at the codes that are typed."""
        self.call_staff: Callable[[], bool] | None = None
        """Calls the staff, and returns whether it could; None where nothing calls them."""
        self.heartbeat: Callable[[], object] = int
        """Called with every key, and at the latest after ``beat_seconds``, as long as the front end works."""
        self.beat_seconds = LONGEST_TICK
        self.renews = False
        """Whether each visit is to have a process of its own, so that no memory of it is left in this one."""
        self.outdated: Callable[[], bool] = bool
        """Returns whether there is newer content than that of this process."""
        self.on_visit_end: Callable[[], object] = int
        """Called after each visit, to count it."""
        self.served = False
        """Whether a visit has ended in this process."""

    def note_key(self) -> None:
        """Note that a person has pressed a key."""
        self.heartbeat()
        self.idle_clock.restart()

    def note_visit_end(self) -> None:
        """Note that a visit has ended."""
        self.served = True
        self.on_visit_end()

    def by_itself(self, press: Callable[[], object]) -> None:
        """Press a key that nobody has pressed, so that it does not count as a sign of life."""
        idle = self.idle_clock.seconds
        press()
        self.idle_clock.seconds = idle

    @property
    def at_rest(self) -> bool:
        """Whether nothing is being spoken, so that moving on by itself interrupts nobody."""
        return not (self._voice and self._voice.speaking)

    @property
    def idle(self) -> Idle:
        """The time without a key, and whether the voice waits for the person."""
        return Idle(self.idle_clock.seconds, paused=self._voice is not None and self._voice.paused)

    def count(self, state: State) -> None:
        """Count the time since the last look, unless the voice was speaking. It never goes past a limit at once."""
        left = max(time_left(state, self.idle), 0.0)
        self.idle_clock.count(at_most=left if self.at_rest else 0.0)

    def tick_seconds(self, state: State) -> float:
        """Return the seconds until the clock should be looked at again."""
        longest = min(RENEWAL_SECONDS if self.renews else LONGEST_TICK, self.beat_seconds)
        return min(max(time_left(state, self.idle), SHORTEST_TICK), longest)

    def renewal_due(self, state: State) -> bool:
        """Return whether a new process is to serve the next visit: nobody is here, and nothing is being said."""
        quiet = state.untouched and self.at_rest and self.staff_lock.at_rest
        rests = self.renews and quiet and self.idle_clock.seconds >= RENEWAL_SECONDS
        return rests and (self.served or self.outdated())

    def call_staff_if_asked(self, before: View, now: View) -> bool:
        """Call the staff if the page about them was just opened; return whether nothing failed."""
        asked = before.address != now.address and now.address.kind is PageKind.STAFF
        return not asked or self.call_staff is None or self.call_staff()
