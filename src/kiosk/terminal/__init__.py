"""The terminal: what it can show, which keys it sends, its font, and taking and restoring it."""
