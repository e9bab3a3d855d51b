"""``kiosk say``: a text as the kiosk says it, to be heard, written to a file, or shown with its sounds."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

from kiosk.cli.folders import data_folders
from kiosk.cli.staff_texts import report, write_line
from kiosk.cli.wiring.voice import open_pronunciation, voice_options
from kiosk.domain.errors import ConfigurationError, Diagnostic, Exit
from kiosk.domain.language import SOURCE
from kiosk.files.languages import language_tags
from kiosk.site.configuration import Configuration
from kiosk.speech import say as speech
from kiosk.texts.saying import CHOOSE_ONE, NO_LANGUAGE


def say_text(configuration: Configuration, text: str, language: str, *, wav: Path | None, show: bool) -> Exit:
    """Speak ``text``, write its sound to ``wav``, or show its spoken form.

    Raises:
        ConfigurationError: There is no such language, or the file cannot be written.
        VoiceError: There is no voice for the language, or no sound device.
    """
    locales = data_folders(configuration).locales
    # A language that is still being translated is not offered to patients, but its translator wants to hear it.
    known = [SOURCE, *language_tags(locales)]
    if language not in known:
        cause = NO_LANGUAGE.with_values(tag=language, known=", ".join(known))
        raise ConfigurationError(Diagnostic("--lang", 0, cause, CHOOSE_ONE))
    text = normalize("NFC", text)  # as in the files: a terminal may send an accent as a character of its own
    options, pronunciation = voice_options(configuration, [language]), open_pronunciation(locales, report)
    if show:
        for line in speech.show(text, language, pronunciation, options):
            write_line(line)
    if wav or not show:
        speech.say(text, language, pronunciation, options, wav)
    return Exit.OK
