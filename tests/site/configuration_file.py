"""Reads a configuration file for tests."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.errors import ConfigurationError
from kiosk.site.configuration import Configuration
from kiosk.site.reading import load_settings


def read_configuration(file: Path) -> Configuration:
    """Return the configuration in ``file``; raises ConfigurationError where it has a mistake."""
    configuration, diagnostics = load_settings(file)
    if diagnostics:
        raise ConfigurationError(*diagnostics)
    return configuration
