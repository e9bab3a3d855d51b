"""Content packs: a guide in one signed file, and the folder where a kiosk keeps those that it took.

``pack`` is the format, ``keys`` the signature, ``fetch`` the way here from a server or a folder, ``store`` the folder
whose one link names the pack in force. Whether the guide in a pack is right is for ``kiosk.cli`` to check.
"""
