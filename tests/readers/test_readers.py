"""After every key a screen reader says the new item first and in full, little else, and nothing while idle."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby

import pytest

from tests.needs import need, note
from tests.readers.cases import Case, cases
from tests.readers.measure import Visit, visit

pytestmark = pytest.mark.slow

AT_ONCE = 4
"""Visits that run in parallel; they mostly wait for silence."""
SUPERFLUOUS = 2.5
"""Words per key that may be said besides the item."""


@pytest.fixture(scope="session")
def visits(request: pytest.FixtureRequest) -> Iterator[Callable[[Case], Visit]]:
    """Start all visits that are wanted, in the order of their tests; print their figures at the end."""
    done: dict[Case, Visit] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        begun = {case: pool.submit(visit, case.reader, case.mode, case.expected) for case in wanted(request.session)}

        def result(case: Case) -> Visit:
            done[case] = begun[case].result()
            return done[case]

        yield result
        pool.shutdown(cancel_futures=True)
    for line in figures(done):
        note(line)


def wanted(session: pytest.Session) -> list[Case]:
    """Return the cases that were selected and whose reader is installed, in the order in which they will run."""
    items = [item for item in session.items if isinstance(item, pytest.Function) and hasattr(item, "callspec")]
    selected = [item.callspec.params.get("case") for item in items]
    return [case for case in selected if isinstance(case, Case) and all(map(shutil.which, case.reader.needs))]


@pytest.mark.parametrize("case", cases(), ids=str)
def test_each_item_is_said_first_and_whole(case: Case, request: pytest.FixtureRequest) -> None:
    need(case.reader.name, *case.reader.needs, package=case.reader.package)
    made: Visit = request.getfixturevalue("visits")(case)
    missed = [key for key in made.keys if not key.announced]
    assert not missed, "\n".join(map(str, missed))
    assert not made.idle
    assert made.superfluous <= SUPERFLUOUS
    if case.reader.has_braille and case.mode != "--linear":
        unseen = [key for key in made.keys if not key.shown]
        assert not unseen, "\n".join(map(str, unseen))


def figures(done: dict[Case, Visit]) -> list[str]:
    """Return a line for each reader, mode and language: how its visits went."""
    lines = []
    for name, group in groupby(
        sorted(done, key=str), key=lambda case: f"{case.reader.name} {case.mode} {case.language}"
    ):
        visits = [done[case] for case in group]
        keys = tuple(key for visit in visits for key in visit.keys)
        idle = tuple(word for visit in visits for word in visit.idle)
        lines.append(f"{name:22} {Visit(keys, idle).figures}")
    return lines
