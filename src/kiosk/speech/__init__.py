"""The voice: text made ready to be spoken, the engine that speaks it, and their checks."""
