"""What a block may refer to: sources, and studies, which stand for their own sources."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from kiosk.content.findings import Findings, quoted
from kiosk.content.folder import ID
from kiosk.content.toml_table import Table
from kiosk.domain.guide import Source


class Trial(Struct, frozen=True):
    """A study whose figures the page gives."""

    id: str
    name: str
    comparator: str
    length: str
    sources: tuple[str, ...]
    line: int


class Sources(Struct):
    """What a file may refer to, and what it did refer to."""

    known: dict[str, Source] = field(default_factory=dict)
    trials: dict[str, Trial] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def resolve(self, references: Iterable[str], line: int, findings: Findings) -> tuple[str, ...]:
        """Return the sources that ``references`` stand for; a study stands for its own sources."""
        found: dict[str, None] = {}
        for name in references:
            if name not in self.known and name not in self.trials:
                known = ", ".join([*self.known, *self.trials]) or "none"
                findings.add(line, f"No source is called {quoted(name)}", f"Add it, or name one of these: {known}")
                continue
            self.used.add(name)
            found.update(dict.fromkeys(self.trials[name].sources if name in self.trials else [name]))
        return tuple(found)


def read_sources(top: Table, findings: Findings, *, required: bool) -> Sources:
    """Read the table of sources of a treatment or of another page."""
    sources = Sources()
    tables = top.table("sources") if required or "sources" in top else None
    for source_id, table in tables.named() if tables else ():
        if not ID.fullmatch(source_id):
            findings.add(
                table.line(), f"{quoted(source_id)} is no name for a source", "Use lower-case letters, digits and -"
            )
        source = Source(
            source_id,
            table.text("title"),
            table.text("url") if "url" in table else "",
            table.text("dated") if "dated" in table else "",
        )
        if source.url and not source.url.startswith(("https://", "http://")):
            table.wrong("url", "is no web address", "Begin it with https://, or leave the key out")
        sources.known[source_id] = source
        table.finish()
    return sources


def read_trial(trial_id: str, table: Table, sources: Sources, findings: Findings) -> Trial:
    """Read a study, called ``trial_id``, whose sources are known already."""
    if not ID.fullmatch(trial_id):
        findings.add(table.line(), f"{quoted(trial_id)} is no name for a study", "Use lower-case letters, digits and -")
    if trial_id in sources.known:
        findings.add(table.line(), f"A source is called {quoted(trial_id)} as well", "Give the study another name")
    trial = Trial(
        trial_id,
        table.text("name"),
        table.text("comparator"),
        table.text("length"),
        named_sources(table, sources, findings),
        table.line(),
    )
    table.finish()
    return trial


def named_sources(table: Table, sources: Sources, findings: Findings) -> tuple[str, ...]:
    """Return the ``sources`` of a fact or study, of which there must be one."""
    names = table.texts("sources")
    if not names and "sources" in table:
        table.wrong("sources", "names no source", "Name the source that the fact rests on")
    for name in names:
        if name in sources.trials:
            table.wrong("sources", f"names the study {quoted(name)}", "Name the sources themselves")
    return sources.resolve(names, table.line("sources"), findings)


def name_unused(front: Table, sources: Sources, findings: Findings) -> None:
    """Note every source and study that nothing refers to: a fact may have lost its reference."""
    used = set(sources.used)
    for trial in sources.trials.values():
        used.update(trial.sources)
        if trial.id not in sources.used:
            findings.add(
                trial.line,
                f"No block names the study {quoted(trial.id)}",
                "Name it where its figures are, or delete it",
            )
    tables = front.table("sources") if "sources" in front else None
    for source_id, table in tables.named() if tables else ():
        if source_id not in used:
            findings.add(
                table.line(),
                f"Nothing names the source {quoted(source_id)}",
                f"Put [^{source_id}] after the block that rests on it, or delete the source",
            )
