"""Spanish as it is spoken in the United States: a point in decimals, pounds beside kilograms, no "vosotros"."""

from __future__ import annotations

from kiosk.speech.text.agreement import agree
from kiosk.speech.text.wording import Wording

_MILLIONTHS = ("microgramo", "microgramos")
_MILLILITERS = ("mililitro", "mililitros")
_UNITS = ("unidad internacional", "unidades internacionales")
_HOURS = ("hora", "horas")

_TENTHS = ("", "décim", "vigésim", "trigésim", "cuadragésim", "quincuagésim")
_FIRST = ("", "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven")


def ordinals() -> dict[str, str]:
    """Return the ordinals as they are written, up to 59.ª: "21.º" is "vigésimo primero"."""
    found = {"1.er": "primer", "3.er": "tercer"}
    for number in range(1, 10 * len(_TENTHS)):
        ten, one = divmod(number, 10)
        for sign, end in (("º", "o"), ("ª", "a")):
            words = [stem + end for stem in (_TENTHS[ten], _FIRST[one]) if stem]
            found[f"{number}.{sign}"] = " ".join(words)
    return found


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
        "∼": "cerca de",
        "⅓": "un tercio",
        "⅔": "dos tercios",
        "⅛": "un octavo",
        "→": "luego",
        "←": "flecha a la izquierda",
        "↑": "flecha hacia arriba",
        "↓": "flecha hacia abajo",
        "€": "euros",
        "α": "alfa",
        "β": "beta",
        "γ": "gama",
        "δ": "delta",
    },
    keys=(
        *("coma", "punto", "guion", "más", "igual", "barra"),
        *("signo de interrogación", "corchete izquierdo", "corchete derecho"),
    ),
    alone={
        "?": "signo de interrogación",
        "/": "barra",
        "*": "asterisco",
        ",": "coma",
        "→": "flecha a la derecha",
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
        "m3": ("metro cúbico", "metros cúbicos"),
        "cm2": ("centímetro cuadrado", "centímetros cuadrados"),
        "cm3": ("centímetro cúbico", "centímetros cúbicos"),
        "cc": ("centímetro cúbico", "centímetros cúbicos"),
        "mm2": ("milímetro cuadrado", "milímetros cuadrados"),
        "mm3": ("milímetro cúbico", "milímetros cúbicos"),
        "mmol": ("milimol", "milimoles"),
        "mEq": ("miliequivalente", "miliequivalentes"),
        "kcal": ("kilocaloría", "kilocalorías"),
        "ms": ("milisegundo", "milisegundos"),
        "bpm": ("latido por minuto", "latidos por minuto"),
        "mmHg": ("milímetro de mercurio", "milímetros de mercurio"),
        "lb": ("libra", "libras"),
        "oz": ("onza", "onzas"),
        "lbs": ("libra", "libras"),
        "UI": _UNITS,
        "IU": _UNITS,
        "mUI": ("miliunidad internacional", "miliunidades internacionales"),
        "mIU": ("miliunidad internacional", "miliunidades internacionales"),
        "U": ("unidad", "unidades"),
        "°C": ("grado Celsius", "grados Celsius"),
        "°F": ("grado Fahrenheit", "grados Fahrenheit"),
        "°": ("grado", "grados"),
        "h": _HOURS,
        "hr": _HOURS,
        "hrs": _HOURS,
        "min": ("minuto", "minutos"),
        "mins": ("minuto", "minutos"),
        "seg": ("segundo", "segundos"),
        "s": ("segundo", "segundos"),
        "d": ("día", "días"),
        "sem": ("semana", "semanas"),
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
        "3/8": "tres octavos",
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
    ordinals=ordinals(),
    extension="extensión",
    positive="positivo",
    noon=("de la mañana", "de la tarde", "de la noche"),
    zero="cero",
    halves=("medio", "media"),
    letters=LETTERS,
    words=frozenset({"A", "E", "I", "O", "U", "Y", "NO", "SI", "SÍ", "DE", "LA", "EL", "EN", "UN", "SU", "AL", "OK"}),
    agree=agree,
)
