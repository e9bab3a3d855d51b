"""The folder with the packs that a kiosk took; a symbolic link names the one in force.

::

    in-force -> packs/2026.11.28+0.1.0      version of the pack, and of the program that checked it
    packs/2026.11.28+0.1.0/content, locales
    packs/2026.11.28+0.1.0/kiosk.pack       the pack itself, for the doctor
    refused                                 why the last one was not taken, if nothing was taken since

A guide is written under another name and put in force by renaming the link, each on the disk before the next step. So
a process that is killed, or a power cut, leaves either the old guide or the new one.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from kiosk import __version__
from kiosk.domain.errors import Diagnostic, UpdateError
from kiosk.texts.message import staff
from kiosk.updates.fetch import NAME
from kiosk.updates.in_force import LINK, guide_in_force
from kiosk.updates.pack import LONGEST_HEADER, first_line, version_key

PACKS, UNFINISHED, REFUSED = "packs", ".unfinished", "refused"
KEPT = 2
"""Earlier guides that stay, for visits that began with them."""
# T: Remedy.
CHECK_FOLDER = staff("updates|store", "Check the disk, and who may write to the folder; the guide in force stays")


class PackStore:
    """The folder, for the one process that changes it."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``."""
        self.folder = folder
        self._packs = folder / PACKS

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from changing the folder; raises UpdateError where it cannot be written to.

        Meanwhile files are written for everybody to read, whatever the umask of whoever started this.
        """
        with ExitStack() as undo:
            undo.callback(os.umask, os.umask(0o022))
            try:
                self._packs.mkdir(parents=True, exist_ok=True)
                lock = os.open(self._packs, os.O_RDONLY)
            except OSError as error:
                raise self._cannot_write(error) from error
            undo.callback(os.close, lock)
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @property
    def version(self) -> str:
        """The version of the guide that was taken last; empty if none was, whatever program checked it."""
        with suppress(OSError):
            return (self.folder / LINK).readlink().name.partition("+")[0]
        return ""

    @property
    def taken_on(self) -> date | None:
        """The day on which it was taken."""
        with suppress(OSError):
            return datetime.fromtimestamp((self.folder / LINK).lstat().st_mtime).astimezone().date()
        return None

    @property
    def known(self) -> bytes:
        """The first line of the pack in force; empty if there is none."""
        if guide := guide_in_force(self.folder):
            with suppress(OSError), (guide / NAME).open("rb") as pack:
                return first_line(pack.read(LONGEST_HEADER))
        return b""

    def require_newer(self, version: str, source: str) -> None:
        """Do nothing if a pack may follow the one in force.

        The same version may, where another version of the program had checked it.

        Raises:
            UpdateError: It is older, or as old.
        """
        same = guide_in_force(self.folder) is None and version == self.version
        if self.version and not same and version_key(version) <= version_key(self.version):
            # T: Cause: {version} and {last} are such as 2026.11.28.
            cause = staff("updates|store", "Its version {version} is not newer than {last}, which was taken before")
            # T: Remedy. The command stays.
            remedy = staff("updates|store", "Make a newer one with kiosk pack")
            raise UpdateError(Diagnostic(source, 0, cause.with_values(version=version, last=self.version), remedy))

    def take(self, version: str, files: Mapping[str, bytes]) -> None:
        """Put a guide in force.

        Args:
            version: That of its pack.
            files: By name below its folder, the pack among them.

        Raises:
            UpdateError: It cannot be written; the guide before it stays in force.
        """
        unfinished, guide = self._packs / UNFINISHED, self._packs / f"{version}+{__version__}"
        try:
            self._remove(unfinished)
            for name, data in files.items():
                _write(unfinished / name, data)
            for folder in (unfinished, *(each for each in unfinished.rglob("*") if each.is_dir())):
                _sync(folder)
            if os.geteuid() == 0:  # started by hand; the user of the timer has to remove it one day
                self._give(unfinished)
            self._remove(guide)  # one that was never put in force
            unfinished.rename(guide)
            _sync(self._packs)
            link = self.folder / f"{LINK}{UNFINISHED}"
            link.unlink(missing_ok=True)
            link.symlink_to(guide.relative_to(self.folder))
            link.replace(self.folder / LINK)
            _sync(self.folder)
            self._remove_old(guide)
        except OSError as error:
            raise self._cannot_write(error) from error

    def refusal(self) -> str:
        """Return when and why the last pack was not taken; empty if nothing is open."""
        with suppress(OSError):
            return (self.folder / REFUSED).read_text("utf-8", "replace").strip()
        return ""

    def note_refusal(self, reason: str) -> None:
        """Keep ``reason`` for the doctor, or remove what is kept where it is empty."""
        file = self.folder / REFUSED
        with suppress(OSError):  # the log has it
            if reason:
                _write(file.with_suffix(UNFINISHED), f"{reason}\n".encode())
                file.with_suffix(UNFINISHED).replace(file)
            else:
                file.unlink(missing_ok=True)

    def _remove_old(self, guide: Path) -> None:
        others = [each for each in self._packs.iterdir() if each not in {guide, self._packs / UNFINISHED}]
        for old in sorted(others, key=lambda each: each.stat().st_mtime)[:-KEPT]:
            self._remove(old)

    def _give(self, folder: Path) -> None:
        owner = self.folder.stat()
        for each in (self._packs, folder, *folder.rglob("*")):
            os.chown(each, owner.st_uid, owner.st_gid)

    def _remove(self, folder: Path) -> None:
        with suppress(FileNotFoundError):
            shutil.rmtree(folder)

    def _cannot_write(self, error: OSError) -> UpdateError:
        # T: Cause: {error} says why. The guide is all pages.
        cause = staff("updates|store", "The guide cannot be stored: {error}", error=error.strerror or str(error))
        return UpdateError(Diagnostic(str(self.folder), 0, cause, CHECK_FOLDER))


def _write(file: Path, data: bytes) -> None:
    """Write a file and its folders, and wait until its bytes are on the disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as opened:
        opened.write(data)
        opened.flush()
        os.fsync(opened.fileno())


def _sync(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk."""
    number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
