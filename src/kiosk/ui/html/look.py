"""How the pages look. Each look is a folder of its own, so a choice is a link and stays while a person walks on."""

from __future__ import annotations

from enum import StrEnum

from kiosk import texts


class Look(StrEnum):
    """Size and colors of a page; the value is the name of its folder and the classes of its root element."""

    STANDARD = "standard"
    """The usual size, dark or light as the browser prefers."""
    LARGE = "large"
    CONTRAST = "contrast"
    """Yellow on black."""
    LARGE_CONTRAST = "large-contrast"

    @property
    def classes(self) -> str:
        """Return the classes by which the style sheet knows it."""
        return self.value.replace("-", " ")


LOOK_NAMES = {
    Look.STANDARD: texts.browser.LOOK_STANDARD,
    Look.LARGE: texts.browser.LOOK_LARGE,
    Look.CONTRAST: texts.browser.LOOK_CONTRAST,
    Look.LARGE_CONTRAST: texts.browser.LOOK_LARGE_CONTRAST,
}
