"""Calling staff, starting over, and closing the kiosk."""

from kiosk.texts.message import phrase, phrases

# T: What the page "Ask the staff" says first.
STAFF_ASK = phrase("staff|ask", "Please ask at the front desk, or ask someone near you to call the staff.")
# T: What the page "Ask the staff" says first where the kiosk has just called them, as by a bell.
STAFF_CALLED = phrase("staff|called", "The staff were called. Please wait here.")
# T: What the page says after that.
STAFF_ASK_TOO = phrase("staff|ask", "If nobody comes, please ask at the front desk.")
# T: Answer where the staff could not be called.
STAFF_NOT_CALLED = phrase("staff|not called", "The staff could not be called. Please ask at the front desk.")
# T: What the page "Ask the staff" says next. It is not a recorder; nobody hears.
STAFF_NO_BELL = phrase("staff|no bell", "This kiosk has no bell. It cannot call anyone by itself.")
# T: Said when the page "Ask the staff" opens: a line below leads to the page of telephone numbers. Very short.
STAFF_NUMBERS = phrase("staff|numbers", "Phone numbers are below.")
# T: Heading over name, telephone number and hours of the clinic in which the kiosk stands.
CLINIC = phrase("clinic|heading", "This clinic")
# T: In which clinic the kiosk stands. {name} is the name of the clinic.
CLINIC_NAME = phrase("clinic|name", "This kiosk is at {name}.")
# T: Whose website this is, in the pages for a browser. {name} is the name of the clinic.
CLINIC_PAGES = phrase("clinic|pages", "These pages are from {name}.")
# T: {phone} is a telephone number of the clinic.
CLINIC_PHONE = phrase("clinic|phone", "Phone of the clinic: {phone}")
# T: When the clinic is open. {hours} is, for example, "Monday to Friday, 8 AM to 5 PM".
CLINIC_HOURS = phrase("clinic|hours", "Open: {hours}")
# T: Addressed to a member of staff who looks at the screen.
STAFF_COME = phrase("staff|note to staff", "Staff: the person at this kiosk asks for your help.")
# T: What to do in an emergency. 911 is the US emergency number.
STAFF_EMERGENCY = phrase("staff|emergency", "In an emergency, call 911.")
# T: Question before everything is reset for the next person.
START_OVER_ASK = phrase("start over|question", "Start over?")
# T: What starting over does.
START_OVER_WHAT = phrase(
    "start over|what it does", "The kiosk goes back to its first screen. Your choices are forgotten."
)
# T: Answer: yes, reset everything.
START_OVER_YES = phrase("start over|yes", "Yes, start over")
# T: Answer: no, go back to reading.
START_OVER_NO = phrase("start over|no", "No, keep reading")
# T: Title of the page on which staff close the kiosk.
LEAVE = phrase("leave|title", "For staff only: close the kiosk")
# T: The line for the staff code. {typed} is shown as dots.
LEAVE_FIELD = phrase("leave|field", "Staff code: {typed}")
# T: What to do on the staff page.
LEAVE_HOW = phrase("leave|how", "Type the staff code, then press Enter. To go back, press Left.")
# T: The staff code was wrong.
LEAVE_WRONG = phrase("leave|wrong", "That is not the staff code. Type it again, or press Left to go back.")
# T: Too many wrong staff codes: none is looked at for a while. {n} is a number of seconds.
LEAVE_WAIT = phrases(
    "leave|wait",
    "Too many wrong codes. Wait {n} second, then type it again.",
    "Too many wrong codes. Wait {n} seconds, then type it again.",
)
# T: Title of the menu that staff open with their code.
MENU = phrase("staff menu|title", "Menu for staff")
# T: Choice for staff: the program ends and is not started again.
MENU_CLOSE = phrase("staff menu|close", "Close the kiosk")
# T: Choice for staff: the program ends and is started again.
MENU_RESTART = phrase("staff menu|restart", "Start the kiosk again")
# T: Choice for staff: the machine is switched off.
MENU_SHUT_DOWN = phrase("staff menu|shut down", "Shut the machine down")
# T: Choice for staff, and title of the page on which letters are seen and the voice is heard.
MENU_TEST = phrase("staff menu|test", "Try the sound and the screen")
# T: Choice for staff, and title of the page that lists how the kiosk is set.
MENU_SETTINGS = phrase("staff menu|settings", "Settings in force")
# T: How staff try the sound and the screen.
TEST_HOW = phrase(
    "staff menu|test how",
    "Turn the voice on. Go through the lines with the Down arrow key. Check that no letter is missing.",
)
# T: What the voice says when staff try it. In every language.
TEST_VOICE = phrase("staff menu|test voice", "This is the voice of the kiosk.")
# T: The only line on the screen of a kiosk that cannot start. Shown in every language at once.
NOT_WORKING = phrase("screen|not working", "This kiosk is not working. Please ask the staff for help.")
# T: Shown on the screen when the program failed. Shown in every language at once.
OUT_OF_ORDER = phrase("screen|out of order", "The kiosk must start again. Please wait, or ask the staff.")
