"""The outside world behind the ports: content files, catalogs, configuration, transcript."""
