"""Strict readers for files that people write."""
