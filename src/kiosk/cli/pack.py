"""``kiosk pack``: writes a guide into one signed file, and makes the key that signs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.cli.check import find_problems
from kiosk.cli.folders import DataFolders
from kiosk.cli.staff_texts import report
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit, UpdateError
from kiosk.terminal.output import write
from kiosk.updates.keys import load_key, make_key, public_key
from kiosk.updates.pack import collect, make_pack, normal_version

USAGE = "Write kiosk pack DIR -o FILE --key FILE, or kiosk pack --new-key FILE"


def make_site_key(file: Path) -> Exit:
    """Write a new private key to ``file``, and print the line of the configuration that holds the public one."""
    write(f'update_key = "{make_key(file)}"\n')
    return Exit.OK


def pack_guide(guide: Path | None, output: Path | None, key: Path | None, version: str | None) -> Exit:
    """Check the guide in a folder and write it into a pack.

    Args:
        guide: The folder, with ``content`` and ``locales`` in it.
        output: The pack; one that is there is replaced.
        key: The file with the private key.
        version: That of the pack; the time in UTC without one.

    Raises:
        ConfigurationError: An argument is missing or wrong.
        UpdateError: The guide has mistakes, or a file cannot be read or written.
    """
    if not (guide and output and key):
        raise ConfigurationError(Diagnostic("kiosk pack", 0, "A folder, --output or --key is missing", USAGE))
    try:
        version = normal_version(version or f"{datetime.now(UTC):%Y.%m.%d.%H.%M}")
    except ValueError as error:
        raise ConfigurationError(Diagnostic("--as", 0, str(error), "Correct this option")) from None
    private = load_key(key)
    files = collect(guide)
    with unpacked(files, str(guide)):
        data = make_pack(files, version, private)
    try:
        output.write_bytes(data)
    except OSError as error:
        cause = f"The pack cannot be written: {error.strerror}"
        raise UpdateError(Diagnostic(str(output), 0, cause, "Name a file in a folder of your own")) from error
    write(f"kiosk: version {version}, {len(files)} files, {len(data) / 1e6:.1f} MB, key {public_key(private)}\n")
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
            cause = f"It cannot be unpacked: {error.strerror}"
            raise UpdateError(Diagnostic(scratch, 0, cause, "Make room there")) from error
        folders = DataFolders(folder / "content", folder / "locales")
        problems = [each for part in find_problems(folders) for each in part if not each.warning]
        if problems:
            report(problems)
            cause = f"Mistakes that kiosk check finds: {len(problems)}; the first: {problems[0]}".rstrip(".")
            raise UpdateError(Diagnostic(source, 0, cause, "Correct it, and make the pack again"))
        yield folders
