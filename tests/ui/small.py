"""A guide of one treatment with two sections, in English and a Spanish that is made up, for tests of the front ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from datetime import date
from os import terminal_size

from kiosk.domain.choices import Route
from kiosk.domain.errors import Exit
from kiosk.domain.guide import Article, Block, BlockKind, Document, Medicine, Review, Section, Term, Topic
from kiosk.domain.language import SOURCE, Language
from kiosk.domain.settings import Mode, Settings
from kiosk.domain.state import Site, State
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Transcript, Translation
from kiosk.services.session import Session
from kiosk.services.translator import Translator
from kiosk.terminal.terminal_output import TerminalEndedError
from kiosk.texts.message import Message

DAY = date(2026, 3, 4)
SPANISH = {
    "English": "Español",
    "What it is": "Qué es",
    "Warnings": "Advertencias",
    "A test medicine.": "Una medicina de prueba.",
    "Call your doctor.": "Llame a su médico.",
}


def said(text: str) -> Message:
    return Message("small", text, "small")


class SmallContent:
    """Implements the port ``Content``."""

    medicines = (Medicine("testra", "Testra", said("testumab"), Route.PILL),)
    topics: tuple[Topic, ...] = ()
    glossary = (Term("relapse", said("relapse"), said("A new attack of MS."), said("relapse, relapses")),)
    documents = ("help",)

    def prepare(self) -> Iterator[None]:
        return iter(())

    def article(self, article: str) -> Article | None:
        if article != "testra":
            return None
        blocks = [Block(f"glance/{n}", BlockKind.PARAGRAPH, said(f"Line {n} of the first section.")) for n in range(30)]
        first = Block("glance/a", BlockKind.PARAGRAPH, said("A test medicine."))
        glance = Section("glance", said("What it is"), (first, *blocks))
        warned = Block("warnings/1", BlockKind.URGENT, said("Call your doctor."), terms=("relapse",))
        review = Review(said("Kiosk team"), DAY, DAY, DAY)
        warnings = Section("warnings", said("Warnings"), (warned,))
        return Article(self.medicines[0], (glance, warnings), review, ())

    def document(self, document: str) -> Document | None:
        blocks = (Block("help/1", BlockKind.PARAGRAPH, said("Press Down.")),)
        return Document("help", said("Help"), blocks) if document == "help" else None


class SmallCatalogs:
    """Implements the port ``Catalogs``; a text without a Spanish of its own is marked as if it had one."""

    languages = (Language("en", "English"), Language("es", "Español"))

    def look_up(self, message: Message, language: str, number: int = 0) -> Translation:
        english = message.plural if message.plural and number != 1 else message.text
        if language == SOURCE or not message.domain:
            return Translation(english)
        return Translation(SPANISH.get(english) or f"¿{english}?")

    def day(self, day: date, language: str) -> str:
        return day.isoformat()


def small_session(transcript: Transcript | None = None, mode: Mode = Mode.SCREEN) -> Session:
    translator = Translator(SmallCatalogs())
    return Session(
        ClinicLibrary(SmallContent(), translator),
        State.fresh(Site(settings=Settings(mode=mode))),
        transcript=transcript,
    )


class FakeTerminal:
    """Gives keys from a list, then ends; keeps what was written."""

    def __init__(self, keys: Iterable[str] = (), size: tuple[int, int] = (80, 24)) -> None:
        self.keys = deque(keys)
        self.size = terminal_size(size)
        self.written: list[str] = []
        self.waited: list[float] = []

    @property
    def text(self) -> str:
        return "".join(self.written)

    def key(self, seconds: float | None = None) -> str:
        if not self.keys:
            raise TerminalEndedError(Exit.TERMINAL_GONE)
        return self.keys.popleft()

    def wake(self) -> None:
        pass

    def waits(self, seconds: float = 0.0) -> bool:
        self.waited.append(seconds)
        return bool(self.keys)

    def write(self, text: str) -> None:
        self.written.append(text)
