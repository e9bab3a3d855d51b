"""What pytest needs before it looks for tests."""

from tests.conformance.proofs import pytest_addoption, pytest_collection_modifyitems, pytest_configure

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_configure"]
