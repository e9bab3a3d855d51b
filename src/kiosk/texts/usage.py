"""What argparse itself says about the command line, for staff and translators."""

from kiosk.texts.message import staff

# T: Begins the line that shows how a command is called.
USAGE = staff("usage", "usage:")
# T: What is wrong with the arguments of a command. {program} is its name.
ERROR = staff("usage", "{program}: error: {message}")
OWN = {
    # T: Heading of a list of what a command needs.
    "positional arguments": staff("usage", "positional arguments"),
    # T: Heading of a list of options, such as --json.
    "options": staff("usage", "options"),
    # T: Help of the option --help.
    "show this help message and exit": staff("usage", "show this help message and exit"),
    # T: Help of the option --version.
    "show program's version number and exit": staff("usage", "show program's version number and exit"),
}
"""By the words of argparse."""
# T: {name} is an option, {value} what somebody typed for it.
ERRORS = {
    # T: {names} are names of arguments.
    r"the following arguments are required: (?P<names>.*)": staff(
        "usage", "the following arguments are required: {names}"
    ),
    # T: {names} are arguments that a command does not know.
    r"unrecognized arguments: (?P<names>.*)": staff("usage", "unrecognized arguments: {names}"),
    # T: {name} is an argument, {value} what somebody typed for it, {choices} a list.
    r"argument (?P<name>.*): invalid choice: (?P<value>.*) \(choose from (?P<choices>.*)\)": staff(
        "usage", "argument {name}: invalid choice: {value} (choose from {choices})"
    ),
    # T: {name} is an option that needs a value.
    r"argument (?P<name>.*): expected one argument": staff("usage", "argument {name}: expected one argument"),
    r"argument (?P<name>.*): (?P<value>.*) is not two whole numbers such as 80x24": staff(
        "usage", "argument {name}: {value} is not two whole numbers such as 80x24"
    ),
    r"argument (?P<name>.*): invalid \w+ value: (?P<value>.*)": staff(
        "usage", "argument {name}: invalid value: {value}"
    ),
    # T: {name} and {other} are options of which only one may be used.
    r"argument (?P<name>.*): not allowed with argument (?P<other>.*)": staff(
        "usage", "argument {name}: not allowed with argument {other}"
    ),
}
"""By patterns of the words of argparse; others stay in English."""
