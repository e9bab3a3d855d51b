"""Small valid content files, for tests to use and to break."""

from __future__ import annotations

from pathlib import Path

TREATMENT = """\
+++
name = "Lemtrada"
generic = "alemtuzumab"
maker = "Sanofi"
route = "infusion"
names = ["Rebif", "CARE-MS I", "CARE-MS II"]

[facts]
class = { text = "A monoclonal antibody.", sources = ["label"] }
given = { text = "Through a drip into a vein.", sources = ["label"] }
doses = [
  { text = "First course: 12 mg a day, 5 days in a row.", sources = ["label"] },
  { text = "Next course: 12 mg a day, 3 days in a row.", sources = ["label"] },
]
forms = [{ text = "Relapsing-remitting MS", sources = ["label"] }]
approved = { year = 2014, sources = ["label"] }

[trials.care-ms-2]
name = "CARE-MS II"
comparator = "Rebif"
length = "2 years"
sources = ["table"]

[review]
author = "Kiosk content team"
written = 2026-11-22
facts_checked = 2026-11-22
next_review = 2027-05-22
clinical_reviewer = ""

[sources.label]
title = "Lemtrada US label"
url = "https://example.org/label"
dated = "2026-09-15"

[sources.table]
title = "Table 3"
+++

## At a glance {#glance}

You get it in a clinic. [^label]

## Important warnings {#warnings}

> Lemtrada can cause a stroke. Call 911 at once. [^label]

### Your platelets

<!-- T: "platelets" are blood cells. -->
Your immune system may attack your own platelets,
and MS may come back. [^label]

- Easy bruising [^label] [^table]
- Stroke

## What it may do for you {#benefit}

With Lemtrada 12% had relapses, with Rebif 24%, over 2 years. [^care-ms-2]
"""

TOPIC = """\
+++
order = 20
names = ["MSAA"]

[review]
author = "Kiosk content team"
written = 2026-11-28
facts_checked = 2026-11-28
next_review = 2027-05-28
clinical_reviewer = ""

[sources.msaa]
title = "MSAA: newly diagnosed"
url = "https://example.org/newly-diagnosed"
+++

<!-- T: The weeks after the diagnosis. -->
# The first weeks

Nobody decides everything on one day. [^msaa]

## What to do first {#first}

Ask for your MRI report. [^msaa]

- Write down 3 questions. [^msaa]

<!-- T: "urgent" for the hospital. -->
## When it is urgent {#urgent}

### Call 911 right away {.emergency}

> You have signs of a stroke. [^msaa]
"""

GLOSSARY = """\
# Glossary

## Multiple sclerosis (MS) {#ms}

<!-- forms: multiple sclerosis, MS -->
A disease of the nerves.

## Stroke {#stroke}

<!-- forms: stroke, strokes -->
Loss of blood flow in the brain.

## Platelets {#platelets}

<!-- T: not the dish. -->
Cells that help stop bleeding.
"""

HELPLINE = """\
+++
[sources.guide]
title = "A guide"
+++

# Help line and contacts

## Call {#call}

- Help line: (800) 532-7667 [^guide]

> Call 911 if you have signs of a stroke.
"""


def page(title: str) -> str:
    """Return a small document."""
    return f"# {title}\n\nThis page is about MS and Lemtrada.\n"


def write_content(folder: Path) -> Path:
    """Write a whole small guide below ``folder`` and return its content folder."""
    content = folder / "content"
    (content / "treatments").mkdir(parents=True)
    files = {
        "treatments/lemtrada.md": TREATMENT,
        "glossary.md": GLOSSARY,
        "helpline.md": HELPLINE,
        "help.md": page("Help"),
        "about.md": page("About this guide"),
        "changes.md": page("What has changed in this guide"),
        "accessibility.md": page("Accessibility statement"),
    }
    for name, text in files.items():
        (content / name).write_text(text, encoding="utf-8")
    return content
