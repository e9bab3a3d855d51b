"""What is true at the kiosk alone, or in a browser alone, is shown there and nowhere else."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.document import read_document
from kiosk.domain.guide import Document, Medium, Only
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics

PAGE = """\
# Help

For all.

<!-- only: kiosk -->
## Keys {#keys}

Press Down.

### The voice

Press F2.

## Places {#places}

<!-- only: browser -->
<!-- T: a note. -->
- A link.

- A line.

<!-- only: browser -->
### Windows

Close it.

## Staff {#staff}

Ask them.
"""


def document(folder: Path) -> Document:
    (folder / "help.md").write_text(PAGE, "utf-8")
    diagnostics = Diagnostics("help.md")
    found = read_document(folder / "help.md", diagnostics, TermFinder({}))
    assert diagnostics.found == ()
    assert found
    return found.document


def test_a_heading_decides_for_the_blocks_below_it(tmp_path: Path) -> None:
    shown = {medium: [block.message.text for block in document(tmp_path).read_on(medium).blocks] for medium in Medium}
    assert shown[Medium.KIOSK] == [
        "For all.", "Keys", "Press Down.", "The voice", "Press F2.", "Places", "A line.", "Staff", "Ask them.",
    ]  # fmt: skip
    assert shown[Medium.BROWSER] == [
        "For all.",
        "Places",
        "A link.",
        "A line.",
        "Windows",
        "Close it.",
        "Staff",
        "Ask them.",
    ]


def test_a_note_to_the_translator_is_kept_beside_it(tmp_path: Path) -> None:
    (noted,) = [block for block in document(tmp_path).blocks if block.note]
    assert (noted.message.text, noted.note, noted.only) == ("A link.", "a note.", Only.BROWSER)


def test_a_block_is_called_the_same_on_both(tmp_path: Path) -> None:
    both = [{block.id for block in document(tmp_path).read_on(medium).blocks} for medium in Medium]
    assert {"help/1", "help/6"} <= both[0] & both[1]
