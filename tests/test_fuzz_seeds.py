"""Runs of ``make fuzz`` that found something, and one for each mode, again."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.fuzz import MODES, run, write_configuration

RUNS = tomllib.loads(Path(__file__).with_name("fuzz_seeds.toml").read_text("utf-8"))["run"]


def test_every_mode_has_a_seed() -> None:
    assert {each["mode"] for each in RUNS} == set(MODES)


@pytest.mark.slow
@pytest.mark.parametrize("each", RUNS, ids=lambda each: f"{each['mode']}-{each['seed']}")
def test_a_kept_seed_does_no_harm(each: dict[str, str | int], tmp_path: Path) -> None:
    write_configuration(tmp_path)
    done = run(str(each["mode"]), int(each["actions"]), int(each["seed"]), tmp_path)
    assert len(done.memory) == 5
