"""What ``kiosk check`` says about texts that a voice cannot say safely, for staff and translators."""

from kiosk.texts.message import staff

# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
DATE = staff("check|spoken", "“{found}” is a date that begins with the month for some and with the day for others")
# T: What to write instead. The two dates stay as they are.
WRITE_MONTH = staff("check|spoken", "Write the month as a word, as in November 22, 2026 or 22 de noviembre de 2026")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
FINAL_ZERO = staff(
    "check|spoken", "“{found}” ends in a zero, and if the point is overlooked, it reads as ten times as much"
)
# T: What to write instead.
DROP_ZERO = staff("check|spoken", "Leave out the final zero, as in 5 mg")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
NO_ZERO = staff(
    "check|spoken", "“{found}” begins with a point, and if the point is overlooked, it reads as ten times as much"
)
# T: What to write instead.
ADD_ZERO = staff("check|spoken", "Write a zero before the point, as in 0.5")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
POINT_OR_THOUSANDS = staff(
    "check|spoken",
    "“{found}” is a thousand times as much where the point separates thousands, as in much of Latin America",
)
# T: What to write instead.
WRITE_COMMA = staff(
    "check|spoken", "Write a comma for thousands, as in 1,500, or no more than two digits after the point"
)
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
POINTS_IN_THOUSANDS = staff("check|spoken", "“{found}” has points between its thousands")
# T: What to write instead.
WRITE_COMMAS = staff("check|spoken", "Write commas, as in 1,000,000")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
ONE_OR_TWO = staff("check|spoken", "“{found}” may be one number or two")
# T: What to write instead.
COMMAS_OR_WORD = staff(
    "check|spoken",
    "Write commas, as in 100,000; where two numbers meet put a word between them, as in two 300 mg doses",
)
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
COMMA = staff("check|spoken", "“{found}” has a comma that does not separate thousands")
# T: What to write instead.
WRITE_POINT = staff("check|spoken", "Write a point in decimals, as in 12.5; in a list put a space after the comma")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
NO_COMMAS = staff("check|spoken", "“{found}” is a long number without commas")
# T: What to write instead. The words letters = true stay.
COMMAS_OR_CODE = staff(
    "check|spoken", "Write commas, as in 100,000; a code is listed in the lexicon with letters = true"
)
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
TIME_OR_RATIO = staff("check|spoken", "“{found}” may be a time before noon, after noon, or a ratio")
# T: What to write instead.
WRITE_TIME = staff("check|spoken", "Write 8:30 a.m. for a time, and 1 in 10 for a ratio")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
TWELVE = staff("check|spoken", "“{found}” is noon for some and midnight for others")
# T: What to write instead.
WRITE_NOON = staff("check|spoken", "Write noon or midnight, as in half past noon")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
DATE_OR_FRACTION = staff("check|spoken", "“{found}” may be a date or a fraction")
# T: What to write instead.
MONTH_OR_WORDS = staff("check|spoken", "Write the month as a word, or the words of or over between the numbers")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
STRENGTHS = staff("check|spoken", "“{found}” may be two strengths, a choice, or a fraction")
# T: What to write instead.
WRITE_STRENGTHS = staff("check|spoken", "Write both strengths with their units, as in 5 mg and 10 mg")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
RANGE_OR_CODE = staff("check|spoken", "“{found}” may be a range, a date or a code")
# T: What to write instead.
WORD_OR_COMMA = staff("check|spoken", "Write a word or a comma between the numbers")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
FRACTION_OR_RANGE = staff("check|spoken", "“{found}” may be one number with a fraction, or a range")
# T: What to write instead.
FRACTION_OR_TO = staff("check|spoken", "Write 1½, or the word to between the numbers")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
ARROW = staff("check|spoken", "“{found}” is an arrow, which has no single meaning")
# T: What to write instead.
WRITE_ARROW = staff("check|spoken", "Write to, then, rises or falls")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
RAISED = staff("check|spoken", "“{found}” is a small raised number")
# T: What to write instead. The sign [^id] stays.
WRITE_RAISED = staff("check|spoken", "Write it in words; a source is named as [^id]")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
IU = staff("check|spoken", "“{found}” can be misread as IV or 10")
# T: What to write instead.
WRITE_IU = staff("check|spoken", "Write international units in full")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
U = staff("check|spoken", "“{found}” can be misread as a zero or cc")
# T: What to write instead.
WRITE_U = staff("check|spoken", "Write units in full")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
MCG = staff("check|spoken", "“{found}” can be misread as mg, a thousand times as much")
# T: What to write instead.
WRITE_MCG = staff("check|spoken", "Write mcg")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
CC = staff("check|spoken", "“{found}” can be misread as units")
# T: What to write instead.
WRITE_ML = staff("check|spoken", "Write mL")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
UNIT_CASE = staff("check|spoken", "“{found}” is not how the unit is written")
# T: What to write instead.
WRITE_UNIT = staff("check|spoken", "Write mg, mcg, mL or kg")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
PRESCRIPTION = staff("check|spoken", "“{found}” is a prescription abbreviation")
# T: What to write instead.
WRITE_EVERY = staff("check|spoken", "Write every 6 weeks, or every 12 hours")
# T: What to write instead.
WRITE_TIMES = staff("check|spoken", "Write 3 times, or for 3 days")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
ABBREVIATION = staff("check|spoken", "“{found}” is an abbreviation")
# T: What to write instead. It is an abbreviation.
WRITE_OUT = staff("check|spoken", "Write it in full")
# T: A way of writing numbers or units that two people read in two ways. {found} is what stands in the text.
MISREAD = staff("check|spoken", "“{found}” is an abbreviation that is often misread")
# T: What to write instead.
DAILY = staff("check|spoken", "Write daily or every day")
# T: What to write instead.
OTHER_DAY = staff("check|spoken", "Write every other day")
# T: What to write instead.
TWICE_A_DAY = staff("check|spoken", "Write twice a day")
# T: What to write instead.
THREE_A_DAY = staff("check|spoken", "Write 3 times a day")
# T: What to write instead.
FOUR_A_DAY = staff("check|spoken", "Write 4 times a day")
# T: What to write instead.
THREE_A_WEEK = staff("check|spoken", "Write 3 times a week")
# T: What to write instead.
TWICE_A_WEEK = staff("check|spoken", "Write twice a week")
# T: What to write instead.
BEDTIME = staff("check|spoken", "Write at bedtime")
# T: What to write instead.
WHEN_NEEDED = staff("check|spoken", "Write when needed")
# T: What to write instead.
BY_MOUTH = staff("check|spoken", "Write by mouth")
# T: What to write instead.
UNDER_SKIN = staff("check|spoken", "Write under the skin")
# T: What to write instead.
NOTHING_BY_MOUTH = staff("check|spoken", "Write nothing by mouth")
# T: What to write instead.
AT_ONCE = staff("check|spoken", "Write at once")
# T: What to write instead.
MORPHINE = staff("check|spoken", "Write morphine sulfate")
# T: What to write instead.
MAGNESIUM = staff("check|spoken", "Write magnesium sulfate")
# T: {found} is a word.
UNKNOWN_WORD = staff("check|spoken", "“{found}” is not in the lexicon, so the voice has to guess how to say it")
# T: What to do about a word that the voice may say wrong. {file} is the lexicon; the command stays.
LIST_IT = staff("check|spoken", "Hear it with kiosk say, then list it in {file}, or write it in full")
# T: {found} is a sign, {name} its name in English.
UNKNOWN_SIGN = staff("check|spoken", "“{found}” ({name}) is a sign that the voice has no word for")
# T: What to do about a sign or a number. {file} is the lexicon.
WRITE_IT = staff("check|spoken", "Write it in words, or list it in {file}")
# T: {found} is what stands in the text.
NUMBER_WITH_LETTERS = staff("check|spoken", "“{found}” is a number with letters that the voice has no rule for")
# T: {found} is a sign.
SIGN_HERE = staff("check|spoken", "“{found}” is a sign that the voice has no word for in this place")
# T: {found} is what stands in the text.
SPOKEN_POINT = staff("check|spoken", "“{found}” has a point that the voice reads as a word")
# T: What to write instead.
SPACE_AFTER = staff("check|spoken", "Write a space after the point, none before")
# T: {found} is what stands in the text.
SIGN_BETWEEN = staff("check|spoken", "“{found}” has a sign between digits that the voice has no rule for")
# T: {found} is what stands in the text.
UNKNOWN_ABBREVIATION = staff("check|spoken", "“{found}” is an abbreviation that the voice has no rule for")
# T: {found} is what stands in the text.
CUT_SHORT = staff(
    "check|spoken",
    "“{found}” is an abbreviation that the voice has no rule for, or ends a sentence before a small letter",
)
# T: What to write instead.
WRITE_WORD = staff("check|spoken", "Write the word in full, or begin the next sentence with a capital letter")
# T: {count} and {longest} are numbers.
TOO_LONG = staff("check|spoken", "The text has {count} characters, {longest} at most")
# T: What to do about a text that is too long.
SPLIT = staff("check|spoken", "Split it")
# T: {name} is that of a medicine.
UNHEARD_NAME = staff("check|spoken", "“{name}” is not in the lexicon {file}, so nobody has heard how it is said")
# T: What to do about a name that nobody has heard. The command stays.
HEAR_IT = staff("check|spoken", "Hear it with kiosk say, then list it there")
