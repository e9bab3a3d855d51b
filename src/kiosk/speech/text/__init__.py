"""How things are said: the text that a voice is given for a text on screen, by rules and a lexicon per language."""

from kiosk.speech.text.files import LEXICON, lexicon_problems, read_lexicon
from kiosk.speech.text.pronounce import FilePronunciation

__all__ = ["LEXICON", "FilePronunciation", "lexicon_problems", "read_lexicon"]
