"""Gettext catalogs: reading, writing, merging, checking and extracting them."""
