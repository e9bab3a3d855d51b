"""A test without an assertion proves nothing: each asserts itself, or calls a helper of ours that does."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.fixture_guide import ROOT

CHECKS = {"raises", "fail", "warns"}
"""Functions of pytest that check something."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield the functions and methods of a module, nested ones included."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def asserts(function: Function, helpers: Iterable[str]) -> bool:
    """Return whether a function holds an assertion, or calls a function of pytest or of ``helpers`` that does."""
    calls = [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]
    called = {each.attr if isinstance(each, ast.Attribute) else each.id for each in calls
              if isinstance(each, ast.Attribute | ast.Name)}  # fmt: skip
    return any(isinstance(node, ast.Assert) for node in ast.walk(function)) or bool(called & {*CHECKS, *helpers})


def asserting_helpers(trees: Iterable[ast.AST]) -> set[str]:
    """Return the names of helpers that assert, directly or through one another, unless the program has the name too."""
    program = [ast.parse(file.read_text("utf-8")) for file in (ROOT / "src").rglob("*.py")]
    ambiguous = {each.name for tree in program for each in functions(tree)} | set(dir(builtins))
    helpers = [each for tree in trees for each in functions(tree) if not each.name.startswith("test_")]
    names: set[str] = set()
    while found := {each.name for each in helpers if each.name not in names | ambiguous and asserts(each, names)}:
        names |= found
    return names


def without_assertion(files: Iterable[Path]) -> list[str]:
    """Return the file and the name of each test that asserts nothing."""
    trees = {file: ast.parse(file.read_text("utf-8")) for file in files}
    helpers = asserting_helpers(trees.values())
    return [
        f"{file.name}: {each.name}"
        for file, tree in trees.items()
        for each in functions(tree)
        if each.name.startswith("test_") and not asserts(each, helpers)
    ]


def test_every_test_asserts_something() -> None:
    assert without_assertion(sorted((ROOT / "tests").rglob("*.py"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def test_it(): assert 1\n", []),
        ("def test_it():\n    with pytest.raises(OSError): work()\n", []),
        ("def verify(x): assert x\ndef verify_all(x): verify(x)\ndef test_it(): verify_all(1)\n", []),
        ("class Screen:\n    def shows(self): assert self\ndef test_it(): Screen().shows()\n", []),
        ("def test_it(): work()\n", ["test_x.py: test_it"]),
        ("class Voice:\n    def say(self): assert self\ndef test_it(): Voice().say()\n", ["test_x.py: test_it"]),
        ("def test_other(): assert 1\ndef test_it(): test_other()\n", ["test_x.py: test_it"]),
        ("def look(x): return x\nasync def test_it(): look(1)\n", ["test_x.py: test_it"]),
    ],
)
def test_a_test_without_assertion_is_found(tmp_path: Path, source: str, found: list[str]) -> None:
    file = tmp_path / "test_x.py"
    file.write_text(source, "utf-8")
    assert without_assertion([file]) == found
