"""The translators' workbench: from the English texts to templates, to each language's catalogs, and their checks."""
