"""``kiosk update``: fetches a pack, checks it, and puts it in force for the next visit. ``kiosk doctor`` reports it."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Set
from datetime import UTC, datetime
from pathlib import Path

from kiosk.catalogs.mo import compiled_locales
from kiosk.cli.doctor_report import DoctorReport
from kiosk.cli.folders import data_folders
from kiosk.cli.log import FileReports
from kiosk.cli.pack import unpacked
from kiosk.cli.staff_texts import sentence, write_line
from kiosk.cli.wiring.guide import available_languages, open_library
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit, KioskError, UpdateError
from kiosk.site.configuration import Configuration
from kiosk.texts.message import staff
from kiosk.updates.fetch import NAME, fetch
from kiosk.updates.in_force import guide_in_force
from kiosk.updates.pack import Pack, read_pack
from kiosk.updates.store import PackStore

CONTENT = "content/"
log = logging.getLogger(__name__)


def update_guide(configuration: Configuration, source: str | None) -> Exit:
    """Put the pack at ``source``, or at the configured one, in force if it is newer.

    What is wrong with it goes to the log and to the doctor; the guide in force stays.

    Raises:
        ConfigurationError: There is no key or no source, or another folder has the content.
    """
    source = source or configuration.update_from
    require_settings(configuration, source)
    store = PackStore(configuration.update_folder)
    try:
        with store.locked():
            taken = take(store, source, configuration)
    except KioskError as error:
        problems = [sentence(diagnostic) for diagnostic in error.diagnostics]
        for problem in problems:
            log.error("%s", problem)
        store.note_refusal("\n".join([f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC: {problems[0]}", *problems[1:]]))
        return error.exit
    store.note_refusal("")
    # T: Result: new pages were taken. {version} is such as 2026.11.28.
    took = staff("updates|result", "kiosk: took version {version}, in force from the next visit on")
    # T: Result: there were no new pages. {version} is such as 2026.11.28.
    kept = staff("updates|result", "kiosk: nothing new; version {version}, in force from the next visit on")
    write_line((took if taken else kept).with_values(version=store.version))
    return Exit.OK


def require_settings(configuration: Configuration, source: str) -> None:
    """Do nothing if packs can be taken; raises ConfigurationError if the configuration does not say how."""
    if not configuration.update_key:
        # T: Cause and remedy: packs are files with new pages, which are signed with a key. The command stays.
        problem = (
            staff("updates|settings", "No key is set, so no pack can be trusted"),
            staff("updates|settings", "Put the line that kiosk pack --new-key prints into the configuration"),
        )
        raise ConfigurationError(Diagnostic("update_key", 0, *problem))
    if not source:
        # T: Cause and remedy: update_from is a setting and stays.
        problem = (
            staff("updates|settings", "It is not said where packs come from"),
            staff("updates|settings", "Name a pack, or set update_from in the configuration"),
        )
        raise ConfigurationError(Diagnostic("update_from", 0, *problem))
    for name in ("content", "locales"):
        if getattr(configuration, name):
            # T: Cause and remedy: {name} is a setting. A guide is all pages.
            problem = (
                staff("updates|settings", "The setting “{name}” names another guide, so no pack would be shown"),
                staff("updates|settings", "Remove it, or take no packs"),
            )
            cause, remedy = problem[0].with_values(name=name), problem[1]
            raise ConfigurationError(Diagnostic(*configuration.location(name), cause, remedy))


def take(store: PackStore, source: str, configuration: Configuration) -> bool:
    """Return whether a pack was put in force; if not, it is in force already.

    Raises:
        UpdateError: It must not be taken.
    """
    data = fetch(source, store.known)
    if data is None:
        return False
    pack = read_pack(data, configuration.update_key, source)
    store.require_newer(pack.version, source)
    needed = {language.tag for language in available_languages(data_folders(configuration).locales)}
    store.take(pack.version, {**installed_files(pack, source, needed), NAME: data})
    return True


def installed_files(pack: Pack, source: str, needed: Set[str]) -> dict[str, bytes]:
    """Return the files of a pack as they are installed, with compiled catalogs.

    Args:
        pack: The pack.
        source: Where it comes from, for the message.
        needed: Tags of the languages that must be in it.

    Raises:
        KioskError: ``kiosk check`` finds something wrong in it, or something that the kiosk needs is missing.
    """
    with unpacked(pack.files, source) as folders:
        library = open_library(folders, FileReports())
        if missing := needed - {language.tag for language in library.languages}:
            # T: Cause and remedy: {tags} are languages, such as es. Catalogs are files of translations.
            problem = (
                staff("updates|pack", "It lacks languages that the kiosk offers now: {tags}"),
                staff("updates|pack", "Put their catalogs into it"),
            )
            cause = problem[0].with_values(tags=", ".join(sorted(missing)))
            raise UpdateError(Diagnostic(source, 0, cause, problem[1]))
        files = {name: data for name, data in pack.files.items() if name.startswith(CONTENT)}
        return files | {f"locales/{name}": data for name, data in compiled_locales(folders.locales)}


def examine_updates(configuration: Configuration, out: DoctorReport) -> Exit:
    """Say which pack is in force, and what is wrong with it or with the last one."""
    if not configuration.update_key:
        # T: Line of “kiosk doctor”.
        out.fact(staff("doctor", "updates: none are taken"))
        return Exit.OK
    store = PackStore(configuration.update_folder)
    guide = guide_in_force(store.folder)
    # T: In the next line: which pages are shown.
    which = staff("doctor", "version {version}, taken on {day}", version=store.version, day=str(store.taken_on))
    # T: In the next line: which pages are shown.
    own = staff("doctor", "the kiosk's own guide")
    # T: In the next line: from where new pages come.
    nowhere = staff("doctor", "nowhere")
    # T: Line of “kiosk doctor”. {from} is an address, {key} a text that stays.
    line = staff("doctor", "updates: {which}; from {from}; key {key}", key=configuration.update_key)
    out.fact(line.with_values(**{"which": which if guide else own, "from": configuration.update_from or nowhere}))
    found = list(damage(store, guide, configuration.update_key)) if guide else []
    if refused := store.refusal():
        # T: Cause and remedy: {refused} says when and why.
        problem = (
            staff("doctor", "The last pack was not taken ({refused})", refused=refused),
            staff("doctor", "Correct it, or its source"),
        )
        found.append(Diagnostic("updates", 0, *problem))
    out.problems(found)
    return Exit.UPDATE if found else Exit.OK


def damage(store: PackStore, guide: Path, key: str) -> Iterator[Diagnostic]:
    """Yield what has become of the guide in force since it was taken."""
    # T: Remedy.
    remedy = staff("doctor", "Check the disk, and take a newer pack")
    # T: Cause: a file with pages was changed after it was taken.
    changed = staff("doctor", "The file is not the one of the pack")
    try:
        pack = read_pack((guide / NAME).read_bytes(), key, str(guide / NAME))
        yield from (
            Diagnostic(str(guide / name), 0, changed, remedy)
            for name, data in pack.files.items()
            if name.startswith(CONTENT) and (guide / name).read_bytes() != data
        )
    except UpdateError as error:
        yield from error.diagnostics
    except OSError as error:
        # T: Cause: {error} says why.
        cause = staff("doctor", "It cannot be read: {error}", error=str(error.strerror))
        yield Diagnostic(str(error.filename or store.folder), 0, cause, remedy)
