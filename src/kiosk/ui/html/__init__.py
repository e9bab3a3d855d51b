"""The guide as a static website, rendered from the same views as the screen and the voice.

::

    Address -> page_of -> present -> View -> PageBlocks -> Jinja template -> a file of `kiosk export html`

Pages need no scripts, no cookies and nothing from other sites. Keys, search, zoom and history are left to the browser:
rows of the kiosk that are only about keys or settings are left out.
"""
