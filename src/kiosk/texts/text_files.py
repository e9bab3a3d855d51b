"""What is said about files that are not clean text, for staff and translators."""

from kiosk.texts.message import staff

# T: {error} is in English.
UNREADABLE = staff("file|text", "The file cannot be read: {error}")
# T: What to do about it.
CHECK_PATH = staff("file|text", "Check its path and who may read it")
# T: {size} is a number.
TOO_LARGE = staff("file|text", "The file has more than {size} KB")
# T: What to do about it.
SPLIT = staff("file|text", "Split it, or remove what does not belong in it")
# T: {count} is a number.
LONG_LINE = staff("file|text", "The line has more than {count} characters")
# T: What to do about it.
SPLIT_LINE = staff("file|text", "Split it into several lines")
# T: A file without any text.
EMPTY = staff("file|text", "The file is empty")
# T: What to do about it.
WRITE_OR_DELETE = staff("file|text", "Write it, or delete the file")
# T: The last line of a file is perhaps not whole.
NO_LINE_END = staff("file|text", "The last line has no line end, so the file may have been cut off")
# T: What to do about it.
ADD_LINE_END = staff("file|text", "Check that nothing is missing, then add a newline at the end of the file")
# T: The last character of a file is not whole.
CUT_OFF = staff("file|text", "The file ends in the middle of a character, so it was cut off")
# T: What to do about it.
GET_AGAIN = staff("file|text", "Get the whole file again")
# T: {start} is a number, {byte} such as 0xED. UTF-8 stays as it is.
NOT_UTF8 = staff("file|text", "Byte {start} of the file, {byte}, is not UTF-8")
# T: What to do about it. UTF-8 stays as it is.
SAVE_UTF8 = staff("file|text", "Save the file with the encoding UTF-8")
# T: {code} is such as U+200B, {column} a number.
INVISIBLE = staff("file|text", "There is an invisible character, {code}, at column {column}")
# T: What to do about a no-break space.
PLAIN_SPACE = staff("file|text", "Write a plain space")
# T: What to do about an invisible character.
DELETE = staff("file|text", "Delete it")
# T: What to do about a character at which some programs end a line.
DELETE_LINE_END = staff("file|text", "Delete it; a line ends with a line feed")
