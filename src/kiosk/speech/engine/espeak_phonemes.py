"""Phonemes in place of letters: the International Phonetic Alphabet (IPA), encoded as espeak-ng takes it.

espeak-ng reads ``[[...]]`` as phonemes in a code of its own, a different one for each language. It silently drops a
code that it does not know, and the rest of the word with it. So only what stands in a table below is passed to it; if
anything else is asked for, the respelling is said, which is a little off and never silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.services.spoken import Alignment, IpaSpan, SpokenForm


def _table(pairs: str) -> dict[str, str]:
    """Return each phoneme with its code, which follows it."""
    words = pairs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


CONSONANTS = "b b  d d  ð D  f f  ɡ g  g g  j j  k k  l l  m m  n n  ŋ N  p p  s s  t t  tʃ tS  θ T  w w"
ENGLISH = _table(
    f"""{CONSONANTS}  h h  v v  z z  r r  ɹ r  ʃ S  ʒ Z  dʒ dZ
    æ a  ɑ A:  ɑː A:  ɔ O:  ɔː O:  ə @  ɚ 3  ɝ 3:  ɜː 3:  ɛ E  ɪ I  i i  iː i:  ʊ U  u u:  uː u:  ʌ V
    aɪ aI  aʊ aU  eɪ eI  oʊ oU  ɔɪ OI"""
)
SPANISH = _table(f"{CONSONANTS}  r R  ɾ r  x x  β B  ɣ Q  ɲ n^  ʎ l^  a a  e e  i i  o o  u u")
CODES = {"en": ENGLISH, "es": SPANISH}
"""The code of each phoneme, by language. The engine was asked for each of them and gave the phoneme back."""
VOWELS = frozenset("aæɑɔəɚɝɜɛeɪioʊuʌ")
STRESS = {"ˈ": "'", "ˌ": ","}
LONGEST = 2
"""Most letters of one phoneme."""
BETWEEN = "|"
"""Separates phonemes, so that no two are taken for a third."""
OPENING = re.compile(r"""(?:^|[\s(\[{"'“‘¿¡—–])\Z""")
CLOSING = re.compile(r"""\Z|[\s.,;:!?)\]}"”…—–]""")
"""Between these the engine takes phonemes like a word; beside a letter, an apostrophe or a hyphen it does not."""


def known_sounds(language: str) -> dict[str, str] | None:
    """Return the code of each sound of ``language``, which is a tag or a voice's name; None where there is no table."""
    return CODES.get(language.lower().partition("-")[0])


def unknown_sound(ipa: str, language: str) -> str:
    """Return the first sign of ``ipa`` that cannot be said in ``language``; nothing where all can."""
    known = known_sounds(language)
    if known is None:
        return ""
    return next(
        (found for found in _sounds(ipa, known) if found not in known and found not in STRESS and found != " "), ""
    )


def code(ipa: str, language: str) -> str:
    """Return ``ipa`` as the engine takes it, each word between brackets; nothing where it cannot be said."""
    known = known_sounds(language)
    if known is None or not ipa.strip() or unknown_sound(ipa, language):
        return ""
    return " ".join(f"[[{_word(word, known)}]]" for word in ipa.split())


def encode(text: str, sounds: Sequence[IpaSpan], voice: str) -> SpokenForm:
    """Return ``text`` as ``voice`` takes it, with phonemes in the places of their words, and the way back to it."""
    parts: list[str] = []
    alignments: list[Alignment] = []
    length = done = 0
    for each in sounds:
        said = code(each.ipa, voice)
        if not said or not OPENING.search(text[: each.start]) or not CLOSING.match(text[each.end :]):
            continue
        before = _unbracketed(text[done : each.start])
        # Right after a bracket or a quotation mark the engine would drop them. A space that is put in belongs to the
        # phonemes, so that everything between them keeps its length.
        if before and not before[-1].isspace():
            said = f" {said}"
        alignments += [Alignment(length, done, each.start, verbatim=True)] if before else []
        alignments.append(Alignment(length + len(before), each.start, each.end, verbatim=False))
        parts += [before, said]
        length += len(before) + len(said)
        done = each.end
    if done < len(text) or not alignments:
        alignments.append(Alignment(length, done, len(text), verbatim=True))
    return SpokenForm("".join([*parts, _unbracketed(text[done:])]), tuple(alignments))


def _unbracketed(text: str) -> str:
    """Return ``text`` without what the engine would take for the start of phonemes."""
    return text.replace("[[", "  ")


def _sounds(ipa: str, known: dict[str, str]) -> list[str]:
    found, at = [], 0
    while at < len(ipa):
        size = next((size for size in range(LONGEST, 0, -1) if ipa[at : at + size] in known), 1)
        found.append(ipa[at : at + size])
        at += size
    return found


def _word(word: str, known: dict[str, str]) -> str:
    """Return a word in the code, which has the stress before the vowel instead of before the syllable."""
    out, stress = [], ""
    for sound in _sounds(word, known):
        if sound in STRESS:
            stress = STRESS[sound]
            continue
        if sound[0] in VOWELS:
            out.append(stress + known[sound])
            stress = ""
        else:
            out.append(known[sound])
    return BETWEEN.join(out)
