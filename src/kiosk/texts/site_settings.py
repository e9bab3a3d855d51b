"""The settings of a site, as the menu for staff shows them."""

from kiosk.texts.message import phrase

# T: A setting that the clinic has changed. {name} is one of the names below, {value} what it is set to.
CHANGED = phrase("site settings|line", "{name}: {value}")
# T: A setting that the clinic has left as it was delivered.
UNCHANGED = phrase("site settings|line", "{name}: {value} (not changed)")
# T: Value of a setting.
YES = phrase("site settings|value", "yes")
# T: Value of a setting.
NO = phrase("site settings|value", "no")
# T: Value of a setting for which the clinic has given nothing: no name, no command, no folder.
NOT_SET = phrase("site settings|value", "not set")
# T: Value of a setting that the kiosk chooses by itself.
AUTOMATIC = phrase("site settings|value", "chosen by the kiosk")
# T: Value of the setting for the staff code, which is not shown.
SECRET = phrase("site settings|value", "set, and not shown here")
# T: Name of a setting.
NAMES = {
    # T: Name of a setting: the language in which each visit begins.
    "language": phrase("site settings|name", "First language"),
    # T: Name of a setting: how the kiosk is presented, such as "Line by line, for a screen reader".
    "mode": phrase("site settings|name", "Way to read"),
    # T: Name of a setting: the colors with which each visit begins.
    "theme": phrase("site settings|name", "Colors"),
    # T: Name of a setting: how many colors the screen can show.
    "colors": phrase("site settings|name", "Number of colors the screen shows"),
    "screen_inches": phrase("site settings|name", "Screen size, in inches"),
    # T: Name of a setting: from the eyes to the screen.
    "viewing_distance_cm": phrase("site settings|name", "Distance to the screen, in centimeters"),
    # T: Name of a setting: whether a letter or a number is a key that does something.
    "letters": phrase("site settings|name", "Letter and number keys"),
    # T: Name of a setting: whether each visit begins with the voice on.
    "voice": phrase("site settings|name", "Voice on from the start"),
    # T: Name of a setting: whether the voice may be heard by everyone.
    "loudspeaker": phrase("site settings|name", "Voice from the loudspeaker"),
    # T: Name of a setting: the computer's name for its headphones.
    "headphones": phrase("site settings|name", "Sound device of the headphones"),
    # T: Name of a setting: the computer's name for its loudspeaker.
    "loudspeaker_device": phrase("site settings|name", "Sound device of the loudspeaker"),
    # T: Name of a setting: some devices swallow the first word without it.
    "lead_in": phrase("site settings|name", "Silence before the voice speaks, in seconds"),
    # T: Name of a setting, for people whose hands shake.
    "steady_hands": phrase("site settings|name", "Time in which the same key counts once, in seconds"),
    # T: Name of a setting, for people with one switch.
    "scanning": phrase("site settings|name", "Moving by itself, after seconds"),
    # T: Name of a setting. 0 is no limit.
    "time_limit": phrase("site settings|name", "Time without a key, in minutes"),
    "ask_readers": phrase("site settings|name", "Ask about a screen reader that is running"),
    # T: Name of a setting: a file that says what the keys of a special keypad do.
    "keypad": phrase("site settings|name", "Keypad file"),
    # T: Name of a setting: the program whose own letters can be made larger.
    "own_font": phrase("site settings|name", "Terminal that has its own larger letters"),
    "fonts": phrase("site settings|name", "Fonts of that terminal"),
    # T: Name of a setting: nothing but the staff code leads out of the kiosk.
    "public": phrase("site settings|name", "Open to the public"),
    "staff_code": phrase("site settings|name", "Staff code"),
    "shut_down": phrase("site settings|name", "Command that shuts the machine down"),
    "call_staff": phrase("site settings|name", "Command that calls the staff"),
    # T: Name of a setting: new pages are taken only from files that were signed with this key.
    "update_key": phrase("site settings|name", "Key for updates"),
    # T: Name of a setting: the address or folder where new pages are found.
    "update_from": phrase("site settings|name", "Place of the updates"),
    "update_folder": phrase("site settings|name", "Folder where updates are kept"),
    # T: Name of a setting: pages that are shown nowhere.
    "hidden": phrase("site settings|name", "Hidden pages"),
    # T: Name of a setting: the folder with pages that the clinic has written itself.
    "own_pages": phrase("site settings|name", "Folder of the clinic's own pages"),
    "content": phrase("site settings|name", "Folder of the pages"),
    "locales": phrase("site settings|name", "Folder of the translations"),
    # T: Name of a setting: what is written on the clinic's door.
    "site.name": phrase("site settings|name", "Name of the clinic"),
    "site.phone": phrase("site settings|name", "Phone of the clinic"),
    # T: Name of a setting: when the clinic is open.
    "site.hours": phrase("site settings|name", "When the clinic is open"),
    # T: Name of a setting: what a person does to get help.
    "site.ask_staff": phrase("site settings|name", "How to ask the staff"),
}
"""By the name of the setting in the configuration."""
