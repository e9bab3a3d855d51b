"""What the operating system says about files and networks, for staff, by its English words."""

from kiosk.texts.message import staff

# T: The operating system says this about a file, a folder, a disk or a network.
_ERRORS = (
    staff("system|error", "Address already in use"),
    staff("system|error", "Broken pipe"),
    staff("system|error", "Connection refused"),
    staff("system|error", "Connection reset by peer"),
    staff("system|error", "Connection timed out"),
    staff("system|error", "Device or resource busy"),
    staff("system|error", "Directory not empty"),
    staff("system|error", "File exists"),
    staff("system|error", "File name too long"),
    staff("system|error", "Input/output error"),
    staff("system|error", "Invalid argument"),
    staff("system|error", "Is a directory"),
    staff("system|error", "Name or service not known"),
    staff("system|error", "Network is unreachable"),
    staff("system|error", "No route to host"),
    staff("system|error", "No space left on device"),
    staff("system|error", "No such device"),
    staff("system|error", "No such device or address"),
    staff("system|error", "No such file or directory"),
    staff("system|error", "Not a directory"),
    staff("system|error", "Operation not permitted"),
    staff("system|error", "Permission denied"),
    staff("system|error", "Read-only file system"),
    staff("system|error", "Temporary failure in name resolution"),
    staff("system|error", "Too many levels of symbolic links"),
    staff("system|error", "Too many open files"),
    staff("system|error", "Too many symbolic links encountered"),
    staff("system|error", "timed out"),
    # T: A file that is no file but a device or a pipe.
    staff("system|error", "It is no regular file"),
    # T: A symbolic link in a folder names a file outside of that folder.
    staff("system|error", "A link leads out of its folder"),
)
ERRORS = {str(error): error for error in _ERRORS}
"""By the words of ``OSError.strerror``; others stay in English."""
