"""``kiosk pack``: writes a guide into one signed file, and makes the key that signs it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

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
        version = normal_version(version or f"{datetime.now(UTC):%Y.%m.%d.%H%M}")
    except ValueError as error:
        raise ConfigurationError(Diagnostic("--as", 0, str(error), "Correct this option")) from None
    private = load_key(key)
    require_sound(DataFolders(guide / "content", guide / "locales"), str(guide))
    files = collect(guide)
    data = make_pack(files, version, private)
    try:
        output.write_bytes(data)
    except OSError as error:
        cause = f"The pack cannot be written: {error.strerror}"
        raise UpdateError(Diagnostic(str(output), 0, cause, "Name a file in a folder of your own")) from error
    write(f"kiosk: version {version}, {len(files)} files, {len(data) / 1e6:.1f} MB, key {public_key(private)}\n")
    return Exit.OK


def require_sound(folders: DataFolders, source: str) -> None:
    """Do nothing if ``kiosk check`` finds nothing wrong in ``folders`` but warnings.

    Raises:
        UpdateError: It does; the problems themselves are reported.
    """
    problems = [each for part in find_problems(folders) for each in part if not each.warning]
    if problems:
        report(problems)
        cause = f"Mistakes that kiosk check finds: {len(problems)}; the first: {problems[0]}"
        raise UpdateError(Diagnostic(source, 0, cause.rstrip("."), "Correct it, and make the pack again"))
