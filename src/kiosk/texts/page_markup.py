"""What is said about formatting that pages may not have, and about empty blocks, for staff."""

from kiosk.texts.message import staff

# T: Remedy for what the text of a page may not have. The signs - and > stay.
ALLOWED = staff(
    "content|markup", "Use headings, paragraphs, bullets that begin with - and urgent blocks that begin with >"
)
# T: Cause, then remedy: what the text of a page may not have. A block is a paragraph or a point of a list.
BLOCKS = {
    "ordered_list_open": (
        staff("content|markup", "A numbered list may not be used"),
        staff("content|markup", "Write bullets that begin with -"),
    ),
    "bullet_list_open": (
        staff("content|markup", "A list within a block may not be used"),
        staff("content|markup", "Write every bullet at the beginning of its line"),
    ),
    "blockquote_open": (
        staff("content|markup", "An urgent block within a block may not be used"),
        staff("content|markup", "Write > at the beginning of the line"),
    ),
    "heading_open": (
        staff("content|markup", "A heading within a block may not be used"),
        staff("content|markup", "Write the heading at the beginning of its line"),
    ),
    "paragraph_open": (
        staff("content|markup", "A second paragraph may not be used"),
        staff("content|markup", "Make it a block of its own"),
    ),
    "html_block": (
        staff("content|markup", "HTML or a comment within a block may not be used"),
        staff("content|markup", "Put a note on a line of its own before the block"),
    ),
    "code_block": (
        staff("content|markup", "A line that begins with four spaces may not be used"),
        staff("content|markup", "Begin the line without spaces"),
    ),
    "fence": (staff("content|markup", "A block of code may not be used"), ALLOWED),
    "hr": (staff("content|markup", "A line across the page may not be used"), ALLOWED),
}
"""By token type of the Markdown parser."""
# T: Cause: what the text of a page may not have.
INLINE = {
    "code_inline": staff("content|markup", "Code may not be used"),
    "em_open": staff("content|markup", "Emphasis may not be used"),
    "hardbreak": staff("content|markup", "A line break within a block may not be used"),
    "html_inline": staff("content|markup", "HTML or a comment within a block may not be used"),
    "image": staff("content|markup", "An image may not be used"),
    "link_open": staff("content|markup", "A link may not be used"),
    "strong_open": staff("content|markup", "Emphasis may not be used"),
}
"""By token type of the Markdown parser."""
# T: Remedy for what the text of a page may not have.
REMEDIES = {
    "hardbreak": staff("content|markup", "Take away the spaces at the end of the line"),
    "html_inline": staff("content|markup", "Put a note on a line of its own before the block; write no HTML"),
}
# T: Remedy for what the text of a page may not have.
PLAIN = staff("content|markup", "Write it as plain words")
# T: Cause: a paragraph or a point of a list without text.
NO_WORDS = staff("content|block", "The block has no words")
# T: Remedy.
WRITE_WORDS = staff("content|block", "Write the text, or delete the block")
# T: Remedy: {known} are the words to choose from.
ONE_OF = staff("content|comment", "Write one of: {known}")
