"""What ``kiosk check`` says about the lexicons of pronunciations, for staff and translators."""

from kiosk.texts.message import staff

# T: {word} is the name of a table in a file.
NOT_A_PART = staff("check|lexicon", "“{word}” is not a part of a lexicon")
# T: What to do about the lexicon of a language. {table} stays.
WORDS_TABLE = staff("check|lexicon", "Put the words under [{table}]")
# T: A lexicon lacks a table.
NO_TABLE = staff("check|lexicon", "It has no table [{table}]")
# T: {word} stands twice in a lexicon.
SAME_WORD = staff("check|lexicon", "“{word}” has an entry already")
# T: What to do about a word that stands twice.
KEEP_ONE = staff("check|lexicon", "Keep one of the two")
# T: {table} is the name of a table in a lexicon.
ONLY_NOUNS = staff("check|lexicon", "[{table}] must contain only a list of nouns")
# T: What to do about it. What follows the colon stays.
WRITE_NOUNS = staff("check|lexicon", 'Write: nouns = ["semana", "dosis"]')
# T: {word} stands in the list of feminine nouns of a lexicon.
NOT_A_NOUN = staff("check|lexicon", "“{word}” must be one lower-case noun")
# T: What to do about it.
ONE_NOUN = staff("check|lexicon", "Write one word in the singular")
# T: The entry of {word} in a lexicon is wrong.
NOT_AN_ENTRY = staff("check|lexicon", "“{word}” is neither a text nor a table")
# T: What to do about it. What follows the colon stays.
WRITE_ENTRY = staff("check|lexicon", 'Write: word = "respelling"')
# T: {word} stands in a lexicon.
WRONG_START = staff("check|lexicon", "“{word}” does not begin with a letter or digit")
# T: What to do about it.
AS_IN_TEXT = staff("check|lexicon", "Write the word as it is in the text")
# T: {word} is the beginning of an entry of a lexicon.
LONG_WORD = staff("check|lexicon", "“{word}…” is longer than {longest} characters")
# T: What to do about a long entry.
SHORT_ENTRY = staff("check|lexicon", "An entry is one word or a short phrase")
# T: say and letters = true stay as they are.
SAY_OR_LETTERS = staff("check|lexicon", "“{word}” needs either say or letters = true")
# T: What to do about an entry that has both or none.
EXACTLY_ONE = staff("check|lexicon", "Use exactly one of them")
# T: {word} stands in a lexicon.
UNSAYABLE = staff("check|lexicon", "What is said for “{word}” holds the sign {sign}")
# T: What to do about a sign in what is to be said.
ONLY_WORDS = staff("check|lexicon", "Write words only")
# T: {word} stands in a lexicon.
LETTERS_AND_SOUNDS = staff("check|lexicon", "“{word}” is said letter by letter and has phonemes")
# T: What to do about an entry that has both.
DROP_ONE = staff("check|lexicon", "Take one of the two out")
# T: {word} stands in a lexicon, {sign} is the sign of a sound.
UNKNOWN_SOUND = staff(
    "check|lexicon", "The phonemes of “{word}” hold {sign}, which is no sound that this language's voice has"
)
# T: What to do about an unknown sound. The name of the document stays.
USE_SOUNDS = staff("check|lexicon", "Use the signs in docs/PRONUNCIATION.md")
# T: {word} stands in a lexicon.
NUMBER_AS_WORD = staff("check|lexicon", "“{word}” is a number, and a number may not be said as another")
# T: What to do about a number in a lexicon. letters = true stays.
LETTERS_OR_OUT = staff("check|lexicon", "Use letters = true, or take it out")
# T: A language lacks its file of pronunciations.
NO_LEXICON = staff(
    "check|lexicon", "There is no lexicon, so names and abbreviations are pronounced by the synthesizer's default rules"
)
# T: What to do about it. The name of the document stays.
WRITE_LEXICON = staff("check|lexicon", "Write one; see docs/PRONUNCIATION.md")
