"""The kiosk read by the screen readers themselves; see docs/SCREEN-READERS.md."""
