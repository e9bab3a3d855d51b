"""The settings in force, as ``kiosk config`` prints them and as the menu for staff shows them in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.site.configuration import Configuration
from kiosk.site.in_force import settings_for_staff, settings_in_force, values_of
from kiosk.texts import site_settings
from tests.fixture_guide import fixture_translator
from tests.site.configuration_file import read_configuration

CHANGED = {
    "en": [
        "Way to read: Line by line, for a screen reader",
        "Colors: yellow on black",
        "Voice on from the start: yes",
    ],
    "es": [
        "Modo de lectura: Línea por línea, para un lector de pantalla",
        "Colores: amarillo sobre negro",
        "Voz activada desde el principio: sí",
    ],
}
UNCHANGED = {
    "en": [
        "Number of colors the screen shows: chosen by the kiosk (not changed)",
        "Screen size, in inches: not set (not changed)",
        "Distance to the screen, in centimeters: 60 (not changed)",
    ],
    "es": [
        "Número de colores que muestra la pantalla: lo elige el quiosco (sin cambios)",
        "Tamaño de la pantalla, en pulgadas: sin definir (sin cambios)",
        "Distancia a la pantalla, en centímetros: 60 (sin cambios)",
    ],
}


def in_words(configuration: Configuration, language: str) -> list[str]:
    return [fixture_translator().text(line, language).value for line in settings_for_staff(configuration)]


@pytest.mark.parametrize("language", CHANGED)
def test_staff_read_plain_words_first_of_what_the_clinic_has_changed(tmp_path: Path, language: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('theme = "yellow-on-black"\nmode = "linear"\nvoice = true\n', "utf-8")
    lines = in_words(read_configuration(file), language)
    assert lines[:3] == CHANGED[language]
    assert [line for line in lines if line in UNCHANGED[language]] == UNCHANGED[language]


def test_the_staff_code_is_never_shown() -> None:
    secret = Configuration(staff_code="scrypt:abc", locations={"staff_code": ("kiosk.toml", 1)})
    assert in_words(secret, "en")[0] == "Staff code: set, and not shown here"
    assert "staff_code = (set)  # kiosk.toml:1" in list(settings_in_force(secret))


def test_every_setting_has_a_name_in_plain_words() -> None:
    names = {name for name, _ in values_of(Configuration())}
    assert names == set(site_settings.NAMES), "add its name to kiosk.texts.site_settings"
