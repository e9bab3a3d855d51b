"""The kiosk's tests. A package, so that fakes are imported as `tests.fakes`."""
