"""What is said about damaged catalogs and templates, for staff and translators."""

from kiosk.texts.message import staff

# T: The first entry of a file, its header, is missing.
NO_HEADER = staff("catalog|header", "The catalog does not begin with a header")
# T: What to do about it. msgid '' stays as it is.
PUT_HEADER = staff("catalog|header", "Put back the first entry, the one with msgid ''")
# T: The header lacks the encoding.
NOT_UTF8 = staff("catalog|header", "The header does not say that the catalog is UTF-8")
# T: What to do about it. All after the first word stays as it is.
WRITE_UTF8 = staff("catalog|header", "Write Content-Type: text/plain; charset=UTF-8")
# T: {named} and {language} are tags of languages, such as es.
OTHER_LANGUAGE = staff("catalog|header", "The header says “{named}” where the folder says “{language}”")
# T: What to do about it. "Language:" stays as it is.
WRITE_LANGUAGE = staff("catalog|header", "Write Language: {language}, or move the file")
# T: "fuzzy" is a mark in the file and stays as it is.
HEADER_FUZZY = staff("catalog|header", "The header is marked as fuzzy")
# T: What to do about it.
REMOVE_MARK = staff("catalog|header", "Remove the mark, or other programs skip the file")
# T: {error} is in English.
NO_PLURALS = staff(
    "catalog|header", "The catalog cannot be used, for its header does not say how plurals are formed: {error}"
)
# T: What to do about it. All after the first word stays as it is.
WRITE_PLURALS = staff("catalog|header", "Write Plural-Forms: nplurals=...; plural=...;")
# T: The rule for plurals in the header is not that of the language.
WRONG_PLURALS = staff("catalog|header", "The plural rule does not match the language")
# T: What to do about it. {rule} is a line for the file, {forms} a number.
WRITE_RULE = staff("catalog|header", "Write Plural-Forms: {rule} and {forms} forms of each plural")

# T: {count} is a number. A catalog is a file of translations.
TOO_MANY = staff("catalog|file", "The catalog has more than {count} texts")
# T: What to do about it.
REMOVE_TEXTS = staff("catalog|file", "Remove what does not belong in it")

# T: A comment was meant as a mark.
NOT_A_MARK = staff("catalog|line", "This does not mark the translation as fuzzy")
# T: What to do about it. "#, fuzzy" stays as it is.
WRITE_MARK = staff("catalog|line", "Write #, fuzzy")
# T: {keyword} is such as msgid.
WRONG_PLACE = staff("catalog|line", "{keyword} is in the wrong place")
# T: What to do about it.
COMPARE_ENTRY = staff("catalog|line", "Compare the entry with those around it")
# T: msgid and msgstr are words of the file and stay as they are.
NO_KEYWORD = staff("catalog|line", "This line has no msgid or msgstr before it")
# T: What to do about it.
PUT_KEYWORD = staff("catalog|line", "Put msgid or msgstr before it, or remove it")
# T: {found} is a backslash and a letter.
UNKNOWN_ESCAPE = staff("catalog|line", "{found} is not a known escape")
# T: What to do about it. What has a backslash stays as it is.
WRITE_ESCAPE = staff("catalog|line", "Write \\\\ for a backslash and \\n for a new line")
# T: The first quotation mark of a text is missing.
NO_BEGINNING = staff("catalog|line", "The text does not begin with a quotation mark")
# T: What to do about it. The mark " stays as it is.
PUT_BEFORE = staff("catalog|line", 'Put " before the text')
# T: The last quotation mark of a text is missing.
NO_END = staff("catalog|line", "The text does not end with a quotation mark")
# T: What to do about it. The mark " stays as it is.
PUT_AFTER = staff("catalog|line", 'Put " at the end of the line')
# T: A third quotation mark in a text.
MARK_INSIDE = staff("catalog|line", "A quotation mark is inside the text")
# T: What to do about it. \" stays as it is.
WRITE_INSIDE = staff("catalog|line", 'Write \\" for it, or use “ and ”')
# T: Lines that git leaves where two people translated one text.
CONFLICT = staff("catalog|line", "Two people changed this text, and git has left both versions here")
# T: What to do about it. The signs stay as they are.
KEEP_ONE = staff("catalog|line", "Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>")
# T: A line with something else.
NO_PART = staff("catalog|line", "This line is not part of a catalog")
# T: What to do about it. The sign # stays as it is.
REMOVE_LINE = staff("catalog|line", "Remove it, or put # before a note of your own")
# T: An entry has no translation line.
CUT_OFF = staff("catalog|entry", "The entry is cut off before its translation")
# T: What to do about it. msgid and msgstr stay as they are.
PUT_BACK = staff("catalog|entry", "Put back msgid and msgstr, or remove the entry")
# T: The plural forms of an entry have wrong numbers.
NOT_COUNTED = staff("catalog|entry", "The plural forms are not counted 0, 1, 2")
# T: What to do about it. msgstr[0] and msgstr[1] stay as they are.
COUNT_FORMS = staff("catalog|entry", "Write msgstr[0], msgstr[1] and so on")
# T: {line} is the number of a line.
REPEATED = staff("catalog|entry", "This text in this context is already in line {line}")
# T: What to do about it.
REMOVE_ONE = staff("catalog|entry", "Remove one of the two entries")
# T: {count} and {forms} are numbers.
FORMS_MISSING = staff("catalog|entry", "Plural forms of the entry: {count}, needed: {forms}")
# T: What to do about it.
WRITE_FORMS = staff("catalog|entry", "Write each of them")

# T: A text has no translation.
UNTRANSLATED = staff("catalog|state", "The text has no translation")
# T: What to do about it.
TRANSLATE = staff("catalog|state", "Translate it")
# T: "fuzzy" is a mark in the file and stays as it is.
FUZZY = staff("catalog|state", "The translation is marked as fuzzy")
# T: What to do about it.
CHECK_MARK = staff("catalog|state", "Check it, then remove the mark")
# T: The English is another than the one that was translated.
CHANGED = staff("catalog|state", "The English was changed after it was translated")
# T: What to do about it. "fuzzy" stays as it is.
UPDATE_TRANSLATION = staff("catalog|state", "Update the translation and remove the fuzzy mark")

# T: What to do about templates. The command stays as it is.
EXTRACT = staff("catalog|template", "Run kiosk i18n extract")
# T: What to do about catalogs. The command stays as it is.
UPDATE = staff("catalog|template", "Run kiosk i18n update")
# T: A template, a .pot file, is missing.
TEMPLATE_MISSING = staff("catalog|template", "The template is missing")
# T: All English texts of a template are gone.
TEMPLATE_EMPTY = staff("catalog|template", "This template has no texts any more")
# T: What to do about it. The command and .po stay as they are.
EXTRACT_AND_DELETE = staff("catalog|template", "Run kiosk i18n extract, then delete its .po files")
# T: The English texts are others than those in the template.
TEMPLATE_OLD = staff("catalog|template", "The template is not up to date with the texts")
# T: A catalog, a .po file, is missing.
CATALOG_MISSING = staff("catalog|template", "The catalog is missing")
# T: There is a catalog but no template of the same name.
NO_TEMPLATE = staff("catalog|template", "No template belongs to this catalog")
# T: What to do about it.
DELETE_FILE = staff("catalog|template", "Delete the file")
