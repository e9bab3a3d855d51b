"""What a block may refer to: sources, and trials, which stand for their own sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from kiosk.content.front_matter import SourceFacts, TrialFacts
from kiosk.domain.guide import Source
from kiosk.domain.sections import SOURCES
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.files.toml import Lines
from kiosk.texts.message import Message, staff, verbatim


class Trial(Struct, frozen=True):
    """A study whose figures the page gives."""

    id: str
    name: str
    comparator: str
    length: str
    sources: tuple[str, ...]
    line: int


class References(Struct):
    """What the blocks of a file may refer to, and what they did refer to."""

    sources: dict[str, Source] = field(default_factory=dict)
    trials: dict[str, Trial] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def resolve(self, references: Iterable[str], line: int, diagnostics: Diagnostics) -> tuple[str, ...]:
        """Return the ids of the sources that ``references`` stand for; a trial stands for its own sources."""
        resolved: dict[str, None] = {}
        for name in references:
            if name not in self.sources and name not in self.trials:
                # T: Cause: {name} is what a page calls a source.
                cause = staff("content|source", "No source is called {name}", name=quoted(name))
                if known := ", ".join([*self.sources, *self.trials]):
                    # T: Remedy: {names} are those of the sources that there are.
                    remedy = staff("content|source", "Add it, or name one of these: {names}", names=known)
                else:
                    # T: Remedy where a page has no sources.
                    remedy = staff("content|source", "Add it to the facts at the top")
                diagnostics.add(line, cause, remedy)
                continue
            self.used.add(name)
            resolved.update(dict.fromkeys(self.trials[name].sources if name in self.trials else [name]))
        return tuple(resolved)

    def resolve_sources(self, names: Iterable[str], line: int, diagnostics: Diagnostics) -> tuple[str, ...]:
        """Return the sources of a fact or trial, which may not be trials."""
        for name in names:
            if name in self.trials:
                # T: Cause and remedy: a fact at the top of a page must name sources, and no studies.
                diagnostics.add(
                    line,
                    staff("content|source", "A fact names the study {study}", study=quoted(name)),
                    staff("content|source", "Name the sources themselves"),
                )
        return self.resolve(names, line, diagnostics)

    def report_unused(self, lines: Lines, diagnostics: Diagnostics) -> None:
        """Report every source and trial that nothing refers to: a fact may have lost its reference."""
        used = set(self.used)
        for trial in self.trials.values():
            used.update(trial.sources)
            if trial.id not in self.used:
                # T: Cause and remedy: a study is listed at the top of a page, and no paragraph names it.
                diagnostics.add(
                    trial.line,
                    staff("content|source", "No block names the study {study}", study=quoted(trial.id)),
                    staff("content|source", "Name it where its figures are, or delete it"),
                )
        for source_id in self.sources:
            if source_id not in used:
                # T: Cause and remedy: a source is listed at the top of a page. {reference} is such as [^label].
                diagnostics.add(
                    lines.of("sources", source_id),
                    staff("content|source", "Nothing names the source {source}", source=quoted(source_id)),
                    staff(
                        "content|source",
                        "Put {reference} after the block that rests on it, or delete the source",
                        reference=f"[^{source_id}]",
                    ),
                )


def read_sources(page: str, domain: str, facts: Mapping[str, SourceFacts]) -> dict[str, Source]:
    """Return the sources of ``page``, whose translations are in the catalog ``domain``."""

    def text(written: str) -> Message:
        # Numbers need no translation, such as "2024".
        return Message(f"{page}|{SOURCES}", written, domain) if any(map(str.isalpha, written)) else verbatim(written)

    return {
        name: Source(name, text(each.title), each.url, text(each.dated) if each.dated else None)
        for name, each in facts.items()
    }


def references_of(
    sources: dict[str, Source], trials: Mapping[str, TrialFacts], lines: Lines, diagnostics: Diagnostics
) -> References:
    """Return the sources and trials of a file as what its blocks may refer to."""
    known = References(sources)
    for name, trial in trials.items():
        line = lines.of("trials", name)
        if name in known.sources:
            # T: Cause and remedy: a study and a source have the same name.
            diagnostics.add(
                line,
                staff("content|source", "A source is called {name} as well", name=quoted(name)),
                staff("content|source", "Give the study another name"),
            )
        named = known.resolve_sources(trial.sources, lines.of("trials", name, "sources"), diagnostics)
        known.trials[name] = Trial(name, trial.name, trial.comparator, trial.length, named, line)
    return known


def source_lines(sources: Iterable[str], lines: Lines) -> dict[str, int]:
    """Return the line on which each source begins, by ``sources/ID``."""
    return {f"sources/{name}": lines.of("sources", name) for name in sources}
