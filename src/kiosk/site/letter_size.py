"""How tall the letters on a screen are, in millimeters and to the eye, and how many lines it may have at most.

508, 402.4, asks for capital letters of 3/16 inch; EN 301 549, 5.1.4, for 0.7 degrees of what the eye sees from where
people stand. Both are for screens whose letters a person cannot enlarge.
"""

from __future__ import annotations

from math import atan, degrees, floor, hypot, radians, tan

from msgspec import Struct

LEAST_CAPITAL_MM = 4.8
"""508 402.4 and ADA 707.7.2."""
LEAST_CAPITAL_DEGREES = 0.7
"""EN 301 549, 5.1.4."""
VIEWING_DISTANCE_CM = 60.0
"""From a person's eyes to the screen, where the site has not measured it: someone who stands, or sits in a wheelchair,
before a keyboard."""
CAPITAL_OF_LINE = 0.58
"""Height of a capital letter as a part of the line. Measured: 0.58 in Liberation Mono, 0.63 in DejaVu Sans Mono and in
the console fonts Terminus and VGA of 16 and 32 dots. The smallest is used: the most conservative."""
MM_PER_INCH = 25.4
MOST_DIGITS = 9
USUAL_SHAPE = (1920, 1080)


def format_for_comparison(value: float, bound: float, digits: int) -> tuple[str, str]:
    """Return both as texts with ``digits`` after the point, or as many as it takes to show which is greater."""
    while digits < MOST_DIGITS and (round(value, digits) < round(bound, digits)) != (value < bound):
        digits += 1
    return f"{value:.{digits}f}", f"{bound:.{digits}f}"


class Screen(Struct, frozen=True):
    """A screen that the terminal fills."""

    inches: float
    """Its diagonal."""
    columns: int
    lines: int
    shape: tuple[int, int] = USUAL_SHAPE
    """Width and height in dots, or in any unit: only their ratio counts."""
    distance_cm: float = VIEWING_DISTANCE_CM

    @property
    def line_mm(self) -> float:
        """Height of a line."""
        width, height = self.shape
        return self.inches * MM_PER_INCH * height / hypot(width, height) / self.lines

    @property
    def capital_mm(self) -> float:
        """Height of a capital letter."""
        return self.line_mm * CAPITAL_OF_LINE

    @property
    def capital_degrees(self) -> float:
        """The angle that a capital letter takes up for the eye."""
        return degrees(2 * atan(self.capital_mm / 2 / (self.distance_cm * 10)))

    @property
    def least_mm(self) -> float:
        """How tall a capital letter must be here, by both rules."""
        return max(LEAST_CAPITAL_MM, 2 * self.distance_cm * 10 * tan(radians(LEAST_CAPITAL_DEGREES) / 2))

    @property
    def tall_enough(self) -> bool:
        """Whether both rules are met."""
        return self.lines <= self.most_lines

    @property
    def most_lines(self) -> int:
        """The most lines with which both rules are met; 0 where the screen is too small for one."""
        return floor(self.lines * self.capital_mm / self.least_mm + 1e-9)

    @property
    def most_columns(self) -> int:
        """The columns that belong to ``most_lines`` with letters of the same shape."""
        return floor(self.columns * self.most_lines / self.lines)
