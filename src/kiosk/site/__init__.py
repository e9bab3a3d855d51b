"""What a clinic sets: configuration, keypad profile, transcript, and where the data lies."""
