"""The words by which checks name what a translation lacks or has too often, for staff and translators."""

from kiosk.texts.message import staff

# T: A word in messages such as “day is missing”: what a check looks for in a text and in its translation.
_WORDS = (
    staff("check|word", "second"), staff("check|word", "minute"), staff("check|word", "hour"),
    staff("check|word", "day"), staff("check|word", "week"), staff("check|word", "month"),
    staff("check|word", "year"), staff("check|word", "decade"),
    staff("check|word", "January"), staff("check|word", "February"), staff("check|word", "March"),
    staff("check|word", "April"), staff("check|word", "May"), staff("check|word", "June"),
    staff("check|word", "July"), staff("check|word", "August"), staff("check|word", "September"),
    staff("check|word", "October"), staff("check|word", "November"), staff("check|word", "December"),
    staff("check|word", "Monday"), staff("check|word", "Tuesday"), staff("check|word", "Wednesday"),
    staff("check|word", "Thursday"), staff("check|word", "Friday"), staff("check|word", "Saturday"),
    staff("check|word", "Sunday"),
    staff("check|word", "more"), staff("check|word", "fewer"), staff("check|word", "before"),
    staff("check|word", "after"), staff("check|word", "increase"), staff("check|word", "decrease"),
    staff("check|word", "start"), staff("check|word", "stop"), staff("check|word", "left"),
    staff("check|word", "right"), staff("check|word", "above"), staff("check|word", "below"),
    staff("check|word", "always"), staff("check|word", "never"), staff("check|word", "at least"),
    staff("check|word", "at most"), staff("check|word", "within"), staff("check|word", "from"),
    staff("check|word", "up to"), staff("check|word", "better"), staff("check|word", "worse"),
    staff("check|word", "high"), staff("check|word", "low"), staff("check|word", "every"),
    staff("check|word", "during"), staff("check|word", "times per"),
)  # fmt: skip
WORDS = {str(word): word for word in _WORDS}
"""By the meaning in the files ``words.toml``; numbers, units and names are the same in every language."""
