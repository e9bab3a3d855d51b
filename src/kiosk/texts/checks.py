"""What ``kiosk check`` says about translations, for staff and translators."""

from kiosk.texts.message import staff

# T: First line of "kiosk check". {content} and {catalogs} are folders.
CHECKING = staff("check|begin", "kiosk: checking {content} and {catalogs}")
# T: Last line of "kiosk check".
NOTHING_WRONG = staff("check|end", "kiosk: nothing wrong")

# T: Last line of "kiosk check" where nothing must be done, but {count} things are worth a look.
ONLY_WARNINGS = staff("check|end", "kiosk: nothing wrong. Warnings: {count}")

# T: {found} is the name of a folder.
FOLDER_MISNAMED = staff("check|folder", "“{found}” is not how tags of languages are written")
# T: What to do about the name of a folder. {tag} is such as es or pt-BR.
RENAME_FOLDER = staff("check|folder", "Rename the folder to {tag}")
# T: {tag} is such as es or pt-BR.
FOLDER_DOUBLE = staff("check|folder", "The language “{tag}” has another folder")
# T: What to do about two folders for one language.
DELETE_FOLDER = staff("check|folder", "Delete one of the two")
# T: {tag} is the name of a folder.
NO_LANGUAGE = staff("check|folder", "“{tag}” is not a language")
# T: What to do about a folder that is named after no language.
NAME_FOLDER = staff("check|folder", "Name the folder by a tag such as es or pt-BR")
# T: {tag} is such as ar or he.
RIGHT_TO_LEFT = staff("check|folder", "“{tag}” is written from right to left, and the screen cannot show that")
# T: What to do about a language that is written from right to left. The name of the document stays.
DELETE_RIGHT_TO_LEFT = staff("check|folder", "Delete the folder; docs/TRANSLATING.md says more")
# T: {tag} is a language that is not finished. {translated} of {texts} texts are.
IN_PROGRESS = staff("check|progress", "“{tag}” is in progress: {translated} of {texts} texts are translated")
# T: What to do about an unfinished language: nothing yet. The words ui and common are names of files.
GO_ON = staff("check|progress", "It is offered when ui and common are almost complete")

# T: An English text of a catalog was edited, or is old.
NOT_IN_TEMPLATE = staff("check|template", "The text is not in the template")
# T: What to do about it. msgid and the command stay as they are.
UNDO_OR_UPDATE = staff(
    "check|template", "Undo the change where msgid was edited; where the English is new, run kiosk i18n update"
)
# T: {count} English texts are not in a catalog.
TEXTS_MISSING = staff("check|template", "Texts missing from this catalog: {count}")
# T: What to do about it. The command stays as it is.
RESTORE_OR_UPDATE = staff(
    "check|template", "Get the whole file again where it was cut off; where the English is new, run kiosk i18n update"
)

# T: {tool} is the name of a program, {says} its message in English.
TOOL_SAYS = staff("check|tools", "{tool} says: {says}")
# T: What to do about the message of another program.
ASK_TOOL = staff("check|tools", "Correct it; the manual of that program says more")

# T: How easy a page is to read. {page} is its name, {grade} the school grade of its English.
ENGLISH_LEVEL = staff("check|level", "{page}: English for grade {grade}")
# T: The same for a translation. {tag} is such as es; {score} are points, of which more are easier.
LEVEL = staff("check|level", "{level}; {tag} {score} points")
# T: A sentence is too long. {count} and {longest} are numbers of words.
LONG_SENTENCE = staff("check|readability", "A sentence has {count} words, {longest} at most")
# T: What to do about a long sentence.
SPLIT_SENTENCE = staff("check|readability", "Split it")
# T: {section} is where the texts are, {score} says how easy they are to read; more is easier.
HARD_TO_READ = staff("check|readability", "“{section}” is hard to read: {score} points, {least} at least")
# T: What to do about a section that is hard to read.
SHORTER_WORDS = staff("check|readability", "Use shorter words and sentences")

