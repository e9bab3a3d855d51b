"""Times the voice at a loudspeaker: from the request to the first sample, from the stop to silence, after a crash.

python benchmarks/speech.py                 100 rounds, beside a bare espeak-ng and Speech Dispatcher, in turns
python benchmarks/speech.py --rounds 20 --check

No sound card is needed, but PulseAudio is, with a sink of its own:
apt install pulseaudio pulseaudio-utils libasound2-plugins alsa-utils espeak-ng speech-dispatcher
"""

from __future__ import annotations

import argparse
import os
import signal
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TypeAlias

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from benchmarks.figures import Figure, summary, table  # noqa: E402
from benchmarks.loudspeaker import Loudspeaker, NoLoudspeakerError, loudspeaker, wait_for  # noqa: E402
from kiosk.cli.folders import data_folder  # noqa: E402
from kiosk.services.ports import EventKind, SpeechRequest, VoiceState  # noqa: E402
from kiosk.speech.engine.limits import Limits  # noqa: E402
from kiosk.speech.engine.options import VoiceOptions  # noqa: E402
from kiosk.speech.engine.process import SpeechProcess  # noqa: E402
from kiosk.speech.text.pronounce import FilePronunciation  # noqa: E402
from tests.conformance.matrix import requirement  # noqa: E402

TEXT = (
    "This is a long sentence that goes on and on, so that there is time enough to measure what happens "
    "when somebody presses a key in the middle of it, and then goes on a little more."
)
SHORT = "Take one tablet a day."
Times: TypeAlias = dict[EventKind, list[float]]
"""The events of the voice and their times."""
SPOKEN_SECONDS = 0.3
LOSS_EVERY = 4
BOUNDS = {  # milliseconds: median, 95 in 100
    "request to first sample": (30, 60),
    "stop to silence": (10, requirement("SP-03").number("silent")),
    "killed child to speech again": (100, None),
    "stop of a hung child to silence": (100, None),
}


@dataclass
class Speaker:
    """A program that speaks."""

    name: str
    say: Callable[[], object]
    stop: Callable[[], object]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100, metavar="N")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a bound is missed")
    options = parser.parse_args()
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    with TemporaryDirectory(prefix="kiosk-bench-") as folder, ExitStack() as stack:
        try:
            sink, environment = stack.enter_context(loudspeaker(Path(folder)))
        except NoLoudspeakerError as error:
            print(f"NOT MEASURED: {error}", file=sys.stderr)
            return 2
        os.environ.update(environment)
        voices = [("kiosk", *stack.enter_context(kiosk()))]
        speakers = [kiosk_speaker(name, voice) for name, voice, _ in voices]
        speakers += [each for make in (bare_espeak, speech_dispatcher) if (each := stack.enter_context(make()))]
        for number in range(options.rounds):
            print(f"\rround {number + 1} of {options.rounds}", end="", file=sys.stderr, flush=True)
            for speaker in speakers:
                measure(speaker, sink, times)
            for name, voice, times_of in voices if number % LOSS_EVERY == 0 else ():
                measure_end(name, voice, times_of, sink, times)
                measure_loss(name, voice, times_of, sink, times)
        print(file=sys.stderr)
    figures = [figure for key, found in times.items() for figure in figures_of(*key, found)]
    print(f"{options.rounds} rounds, {os.cpu_count()} processors; a block of the measured sink is about 4 ms\n")
    print(table(figures))
    print(summary(figures))
    return int(options.check and any(figure.missed for figure in figures))


def measure(speaker: Speaker, sink: Loudspeaker, times: dict[tuple[str, str], list[float]]) -> None:
    time.sleep(0.1)
    sink.forget()
    begun = time.perf_counter()
    speaker.say()
    first = sink.first_after(begun)
    if first is None:
        times[speaker.name, "NO SOUND"].append(0)
        return
    times[speaker.name, "request to first sample"].append(first - begun)
    time.sleep(SPOKEN_SECONDS)
    stopped = time.perf_counter()
    speaker.stop()
    last = sink.last_after(stopped)
    if last is not None:
        times[speaker.name, "stop to silence"].append(last - stopped)


