"""What pytest needs before it looks for tests."""

from hypothesis import Phase, settings

from tests.conformance.proofs import pytest_addoption, pytest_collection_modifyitems, pytest_configure

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_configure"]

settings.register_profile("no-shrinking", phases=(Phase.explicit, Phase.generate), database=None, derandomize=True)
"""For a run that asks only whether tests fail, as on a program broken on purpose."""
