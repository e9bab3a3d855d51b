"""The kiosk under real screen readers; see docs/SCREEN-READERS.md."""
