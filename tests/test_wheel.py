"""The built wheel, installed away from the checkout, finds its texts and speaks both languages."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
LOCALES = ROOT / "locales"


pytestmark = pytest.mark.shipped


@dataclass(frozen=True)
class Installed:
    """A clean virtual environment that holds the wheel, and an empty folder to start from."""

    home: Path
    elsewhere: Path

    def run(self, program: str, *arguments: str, typed: str = "") -> str:
        """Runs one of the environment's programs; returns what it wrote, and fails unless it ended well."""
        return _run([self.home / "bin" / program, *arguments], self.elsewhere, typed)


def _run(command: Sequence[str | Path], folder: Path, typed: str = "") -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KIOSK"))}
    result = subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", target], ROOT)
    (built,) = target.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("sdist")
    _run([sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", target], ROOT)
    (built,) = target.glob("*.tar.gz")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The dependencies are lent by this environment.

    Its .pth files are not read from there, so the kiosk of the checkout cannot be found that way.
    """
    home = tmp_path_factory.mktemp("clean") / "venv"
    elsewhere = tmp_path_factory.mktemp("empty")
    _run([sys.executable, "-m", "venv", "--without-pip", home], elsewhere)
    python = home / "bin" / "python"
    _run([sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel], elsewhere)
    purelib = _run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], elsewhere).strip()
    lent = dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    Path(purelib, "lent.pth").write_text("\n".join(lent) + "\n", encoding="utf-8")
    return Installed(home, elsewhere)


def test_it_holds_every_text_and_every_compiled_catalog(wheel: Path) -> None:
    content = {f"kiosk/_data/content/{_under(path, CONTENT)}" for path in CONTENT.rglob("*.md")}
    catalogs = {f"kiosk/_data/locales/{_under(path.with_suffix('.mo'), LOCALES)}" for path in LOCALES.rglob("*.po")}
    assert content
    assert catalogs
    assert content | catalogs <= set(zipfile.ZipFile(wheel).namelist())


def test_it_holds_the_large_letters(wheel: Path) -> None:
    faces = {f"kiosk/{_under(path, ROOT / 'src' / 'kiosk')}" for path in (ROOT / "src").rglob("*.hex")}
    assert faces
    assert faces <= set(zipfile.ZipFile(wheel).namelist())


def test_it_holds_the_marker_of_types_and_the_licenses(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "kiosk/py.typed" in names
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} == {
        "GPL-3.0.txt",
        "LICENSE",
        "NOTICE.md",
    }


def test_the_source_archive_can_run_its_own_checks(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = {
        ".ci/run",
        "LICENSE",
        "LICENSES/GPL-3.0.txt",
        "Makefile",
        "NOTICE.md",
        "README.md",
        "pyproject.toml",
        "src/kiosk/py.typed",
    }
    assert needed <= names


def test_it_holds_no_source_catalog(wheel: Path) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith((".po", ".pot"))] == []


@pytest.mark.usefixtures("wheel")
def test_building_leaves_no_compiled_catalog_in_the_checkout() -> None:
    assert list(LOCALES.rglob("*.mo")) == []


def test_the_installed_kiosk_is_the_wheel_s(installed: Installed) -> None:
    place = installed.run("python", "-c", "import kiosk; print(kiosk.__file__)").strip()
    assert Path(place).is_relative_to(installed.home)


def test_it_prints_its_version(installed: Installed) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version in installed.run("kiosk", "--version")


def test_its_texts_are_sound(installed: Installed) -> None:
    assert installed.run("kiosk", "check").strip()


def test_it_shows_spanish_where_spanish_is_chosen(installed: Installed) -> None:
    english = installed.run("kiosk", "--plain", typed="\n1\n").splitlines()
    spanish = installed.run("kiosk", "--plain", typed="\n2\n").splitlines()
    only_spanish = "\n".join(line for line in spanish if line not in english)
    assert [text for text in _translations() if text in only_spanish], "\n".join(spanish)


def test_it_writes_the_pages_for_a_browser(installed: Installed) -> None:
    """The templates and the style sheet are in the wheel."""
    assert "index.html" in installed.run("kiosk", "export", "html", "site", "--language", "es")
    site = installed.elsewhere / "site"
    assert (site / "standard" / "es" / "index.html").read_text("utf-8").startswith("<!doctype html>")
    assert (site / "style.css").stat().st_size


def _translations() -> set[str]:
    """What the committed Spanish catalogs say otherwise than the English."""
    entries = [entry for path in LOCALES.glob("es/LC_MESSAGES/*.po") for entry in polib.pofile(str(path))]
    return {entry.msgstr for entry in entries if entry.msgstr not in ("", entry.msgid)}


def _under(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
