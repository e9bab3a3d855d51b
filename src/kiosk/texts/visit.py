"""The end of a visit that nobody goes on with."""

from kiosk.texts.message import phrase, phrases

# T: Shown and said calmly after some minutes without a key. {n} is a number of seconds. "Starts over" as in
# T: "start over|question".
WARNING = phrases(
    "visit|warning",
    "Are you still here? Press any key to stay. If not, the kiosk starts over in {n} second.",
    "Are you still here? Press any key to stay. If not, the kiosk starts over in {n} seconds.",
)
# T: The same in very large letters, where little fits on the screen. Shown beside the voice, which says all of it.
WARNING_BRIEF = phrase("visit|warning, brief", "Still here? Press a key.")
# T: The same where a person types lines. {n} is a number of seconds.
WARNING_PLAIN = phrases(
    "visit|warning",
    "Are you still here? Press Enter to stay. If not, the kiosk starts over in {n} second.",
    "Are you still here? Press Enter to stay. If not, the kiosk starts over in {n} seconds.",
)
# T: Answer to the key that was pressed after the question "Are you still here?".
MORE_TIME = phrase("visit|more time", "You have more time.")
# T: Line in settings, in the guide and in the help. {n} is a number of minutes in which a person presses no key.
LIMIT = phrases(
    "visit|limit",
    "Time without a key: {n} minute, then the kiosk asks if you are still here",
    "Time without a key: {n} minutes, then the kiosk asks if you are still here",
)
# T: The same line where the kiosk waits for a person without end.
NO_LIMIT = phrase("visit|limit", "Time without a key: no limit")
# T: Follows that line in the help. The settings are the page with the title "Settings".
LIMIT_HOW = phrase("visit|limit how", "You can make this longer, or turn it off, in the settings.")
