"""Spanish as it is spoken in the United States: a point in decimals, pounds beside kilograms, no "vosotros"."""

from __future__ import annotations

from kiosk.speech.text.agreement import agree, noun_after
from kiosk.speech.text.renderer import LONGEST, Noun, Renderer
from kiosk.speech.text.values import Date, Decade, Fraction, Number, Ordinal

_TENTHS = ("", "décim", "vigésim", "trigésim", "cuadragésim", "quincuagésim")
_FIRST = ("", "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven")
LAST_RANK = 10 * len(_TENTHS)


class Spanish(Renderer):
    """Words and number rules of Spanish; numbers agree with the nouns that they count."""

    digits = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
    months = (
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    )
    weekdays = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
    signs = {
        "%": "por ciento", "‰": "por mil", "<": "menos de", ">": "más de", "≤": "como máximo",
        "≥": "como mínimo", "≠": "no es igual a", "=": "es igual a", "+": "más", "±": "más o menos", "×": "por",
        "÷": "dividido entre", "&": "y", "@": "arroba", "#": "número", "°": "grados", "©": "derechos de autor",
        "§": "sección", "^": "elevado a", "→": "luego", "←": "flecha a la izquierda",
        "↑": "flecha hacia arriba", "↓": "flecha hacia abajo", "α": "alfa", "β": "beta", "γ": "gama",
        "δ": "delta", "~": "cerca de", "-": "menos",
        "$": "dólares", "€": "euros",
    }  # fmt: skip
    keys = (
        *("coma", "punto", "guion", "más", "igual", "barra"),
        *("signo de interrogación", "corchete izquierdo", "corchete derecho"),
    )
    alone = {
        "?": "signo de interrogación",
        "/": "barra",
        "*": "asterisco",
        ",": "coma",
        "→": "flecha a la derecha",
    }
    units = {
        "mg": ("miligramo", "miligramos"), "mcg": ("microgramo", "microgramos"), "ng": ("nanogramo", "nanogramos"),
        "g": ("gramo", "gramos"), "kg": ("kilogramo", "kilogramos"), "mL": ("mililitro", "mililitros"),
        "dL": ("decilitro", "decilitros"), "L": ("litro", "litros"), "µL": ("microlitro", "microlitros"),
        "mm": ("milímetro", "milímetros"), "cm": ("centímetro", "centímetros"),
        "m2": ("metro cuadrado", "metros cuadrados"), "m3": ("metro cúbico", "metros cúbicos"),
        "cm2": ("centímetro cuadrado", "centímetros cuadrados"), "cm3": ("centímetro cúbico", "centímetros cúbicos"),
        "mm2": ("milímetro cuadrado", "milímetros cuadrados"), "mm3": ("milímetro cúbico", "milímetros cúbicos"),
        "mmol": ("milimol", "milimoles"), "mEq": ("miliequivalente", "miliequivalentes"),
        "mmHg": ("milímetro de mercurio", "milímetros de mercurio"), "kcal": ("kilocaloría", "kilocalorías"),
        "bpm": ("latido por minuto", "latidos por minuto"), "ms": ("milisegundo", "milisegundos"),
        "lb": ("libra", "libras"), "oz": ("onza", "onzas"), "IU": ("unidad internacional", "unidades internacionales"),
        "mIU": ("miliunidad internacional", "miliunidades internacionales"), "U": ("unidad", "unidades"),
        "°C": ("grado Celsius", "grados Celsius"), "°F": ("grado Fahrenheit", "grados Fahrenheit"),
        "°": ("grado", "grados"), "h": ("hora", "horas"), "min": ("minuto", "minutos"), "s": ("segundo", "segundos"),
        "d": ("día", "días"), "wk": ("semana", "semanas"), "mo": ("mes", "meses"), "yr": ("año", "años"),
        "K": ("mil", "mil"), "M": ("millón", "millones"),
    }  # fmt: skip
    currencies = {"$": ("dólar", "dólares", "centavo", "centavos"), "€": ("euro", "euros", "céntimo", "céntimos")}
    fractions = {
        "2": ("medio", "medios"), "3": ("tercio", "tercios"), "4": ("cuarto", "cuartos"), "5": ("quinto", "quintos"),
        "6": ("sexto", "sextos"), "7": ("séptimo", "séptimos"), "8": ("octavo", "octavos"), "9": ("noveno", "novenos"),
    }  # fmt: skip
    # Addresses in the United States stay English, respelled for a Spanish voice.
    streets = {
        "St": "estrit", "Ave": "áveniu", "Rd": "roud", "Blvd": "búlevard", "Dr": "draif", "Ln": "lein", "Ct": "cort",
        "Pl": "pleis", "Pkwy": "párquei", "Hwy": "jáiguei",
    }  # fmt: skip
    # A voice reads a single vowel without stress, an "é" with the name of its accent, and an "h" not at all.
    letters = {
        "a": "ah", "b": "be", "c": "ce", "d": "dé", "e": "eh", "f": "efe", "g": "ge", "h": "hache", "i": "i",
        "j": "jota", "k": "ka", "l": "ele", "m": "eme", "n": "ene", "ñ": "eñe", "o": "oh", "p": "pe", "q": "cu",
        "r": "erre", "s": "ese", "t": "té", "u": "uh", "v": "uve", "w": "doble uve", "x": "equis",
        "y": "i griega", "z": "zeta",
    }  # fmt: skip
    words = frozenset({"A", "E", "I", "O", "U", "Y", "NO", "SI", "SÍ", "DE", "LA", "EL", "EN", "UN", "SU", "AL", "OK"})
    per, per_amount, out_of, over = "por", "por cada", "de cada", "sobre"
    point, comma, to, joint = "punto", "coma", "a", "y"
    or_more, times, number_sign = "o más", "veces", "número"
    at, dot, longer, extension = "arroba", "punto", "y una dirección más larga", "extensión"
    positive, before_cents, zero = "positivo", "con", "cero"
    halves_of_day = ("de la mañana", "de la tarde", "de la noche")
    says_i = ties_units = False

    def noun(self, text: str) -> Noun:
        """Return the gender of the noun that begins ``text``."""
        return noun_after(text, self.feminine)

    def number(self, number: Number, noun: Noun) -> str:
        """Return ``number``; whole numbers agree with ``noun``."""
        whole = number.whole
        if number.decimals or not whole or whole[0] == "0" or len(whole) >= LONGEST:
            return super().number(number, noun)
        return agree(int(whole), noun) or super().number(number, noun)

    def fraction(self, fraction: Fraction, noun: Noun) -> str:
        """Return a fraction: "media tableta", "un cuarto de tableta"."""
        if (fraction.top, fraction.bottom) == ("1", "2") and noun.gender:
            return "media" if noun.gender == "f" else "medio"
        words = super().fraction(fraction, noun)
        named = fraction.proper and fraction.bottom in self.fractions
        return f"{words} de" if named and noun.gender and noun.adjacent else words

    def cardinal(self, top: str) -> str:
        """Return the number of parts before the name of a fraction."""
        return "un" if top == "1" else super().cardinal(top)

    def hour(self, hour: int) -> str:
        """Return the hour, which is feminine in Spanish."""
        return agree(hour, Noun("f")) or str(hour)

    def date(self, date: Date, day: str) -> str:
        """Return a date, the day first; the numbers of an ambiguous one stay as they are."""
        if date.ambiguous:
            return f"{date.month}, {day}, {date.year}"
        words = " de ".join(filter(None, (day, self.months[date.month - 1], date.year)))
        return words.replace("1", "primero", 1) if day == "1" else words

    def decade(self, decade: Decade) -> str:
        """Return a decade; in Spanish "20s" means seconds."""
        years = decade.century + decade.tens
        return f"década de {years}" if decade.century else f"{years} {self.units['s'][1]}"

    def ordinal(self, ordinal: Ordinal) -> str:
        """Return the rank in words up to 59; "21.º" is "vigésimo primero"."""
        rank = int(ordinal.number)
        if not 0 < rank < LAST_RANK:
            return ordinal.number
        if ordinal.ending == "er" and rank in {1, 3}:
            return _FIRST[rank]
        ten, one = divmod(rank, 10)
        end = "a" if ordinal.ending == "a" else "o"
        return " ".join(stem + end for stem in (_TENTHS[ten], _FIRST[one]) if stem)
