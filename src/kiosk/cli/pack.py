"""``kiosk pack``: writes a guide into one signed file, and makes the key that signs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.cli.check import find_problems
from kiosk.cli.folders import DataFolders
from kiosk.cli.staff_texts import report, sentence, write_line
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit, UpdateError
from kiosk.terminal import output
from kiosk.texts.message import staff
from kiosk.texts.values import CORRECT_OPTION
from kiosk.updates.keys import load_key, make_key, public_key
from kiosk.updates.pack import WrongVersionError, collect, make_pack, normal_version

# T: Remedy. The commands stay but for DIR and FILE.
USAGE = staff("pack", "Write kiosk pack DIR -o FILE --key FILE, or kiosk pack --new-key FILE")


def make_site_key(file: Path) -> Exit:
    """Write a new private key to ``file``, and print the line of the configuration that holds the public one."""
    output.write(f'update_key = "{make_key(file)}"\n')
    return Exit.OK


def pack_guide(guide: Path | None, file: Path | None, key: Path | None, version: str | None) -> Exit:
    """Check the guide in a folder and write it into a pack.

    Args:
        guide: The folder, with ``content`` and ``locales`` in it.
        file: The pack; one that is there is replaced.
        key: The file with the private key.
        version: That of the pack; the time in UTC without one.

    Raises:
        ConfigurationError: An argument is missing or wrong.
        UpdateError: The guide has mistakes, or a file cannot be read or written.
    """
    if not (guide and file and key):
        # T: Cause: the words with -- are options and stay.
        cause = staff("pack", "A folder, --output or --key is missing")
        raise ConfigurationError(Diagnostic("kiosk pack", 0, cause, USAGE))
    try:
        version = normal_version(version or f"{datetime.now(UTC):%Y.%m.%d.%H.%M}")
    except WrongVersionError as error:
        raise ConfigurationError(Diagnostic("--as", 0, error.cause, CORRECT_OPTION)) from None
    private = load_key(key)
    files = collect(guide)
    with unpacked(files, str(guide)):
        data = make_pack(files, version, private)
    try:
        file.write_bytes(data)
    except OSError as error:
        # T: Cause: {error} says why. A pack is a file with pages.
        cause = staff("pack", "The pack cannot be written: {error}", error=str(error.strerror))
        # T: Remedy.
        remedy = staff("pack", "Name a file in a folder of your own")
        raise UpdateError(Diagnostic(str(file), 0, cause, remedy)) from error
    # T: Result: a pack was made. {count} and {size} are numbers, {version} and {key} stay.
    done = staff("pack", "kiosk: version {version}, {count} files, {size} MB, key {key}")
    size = f"{len(data) / 1e6:.1f}"
    write_line(done.with_values(version=version, count=len(files), size=size, key=public_key(private)))
    return Exit.OK


@contextmanager
def unpacked(files: Mapping[str, bytes], source: str) -> Iterator[DataFolders]:
    """Write the guide of a pack into a temporary folder, and check it as ``kiosk check`` does.

    Args:
        files: By name below the folder.
        source: Where they come from, for the message.

    Raises:
        UpdateError: They cannot be written, or have mistakes, which are reported one by one.
    """
    with TemporaryDirectory(prefix="kiosk-pack-") as scratch:
        folder = Path(scratch)
        try:
            for name, data in files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(data)
        except OSError as error:
            # T: Cause: {error} says why. A pack is a file with pages.
            cause = staff("pack", "It cannot be unpacked: {error}", error=str(error.strerror))
            # T: Remedy: in a folder for temporary files.
            remedy = staff("pack", "Make room there")
            raise UpdateError(Diagnostic(scratch, 0, cause, remedy)) from error
        folders = DataFolders(folder / "content", folder / "locales")
        problems = [each for part in find_problems(folders) for each in part if not each.warning]
        if problems:
            report(problems)
            # T: Cause: {count} is a number, {first} a message. The command stays.
            cause = staff("pack", "Mistakes that kiosk check finds: {count}; the first: {first}")
            cause = cause.with_values(count=len(problems), first=sentence(problems[0]).rstrip("."))
            # T: Remedy.
            remedy = staff("pack", "Correct it, and make the pack again")
            raise UpdateError(Diagnostic(source, 0, cause, remedy))
        yield folders