def measure_loss(
    name: str,
    voice: SpeechProcess,
    times_of: Times,
    sink: Loudspeaker,
    times: dict[tuple[str, str], list[float]],
) -> None:
    """Kill the child in a sentence; stop another in one and ask for silence.

    The sentence starts again with the first sound after its event. A gap in the sound would be no sure sign: the two
    children may leave none, and the sentence has gaps of its own, the first 0.38 seconds from its start.
    """
    crew = voice._supervisor._pool
    for signal_number in (signal.SIGKILL, signal.SIGSTOP):
        wait_for(lambda: crew.active and crew.spare, "there is no spare child")
        sink.forget()
        begun = time.perf_counter()
        say(voice)
        if sink.first_after(begun) is None or crew.active is None:
            times[name, "NO SOUND"].append(0)
            return
        time.sleep(SPOKEN_SECONDS)
        times_of.clear()
        lost = time.perf_counter()
        os.kill(crew.active.pid, signal_number)
        if signal_number == signal.SIGKILL:
            wait_for(lambda: times_of[EventKind.STARTED], "the sentence does not start again")
            if again := sink.first_after(times_of[EventKind.STARTED][0]):
                times[name, "killed child to speech again"].append(again - lost)
            be_silent(voice)
        else:
            be_silent(voice)
            if last := sink.last_after(lost):
                times[name, "stop of a hung child to silence"].append(last - lost)
        sink.last_after(time.perf_counter(), 0.3)


def measure_end(
    name: str, voice: SpeechProcess, times_of: Times, sink: Loudspeaker, times: dict[tuple[str, str], list[float]]
) -> None:
    """Play a short sentence to its end, and wait for that event."""
    sink.forget()
    times_of.clear()
    begun = time.perf_counter()
    voice.say(SpeechRequest(1, SHORT, "en", 170, 100))
    wait_for(lambda: times_of[EventKind.ENDED] or times_of[EventKind.FAILED], "a sentence does not come to its end")
    if len(times_of[EventKind.STARTED]) != 1 or not times_of[EventKind.ENDED]:
        times[name, "NOT SAID ONCE"].append(0)
    elif last := sink.last_after(begun):
        times[name, "last sound to the event of the end"].append(times_of[EventKind.ENDED][0] - last)


def figures_of(name: str, what: str, found: list[float]) -> Iterator[Figure]:
    bounds = BOUNDS.get(what, (None, None)) if name.startswith("kiosk") else (None, None)
    ordered = sorted(value * 1000 for value in found)
    yield Figure(what, f"{name}: median", statistics.median(ordered), bound=bounds[0], note=f"of {len(ordered)}")
    yield Figure(what, f"{name}: 95 in 100", ordered[int(0.95 * (len(ordered) - 1))], bound=bounds[1])


@contextmanager
def kiosk() -> Iterator[tuple[SpeechProcess, Times]]:
    """Yield the kiosk's voice, and its events."""
    pronunciation = FilePronunciation(data_folder("locales"), lambda _problems: None)
    voice = SpeechProcess(pronunciation, VoiceOptions(player="alsa"), limits=Limits(failures=10_000))
    try:
        wait_for(lambda: voice.state is not VoiceState.STARTING, "the kiosk's voice does not start")
        if voice.state is not VoiceState.READY:
            raise SystemExit(f"The kiosk has no voice: {voice.state}")
        times_of: Times = defaultdict(list)
        voice.listen(lambda event: times_of[event.kind].append(time.perf_counter()))
        yield voice, times_of
    finally:
        voice.close()


def be_silent(voice: SpeechProcess) -> None:
    """Stop it as a key does."""
    voice.mute()
    voice.cancel()


def say(voice: SpeechProcess) -> None:
    voice.say(SpeechRequest(1, TEXT, "en", 170, 100))


def kiosk_speaker(name: str, voice: SpeechProcess) -> Speaker:
    return Speaker(name, lambda: say(voice), lambda: be_silent(voice))


@contextmanager
def bare_espeak() -> Iterator[Speaker | None]:
    """The program itself, started for each sentence and ended by a signal."""
    if not which("espeak-ng"):
        left_out("espeak-ng")
        yield None
        return
    running: list[subprocess.Popen[bytes]] = []

    def stop() -> None:
        process = running.pop()
        process.terminate()
        process.wait()

    yield Speaker("espeak-ng, a process each", lambda: running.append(subprocess.Popen(["espeak-ng", TEXT])), stop)


@contextmanager
def speech_dispatcher() -> Iterator[Speaker | None]:
    """The desktop's speech server, by its command."""
    if not (which("speech-dispatcher") and which("spd-say")):
        left_out("speech-dispatcher")
        yield None
        return
    socket = Path(os.environ["HOME"]) / "speechd.sock"
    quiet = subprocess.DEVNULL
    command = ["speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", "-S", str(socket)]
    server = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{socket}"
    try:
        wait_for(socket.exists, "Speech Dispatcher does not start")
        subprocess.run(["spd-say", "-w", "ready"], check=True, timeout=20)
        yield Speaker(
            "Speech Dispatcher, spd-say",
            lambda: subprocess.Popen(["spd-say", TEXT]).wait(),
            lambda: subprocess.Popen(["spd-say", "-S"]).wait(),
        )
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def left_out(name: str) -> None:
    print(f"LEFT OUT: {name} is not installed", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
