"""The pages that `make pictures` opens are all there are."""

from __future__ import annotations

import pytest

from kiosk.domain.address import PageKind
from kiosk.domain.state import State
from kiosk.services.session import Session
from tests.fixture_guide import shipped_library
from tests.pictures.pages import pages


@pytest.mark.shipped
@pytest.mark.parametrize("language", ["en", "es"])
def test_there_is_a_picture_of_every_kind_of_page(language: str) -> None:
    shown = set()
    for actions in pages(language).values():
        session = Session(shipped_library(), State())
        for view in map(session.send, actions):
            assert view.rows[0].texts[0].value not in {"Page not available", "Página no disponible"}, view.address
            shown.add((view.address.kind, view.language))
    # The first screen is shown before anything was done.
    assert {kind for kind, its_language in shown if its_language == language} >= set(PageKind) - {PageKind.ATTRACT}
