"""A visit: holds the state, takes actions one after another, and tells the transcript what was presented."""

from __future__ import annotations

from kiosk.domain.command import Action
from kiosk.domain.keys import action_for
from kiosk.domain.navigation import step
from kiosk.domain.state import State
from kiosk.services.announcer import announce
from kiosk.services.library import ClinicLibrary
from kiosk.services.ports import Transcript
from kiosk.services.presenter import present
from kiosk.services.translator import Translator
from kiosk.services.view import Utterance, View


class Session:
    """The one thing a front end talks to: an action in, a view and what is new in it out."""

    def __init__(
        self,
        library: ClinicLibrary,
        translator: Translator,
        start: State,
        transcript: Transcript | None = None,
        *,
        pages: bool = False,
    ) -> None:
        """Begin a visit in the state ``start``; ``pages`` says whether a new page is told whole."""
        self.library = library
        self.translator = translator
        self._transcript = transcript
        self._pages = pages
        self._state = start
        self.view = present(start, library, translator)
        self.news: tuple[Utterance, ...] = ()
        self._tell(None)

    def press(self, key: str) -> View:
        """Take a key by its name, or by the character that it types."""
        return self.send(action_for(key, letters=self.view.settings.letters, typing=self.view.typing))

    def send(self, action: Action) -> View:
        """Take an action and return the view that follows; ``news`` then holds what is new in it."""
        before = self.view
        self._state = step(self._state, action, self.library)
        self.view = present(self._state, self.library, self.translator)
        self._tell(before)
        return self.view

    def _tell(self, before: View | None) -> None:
        self.news = announce(before, self.view, pages=self._pages)
        if self._transcript:
            for utterance in self.news:
                self._transcript.record(self.view.screen, self.view.language, utterance)
