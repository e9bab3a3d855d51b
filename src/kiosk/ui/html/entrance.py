"""The start page: the choice of language, each in its own language."""

from __future__ import annotations

from msgspec import Struct

from kiosk import texts
from kiosk.domain.address import GUIDE, ReadingPosition
from kiosk.domain.clinic import Clinic
from kiosk.domain.command import SetLanguage
from kiosk.domain.pages import page_of
from kiosk.domain.pages.clinic import clinic_names
from kiosk.domain.state import State
from kiosk.services.library import ClinicLibrary
from kiosk.services.presenter import present
from kiosk.services.view import Text
from kiosk.texts.message import Message
from kiosk.ui.html.inline_text import DASH, InlineText, Link, inline
from kiosk.ui.html.site_map import START, STYLE_SHEET, VARIANT_NAMES, PageRef, relative_url


class EntrancePage(Struct, frozen=True):
    """The values of ``entrance.html``."""

    ref: PageRef
    languages: tuple[str, ...]
    """Tags of the languages to choose from; the page itself is in the first."""
    library: ClinicLibrary
    clinic: Clinic

    @property
    def language(self) -> str:
        """Tag of the page's own language."""
        return self.languages[0]

    @property
    def browser_title(self) -> str:
        """The ``<title>``."""
        return DASH.join(text.value for text in self._headlines())

    @property
    def headlines(self) -> list[InlineText]:
        """The heading in each language."""
        return [inline(text, self.language) for text in self._headlines()]

    @property
    def clinic_names(self) -> list[InlineText]:
        """The name of the clinic, once in each language that has its own."""
        return [
            inline(self._best(name, self.language), self.language) for name in clinic_names(self.clinic, self.languages)
        ]

    @property
    def style_sheet(self) -> str:
        """URL of the style sheet."""
        return relative_url(self.ref.file, STYLE_SHEET)

    @property
    def choices(self) -> list[Link]:
        """A link to the guide in each language."""
        state = State(path=(ReadingPosition(START),))
        rows = present(state, self.library, self.library.translator).rows
        names = {
            item.action.language: row.name or row.texts[0]
            for item, row in zip(page_of(state, self.library).items, rows, strict=True)
            if isinstance(item.action, SetLanguage)
        }
        return [
            Link(
                inline(names[tag], self.language),
                relative_url(self.ref.file, PageRef(self.ref.variant, tag, GUIDE).file),
                hreflang=tag,
            )
            for tag in self.languages
        ]

    @property
    def variants(self) -> list[tuple[InlineText, list[Link]]]:
        """A heading and links to the variants of this page, for each language."""
        return [
            (
                inline(self._best(texts.browser.VARIANTS, tag), self.language),
                [
                    Link(
                        inline(self._best(name, tag), tag),
                        relative_url(self.ref.file, PageRef(variant, "", START).file),
                        current=variant is self.ref.variant,
                    )
                    for variant, name in VARIANT_NAMES.items()
                ],
            )
            for tag in self.languages
        ]

    def _headlines(self) -> list[Text]:
        first = present(State(path=(ReadingPosition(START),)), self.library, self.library.translator).rows[0]
        return sorted(
            (text for text in first.texts[: len(first.texts) - first.hints] if text.language in self.languages),
            key=lambda text: self.languages.index(text.language),
        )

    def _best(self, message: Message, tag: str) -> Text:
        return self.library.translator.best(message, tag)
