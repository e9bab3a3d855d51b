"""What can go wrong with a player."""

from __future__ import annotations


class PlayerError(Exception):
    """The device stopped working in the middle."""


class NoPlayerError(PlayerError):
    """There is no such player here, or no device for it."""
