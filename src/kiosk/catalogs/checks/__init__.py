"""The checks of translations: each compares a translation with its English text, and none needs anything else.

A reader cannot notice a wrong dose, day or medicine. So the checks of ``dangers`` are applied whenever a catalog is
loaded, not only before a release, and a translation that fails one is not shown.
"""
