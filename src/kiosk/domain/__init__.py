"""What a person reads and how they move through it: pure values and functions. Imports msgspec and no other library."""
