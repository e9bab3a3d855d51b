"""The ``kiosk`` command: arguments, wiring, and the commands that staff and translators run."""
