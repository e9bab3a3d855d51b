"""The transcript's file: it is never waited for."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from kiosk.domain.errors import ConfigurationError
from kiosk.services.view import Text, Utterance
from kiosk.site.transcript import JsonLinesTranscript, open_for_appending


def test_a_pipe_that_nobody_reads_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ConfigurationError) as refused:
        open_for_appending(pipe)
    assert [str(each) for each in refused.value.diagnostics] == [
        f"{pipe}: Nobody reads this pipe. Start what reads it first, or name a file."
    ]


def test_a_pipe_whose_reader_stops_ends_the_transcript_and_not_the_visit(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    transcript = JsonLinesTranscript(open_for_appending(pipe))
    utterance = Utterance(texts=(Text("x" * 1000, "en"),), kind="text", row_id="a")
    with caplog.at_level(logging.ERROR):
        for _ in range(200):  # a pipe holds 64 KiB
            transcript.record("a", "en", utterance, spoken=False)
    transcript.close()
    os.close(reader)
    [message] = caplog.messages
    assert message.startswith("the transcript ends here")


def test_a_file_is_added_to(tmp_path: Path) -> None:
    file = tmp_path / "transcript"
    for text in ("one\n", "two\n"):
        with open_for_appending(file) as sink:
            sink.write(text)
    assert file.read_text() == "one\ntwo\n"
