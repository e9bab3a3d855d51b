"""GNU gettext's and i18nspector's own checks, where they are installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.catalogs.gettext_tools import I18NSPECTOR, MSGFMT, i18nspector_problems, msgfmt_problems
from tests.catalogs.samples import catalog, entry, put
from tests.fixture_guide import SHIPPED_LOCALES
from tests.needs import need

BRACES = "#, python-brace-format\n"


def test_msgfmt_names_the_line_of_a_lost_value(tmp_path: Path) -> None:
    need("gettext", MSGFMT, package="gettext")
    right, wrong = entry("{n} mg", "{n} mg", before=BRACES), entry("{n} mL", "mL", before=BRACES)
    path = put(tmp_path, "ui", catalog(right, wrong))
    assert [(found.line, found.cause) for found in msgfmt_problems([path])] == [
        (17, "msgfmt says: a format specification for argument 'n' doesn't exist in 'msgstr'")
    ]


def test_i18nspector_names_what_is_lost(tmp_path: Path) -> None:
    need("i18nspector", I18NSPECTOR, package="i18nspector")
    path = put(tmp_path, "ui", catalog(entry("{n} mL", "mL", before=BRACES)))
    errors = [found.cause for found in i18nspector_problems([path]) if not found.warning]
    assert [cause.partition(" msg")[0] for cause in errors] == [
        "i18nspector says: python-brace-format-string-missing-argument"
    ]


@pytest.mark.parametrize("problems", [msgfmt_problems, i18nspector_problems])
def test_a_tool_that_is_not_installed_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems: object
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = put(tmp_path, "ui", catalog(entry("{n} mL", "mL", before=BRACES)))
    assert callable(problems)
    assert list(problems([path])) == []


@pytest.mark.shipped
def test_the_catalogs_that_ship_pass_both() -> None:
    paths = sorted(SHIPPED_LOCALES.glob("*/LC_MESSAGES/*.po"))
    assert [*msgfmt_problems(paths), *i18nspector_problems(paths)] == []
