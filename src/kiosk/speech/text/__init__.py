"""The spoken form of texts: what a voice reads for what is shown, by rules and a lexicon for each language."""
