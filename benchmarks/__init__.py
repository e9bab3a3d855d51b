"""Times what a person at the kiosk would feel, beside other programs in the same run. README.md says how to read it."""
