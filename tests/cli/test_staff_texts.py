"""Staff read what a command says in the language of the terminal's locale."""

from __future__ import annotations

import errno
import os
from io import StringIO
from pathlib import Path

import pytest

from kiosk.catalogs.checks.checker import checker_for
from kiosk.catalogs.checks.words import read_words
from kiosk.catalogs.entry import PoEntry
from kiosk.cli.main import main
from kiosk.cli.staff_texts import VARIABLES, localized, sentence, translated
from kiosk.content.document import read_document
from kiosk.domain.errors import Diagnostic, Exit
from kiosk.domain.terms import TermFinder
from kiosk.files.diagnostics import Diagnostics
from kiosk.texts import catalog_files, text_files
from kiosk.texts.check_words import WORDS
from kiosk.texts.message import Message, StaffText, staff
from tests.fixture_guide import SHIPPED_LOCALES

BEGIN = Message("check|begin", "kiosk: checking {content} and {catalogs}", "staff")
CHECKING = StaffText(BEGIN.with_values(content="a", catalogs="b"))


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "locale", "words"),
    [
        ("LANG", "es_US.UTF-8", "kiosk: se revisan a y b"),
        ("LC_ALL", "es", "kiosk: se revisan a y b"),
        ("LC_MESSAGES", "es_MX@euro", "kiosk: se revisan a y b"),
        ("LANG", "fr_FR.UTF-8", "kiosk: checking a and b"),
        ("LANG", "C", "kiosk: checking a and b"),
        ("LANG", "", "kiosk: checking a and b"),
    ],
)
@pytest.mark.shipped
def test_a_text_for_staff_is_in_the_language_of_the_locale(
    monkeypatch: pytest.MonkeyPatch, name: str, locale: str, words: str
) -> None:
    monkeypatch.setenv(name, locale)
    assert translated(CHECKING) == words


@pytest.mark.shipped
def test_the_first_variable_that_is_set_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    monkeypatch.setenv("LC_ALL", "C")
    assert translated(CHECKING) == "kiosk: checking a and b"


@pytest.mark.shipped
def test_a_diagnostic_is_translated_whole_and_keeps_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    end = StaffText(Message("check|end", "kiosk: nothing wrong", "staff"))
    found = localized(Diagnostic("x.po", 3, CHECKING, end, "numbers", warning=True))
    assert str(found) == "x.po:3: warning: numbers: kiosk: se revisan a y b. kiosk: no hay nada que corregir."