# T: {value} is in the English text only: a number, a period, a unit or a name.
MISSING = staff("check|parts", "{value} is missing")
# T: {value} is in the translation only: a number, a period, a unit or a name.
EXTRA = staff("check|parts", "{value} is not in the English")
# T: What to do about numbers, units, periods, dates or names that differ.
WRITE_THOSE = staff("check|parts", "Write those of the English")

# T: The numbers of a translation are wrong. {parts} says how.
NUMBERS_DIFFER = staff("check|numbers", "The numbers differ from the English: {parts}")
# T: What to do about wrong numbers.
WRITE_NUMBERS = staff("check|numbers", "Write the numbers of the English")
# T: {found} and {wanted} are lists of numbers.
NUMBERS_MOVED = staff(
    "check|numbers", "The numbers are in another order than in the English: {found} instead of {wanted}"
)
# T: What to do about numbers in a wrong order.
WRITE_IN_ORDER = staff("check|numbers", "Write them in the order of the English")
# T: The units of a translation are wrong. {parts} says how.
UNITS_DIFFER = staff("check|units", "The units differ from the English: {parts}")
# T: {found} and {wanted} are amounts such as 12 mg.
INSTEAD = staff("check|units", "“{found}” instead of “{wanted}”")
# T: What to do about a number with a wrong unit.
WRITE_UNITS = staff("check|units", "Write each number with the unit of the English")
# T: The periods of a translation are wrong. {parts} lists periods, such as day and week.
PERIODS_DIFFER = staff("check|periods", "The periods differ from the English: {parts}")
# T: {parts} says how often "once" or its translation is missing.
TIMES_DIFFER = staff("check|periods", "It is not said as often as in the English that something happens once: {parts}")
# T: {parts} lists months and days of the week.
DATES_DIFFER = staff("check|dates", "The dates differ from the English: {parts}")

# T: {names} are names in braces, such as {number}.
FIELDS_UNKNOWN = staff("check|fields", "The translation names {names}, which the English does not")
# T: What to do about an unknown name in braces.
WRITE_FIELDS = staff("check|fields", "Write the English name")
# T: {names} are names in braces, such as {number}.
FIELDS_MISSING = staff("check|fields", "The translation leaves out {names}")
# T: What to do about a missing name in braces.
PLACE_FIELDS = staff("check|fields", "Put it where the value belongs")

# T: {parts} lists names of medicines.
MEDICINES_DIFFER = staff("check|medicines", "The medicines differ from the English: {parts}")
# T: {found} and {wanted} are lists of names of medicines.
MEDICINES_MOVED = staff(
    "check|medicines", "The medicines are in another order than in the English: {found} instead of {wanted}"
)
# T: {names} are names of medicines, studies or people.
NAMES_MISSING = staff("check|names", "The translation leaves out {names}")
# T: What to do about a missing name.
WRITE_NAMES = staff("check|names", "Write it as in the English")
# T: {signs} are signs such as ®.
SIGNS_DIFFER = staff("check|names", "The translation does not have the signs of the English: {signs}")

# T: A "not" was lost.
NOT_LOST = staff("check|negation", "The English says “not”, and the translation does not")
# T: A "not" was added.
NOT_ADDED = staff("check|negation", "The translation says “not”, and the English does not")
# T: What to do about a "not" that was lost or added.
COMPARE_NOT = staff("check|negation", "Compare what each of the two denies")
# T: {found} and {wanted} are words of opposite meaning, such as more and fewer.
TURNED_ROUND = staff("check|direction", "The translation says “{found}” where the English says “{wanted}”")
# T: What to do about a word of opposite meaning.
COMPARE_DIRECTION = staff("check|direction", "Compare the sense of the two")

