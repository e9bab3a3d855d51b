"""What is said about wrong values in files and options, for staff."""

from kiosk.texts.message import staff

# T: What a value must be: follows “must be”.
TEXT = staff("value|kind", "a text in quotation marks")
# T: What a value must be: {wanted} is another of these texts, such as “one of red, blue”.
IN_MARKS = staff("value|kind", "in quotation marks: {wanted}")
# T: What a value must be. true and false stay.
TRUE_OR_FALSE = staff("value|kind", "true or false")
# T: What a value must be.
WHOLE_NUMBER = staff("value|kind", "a whole number")
# T: What a value must be.
NUMBER = staff("value|kind", "a number")
# T: What a value must be.
DATE = staff("value|kind", "a date, such as 2026-11-22, without quotation marks")
# T: What a value must be: {values} are words of the file.
ONE_OF = staff("value|kind", "one of {values}")
# T: What a value must be: {wanted} is another of these texts, such as “a number”.
LIST_OF = staff("value|kind", "a list, each item {wanted}")
# T: What a value must be, or is: several lines of a file below a name in brackets.
TABLE = staff("value|kind", "a table")
# T: What a value is, where something else is wanted: follows “not”.
LIST = staff("value|found", "a list")
# T: What a value is: {items} are the items of a list. The brackets stay.
ITEMS = staff("value|found", "[{items}]")
# T: What a value is.
DATE_OR_TIME = staff("value|found", "a date or time")
# T: What a value is: a number that is too long to be shown.
THAT_NUMBER = staff("value|found", "that number")

# T: Cause: {key} is a word of the file; {wanted} and {found} are such as “a number” and “true”.
WRONG_VALUE = staff("value|cause", "“{key}” must be {wanted}, not {found}")
# T: Cause: an option or a variable, which the message names before, has a wrong value.
WRONG_OPTION = staff("value|cause", "It must be {wanted}, not {found}")
# T: Cause: {key} is a word of the file that is no name as it must be.
WRONG_NAME = staff("value|cause", "“{key}” must be {wanted}")
# T: Remedy.
CHOOSE_NAME = staff("value|remedy", "Choose another name")
# T: Remedy.
CORRECT = staff("value|remedy", "Correct that line")
# T: Remedy: of the command line.
CORRECT_OPTION = staff("value|remedy", "Correct this option")
# T: Cause: {key} is a word of the file.
UNKNOWN_KEY = staff("value|cause", "“{key}” is not a known key")
# T: Remedy: {known} are words of the file.
CORRECT_KEY = staff("value|remedy", "Correct or remove it; known are: {known}")
# T: Remedy: for a line that stands below a heading of the file, such as [site], and belongs above it.
MOVE_KEY = staff("value|remedy", "Move it above the line [{table}]")
# T: Cause: {key} is a word of the file.
MISSING = staff("value|cause", "“{key}” is missing")
# T: Remedy: {wanted} is such as “a number”.
ADD = staff("value|remedy", "Add it: {wanted}")

# T: Cause: {error} is in English. TOML is a file format.
NOT_TOML = staff("toml|cause", "It is not TOML: {error}")
# T: Remedy. What is after the colon stays.
WRITE_TOML = staff("toml|remedy", 'Correct that line; a line reads: key = "value"')
# T: In the place of {error} above.
TOO_DEEP = staff("toml|cause", "a value is too long or nested too deep")
# T: Cause: {count} is a number.
TOO_MANY_DOTS = staff("toml|cause", "The line has more than {count} dots")
# T: Cause: {key} is a word of the file, {line} the number of a line.
SET_TWICE = staff("toml|cause", "“{key}” is already set on line {line}")
# T: Remedy.
KEEP_ONE = staff("toml|remedy", "Keep one of the two")
