"""What a setting of a site must be, for staff."""

from kiosk.texts.message import staff

# T: What a setting must be: follows “must be”.
TEXT = staff("setting|kind", "a text, without spaces around it")
# T: What a setting must be: {most} is a number.
LENGTH = staff("setting|kind", "a number above 0, at most {most}")
# T: What a setting must be: {most} is a number.
SECONDS = staff("setting|kind", "a number of seconds from 0 to {most}")
# T: What a setting must be: {fewest} and {most} are numbers. The names are those of fonts.
FONTS = staff("setting|kind", "a list of {fewest} to {most} names, from the ordinary to the largest")
# T: What a setting must be. The command stays.
KEY = staff("setting|kind", "a key as kiosk pack --new-key prints it")
# T: What a setting must be: {longest} is a number, {example} such as { en = "...", es = "..." }.
WORDS = staff(
    "setting|kind",
    "a text of at most {longest} characters, or one for each language, as in {example}",
    example='{ en = "...", es = "..." }',
)
# T: What a setting must be: {example} is such as ["tysabri"].
PAGES = staff("setting|kind", "a list of names of pages, such as {example}", example='["tysabri"]')
# T: What a setting must be.
FILE = staff("setting|kind", "the path of a file that exists")
# T: What a setting must be.
FOLDER = staff("setting|kind", "the path of a folder that exists")
# T: What a word of a keypad profile must be. The command stays.
KEY_NAME = staff("setting|kind", "the name of a key, as “kiosk keys” shows it")
# T: What a word of a keypad profile must be: one of those that the kiosk obeys.
COMMAND = staff("setting|kind", "a command")
# T: What a keypad profile must have: {table} is a name in brackets, {example} a line of it.
KEYS = staff("setting|kind", "a table {table} with lines like {example}", example='f13 = "next"')

# T: Remedy. The command stays.
MAKE_A_CODE = staff("setting|remedy", "Run kiosk code, and put the line that it prints into the configuration")
# T: Cause: {key} is a name in brackets.
NOT_AT_TOP = staff("setting|cause", "Settings must be at the top level, not in the table [{key}]")
# T: Remedy.
CHANGE_LINE = staff("setting|remedy", "Change or remove that line")
# T: Cause: the value itself is secret. staff_code and the command stay.
WRONG_CODE = staff("setting|cause", "“staff_code” must be as kiosk code prints it")
# T: Cause: an environment variable, which the message names before. The command stays.
WRONG_CODE_VARIABLE = staff("setting|cause", "It must be as kiosk code prints it")
# T: Remedy.
CORRECT_VARIABLE = staff("setting|remedy", "Correct or remove this environment variable")
# T: Cause: both words are settings and stay.
FONTS_ALONE = staff("setting|cause", "“fonts” does nothing without “own_font”")
# T: Remedy: {example} is a line of the file, {terminals} are words to choose from.
NAME_TERMINAL = staff("setting|remedy", "Name the terminal, as in {example} (one of {terminals}), or remove that line")
# T: Cause: “fonts” is a setting, kitty a program.
FONTS_FOR_KITTY = staff("setting|cause", "“fonts” must be sizes in points for kitty")
# T: Remedy: {example} is a line of the file.
WRITE_FONTS = staff("setting|remedy", "Write them like {example}", example='fonts = ["12", "18", "24", "36"]')
# T: Cause: {name} is a word of a keypad profile, {table} a name in brackets.
OUTSIDE = staff("setting|cause", "“{name}” is outside of the table {table}")
# T: Remedy: {table} is a name in brackets.
WRITE_BELOW = staff("setting|remedy", "Write what belongs to keys below the line {table}, and remove the rest")
# T: Remedy: {commands} are words to choose from.
CHOOSE_COMMAND = staff("setting|remedy", "Choose one of: {commands}")
# T: A setting as “kiosk config” prints it. {origin} says where the value comes from. Nothing else changes.
LINE = staff("setting|line", "{name} = {value}  # {origin}")
# T: Origin of a setting that nobody has changed.
DEFAULT = staff("setting|line", "default")
# T: In the place of a secret value.
SET = staff("setting|line", "(set)")
# T: In the place of a value: there is none.
NONE = staff("setting|line", "(none)")