# T: The translation is a copy.
SAME = staff("check|same", "The translation is the English text")
# T: What to do about a copy of the English.
TRANSLATE_IT = staff("check|same", "Translate it")
# T: {words} is a part of the translation.
PARTLY_ENGLISH = staff("check|english", "A part of the translation is in English: “{words}”")
# T: The translation has none of the frequent words of its language.
OTHER_LANGUAGE = staff("check|english", "The translation seems to be in another language")
# T: What to do about a text in another language.
TRANSLATE_ALL = staff("check|english", "Translate all of it")
# T: {found} and {wanted} are numbers of sentences.
SENTENCES_DIFFER = staff("check|sentences", "The translation has {found} sentences, the English has {wanted}")
# T: What to do about another number of sentences.
COMPARE_SENTENCES = staff("check|sentences", "See that none was left out or added")
# T: A word speaks to the reader as to a friend, like Spanish "tú". {word} is that word.
INFORMAL = staff("check|informal", "“{word}” is not how the kiosk speaks to a reader")
# T: What to do about a word such as Spanish "tú". The Spanish of the kiosk says "usted".
WRITE_POLITELY = staff("check|informal", "Use the polite form")
# T: {line} is the line of another text in the same file.
ALREADY_THERE = staff("check|twice", "Another text has the same translation, in line {line}")
# T: What to do about one translation for two texts.
COMPARE_ENGLISH = staff("check|twice", "Compare their English")

# T: The last sign differs. {found} and {wanted} are signs such as . or ?
END_DIFFERS = staff("check|punctuation", "The translation ends with “{found}”, the English with “{wanted}”")
# T: The last sign of the English is missing. {wanted} is a sign such as . or ?
END_MISSING = staff("check|punctuation", "The translation does not end with “{wanted}”, as the English does")
# T: The translation has a last sign, the English none. {found} is a sign such as . or ?
END_SURPLUS = staff("check|punctuation", "The translation ends with “{found}”, the English without a sign")
# T: What to do about a sign that the English does not have.
DELETE_SIGN = staff("check|punctuation", "Delete the sign")
# T: {sign} is a sign such as ¿.
NOT_OPENED = staff("check|punctuation", "A “{closing}” has no “{opening}” before it, or the other way round")
# T: What to do about a wrong sign.
WRITE_SIGN = staff("check|punctuation", "Write the sign that is missing")
# T: {found} are signs of markup, such as * or <.
MARKUP_DIFFERS = staff("check|markup", "The markup differs from the English: {found}")
# T: What to do about wrong markup.
WRITE_PLAIN = staff("check|markup", "Write plain words, with the signs of the English")
# T: {parts} lists web addresses and phone numbers.
ADDRESSES_DIFFER = staff("check|addresses", "The addresses or phone numbers differ from the English: {parts}")
# T: {words} is a word that stands there twice in a row.
DOUBLED = staff("check|spelling", "“{words}” stands there twice in a row")
# T: What to do about a doubled word.
DELETE_ONE = staff("check|spelling", "Delete one of them")
# T: Spaces are doubled, or stand before or after the text.
SPACES = staff("check|spelling", "There is a space too many")
# T: What to do about a space too many.
DELETE_SPACE = staff("check|spelling", "Delete it")
# T: {found} and {longest} are numbers of letters.
TOO_LONG = staff("check|length", "The translation has {found} letters; {longest} fit on the screen")
# T: What to do about a text that is too long.
SHORTEN = staff("check|length", "Use shorter words")
# T: {term} is an English term, {forms} its translations.
TERM = staff("check|terms", "“{term}” is translated otherwise than in the list of terms: {forms}")
# T: {term} is an English term, {word} a translation that the list of terms advises against.
AVOID = staff("check|terms", "“{word}” should not stand for “{term}”: {forms}")
# T: What to do about a term.
USE_TERM = staff("check|terms", "Use the term of the list, or change the list")
# T: Follows every remedy. {code} is the name of the check, {stamp} six digits. REASON is for the translator to fill in.
OR_EXEMPT = staff(
    "check|exemption", "{remedy}; if the text is right, give the reason: # check-ok: {code} {stamp}, REASON"
)
