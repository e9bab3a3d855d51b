"""Rules for a single block: short enough to be heard at once, and no figure without its source."""

from __future__ import annotations

import re

from kiosk.content.markup import ProseBlock
from kiosk.content.sources import References, Trial
from kiosk.domain.guide import BlockKind
from kiosk.domain.sections import WITH_FIGURES
from kiosk.files.diagnostics import Diagnostics, quoted

LONGEST_BLOCK = 300
"""Characters of a block."""
ONLY_PAGES = "Only pages outside the treatments may have text for the kiosk or for browsers only"
ONLY_MEDICINES = "Only medicines are compared"
DIGIT = re.compile(r"\d")


def check_length(text: str, line: int, diagnostics: Diagnostics) -> None:
    """Report a block that is too long to be heard at once."""
    if len(text) > LONGEST_BLOCK:
        diagnostics.add(
            line,
            f"The block has {len(text)} characters, {LONGEST_BLOCK} at most: {quoted(text)}",
            "Split it into blocks of one idea each",
        )


def check_figures(block: ProseBlock, anchor: str, references: References, diagnostics: Diagnostics) -> None:
    """Report a figure without a source, and a study's figure without its comparator or length."""
    if block.kind is BlockKind.HEADING:
        return
    if DIGIT.search(block.text) and not block.references:
        diagnostics.add(
            block.line,
            f"A figure has no source: {quoted(block.text)}",
            "Name the source at the end of the block, as in [^label]",
        )
    if anchor not in WITH_FIGURES:
        return
    for trial in references.trials.values():
        if trial.id in block.references or contains_words(block.text, trial.name):
            _check_trial(trial, block, diagnostics)


def _check_trial(trial: Trial, block: ProseBlock, diagnostics: Diagnostics) -> None:
    wanted = {"comparator": trial.comparator, "length": trial.length}
    for what, words in wanted.items():
        if words and not contains_words(block.text, words):
            diagnostics.add(
                block.line,
                f"The block names the study {quoted(trial.name or trial.id)} but not its {what}, {quoted(words)}",
                f"Put {quoted(words)} into the block, word for word",
            )


def contains_words(text: str, words: str) -> bool:
    """Return whether ``text`` has ``words`` as whole words: "CARE-MS II" does not contain "CARE-MS I"."""
    return bool(words) and re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None