@pytest.mark.shipped
def test_a_finding_is_spanish_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the two texts stay, and so do the name of the check and the comment that exempts from it."""
    entry = PoEntry("c", "Take it every day before 5 July.", ("Tómelo cada semana después del 5 de junio.",), line=3)
    found = [
        Diagnostic("x.po", entry.line, problem.cause, problem.remedy, problem.code, warning=True)
        for problem in checker_for(SHIPPED_LOCALES / "es").problems(entry)
    ]
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert [sentence(each) for each in found] == [
        "x.po:3: aviso: periods: Los períodos no son los del inglés: falta día, semana no está en el inglés. "
        "Escriba lo mismo que el inglés.",
        "x.po:3: aviso: dates: Las fechas no son las del inglés: falta julio, junio no está en el inglés. "
        "Escriba lo mismo que el inglés.",
        "x.po:3: aviso: direction: La traducción dice “después” donde el inglés dice “antes”. "
        "Compare el sentido de los dos.",
    ]


@pytest.mark.shipped
def test_every_meaning_that_checks_compare_has_a_word_for_staff() -> None:
    tables = read_words(SHIPPED_LOCALES / "en").tables
    compared = {meaning for what in ("period", "month", "weekday", "direction") for meaning in tables[what]}
    assert compared == WORDS.keys()


def test_a_text_without_a_message_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert translated("Protocol error") == "Protocol error"


@pytest.mark.shipped
def test_what_the_system_says_of_a_file_is_spanish_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    error = os.strerror(errno.EACCES)
    assert translated(text_files.UNREADABLE.with_values(error=error)) == "El archivo no se puede leer: Permiso denegado"


@pytest.mark.shipped
def test_wrong_settings_are_explained_in_spanish(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    monkeypatch.setenv("KIOSK_SCANNING", "7")
    monkeypatch.chdir(tmp_path)
    Path("kiosk.toml").write_text("letters = 3\nletter = 1\n[site]\nname = [1, [2]]\n", "utf-8")
    assert main(["--config", "kiosk.toml", "config"]) == Exit.USAGE
    variable, letters, letter, name = capsys.readouterr().err.splitlines()
    assert variable == (
        "KIOSK_SCANNING: Debe ser uno de estos valores: 0, 1, 2, 3, 4, 6, 8, 10, y no “7”. "
        "Corrija o quite esta variable de entorno."
    )
    assert letters == "kiosk.toml:1: “letters” debe ser true o false, y no 3. Corrija esa línea."
    assert letter.startswith("kiosk.toml:2: “letter” no es una clave conocida. Corríjala o quítela; se conocen: ask_")
    assert name.endswith(" y no [1, una lista]. Corrija esa línea.")


def test_a_text_for_staff_is_its_english_words() -> None:
    assert staff("check|end", "{n} files, {m}, {o}").with_values(n=2, m="{n}") == "2 files, {n}, {o}"


@pytest.mark.shipped
def test_what_is_wrong_with_a_file_is_spanish_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert (
        translated(text_files.NOT_UTF8.with_values(start=899, byte="0xED"))
        == "El byte 899 del archivo, 0xED, no es UTF-8"
    )
    assert translated(catalog_files.CONFLICT) == "Dos personas cambiaron este texto, y git dejó aquí las dos versiones"


@pytest.mark.shipped
def test_what_cannot_be_said_is_explained_in_spanish(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    monkeypatch.setenv("KIOSK_SYNTHESIZER", "none")
    assert main(["say", "--show", "Take .5 mg"]) == Exit.OK
    assert capsys.readouterr().out.splitlines()[1:] == [
        "se dice: Take point five milligrams",
        "se rechaza: “.5” empieza con un punto, y si el punto pasa inadvertido, se lee diez veces más. "
        "Escriba un cero antes del punto, como en 0.5.",
    ]


@pytest.mark.shipped
@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (["i18n", "sign", "es"], "kiosk i18n sign: error: faltan estos argumentos: PART, --reviewer"),
        (["check", "--x"], "kiosk: error: argumentos desconocidos: --x"),
        (["--config"], "kiosk: error: opción --config: le falta un valor"),
        (["--plain", "--linear"], "kiosk: error: opción --linear: no junto con --plain"),
        (["doctor", "--pixels", "3"], "opción --pixels: 3 no es dos números enteros como 80x24"),
        (["fly"], "kiosk: error: argumento COMMAND: opción incorrecta: 'fly' (elija entre "),
    ],
)
def test_wrong_arguments_are_explained_in_spanish(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], printed: str
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == Exit.USAGE
    usage, _, error = capsys.readouterr().err.rpartition("kiosk")
    assert usage.startswith("uso: kiosk")
    assert printed.rpartition("kiosk")[2] in error


@pytest.mark.shipped
def test_help_is_in_spanish_and_in_one_color(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with pytest.raises(SystemExit):
        main(["i18n", "check", "--help"])
    assert capsys.readouterr().out == (
        "uso: kiosk i18n check [-h] [--json] [TAG ...]\n\n"
        "argumentos:\n  TAG         solo estos idiomas\n\n"
        "opciones:\n  -h, --help  mostrar esta ayuda y terminar\n"
        "  --json      imprimir un objeto JSON por línea en lugar de oraciones\n"
    )


@pytest.mark.shipped
def test_what_is_wrong_with_a_page_is_spanish_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "content" / "about.md"
    path.parent.mkdir()
    path.write_text("# About\n\n## Part\n\nA *dose* of 5 mg.[^label]\n\n1. One\n", "utf-8")
    diagnostics = Diagnostics("about.md")
    assert read_document(path, diagnostics, TermFinder({})) is None
    monkeypatch.setenv("LANG", "es_US.UTF-8")
    assert [sentence(each) for each in diagnostics.found] == [
        "about.md:3: El encabezado “Part” no tiene ancla. Termínelo con una, como en {#contacts}.",
        "about.md:5: No se puede usar énfasis. Escríbalo con palabras simples.",
        "about.md:5: Ninguna fuente se llama “label”. Agréguela a los datos del principio.",
        "about.md:7: No se puede usar una lista numerada. Escriba viñetas que empiecen con -.",
    ]


@pytest.mark.shipped
@pytest.mark.parametrize(
    ("arguments", "printed"),
    [
        (
            ["export", "sources", "x.html", "--language", "fr"],
            "--language: El idioma “fr” no se ofrece (hay: en, es). Elija uno de estos.",
        ),
        (["export", "sources", "x.html", "--page", "none"], "--page: No hay una página “none”. Nombre una"),
        (["export", "html", "file"], "file: Esto es un archivo, no una carpeta. Nombre una carpeta vacía"),
        (["update"], "update_key: No hay una clave, así que no se puede confiar en ningún paquete. Ponga"),
        (["pack"], "kiosk pack: Falta una carpeta, --output o --key. Escriba kiosk pack DIR -o FILE"),
        (["pack", "--new-key", "/none/key"], "/none/key: La clave no se puede escribir: No hay tal arch"),
        (["pack", ".", "-o", "x", "--key", "k", "--as", "v"], "--as: “v” no es una versión como 2026.11"),
        (["code"], "staff code: El código tiene menos de 6 caracteres, o un espacio al principio o al fi"),
        (["keys"], "kiosk keys: No hay una terminal donde presionar teclas. Ejecútelo en una."),
        (
            ["i18n", "status", "--html", "no/x.html"],
            "no/x.html: No existe la carpeta no. Créela, o nombre otro archivo.",
        ),
        (["--locales", ".", "i18n", "update"], ".: Aquí no hay plantillas, así que no hay desde dónde"),
    ],
)
def test_every_command_says_in_spanish_why_it_does_nothing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    printed: str,
) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    monkeypatch.setattr("sys.stdin", StringIO("abc\n"))
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    assert main(arguments) != Exit.OK
    assert capsys.readouterr().err.startswith(printed)
