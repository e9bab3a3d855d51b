"""Sounds in place of letters: the International Phonetic Alphabet, written as espeak-ng takes it.

espeak-ng reads ``[[...]]`` as sounds in a code of its own, another for each language. What it does not know there it
drops without a word, and the rest of the word with it; so only what stands in a table below is handed to it, and where
anything else is wanted the respelling is said, which is a little off and never silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from kiosk.services.spoken import Sounding


def _table(pairs: str) -> dict[str, str]:
    """Return each sound with its code, which follows it."""
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
"""Each sound in the engine's code, by language. Every line was given to the engine, which gave the sound back."""
VOWELS = frozenset("aæɑɔəɚɝɜɛeɪioʊuʌ")
STRESS = {"ˈ": "'", "ˌ": ","}
LONGEST = 2
"""Letters that one sound is written with, at the most."""
BETWEEN = "|"
"""Parts the sounds, so that no two are taken for a third."""
OPENING = re.compile(r"""(?:^|[\s(\[{"'“‘¿¡—–])\Z""")
CLOSING = re.compile(r"""\Z|[\s.,;:!?)\]}"”…—–]""")
"""Between these the engine takes sounds as it takes a word; beside a letter, an apostrophe or a hyphen it does not."""


class Run(Struct, frozen=True):
    """A run of what the engine is given, and the run of the spoken form that it stands for."""

    begin: int
    stop: int
    start: int
    end: int


class Written(Struct, frozen=True):
    """A spoken form as the engine is given it."""

    text: str
    runs: tuple[Run, ...] = ()
    """Where sounds stand in it."""

    def back(self, position: int, length: int) -> tuple[int, int]:
        """Return position and length, in the spoken form, of a word that the engine found at ``position``."""
        longer = 0
        for run in self.runs:
            if position < run.begin:
                break
            if position < run.stop:
                return run.start, run.end - run.start
            longer = run.stop - run.end
        return position - longer, length


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


def write(text: str, sounds: Sequence[Sounding], voice: str) -> Written:
    """Return ``text`` with ``sounds`` in the places of their words, for ``voice``."""
    parts, runs, length, done = [], [], 0, 0
    for each in sounds:
        said = code(each.ipa, voice)
        if not said or not OPENING.search(text[: each.start]) or not CLOSING.match(text[each.end :]):
            continue
        before = _unbracketed(text[done : each.start])
        # Right after a bracket or a quotation mark the engine would drop them. A space that is put in belongs to the
        # run, so that everything between two runs keeps its length.
        run = f" {said}" if before and not before[-1].isspace() else said
        begin = length + len(before)
        length = begin + len(run)
        parts += [before, run]
        runs.append(Run(begin, length, each.start, each.end))
        done = each.end
    return Written("".join([*parts, _unbracketed(text[done:])]), tuple(runs)) if runs else Written(text)


def _unbracketed(text: str) -> str:
    """Return ``text`` without what the engine would take for the beginning of sounds."""
    return text.replace("[[", "  ")


def _sounds(ipa: str, known: dict[str, str]) -> list[str]:
    found, at = [], 0
    while at < len(ipa):
        size = next((size for size in range(LONGEST, 0, -1) if ipa[at : at + size] in known), 1)
        found.append(ipa[at : at + size])
        at += size
    return found


def _word(word: str, known: dict[str, str]) -> str:
    """Return a word in the code, in which the stress stands before the vowel and not before the syllable."""
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
