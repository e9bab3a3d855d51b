"""What plays sound: the base of every player, and what can go wrong with one."""

from __future__ import annotations


class PlayerError(Exception):
    """The device is away, or failed while it was playing. It may come back."""


class DeviceBusyError(PlayerError):
    """Another program has the device."""


class NoPlayerError(Exception):
    """This player cannot be used on this machine."""


class Player:
    """Plays 16-bit samples, one channel, at one rate. No method waits for the device, but ``open`` for a moment.

    This one has no device: it discards the sound at once, as if it had been played.
    """

    name = "instant"
    """The name by which it is chosen."""

    def open(self) -> None:
        """Take the device and make sure that it works; nothing if it is open already.

        Raises:
            PlayerError: The device is away or busy.
        """

    def write(self, pcm: bytes, frame: int) -> int:
        """Take what there is room for of ``pcm`` from ``frame`` on, and return how many frames that was.

        Raises:
            PlayerError: The device is away or busy.
        """
        return len(pcm) // 2 - frame

    def waiting(self) -> int:
        """Return how many frames were taken and not heard yet."""
        return 0

    def finish(self) -> bool:
        """Note that the sound is complete; return whether all of it was heard.

        Raises:
            PlayerError: The device has failed.
        """
        return True

    def drop(self) -> None:
        """Stop the sound now."""

    def prepare(self) -> None:
        """Get ready for the next sound; called in a quiet moment, when nobody waits."""

    def release(self) -> None:
        """Let go of the device until the next sound, so that another program can have it."""

    def close(self) -> None:
        """Let go of the device and of every process."""
