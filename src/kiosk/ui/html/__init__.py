"""The guide as pages for a web browser, made of the same views as the screen and the voice.

::

    Address -> page_of -> present -> View -> blocks -> template -> a file of `kiosk export html`

A page needs no script, no cookie and nothing from elsewhere. What a browser has of its own (its keys, its search, its
zoom, the way back) is left to it: lines of the kiosk that only tell of keys or settings are not on these pages.
"""
