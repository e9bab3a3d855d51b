"""One strict reader for text files and one for TOML; every mistake becomes a diagnostic with its file and line."""
