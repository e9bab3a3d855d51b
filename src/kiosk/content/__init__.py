"""The clinic's content files, from bytes to the guide; ``docs/CONTENT.md`` is the format, and this is its reader.

``file_content`` implements the port; ``check`` and ``extraction`` read all files at once. The steps, in reading order::

    front_matter -----+-> treatment, document, glossary -+-> file_content
    inline -> markup -+                                  +-> content_files -> check, extraction

An author's mistakes raise no exception: each file collects its diagnostics, and a file that has some has no page.
"""
