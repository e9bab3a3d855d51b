"""The time of a key: moving, turning pages, changing language and colors; and the load at rest."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice

from benchmarks.environment import Surroundings
from benchmarks.figures import Figure
from benchmarks.others import Other
from benchmarks.samples import Samples
from benchmarks.terminal import Answer, Rest, Terminal
from benchmarks.texts import first_treatment, longest_section
from benchmarks.visit import Kiosk, Visit

KEY, CHANGE, REST = "A key, to the first changed cell", "A change of the whole page, to the last byte", "At rest"
MEDIAN, P95 = 8.0, 30.0
LIST_BYTES = 600.0
LANGUAGE, COLORS = 40.0, 80.0
IDLE_CPU, IDLE_BYTES = 2.0, 0.0
MOVES, TURNS, CHANGES = 20, 16, 10
IDLE_SECONDS = 3.0


def measure_reading(kiosk: Kiosk, place: Surroundings, samples: Samples) -> None:
    """Read in the kiosk once, from the first screen to the longest section."""
    twin = kiosk.twin()
    treatment, section = first_treatment(twin).id, longest_section(twin)
    with Terminal(kiosk.command, place.environment) as terminal:
        visit = Visit(terminal, twin)
        visit.begin()
        terminal.wait_until_idle(60)
        keep_rest(samples, "first screen", terminal.rest(IDLE_SECONDS))
        visit.to_guide()
        visit.open(f"treatment/{treatment}")
        keep(samples, "list/kiosk", [answer(visit, "down") for _ in range(min(MOVES, len(twin.view.rows) - 1))])
        visit.press("home")
        terminal.settle()
        visit.open(f"section/{section}")
        keep(samples, "line/kiosk", [answer(visit, "down") for _ in range(min(MOVES, len(twin.view.rows) - 1))])
        visit.press("home")
        terminal.settle()
        keep(samples, "page/kiosk", turn_pages(terminal))
        visit.press("home")
        terminal.settle()
        answers = [change(visit, "l") for _ in range(2 * CHANGES if len(twin.library.languages) > 1 else 0)]
        samples.add("translated", [float(is_translated(kiosk, treatment, section))])
        keep(samples, "to Spanish/kiosk", answers[0::2])
        keep(samples, "to English/kiosk", answers[1::2])
        keep(samples, "colors/kiosk", [change(visit, "c") for _ in range(CHANGES)])
        keep_rest(samples, "section", terminal.rest(IDLE_SECONDS))


def measure_other(other: Other, place: Surroundings, samples: Samples) -> None:
    """Move and turn pages in another program, over the whole treatment."""
    with Terminal(other.command, place.environment) as terminal:
        terminal.wait_for(other.opening)
        terminal.settle()
        keep(samples, f"line/{other.name}", [terminal.answer("down") for _ in range(MOVES)])
        terminal.press("home")
        terminal.settle()
        keep(samples, f"page/{other.name}", turn_pages(terminal))


def answer(visit: Visit, key: str) -> Answer:
    visit.twin.press(key)
    return visit.terminal.answer(key)


def change(visit: Visit, key: str) -> Answer:
    """Press a key that changes the whole page, after a different key, because a repeated one counts as held."""
    visit.press("home")
    visit.terminal.settle()
    return answer(visit, key)


def is_translated(kiosk: Kiosk, treatment: str, section: str) -> bool:
    """Return whether the section's text changes with the language."""
    twin = kiosk.twin()
    found = twin.library.article(treatment)
    part = found.section(section) if found else None
    language = twin.library.languages[-1].tag
    return part is not None and all(
        twin.library.translator.best(block.message, language).language == language for block in part.blocks
    )


def turn_pages(terminal: Terminal) -> list[Answer]:
    """Turn one page on and one back, again and again."""
    return [terminal.answer(key) for key in islice(cycle(("pagedown", "pageup")), TURNS)]


def keep(samples: Samples, name: str, answers: Iterable[Answer]) -> None:
    """Keep the times of the answers; a key that changed nothing, as at the end of the text, has none."""
    answers = list(answers)
    samples.add(f"{name}/changed", [each.changed for each in answers if each.changed is not None])
    samples.add(f"{name}/settled", [each.settled for each in answers if each.changed is not None])
    samples.add(f"{name}/bytes", [each.size for each in answers if each.changed is not None])
    samples.add(f"{name}/unanswered", [sum(each.changed is None for each in answers)])


def keep_rest(samples: Samples, where: str, rest: Rest) -> None:
    samples.add(f"rest/{where}/cpu", [rest.cpu])
    samples.add(f"rest/{where}/bytes", [rest.size])


def reading_figures(samples: Samples, missing: dict[str, str]) -> list[Figure]:
    figures = []
    for what, named in (("list", "Down in a list"), ("line", "Down in a text"), ("page", "Page Down or Up in a text")):
        name = f"{what}/kiosk"
        size = samples.median(f"{name}/bytes")
        figures += [
            Figure(KEY, f"{named}, median", samples.median(f"{name}/changed"), "ms", MEDIAN),
            Figure(KEY, f"{named}, 95 of 100", samples.p95(f"{name}/changed"), "ms", P95),
            Figure(KEY, f"{named}, bytes", size, "bytes", LIST_BYTES if what == "list" else None),
        ]
        for other in ("less", "lynx"):
            if what != "list":
                figures.append(beside(samples, f"{what}/{other}", f"{named}, {other}", missing.get(other, "")))
    figures += [language_figure(samples, direction) for direction in ("Spanish", "English")]
    note = (
        f"{samples.median('colors/kiosk/bytes'):,.0f} bytes; first cell {samples.median('colors/kiosk/changed'):.1f} ms"
    )
    figures.append(Figure(CHANGE, "colors", samples.median("colors/kiosk/settled"), "ms", COLORS, note))
    for where in ("first screen", "section"):
        cpu, size = samples.median(f"rest/{where}/cpu"), max(samples.all(f"rest/{where}/bytes"))
        figures += [
            Figure(REST, f"{where}, processor in a second", cpu, "ms", IDLE_CPU),
            Figure(REST, f"{where}, written in {IDLE_SECONDS:g} s", size, "bytes", IDLE_BYTES),
        ]
    return figures


def language_figure(samples: Samples, direction: str) -> Figure:
    name, named = f"to {direction}/kiosk", f"language, to {direction}"
    if f"{name}/settled" not in samples:
        return Figure(
            CHANGE, named, None, "ms", LANGUAGE, "LEFT OUT, the catalogs of the second language are not whole"
        )
    note = f"{samples.median(f'{name}/bytes'):,.0f} bytes; first cell {samples.median(f'{name}/changed'):.1f} ms"
    if not samples.median("translated"):
        note += "; this section is NOT TRANSLATED, so it stays English under a notice"
    return Figure(CHANGE, named, samples.median(f"{name}/settled"), "ms", LANGUAGE, note)


def beside(samples: Samples, name: str, named: str, why: str) -> Figure:
    """Return the line of another program, for comparison."""
    if f"{name}/changed" not in samples:
        return Figure(KEY, named, None, note=f"LEFT OUT, {why or 'no key changed its screen'}")
    note = f"95 of 100: {samples.p95(f'{name}/changed'):.2f} ms; {samples.median(f'{name}/bytes'):,.0f} bytes"
    return Figure(KEY, f"{named}, median", samples.median(f"{name}/changed"), note=note)
