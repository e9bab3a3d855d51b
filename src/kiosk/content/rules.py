"""What a single block must keep to, so that it can be heard in one breath and no figure stands without its source."""

from __future__ import annotations

import re

from kiosk.content.findings import Findings, quoted
from kiosk.content.markup import Piece
from kiosk.content.sources import Sources, Trial
from kiosk.domain.guide import BlockKind
from kiosk.domain.sections import WITH_FIGURES

LONGEST_BLOCK = 300
"""Characters of a block."""
ONLY_PAGES = "Only a page that belongs to no treatment has words for the kiosk or for a browser alone"
DIGIT = re.compile(r"\d")


def check_length(text: str, line: int, findings: Findings) -> None:
    """Refuse a block that is too long to be heard at once."""
    if len(text) > LONGEST_BLOCK:
        findings.add(
            line,
            f"The block has {len(text)} characters, {LONGEST_BLOCK} at most: {quoted(text)}",
            "Part it into blocks of one idea each",
        )


def check_figures(piece: Piece, anchor: str, sources: Sources, findings: Findings) -> None:
    """Refuse a figure without a source, and a study's figure without what it was compared with and for how long."""
    if piece.kind is BlockKind.HEADING:
        return
    if DIGIT.search(piece.text) and not piece.references:
        findings.add(
            piece.line,
            f"A figure has no source: {quoted(piece.text)}",
            "Name the source at the end of the block, as in [^label]",
        )
    if anchor not in WITH_FIGURES:
        return
    for trial in sources.trials.values():
        if trial.id in piece.references or holds(piece.text, trial.name):
            _check_trial(trial, piece, findings)


def _check_trial(trial: Trial, piece: Piece, findings: Findings) -> None:
    wanted = {"comparator": trial.comparator, "length": trial.length}
    for what, words in wanted.items():
        if words and not holds(piece.text, words):
            findings.add(
                piece.line,
                f"The block names the study {quoted(trial.name or trial.id)} but not its {what}, {quoted(words)}",
                f"Put {quoted(words)} into the block, word for word",
            )


def holds(text: str, words: str) -> bool:
    """Return whether ``text`` has ``words`` as whole words: "CARE-MS II" does not hold "CARE-MS I"."""
    return bool(words) and re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None
