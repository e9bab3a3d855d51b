"""Wrong changes to Spanish translations, each of a kind that a tired translator or a careless edit makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from kiosk.domain.sentence import sentences

PERIODS = {
    "día": "semana", "días": "semanas", "semana": "mes", "semanas": "meses", "mes": "año", "meses": "años",
    "año": "mes", "años": "meses", "hora": "día", "horas": "días", "segundo": "minuto", "segundos": "minutos",
    "mensual": "semanal", "mensuales": "semanales", "anual": "mensual",
}  # fmt: skip
SPELLED = {
    "dos": "tres", "tres": "cuatro", "cuatro": "cinco", "cinco": "seis", "siete": "ocho", "diez": "nueve",
    "segunda": "tercera", "tercera": "segunda",
}  # fmt: skip
UNITS = {"mg": "mcg", "mcg": "mg", "mL": "L"}
MONTHS = {"enero": "junio", "mayo": "junio", "septiembre": "noviembre", "noviembre": "septiembre"}
TURNED = {
    "por lo menos": "como máximo", "al menos": "como máximo", "como máximo": "por lo menos",
    "durante (?=[0-9])": "cada ", "(?<!de )cada (?=[0-9])": "durante ", "hasta (?=[0-9])": "desde ",
    "menos de": "más de", "más de": "menos de", "(?<=% )menos": "más", "(?<=% )más": "menos",
    "menores de": "mayores de", "antes de(?! nacer)": "después de", "después de": "antes de",
    "por debajo de": "por encima de", "más alta": "más baja", "sube": "baja", "aumenta": "disminuye",
    "empeora": "mejora", "mejora": "empeora",
}  # fmt: skip
OTHERS = ("Ocrevus", "ofatumumab", "Tysabri")
NUMBER = re.compile(r"(?<![{\w])\d(?:[\d.,]*\d)?(?![^{]*\})")
MEDICINE = re.compile(r"Lemtrada|Rebif|alemtuzumab|Campath")
NEGATION = re.compile(r"(?i)\b(?:no|nunca|sin|tampoco) |(?:^|(?<=[.,;:] ))(?:Ningún|Ninguna|Nadie|Nada) (?=\w)")
VERB = re.compile(
    r"(?<=[a-záéíóúñ] )(?<!no )(?<!nunca )(?<!ni )(?<!sin )(?<!se )"
    r"(?:es|son|debe|puede|tiene|presione|llame|está|van|tome|pueden|necesita|hay|funciona|recibió|deben|empieza)\b"
)

Mutants = Iterator[tuple[str, str]]
"""The kind of change and the changed translation."""


def words(kind: str, changes: dict[str, str], text: str) -> Mutants:
    return changed(kind, re.compile(rf"\b(?:{'|'.join(changes)})\b"), lambda match: changes[match[0]], text)


def changed(kind: str, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], text: str) -> Mutants:
    for match in pattern.finditer(text):
        yield kind, text[: match.start()] + change(match) + text[match.end() :]


def dose_mutants(text: str, names: list[str]) -> Mutants:
    """Changes of a dose, a number, a unit, a period or a name."""
    digit = re.compile(r"(?<![{\w])\d(?![^{]*\})")
    yield from changed("digit", digit, lambda match: str((int(match[0]) + 1) % 10), text)
    yield from changed("number lost", NUMBER, lambda _: "", text)
    numbers = [*NUMBER.finditer(text)]
    for one, other in pairwise(numbers):
        if one[0] != other[0]:
            between = text[one.end() : other.start()]
            yield "numbers exchanged", text[: one.start()] + other[0] + between + one[0] + text[other.end() :]
    yield from words("spelled number", SPELLED, text)
    yield from changed("percent sign lost", re.compile(r" ?%"), lambda _: "", text)
    yield from words("unit", UNITS, text)
    yield from words("period", PERIODS, text)
    yield from words("month", MONTHS, text)
    yield from changed("once", re.compile(r"\buna (?:sola )?vez\b"), lambda _: "once", text)
    for number, match in enumerate(MEDICINE.finditer(text)):
        yield "another medicine", text[: match.start()] + OTHERS[number % 3] + text[match.end() :]
    if "Lemtrada" in text and "Rebif" in text:
        exchanged = re.sub("Lemtrada|Rebif", lambda match: {"Lemtrada": "Rebif"}.get(match[0], "Lemtrada"), text)
        yield "medicines exchanged", exchanged
    for name in names:
        if name in text:
            yield "name lost", text.replace(name, "", 1)
            yield "name misspelled", text.replace(name, name[:-1], 1)


def negation_mutants(text: str) -> Mutants:
    """A negation lost or added."""
    yield from changed("negation lost", NEGATION, lambda _: "", text)
    yield from changed("negation added", VERB, lambda match: f"no {match[0]}", text)


def direction_mutants(text: str) -> Mutants:
    """An amount, a time or a change turned into its opposite."""
    for written, opposite in TURNED.items():
        for match in re.finditer(rf"\b{written}(?:(?<= )|(?!\w))", text):
            yield written, text[: match.start()] + opposite + text[match.end() :]


def form_mutants(english: str, text: str) -> Mutants:
    """A sentence left out or left in English, a sign lost."""
    parts, source = sentences(text), sentences(english)
    if len(parts) > 1:
        yield "last sentence lost", " ".join(parts[:-1])
        if len(source[-1].split()) > 2:
            yield "last sentence in English", " ".join((*parts[:-1], source[-1]))
    if len(re.findall(r"[^\W\d]{2,}", re.sub(r"\{\w+\}", "", english))) > 2:
        yield "all in English", english
    yield from changed("opening sign lost", re.compile("[¿¡]"), lambda _: "", text)
    if text[-1] in ".?":
        yield "last sign lost", text[:-1]
        yield "another last sign", text[:-1] + ("?" if text[-1] == "." else ".")


def term_mutants(english: str, text: str, terms: Mapping[str, tuple[str, ...]]) -> Mutants:
    """The only translation of a term replaced by that of a later term in the list, or by "you"."""
    for number, (term, forms) in enumerate(terms.items()):
        there = re.findall(rf"(?i)(?:{'|'.join(forms)})\w*", text)
        if len(there) == 1 and re.search(rf"(?i)\b{re.escape(term)}s?\b", english):
            later = (translations[0] for translations in [*terms.values()][number + 1 :])
            other = next((each for each in later if not any(form in each for form in forms)), "fiebre")
            yield "another term", text.replace(there[0], other)
            yield "you", text.replace(there[0], "usted")
