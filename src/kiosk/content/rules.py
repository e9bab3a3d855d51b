"""Rules for a single block: short enough to be heard at once, and no figure without its source."""

from __future__ import annotations

import re

from kiosk.content.markup import ProseBlock
from kiosk.content.sources import References, Trial
from kiosk.domain.guide import BlockKind
from kiosk.domain.sections import WITH_FIGURES
from kiosk.files.diagnostics import Diagnostics, quoted
from kiosk.texts.message import staff

LONGEST_BLOCK = 300
"""Characters of a block."""
# T: Cause: a comment in a content file stands in the wrong place.
ONLY_PAGES = staff(
    "content|comment", "Only pages outside the treatments may have text for the kiosk or for browsers only"
)
# T: Cause: a comment that belongs into files about medicines alone.
ONLY_MEDICINES = staff("content|comment", "Only medicines are compared")
# T: Cause: a comment that belongs into the glossary alone. Forms are those of a word, such as its plural.
ONLY_GLOSSARY = staff("content|comment", "Only the glossary lists forms")
# T: Remedy.
DELETE_COMMENT = staff("content|comment", "Delete the comment before this line")
# T: Cause: a heading without text below it.
NOTHING_BELOW = staff("content|heading", "There is nothing below this heading")
# T: Remedy. Blocks are paragraphs and points of a list.
WRITE_BELOW = staff("content|heading", "Write its blocks, or delete the heading")
# T: Cause: an anchor is a name in braces after a heading. ### stays.
HAS_ANCHOR = staff("content|heading", "A ### heading has an anchor")
# T: Remedy. ## stays.
DELETE_ANCHOR = staff("content|heading", "Delete it; only ## headings have one")
# T: Remedy: how an anchor is written.
WRITE_ANCHOR = staff("content|heading", "Use lower-case letters, digits and -")
# T: Remedy.
OTHER_ANCHOR = staff("content|heading", "Give this heading another anchor")
# T: Cause: {anchor} is not written as an anchor is.
INVALID_ANCHOR = staff("content|heading", "{anchor} is not a valid anchor")
# T: Cause: a heading has more or fewer signs # than it may.
WRONG_LEVEL = staff("content|heading", "A heading has {count} # signs")
# T: Cause: {title} is that of a section, which has no name in braces after it.
SECTION_WITHOUT_ANCHOR = staff("content|heading", "The section {title} has no anchor")
# T: Cause: a file has two sections with the same name in braces. {line} is the line of the first.
SECTION_TWICE = staff("content|heading", "The section {anchor} is already on line {line}")
DIGIT = re.compile(r"\d")


def check_length(text: str, line: int, diagnostics: Diagnostics) -> None:
    """Report a block that is too long to be heard at once."""
    if len(text) > LONGEST_BLOCK:
        # T: Cause and remedy: {count} and {longest} are numbers. A block is a paragraph or a point of a list.
        diagnostics.add(
            line,
            staff(
                "content|block",
                "The block has {count} characters, {longest} at most: {text}",
                count=len(text),
                longest=LONGEST_BLOCK,
                text=quoted(text),
            ),
            staff("content|block", "Split it into blocks of one idea each"),
        )


def check_figures(block: ProseBlock, anchor: str, references: References, diagnostics: Diagnostics) -> None:
    """Report a figure without a source, and a study's figure without its comparator or length."""
    if block.kind is BlockKind.HEADING:
        return
    if DIGIT.search(block.text) and not block.references:
        # T: Cause and remedy: a sentence has a number, and does not say where it comes from. [^label] stays.
        diagnostics.add(
            block.line,
            staff("content|source", "A figure has no source: {text}", text=quoted(block.text)),
            staff("content|source", "Name the source at the end of the block, as in [^label]"),
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
            # T: Cause and remedy: {what} is a word of the file, comparator or length.
            diagnostics.add(
                block.line,
                staff(
                    "content|source",
                    "The block names the study {study} but not its {what}, {words}",
                    study=quoted(trial.name or trial.id),
                    what=what,
                    words=quoted(words),
                ),
                staff("content|source", "Put {words} into the block, word for word", words=quoted(words)),
            )


def contains_words(text: str, words: str) -> bool:
    """Return whether ``text`` has ``words`` as whole words: "CARE-MS II" does not contain "CARE-MS I"."""
    return bool(words) and re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text) is not None
