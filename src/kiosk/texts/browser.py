"""The pages in a web browser."""

from kiosk.texts.message import phrase

# T: First link of a page in a web browser: jumps over the links at the top, to the text of the page.
SKIP_TO_TEXT = phrase("browser|skip", "Skip to the text")
# T: Name of the links at the top of a page in a web browser that lead back to the pages above it. Heard, not seen.
BREADCRUMBS = phrase("browser|way here", "You are here")
# T: Line on a page in a web browser that leads to the section before. {title} is its title.
PREVIOUS_SECTION = phrase("browser|previous section", "Previous section: {title}")
# T: Heading over the links that change how a page in a web browser looks.
VARIANTS = phrase("browser|looks", "How the pages look")
# T: A look of the pages in a web browser: the usual size and colors.
VARIANT_STANDARD = phrase("browser|look", "Standard")
# T: A look of the pages in a web browser: large letters.
VARIANT_LARGE = phrase("browser|look", "Large print")
# T: A look of the pages in a web browser: yellow letters on black.
VARIANT_CONTRAST = phrase("browser|look", "High contrast")
# T: A look of the pages in a web browser: large yellow letters on black.
VARIANT_LARGE_CONTRAST = phrase("browser|look", "Large print, high contrast")
