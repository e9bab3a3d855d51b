"""The sounds of what must not be misheard, from the real synthesizer, within sentences.

Only the bundled synthesizer is used: another version may differ in a vowel and still be right.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.services.spoken import Alignment, IpaSpan, SpokenForm
from kiosk.speech.engine.espeak import Espeak, open_synthesizer
from kiosk.speech.engine.espeak_libraries import BUNDLE
from kiosk.speech.engine.espeak_phonemes import CODES, STRESS, VOWELS
from kiosk.speech.text.pronounce import FilePronunciation

LOCALES = Path(__file__).resolve().parents[3] / "locales"
KNOWN = FilePronunciation(LOCALES, lambda problems: pytest.fail(str(problems)))
VOICES = {"en": "en-us", "es": "es-419"}

SOUNDS = {
    ("en", "Fewer than that: <5% of people."): "fjˈuːɚ ðɐn ðˈæt | lˈɛs ðɐn fˈaɪv pɚsˈɛnt ʌv pˈiːpəl",
    ("en", "Only ≥ 38 °C or > 2 days."): "ˈoʊnli æt lˈiːst θˈɜːɾi ˈeɪt dᵻɡɹˈiːz sˈɛlsɪəs ɔːɹ mˈɔːɹ ðɐn tˈuː dˈeɪz",
    (
        "en",
        "Take 12 mg a day, never 1 mg/kg.",
    ): "tˈeɪk twˈɛlv mˈɪlɪɡɹˌæmz ɐ dˈeɪ | nˈɛvɚ wˈʌn mˈɪlɪɡɹˌæm pɜː kˈɪləɡɹˌæm",
    ("en", "A shot of 44 mcg three times a week."): "ɐ ʃˈɑːt ʌv fˈɔːɹɾi fˈɔːɹ mˈaɪkɹoʊɡɹˌæmz θɹˈiː tˈaɪmz ɐ wˈiːk",
    (
        "en",
        "It was 0.26 and 12.7% over 2 years.",
    ): "ɪt wʌz zˈiəɹoʊ pˈɔɪnt tˈuː sˈɪks ænd twˈɛlv pˈɔɪnt sˈɛvən pɚsˈɛnt ˌoʊvɚ tˈuː jˈɪɹz",
    ("en", "Wait 1-2 weeks."): "wˈeɪt wˈʌn tə tˈuː wˈiːks",
    ("en", "It was 3 of 1,000."): "ɪt wʌz θɹˈiː ʌv wˈʌn θˈaʊzənd",
    (
        "en",
        "Call (800) 532-7667 or 911.",
    ): "kˈɔːl ˈeɪt zˈiəɹoʊ zˈiəɹoʊ | fˈaɪv θɹˈiː tˈuː | sˈɛvən sˈɪks sˈɪks sˈɛvən ɔːɹ nˈaɪn wˈʌn wˌʌn",
    ("en", "The drug alemtuzumab is here."): "ðə dɹˈʌɡ ˌæləmtˈuːzəmæb ɪz hˈɪɹ",
    ("en", "Lemtrada® and Rebif (interferon beta-1a)."): "lɛmtɹˈɑːdə ænd ɹˈiːbɪf | ˌɪntəfˈɪɹən bˈeɪɾə wˈʌn ˈeɪ",
    ("en", "In CARE-MS II, 426 people."): "ɪn kˈɛɹ ˌɛm ˈɛs tˈuː | fˈɔːɹhˈʌndɹɪd twˈɛnti sˈɪks pˈiːpəl",
    ("en", "I.V. or IV drip, ITP, TB and HIV."): "ˌaɪvˈiː ɔːɹ ˌaɪvˈiː dɹˈɪp | ˌaɪtˌiːpˈiː | tˌiːbˈiː ænd ˌeɪtʃˌaɪvˈiː",
    ("en", "The Lemtrada REMS is safe."): "ðə lɛmtɹˈɑːdɚ ɹˈɛmz ɪz sˈeɪf",
    ("en", "A count called CD4 reaches 200."): "ɐ kˈaʊnt kˈɔːld sˈiː dˈiː fˈɔːɹ ɹˈiːtʃᵻz tˈuːhˈʌndɹɪd",
    ("en", "T2 lesions on MRI for MS."): "tˈiː tˈuː lˈiːʒənz ˌɔn ˌɛmˌɑːɹɹˈaɪ fɔːɹ ˌɛmˈɛs",
    ("en", "Approved on 2014-11-14."): "ɐpɹˈuːvd ˌɔn noʊvˈɛmbɚ fˈɔːɹtiːn | tˈuː θˈaʊzənd fˈɔːɹtiːn",
    ("en", "Kidney disease, such as anti-GBM disease."): "kˈɪdni dɪzˈiːz | sˈʌtʃ ɐz ˈænti dʒˌiː bˌiː ˈɛm dɪzˈiːz",
    ("en", "The medicine acyclovir helps."): "ðə mˈɛdəsən eɪsˈaɪkləvɪr hˈɛlps",
    ("es", "Son <5 % de las personas."): "sˈon mˈenos ðe sˈinko poɾ sjˈɛnto ðe las peɾsˈonas",
    ("es", "Con ≥ 38 °C o > 2 días."): "kon kˌomo mˈinimo tɾˌeɪntaiˈotʃo ɣɾˈaðos sˈelsjus o mˈas ðe ðˈos ðˈias",
    (
        "es",
        "Tome 12 mg al día, nunca 1 mg/kg.",
    ): "tˈome ðˈose mˌiliɣɾˈamos al ðˈia | nˈunka ˈun mˌiliɣɾˈamo poɾ kˌiloɣɾˈamo",
    ("es", "Una dosis de 44 mcg."): "ˈuna ðˈosis ðe kwaɾˌɛntaikwˈatɾo mˌikɾoɣɾˈamos",
    (
        "es",
        "Fue 0.26 y 12.7% en 2 años.",
    ): "fwˈe sˈeɾo pˈunto ðˈos sˈeɪs i ðˈose pˈunto sjˈete poɾ sjˈɛnto en dˈos ˈaɲos",
    ("es", "Espere 1-2 semanas."): "espˈeɾe ˈuna a ðˈos semˈanas",
    ("es", "Fueron 3 de 1,000."): "fwˈeɾon tɾˈes ðe mˈil",
    (
        "es",
        "Llame al (800) 532-7667 o al 911.",
    ): "ʝˈame al ˈotʃo sˈeɾo sˈeɾo | sˈinko tɾˈes ðˈos | sjˈete sˈeɪs sˈeɪs sjˈete o al nwˈeβe ˈuno ˈuno",
    ("es", "La medicina alemtuzumab es así."): "la mˌeðisˈina ˌalemtˌusumˈaβ ˈes asˈi",
    ("es", "Lemtrada® y Rebif (interferón beta-1a)."): "lemtɾˈaða i rˈeβif | ˌinteɾfeɾˈom bˈeta ˈuno ˈa",
    ("es", "En CARE-MS II, 426 personas."): "eŋ kˈeɾ ˈeme ˈese ðˈos | kwˌatɾosjˈɛntas βˌeɪntisˈeɪs peɾsˈonas",
    (
        "es",
        "Por vía IV, con EM, VIH, VPH y TB.",
    ): "poɾ βˈia ˌintɾaβenˈosa | kon ˈe ˈeme | ˈuβe ˈi ˈatʃe | ˈuβe pˈe ˈatʃe i tˈe βˈe",
    ("es", "El programa REMS es así."): "el pɾoɣɾˈama rˈems ˈes asˈi",
    ("es", "La LMP es grave."): "la ˈele ˈeme pˈe ˈes ɣɾˈaβe",
    ("es", "Lesiones en T2 y CD52."): "lesjˈones en tˈe ðˈos i sˈe ðˈe sinkwˌɛntaiðˈos",
    ("es", "Aprobado el 1 de enero de 2026."): "ˌapɾoβˈaðo el pɾimˈeɾo ðe enˈeɾo ðe ðˈos mˈil βeɪntisˈeɪs",
    ("es", "La agencia de EE. UU. lo dice."): "la axˈɛnsja ðe estˈaðos unˈiðos lo ðˈise",
    ("es", "Enfermedad anti-GBM y hepatitis B."): "ˌenfeɾmeðˈað ˈanti xˈe βˈe ˈeme i ˌepatˈitis βˈe",
    (
        "en",
        "Call 1-800-FDA-1088, ext. 5.",
    ): "kˈɔːl wˌʌn | ˈeɪt zˈiəɹoʊ zˈiəɹoʊ | ˌɛfdˌiːˈeɪ | wˈʌn zˈiəɹoʊ ˈeɪt ˈeɪt | ɛkstˈɛnʃən fˈaɪv",
    ("en", "A grade IV reaction, then an IV drip."): "ɐ ɡɹˈeɪd fˈɔːɹ ɹɪˈækʃən | ðˈɛn ɐn ˌaɪvˈiː dɹˈɪp",
    ("en", "Ms. Lee has MS."): "mˈɪz lˈiː hɐz ˌɛmˈɛs",
    ("en", "It ran at 5 mL/h for 6 wks."): "ɪt ɹˈæn æt fˈaɪv mˈɪlɪlˌɪɾɚz pɜːɹ ˈaʊɚ fɔːɹ sˈɪks wˈiːks",
    ("en", "In the 1990s it was 1:1000."): "ɪnðə nˈaɪntiːn nˈaɪntiz ɪt wʌz wˈʌn tə wˈʌn θˈaʊzənd",
    (
        "en",
        "Open 8:05 a.m. to 8 p.m. on Nov. 22, 2026.",
    ): "ˈoʊpən ˈeɪt ˈoʊ fˈaɪv ˌeɪˈɛm tʊ ˈeɪt pˌiːˈɛm ˌɔn noʊvˈɛmbɚ twˈɛnti tˈuː | tˈuː θˈaʊzənd twˈɛnti sˈɪks",
    (
        "en",
        "Counts of CD19+ cells, <500/mm³.",
    ): "kˈaʊnts ʌv sˈiː dˈiː nˈaɪntiːn pˈɑːzᵻtˌɪv sˈɛlz | lˈɛs ðɐn fˈaɪvhˈʌndɹɪd pɜː kjˈuːbɪk mˈɪlɪmˌiːɾɚ",
    ("es", "Tome 21 tabletas en 31 semanas."): "tˈome βeɪntjˈuna taβlˈetas en tɾˈeɪnta i ˈuna semˈanas",
    ("es", "Son 21,000 años y 200,000 mujeres."): "sˈom beɪntjˈun mˈil ˈaɲos i ðosjˈɛntas mˈil muxˈeɾes",
    ("es", "Es 1 de cada 10 mujeres, 2 veces/día."): "ˈes ˈuna ðe kˈaða ðjˈɛs muxˈeɾes | dˈos βˈeses poɾ ðˈia",
    ("es", "Una reacción de grado IV por vía IV."): "ˈuna rˌeaksjˈon de ɣɾˈaðo kwˈatɾo poɾ βˈia ˌintɾaβenˈosa",
    (
        "es",
        "Media dosis: ½ tableta a las 8:30 p. m.",
    ): "mˈeðja ðˈosis | mˈeðja taβlˈeta a las ˈotʃo tɾˈeɪnta ðe la nˈotʃe",
    (
        "es",
        "Llame al 1-800-FDA-1088, ext. 5.",
    ): "ʝˈame al ˈuno | ˈotʃo sˈeɾo sˈeɾo | ˈefe ðˈe ˈa | ˈuno sˈeɾo ˈotʃo ˈotʃo | ˌekstensjˈon sˈinko",
    (
        "es",
        "El 1 nov. de 2026, a 5 mL/h.",
    ): "el pɾimˈeɾo ðe noβjˈembɾe ðe ðˈos mˈil βeɪntisˈeɪs | a sˈinko mˌililˈitɾos poɾ ˈoɾa",
}


def as_it_is(text: str, *sounds: IpaSpan) -> SpokenForm:
    return SpokenForm(text, (Alignment(0, 0, len(text), verbatim=True),), sounds)


@pytest.fixture(scope="module")
def phonemes() -> Espeak:
    pytest.importorskip(BUNDLE)
    opened = open_synthesizer("bundled")
    assert opened is not None
    return opened


@pytest.mark.parametrize(("language", "text", "sounds"), [(*key, sounds) for key, sounds in SOUNDS.items()])
def test_a_sentence_sounds_right(phonemes: Espeak, language: str, text: str, sounds: str) -> None:
    assert phonemes.ipa(KNOWN.spoken(text, language), VOICES[language]) == sounds


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_respelling_makes_a_sound_within_a_sentence(phonemes: Espeak, language: str) -> None:
    before, after = {"en": ("It is ", " for you."), "es": ("Es ", " para usted.")}[language]
    alone = phonemes.ipa(as_it_is(before + after.strip()), VOICES[language])
    for entry in KNOWN.language(language).lexicon.entries:
        said = KNOWN.spoken(f"{before}{entry.word}{after}", language)
        assert len(phonemes.ipa(said, VOICES[language])) > len(alone), entry.word


MADE = {"ɹ": "r", "ɡ": "g"}
"""How the engine writes some phonemes."""
ALLOPHONES = {"en": {"ɑ": "ɑː", "ɔ": "ɔː", "u": "uː", "ɝ": "ɜː", "ɪ": "i"}, "es": {"θ": "s"}}
"""What a voice makes of a phoneme by itself, or of one that American Spanish does not have."""


def normal(sounds: str) -> str:
    """Return sounds in one notation, with the stress before the vowel and without the changes of fast speech."""
    out, stress = "", ""
    for sign in sounds:
        if sign in STRESS:
            stress = sign
            continue
        out += stress + sign if sign in VOWELS else sign
        stress = "" if sign in VOWELS else stress
    for made, written in (MADE | {"ɾ": "t", "β": "b", "ð": "d", "ɚr": "ər", " ": "", "|": ""}).items():
        out = out.replace(made, written)
    return out


@pytest.mark.parametrize(("language", "sound"), [(language, sound) for language in CODES for sound in CODES[language]])
def test_each_sound_of_the_table_is_the_engines_own(phonemes: Espeak, language: str, sound: str) -> None:
    made = phonemes.ipa(as_it_is("x", IpaSpan(0, 1, sound)), VOICES[language])
    wanted = ALLOPHONES[language].get(sound, sound)
    assert MADE.get(made, made) == MADE.get(wanted, wanted)


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_entry_with_phonemes_sounds_just_like_them(phonemes: Espeak, language: str) -> None:
    entries = [entry for entry in KNOWN.language(language).lexicon.entries if entry.phonemes]
    assert entries
    for entry in entries:
        made = phonemes.ipa(KNOWN.spoken(entry.word, language), VOICES[language])
        assert normal(made) == normal(entry.phonemes), entry.word


@pytest.mark.parametrize("text", ["({})", "“{}”", "({}, ", "{}: ", "¿{}?", "[{}]", "— {} —", "so {}. So"])
def test_sounds_are_heard_between_all_signs(phonemes: Espeak, text: str) -> None:
    before = len(text.partition("{}")[0])
    spoken = as_it_is(text.format("xyz"), IpaSpan(before, before + 3, "ˈriːbɪf"))
    assert "ɹˈiːbɪf" in phonemes.ipa(spoken, "en-us").replace("rˈ", "ɹˈ")


@pytest.mark.parametrize("text", ["{}'s", "{}’s", "anti-{}", "{}-like", "x/{}"])
def test_beside_a_letter_or_a_hyphen_the_respelling_is_said_and_nothing_is_lost(phonemes: Espeak, text: str) -> None:
    before = len(text.partition("{}")[0])
    plain = as_it_is(text.format("reebiff"))
    spoken = as_it_is(plain.text, IpaSpan(before, before + 7, "ˈriːbɪf"))
    assert phonemes.ipa(spoken, "en-us") == phonemes.ipa(plain, "en-us") != ""


def test_a_sound_that_the_language_does_not_have_leaves_the_respelling(phonemes: Espeak) -> None:
    plain = as_it_is("reebiff now")
    for ipa in ("ˈriːbɪxf", "", " ", "]] x [[", "riːbɪf\x00"):
        assert phonemes.ipa(as_it_is(plain.text, IpaSpan(0, 7, ipa)), "en-us") == phonemes.ipa(plain, "en-us")


def test_brackets_of_a_text_are_never_taken_for_sounds(phonemes: Espeak) -> None:
    spoken = as_it_is("[[b]] [[[ xyz [[d", IpaSpan(10, 13, "ˈriːbɪf"))
    assert phonemes.ipa(spoken, "en-us").split()[-1] == "dˈiː"
