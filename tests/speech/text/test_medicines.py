"""Every medicine for MS in the United States is in both lexicons with its stress, before it is in the guide."""

from __future__ import annotations

import pytest

from kiosk.speech.text.pronounce import FilePronunciation
from tests.fixture_guide import SHIPPED_LOCALES

pytestmark = pytest.mark.shipped
KNOWN = FilePronunciation(SHIPPED_LOCALES, lambda problems: pytest.fail(str(problems)))

# Generic names, brands and biosimilars; then other medicines that the pages about them name.
NAMES = [
    "alemtuzumab", "cladribine", "dimethyl", "fumarate", "diroximel", "monomethyl", "fingolimod", "glatiramer",
    "acetate", "peginterferon", "mitoxantrone", "natalizumab", "natalizumab-sztn", "ocrelizumab", "hyaluronidase",
    "hyaluronidase-ocsq", "ofatumumab", "ozanimod", "ponesimod", "siponimod", "teriflunomide", "ublituximab",
    "ublituximab-xiiy", "beta-1a", "beta-1b", "Aubagio", "Avonex", "Bafiertam", "Betaseron", "Briumvi", "Campath",
    "Copaxone", "Extavia", "Gilenya", "Glatopa", "Kesimpta", "Lemtrada", "Mavenclad", "Mayzent", "Novantrone",
    "Ocrevus", "Plegridy", "Ponvory", "Rebif", "Tascenso", "Tecfidera", "Tyruko", "Tysabri", "Vumerity", "Zeposia",
    "Zinbryta", "Zunovo", "acyclovir", "daclizumab", "rituximab",
]  # fmt: skip
ENGLISH_ONLY = [
    "cholestyramine", "dexamethasone", "leflunomide", "mannitol", "metformin", "methylprednisolone", "prednisone",
    "warfarin",
]  # fmt: skip
SPANISH_ONLY = [
    "cladribina", "dimetilfumarato", "fumarato", "glatirámero", "mitoxantrona", "teriflunomida", "peginterferón",
    "colestiramina", "dexametasona", "leflunomida", "manitol", "metformina", "metilprednisolona", "prednisona",
    "warfarina",
]  # fmt: skip

# The sounds of a name, with the stress before its syllable, as clinics in the United States say it.
STRESSED = {
    ("en", "ocrelizumab"): "ˌɑːkrɪˈlɪzjuːmæb",
    ("en", "ofatumumab"): "ˌoʊfəˈtuːmjuːmæb",
    ("en", "Gilenya"): "dʒɪˈlɛnjə",
    ("en", "Kesimpta"): "kəˈsɪmptə",
    ("en", "Tecfidera"): "ˌtɛkfɪˈdɛrə",
    ("en", "Copaxone"): "koʊˈpæksoʊn",
    ("en", "mitoxantrone"): "ˌmaɪtoʊˈzæntroʊn",
    ("en", "methylprednisolone"): "ˌmɛθəlprɛdˈnɪsəloʊn",
    ("en", "fingolimod"): "fɪŋˈɡoʊlɪmɑːd",
    ("es", "Gilenya"): "jiˈlenja",
    ("es", "Copaxone"): "koˈpakson",
    ("es", "Tecfidera"): "ˌtekfiˈdeɾa",
    ("es", "Kesimpta"): "keˈsimpta",
    ("es", "metilprednisolona"): "ˌmetilpɾedˌnisoˈlona",
}


@pytest.mark.parametrize(
    ("language", "name"),
    [
        *(("en", name) for name in NAMES + ENGLISH_ONLY),
        *(("es", name) for name in NAMES + SPANISH_ONLY),
    ],
)
def test_the_lexicon_has_its_sounds(language: str, name: str) -> None:
    entry = KNOWN.language(language).lexicon.exactly(name)
    assert entry is not None
    assert entry.phonemes.count("ˈ") >= 1


@pytest.mark.parametrize(("language", "name", "sounds"), [(*key, sounds) for key, sounds in STRESSED.items()])
def test_the_stress_is_where_clinics_put_it(language: str, name: str, sounds: str) -> None:
    (spoken,) = KNOWN.spoken(name, language).sounds
    assert spoken.ipa == sounds
