"""The first lexicon of a new language: no entry yet, and a list of the words that somebody must hear."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.language import SOURCE
from kiosk.speech.text.files import LEXICON, TABLE, read_lexicon
from kiosk.speech.text.lexicon import LexiconEntry

HEADER = """\
# How single words are said. docs/PRONUNCIATION.md explains how to change this file and hear the change.
#
#   word = {{ say = "respelling" }}        said as respelled
#   word = {{ letters = true }}            said letter by letter, its numbers whole
#
# These words have an entry in English. Hear each with: kiosk say "WORD" --lang {tag}
# Where the voice says it correctly, remove the # before it; where not, correct what is said, too. Delete the others.

[{table}]

"""


def new_lexicon(locales: Path, tag: str) -> str:
    """Return the text of the first lexicon of the language ``tag``; the words are those of the English one."""
    entries = read_lexicon(locales / SOURCE / LEXICON)[0].entries
    return HEADER.format(tag=tag, table=TABLE) + "".join(map(_line, entries))


def _line(entry: LexiconEntry) -> str:
    key = entry.word if entry.word.isascii() and entry.word.replace("-", "").isalnum() else f'"{entry.word}"'
    return f"# {key} = {{ letters = true }}\n" if entry.letters else f'# {key} = {{ say = "{entry.word}" }}\n'
