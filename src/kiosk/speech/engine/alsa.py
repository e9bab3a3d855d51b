"""Playback by libasound, which every desktop Linux has, so nothing else need be installed."""

from __future__ import annotations

import ctypes
import errno
import time
from collections.abc import Callable
from ctypes import CFUNCTYPE, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

from kiosk.speech.engine.options import DEVICE
from kiosk.speech.engine.player import DeviceBusyError, NoPlayerError, Player, PlayerError

LIBRARY = "libasound.so.2"
PLAYBACK, NONBLOCK = 0, 1
S16_LE, INTERLEAVED, MONO, RESAMPLE = 2, 3, 1, 1
BUFFER_US = 40_000
PREPARED = 2
CONVERTED = 'plug:"{}"'
"""Name of a device behind ALSA's converter of channels and rates."""

_ErrorHandler = CFUNCTYPE(None, c_char_p, c_int, c_char_p, c_int, c_char_p)


# libasound writes its errors to the error output, which may be the screen that somebody reads.
_IGNORED = _ErrorHandler(lambda *_details: None)


class Alsa(Player):
    """A sound device of the system."""

    name = "alsa"

    def __init__(self, rate: int, device: str = DEVICE, clock: Callable[[], float] = time.monotonic) -> None:
        """Load the library; the device is opened by ``open`` or with the first sound.

        Args:
            rate: Samples a second.
            device: Name of the device, as ``aplay -L`` lists them.
            clock: Seconds that only go forward.

        Raises:
            NoPlayerError: There is no libasound.
        """
        try:
            self._asound = ctypes.CDLL(LIBRARY)
        except OSError as error:
            raise NoPlayerError(str(error)) from error
        self._asound.snd_lib_error_set_handler(_IGNORED)
        self._asound.snd_pcm_writei.argtypes = (c_void_p, c_void_p, c_ulong)
        self._asound.snd_pcm_writei.restype = c_long
        self._rate = rate
        self._clock = clock
        self._ends_at: float | None = None
        """When the last of a sound is out, computed as soon as the device has all of it."""
        self._device = device
        self._handle = c_void_p()
        self._stale = False
        """Whether the device must be prepared after a drop."""

    def open(self) -> None:
        """Take the device.

        A device that takes only other channels or rates, as ``hw:`` names and many USB headsets do, is opened once
        more behind ALSA's converter.

        Raises:
            PlayerError: The device is away or busy.
        """
        if self._handle.value is not None:
            return
        code = self._open(self._device)
        if code == -errno.EINVAL:
            code = self._open(CONVERTED.format(self._device))
        if code == -errno.EBUSY:
            raise DeviceBusyError("the sound device is busy")
        if code:
            raise PlayerError(f"no sound device ({errno.errorcode.get(-code, code)})")

    def write(self, pcm: bytes, frame: int) -> int:
        """Take what there is room for."""
        left = len(pcm) // 2 - frame
        if left <= 0:
            return 0
        self.open()
        self.prepare()
        address = (ctypes.cast(c_char_p(pcm), c_void_p).value or 0) + 2 * frame
        code = self._asound.snd_pcm_writei(self._handle, address, left)
        if code == -errno.EAGAIN:
            return 0
        if code < 0 and self._asound.snd_pcm_recover(self._handle, int(code), 1) >= 0:
            # It ran dry because the machine was busy: go on from here.
            code = self._asound.snd_pcm_writei(self._handle, address, left)
        if code < 0:
            self.release()
            raise PlayerError(f"the sound device is gone ({errno.errorcode.get(-code, code)})")
        if self._asound.snd_pcm_state(self._handle) == PREPARED:
            self._asound.snd_pcm_start(self._handle)  # it would start by itself only when its buffer is full
        return int(code)

    def waiting(self) -> int:
        """Return what the device still holds."""
        delay = c_long()
        if self._handle.value is None or self._stale or self._asound.snd_pcm_delay(self._handle, byref(delay)) < 0:
            return 0  # ran dry: everything was heard
        return max(0, delay.value)

    def finish(self) -> bool:
        """Return whether the device ran dry, or must have: a device that leads to a sound server may never say so."""
        left, now = self.waiting(), self._clock()
        if self._ends_at is None:
            self._ends_at = now + left / self._rate
        if left and now < self._ends_at:
            return False
        self.drop()
        return True

    def drop(self) -> None:
        """Throw away what the device still holds."""
        self._ends_at = None
        if self._handle.value is not None and not self._stale:
            self._asound.snd_pcm_drop(self._handle)
            self._stale = True

    def prepare(self) -> None:
        """Make an open device ready again after a drop, which takes some devices milliseconds."""
        if self._stale:
            self._stale = False
            self._asound.snd_pcm_prepare(self._handle)

    def release(self) -> None:
        """Close the device."""
        if self._handle.value is not None:
            self.drop()
            self._asound.snd_pcm_close(self._handle)
            self._handle = c_void_p()
            self._stale = False

    def close(self) -> None:
        """Close the device."""
        self.release()

    def _open(self, name: str) -> int:
        """Open the device called ``name``; return 0, or the error's number, which is negative."""
        code: int = self._asound.snd_pcm_open(byref(self._handle), name.encode(), PLAYBACK, NONBLOCK)
        if code >= 0:
            code = self._asound.snd_pcm_set_params(
                self._handle, S16_LE, INTERLEAVED, c_uint(MONO), c_uint(self._rate), RESAMPLE, c_uint(BUFFER_US)
            )
            if code < 0:
                self._asound.snd_pcm_close(self._handle)
        if code < 0:
            self._handle = c_void_p()
        return min(code, 0)
