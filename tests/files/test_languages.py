"""The folders of languages, whichever way their tags are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.files.languages import canonical_tag, language_folder, language_tags


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("FR", "fr"),
        ("fr_CA", "fr-CA"),
        ("zh_Hans", "zh-Hans"),
        ("zh_HANT_tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("hmn", "hmn"),
        ("", ""),
    ],
)
def test_a_tag_has_one_form(written: str, tag: str) -> None:
    assert canonical_tag(written) == tag


def test_a_language_is_found_in_its_folder(tmp_path: Path) -> None:
    for name in ("zh_Hans", "es", "en"):
        (tmp_path / name).mkdir()
    for name in ("zh_Hans", "es"):
        (tmp_path / name / "LC_MESSAGES").mkdir()
    assert language_tags(tmp_path) == ["es", "zh-Hans"]
    assert [language_folder(tmp_path, tag).name for tag in ("es", "zh-Hans", "zh_hans", "fr-CA")] == [
        "es",
        "zh_Hans",
        "zh_Hans",
        "fr-CA",
    ]
