"""What ``kiosk doctor`` finds, for staff."""

from kiosk.texts.message import staff

# T: Line of “kiosk doctor”. {pages} are names of files.
HIDDEN = staff("doctor", "hidden pages: {pages}")
# T: Line of “kiosk doctor” about a kiosk that has its own staff code.
NOT_PUBLIC = staff("doctor", "public: no; staff code: its own")
# T: Line of “kiosk doctor”. The code leave stays.
NOT_PUBLIC_KNOWN = staff("doctor", "public: no; staff code: “leave”, which everybody can read in the manual")
# T: Line of “kiosk doctor”: the machine has nothing that leads out of the kiosk.
LOCKED = staff("doctor", "public: yes; machine: locked down")
# T: Line of “kiosk doctor”: something leads out of the kiosk.
NOT_LOCKED = staff("doctor", "public: yes; machine: not locked down")
# T: Line of “kiosk doctor”. {encoding} is such as utf-8.
TERMINAL = staff("doctor", "terminal: {columns} columns, {lines} lines; letters: {encoding}")
# T: {least} is such as 40x12: columns and lines.
TOO_SMALL = staff("doctor", "{columns}x{lines} is too small for the full screen, which needs {least}")
# T: What to do about a screen that is too small.
SMALLER_FONT = staff("doctor", "Choose a smaller font, or a larger window or screen")
# T: Line of “kiosk doctor”. Option and setting stay.
HEIGHT_UNKNOWN = staff(
    "doctor",
    "letters: height unknown: give the screen's diagonal with --inches, or as screen_inches in the configuration",
)
# T: Line of “kiosk doctor” about the height of letters. All values are numbers.
HEIGHT = staff(
    "doctor",
    "letters: lines of {line} mm, capitals of about {height} mm or {angle} degrees from {distance} cm; "
    "required: {least_mm} mm and {least_degrees} degrees, which is {least} mm at this distance",
)
# T: Line of “kiosk doctor”. {columns}x{lines} are columns and lines.
TALL_ENOUGH = staff("doctor", "letters: tall enough; up to {columns}x{lines} would be")
# T: What to do about small letters.
LARGER_FONT = staff("doctor", "Choose a larger font, with {columns} columns and {lines} lines or fewer")
# T: What to do about small letters. {least} is such as 40x12: columns and lines.
LARGER_SCREEN = staff("doctor", "Use a larger screen, or let people come nearer; the kiosk needs {least}")
# T: {columns}x{lines} are columns and lines.
SMALL_LETTERS = staff("doctor", "Letters are too small at {columns}x{lines}")
# T: Line of “kiosk doctor”. {colors} is such as 256, {source} what says so.
COLORS = staff("doctor", "colors: {colors}, as {source} says")
# T: Line of “kiosk doctor”. {name} is that of a program.
ANSWERS_MORE = staff("doctor", "the terminal answers: {name}, 24-bit color")
# T: Line of “kiosk doctor”. {name} is that of a program.
ANSWERS_FEWER = staff("doctor", "the terminal answers: {name}, no 24-bit color")
# T: Stands for the name of a terminal that does not say it.
NO_NAME = staff("doctor", "no name")
# T: Line of “kiosk doctor”. The setting stays.
MORE_COLORS = staff("doctor", 'colors: the terminal shows more: set colors = "true" in the configuration')
# T: Line of “kiosk doctor”. The setting stays.
NO_TEXT_SIZES = staff("doctor", 'text sizes: none on the console without own_font = "console" in the configuration')
# T: Line of “kiosk doctor”. {path} is a file.
SYNTHESIZER = staff("doctor", "synthesizer: {path}, version {version}")
# T: Line of “kiosk doctor”.
NO_SYNTHESIZER = staff("doctor", "synthesizer: none")
# T: Line of “kiosk doctor”. {player} is what plays sound.
PLAYER = staff("doctor", "player: {player}")
# T: Line of “kiosk doctor”. {voice} is the name of a voice.
VOICE = staff("doctor", "voice for {tag} ({language}): {voice}")
# T: Stands for a voice or a player that is missing.
NONE = staff("doctor", "none")
# T: Line of “kiosk doctor” before a sentence is spoken. {tag} is such as es.
SPEAKING = staff("doctor", "speaking {tag}")
# T: What to do where a sound could not be played.
CLOSE_OTHERS = staff("doctor", "Close other programs that use the sound device, check its cable, and try again")
# T: Line of “kiosk doctor”. {tags} are such as en, es.
GUIDE = staff("doctor", "guide: {pages} pages in {folder}; languages: {tags}")
# T: Line of “kiosk doctor”. The values are numbers of pages.
REVIEWS = staff("doctor", "reviews: {due} due; {unsigned} pages not signed by a clinician")
# T: {day} is such as 2026-11-28.
REVIEW_DUE = staff("doctor", "It was to be reviewed by {day}")
# T: What to do about a page that should have been reviewed.
LET_REVIEW = staff("doctor", "Let a clinician check the page against its sources")
