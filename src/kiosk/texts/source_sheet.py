"""The sheet on which a clinician checks the pages sentence by sentence, and signs them."""

from kiosk.texts.message import staff

# T: Not shown. The tag of the language that you translate into, such as "es".
LANGUAGE = staff("source sheet|tag of this language", "en")
# T: Title of a sheet for clinicians: every sentence of the guide with its sources.
TITLE = staff("source sheet|title", "The sentences of the guide and their sources")
# T: How a clinician uses the sheet.
HOW_TO_USE = staff(
    "source sheet|how to use",
    "Compare each sentence with its sources. Write what must change beside it, then sign the page at its end.",
)
# T: Heading of the list of pages, each of which is a link.
PAGES = staff("source sheet|heading", "Pages")
# T: Heading of a column: the number of a sentence.
NUMBER = staff("source sheet|column", "Line")
# T: Heading of a column: the text that patients read.
SENTENCE = staff("source sheet|column", "Text")
# T: Heading of a column: what the text rests on.
SOURCES = staff("source sheet|column", "Sources")
# T: Heading of a column that is left empty, for a check mark or a correction by hand.
CHECKED = staff("source sheet|column", "Right, or what must change")
# T: In the place of the sources of a text that names none.
NONE = staff("source sheet|no source", "none named")
# T: Heading of the list of all sources of a page.
ALL_SOURCES = staff("source sheet|heading", "Sources of this page")
# T: Heading above the lines to be filled in by hand.
SIGNATURE = staff("source sheet|heading", "Signature")
# T: Label of a line to be filled in by hand: may the page be shown to patients?
MAY_BE_SHOWN = staff("source sheet|line", "The page may be shown to patients: yes or no")
# T: Label of a line to be filled in by hand: the clinician's name.
NAME = staff("source sheet|line", "Name of the clinician")
# T: Label of a line to be filled in by hand: profession and license number of the clinician.
LICENSE = staff("source sheet|line", "Profession and license")
# T: Label of a line to be filled in by hand.
DATE = staff("source sheet|line", "Date")
# T: Label of a line to be filled in by hand.
SIGNED = staff("source sheet|line", "Signature")
# T: What is done after the signature. {page} is the name of a file, {number} that of its text. Names of keys stay.
AFTERWARDS = staff(
    "source sheet|afterwards",
    "Whoever maintains the guide then enters clinical_reviewer and clinical_review at the top of the file {page}, "
    "and as signed_text the number {number}. A later change of the page voids the signature.",
)
LABELS = {
    "title": TITLE,
    "how_to_use": HOW_TO_USE,
    "pages": PAGES,
    "number": NUMBER,
    "sentence": SENTENCE,
    "sources": SOURCES,
    "checked": CHECKED,
    "none": NONE,
    "all_sources": ALL_SOURCES,
    "signature": SIGNATURE,
    "date": DATE,
}
"""By their names in the template."""
BLANKS = (MAY_BE_SHOWN, NAME, LICENSE, DATE, SIGNED)
"""What is filled in by hand."""
