"""Spanish as it is spoken in the United States: a point in decimals, pounds beside kilograms, no "vosotros"."""

from __future__ import annotations

import re

from kiosk.adapters.pronunciation.wording import Wording

HUNDREDS = (
    *("", "", "doscientas", "trescientas", "cuatrocientas"),
    *("quinientas", "seiscientas", "setecientas", "ochocientas", "novecientas"),
)
TENS = (
    "",
    "",
    "veinti",
    "treinta y ",
    "cuarenta y ",
    "cincuenta y ",
    "sesenta y ",
    "setenta y ",
    "ochenta y ",
    "noventa y ",
)
FEMININE = re.compile(
    r"\s(?:personas?|mujer(?:es)?|niñas?|embarazadas?|recaídas?|secci(?:ón|ones)|entradas?|líneas?|páginas?"
    r"|semanas?|horas?|noches?|veces|vez|dosis|infusion(?:es)?|infusión|inyecci(?:ón|ones)|pastillas?|tabletas?|cápsulas?"
    r"|pruebas?|vacunas?|células?|lesion(?:es)?|lesión|unidad(?:es)?|libras?|lb|h|onzas?|oz|gotas?|opcion(?:es)?|opción"
    r"|coincidencias?|preguntas?|partes?|letras?|teclas?|palabras?|clínicas?|cosas?)\b"
)
RANGE = re.compile(r"^(?:\s?[-–]\s?|\s[ao]\s)\d+")
"""The rest of "1-2 semanas" or "1 a 2 semanas" before the noun."""
NOUN = re.compile(
    r"\s(?!(?:de|del|y|o|u|a|al|por|con|en|para|que|es|son|fue|cada|como|hasta|entre|si|se|ya)\b)[a-záéíóúñ°]"
)
"""A word in small letters that may be counted: neither a preposition nor a verb."""


def agree(number: int, after: str) -> str | None:
    """Return ``number`` in the gender of the noun that begins ``after``, or None where the voice has it right."""
    hundreds, rest = divmod(number % 1000, 100)
    thousands = number - number % 1000
    one = rest % 10 == 1 and rest != 11  # noqa: PLR2004 - eleven has a word of its own
    feminine = FEMININE.match(RANGE.sub("", after))
    if feminine and hundreds > 1:
        front = f"{thousands} " if thousands else ""
        tail = _with_one(rest, "una") if one else str(rest or "")
        return f"{front}{HUNDREDS[hundreds]} {tail}".rstrip()
    if not one or not (feminine or NOUN.match(after)):
        return None
    front = f"{number - rest} " if number > rest else ""
    front = "ciento " if front == "100 " else front
    return front + _with_one(rest, "una" if feminine else "un")


def _with_one(rest: int, word: str) -> str:
    if rest // 10 == 2:  # noqa: PLR2004 - the twenties are written in one word
        return "veintiuna" if word == "una" else "veintiún"
    return TENS[rest // 10] + word


_MILLIONTHS = ("microgramo", "microgramos")
_MILLILITERS = ("mililitro", "mililitros")

# A vowel alone would be read without stress or, as "é", with the name of its accent; an "h" is silent.
# fmt: off
LETTERS = {
    "a": "ah", "b": "be", "c": "ce", "d": "dé", "e": "eh", "f": "efe", "g": "ge", "h": "hache", "i": "i",
    "j": "jota", "k": "ka", "l": "ele", "m": "eme", "n": "ene", "ñ": "eñe", "o": "oh", "p": "pe", "q": "cu",
    "r": "erre", "s": "ese", "t": "té", "u": "uh", "v": "uve", "w": "doble uve", "x": "equis",
    "y": "i griega", "z": "zeta",
}
# fmt: on
SPANISH = Wording(
    digits=("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    day="{day} de {month} de {year}",
    month="{month} de {year}",
    month_first=False,
    signs={
        "%": "por ciento",
        "‰": "por mil",
        "<": "menos de",
        ">": "más de",
        "≤": "como máximo",
        "≥": "como mínimo",
        "<=": "como máximo",
        ">=": "como mínimo",
        "≠": "no es igual a",
        "=": "es igual a",
        "+": "más",
        "±": "más o menos",
        "×": "por",
        "÷": "dividido entre",
        "≈": "cerca de",
        "&": "y",
        "@": "arroba",
        "#": "número",
        "$": "dólares",
        "°": "grados",
        "©": "derechos de autor",
        "§": "sección",
        "½": "un medio",
        "¼": "un cuarto",
        "¾": "tres cuartos",
        "^": "elevado a",
    },
    alone={
        "?": "signo de interrogación",
        "/": "barra",
        "*": "asterisco",
        ",": "coma",
    },
    units={
        "mg": ("miligramo", "miligramos"),
        "mcg": _MILLIONTHS,
        "µg": _MILLIONTHS,
        "μg": _MILLIONTHS,
        "ng": ("nanogramo", "nanogramos"),
        "g": ("gramo", "gramos"),
        "kg": ("kilogramo", "kilogramos"),
        "mL": _MILLILITERS,
        "ml": _MILLILITERS,
        "dL": ("decilitro", "decilitros"),
        "L": ("litro", "litros"),
        "l": ("litro", "litros"),
        "µL": ("microlitro", "microlitros"),
        "μL": ("microlitro", "microlitros"),
        "mm": ("milímetro", "milímetros"),
        "cm": ("centímetro", "centímetros"),
        "m2": ("metro cuadrado", "metros cuadrados"),
        "mmHg": ("milímetro de mercurio", "milímetros de mercurio"),
        "lb": ("libra", "libras"),
        "oz": ("onza", "onzas"),
        "UI": ("unidad internacional", "unidades internacionales"),
        "°C": ("grado Celsius", "grados Celsius"),
        "°F": ("grado Fahrenheit", "grados Fahrenheit"),
        "°": ("grado", "grados"),
        "h": ("hora", "horas"),
        "min": ("minuto", "minutos"),
    },
    per="por",
    fractions={
        "1/2": "un medio",
        "1/3": "un tercio",
        "2/3": "dos tercios",
        "1/4": "un cuarto",
        "3/4": "tres cuartos",
        "1/5": "un quinto",
        "1/8": "un octavo",
        "1/10": "un décimo",
    },
    over="sobre",
    point="punto",
    to="a",
    or_more="o más",
    times="veces",
    minus="menos",
    about="cerca de",
    number="número",
    money=("dólar", "dólares", "centavo", "centavos"),
    money_and="con",
    millions={"mil": " ", "millón": " de ", "millones": " de "},
    at="arroba",
    dot="punto",
    longer="y una dirección más larga",
    ordinals={
        "1.º": "primero",
        "1.ª": "primera",
        "1.er": "primer",
        "2.º": "segundo",
        "2.ª": "segunda",
        "3.º": "tercero",
        "3.ª": "tercera",
        "3.er": "tercer",
        "4.º": "cuarto",
        "4.ª": "cuarta",
        "5.º": "quinto",
        "5.ª": "quinta",
        "6.º": "sexto",
        "6.ª": "sexta",
        "7.º": "séptimo",
        "7.ª": "séptima",
        "8.º": "octavo",
        "8.ª": "octava",
        "9.º": "noveno",
        "9.ª": "novena",
        "10.º": "décimo",
        "10.ª": "décima",
    },
    letters=LETTERS,
    words=frozenset({"A", "E", "I", "O", "U", "Y", "NO", "SI", "SÍ", "DE", "LA", "EL", "EN", "UN", "SU", "AL", "OK"}),
    agree=agree,
)
