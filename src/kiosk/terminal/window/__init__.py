"""A window of the kiosk's own, for a terminal that takes no other font while it runs.

The kiosk runs in a pseudo-terminal that stays; what a person sees of it is a window that another one can take the place
of, with another font (``keeper``). In each window runs a program of a few lines that lends its terminal to the
keeper (``pane``).
"""
