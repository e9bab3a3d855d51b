"""The documents that the program itself links to, by their ids, which are the names of their files."""

HELP = "help"
HELPLINE = "helpline"
ABOUT = "about"
CHANGES = "changes"
ACCESSIBILITY = "accessibility"
