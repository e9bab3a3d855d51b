"""Pictures of the full screen in real terminals, for people to look at: ``make pictures``.

::

    __main__: for each terminal, size and language --> terminals: starts the terminal under Xvfb
                  ^                                              |
                  |  "this page is drawn"                        v
                  +-------------------------- show: opens page after page of pages.PAGES in it
"""
