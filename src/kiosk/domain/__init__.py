"""What a person reads and how they move through it: pure values and functions, no I/O, no gettext, no third party."""
