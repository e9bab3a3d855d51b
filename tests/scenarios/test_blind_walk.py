"""A walk with the eyes closed: every task of a patient, decided from what the voice says and from nothing else."""

from __future__ import annotations

import pytest

from tests.services.test_voice import Visit

WORDS = {
    "1": {
        "language": "English",
        "medicine": "Lemtrada",
        "warnings": "Important warnings",
        "stroke": "Stroke",
        "meaning": "Press Enter for the meaning of",
        "meanings": "What the words mean",
        "index": "A to Z list",
        "search": "Search the guide",
        "word": "stroke",
        "faster": "Faster voice",
        "settings": "Settings: letters, colors, voice",
        "over": "Start over",
        "yes": "Yes",
        "found": "Found in",
        "welcome": "Welcome.",
    },
    "2": {
        "language": "Español",
        "medicine": "Lemtrada",
        "warnings": "Advertencias importantes",
        "stroke": "Derrame",
        "meaning": "Presione Enter para ver el significado de",
        "meanings": "significan",
        "index": "Lista de la A a la Z",
        "search": "Buscar en la guía",
        "word": "derrame",
        "faster": "Voz más rápida",
        "settings": "Ajustes: letra, colores, voz",
        "over": "Volver a empezar",
        "yes": "Sí",
        "found": "Se encontró en",
        "welcome": "Welcome.",
    },
}
FAR = 80


class Walker:
    """Presses keys and knows only what it hears."""

    def __init__(self, words: dict[str, str]) -> None:
        self.visit = Visit()
        self.words = words
        self.heard = self.visit.hears("f2")

    def press(self, *keys: str) -> str:
        self.heard = self.visit.hears(*keys)
        return " ".join(self.heard)

    def find(self, what: str) -> None:
        """Go down until what is heard begins with the words, as a list of any length is gone through."""
        for _ in range(FAR):
            if self.press("down").startswith(self.words[what]):
                return
        pytest.fail(f"“{self.words[what]}” was never heard")

    def open(self, what: str) -> str:
        self.find(what)
        return self.press("enter")


@pytest.mark.req("SP-01")
@pytest.mark.parametrize("number", ["1", "2"])
def test_every_task_is_done_by_ear_alone(number: str) -> None:
    walker = Walker(WORDS[number])
    assert any("F2" in sentence for sentence in walker.heard)

    # Choose the language by its own name; the first is selected.
    assert walker.words["language"] in " ".join(walker.heard)
    walker.press("down")
    if not walker.press("up").startswith(walker.words["language"]):
        assert walker.press("down").startswith(walker.words["language"])
    walker.press("enter")

    # Read all warnings of the medicine, to the end of the section, and hear what a hard word means.
    assert walker.words["medicine"] in " ".join(walker.heard), "the guide opens on its first medicine"
    walker.press("enter")
    assert walker.words["warnings"] in walker.open("warnings")
    read = walker.press("g")
    assert "911" in read
    assert walker.words["stroke"] in read
    walker.press("home")
    for _ in range(FAR):
        if walker.words["meaning"] in walker.press("down", "e"):
            break
    assert walker.words["meanings"] in walker.press("enter")
    assert walker.words["warnings"] in walker.press("left")

    # Go back to the guide; find a word by the list and by typing.
    walker.press("left")
    walker.press("left", "home")
    assert walker.words["index"] in walker.open("index")
    walker.press("left", "home")
    walker.open("search")
    walker.press(*walker.words["word"])
    assert walker.words["found"] in walker.press("enter")

    # Make the voice faster in the settings, then leave nothing behind.
    walker.press("left", "left", "home")
    walker.open("settings")
    assert "6" in walker.open("faster")
    walker.press("left", "home")
    walker.open("over")
    assert walker.words["yes"] in " ".join(walker.heard), "the question opens on its first answer"
    walker.press("enter")
    assert not walker.visit.session.view.settings.voice
    assert str(walker.visit.session.view.address) == "attract"
