"""The spoken form of texts: what a voice reads for what is shown, by rules and a lexicon for each language."""

from kiosk.speech.text.files import LEXICON, lexicon_problems, read_lexicon
from kiosk.speech.text.pronounce import FilePronunciation

__all__ = ["LEXICON", "FilePronunciation", "lexicon_problems", "read_lexicon"]
