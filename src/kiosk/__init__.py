"""A bilingual text and voice kiosk for treatment information.

Read the module docstrings of ``domain``, ``services``, ``adapters`` and ``ui``, in that order: they are the
architecture. ``docs/decisions.md`` says why.
"""

__version__ = "0.1.0"
