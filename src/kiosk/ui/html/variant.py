"""Visual variants of the pages. Each has a folder of its own, so a choice is a link and lasts from page to page."""

from __future__ import annotations

from enum import StrEnum

from kiosk import texts


class Variant(StrEnum):
    """Size and colors of a page. The value is the name of its folder."""

    STANDARD = "standard"
    """Normal size, dark or light as the browser prefers."""
    LARGE = "large"
    CONTRAST = "contrast"
    """Yellow on black."""
    LARGE_CONTRAST = "large-contrast"

    @property
    def classes(self) -> str:
        """CSS classes of the root element."""
        return self.value.replace("-", " ")


VARIANT_NAMES = {
    Variant.STANDARD: texts.browser.LOOK_STANDARD,
    Variant.LARGE: texts.browser.LOOK_LARGE,
    Variant.CONTRAST: texts.browser.LOOK_CONTRAST,
    Variant.LARGE_CONTRAST: texts.browser.LOOK_LARGE_CONTRAST,
}
