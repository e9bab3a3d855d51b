"""A front end talks to the session alone, and only through what the session offers it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk.ui

OFFERED = {
    "action", "announcements", "at_rest", "by_itself", "everywhere", "handle", "interrupt", "listen",
    "look_for_readers", "mute", "press", "reach", "read_ahead", "scan_seconds", "send", "set_limits", "text", "texts",
    "tick", "tick_seconds", "view", "warned",
}  # fmt: skip
VALUES = {"view", "announcements"}
"""What may be looked into: frozen values."""
SOURCES = sorted(Path(kiosk.ui.__path__[0]).rglob("*.py"))


def session_uses(tree: ast.AST) -> Iterator[tuple[ast.Attribute, bool]]:
    """Yield each attribute of a session, and whether something is taken of it in turn."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
            if name.lstrip("_") == "session":
                yield node, id(node) in inner


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_front_end_reaches_through_the_session(source: Path) -> None:
    for node, reached_through in session_uses(ast.parse(source.read_text("utf-8"))):
        assert node.attr in OFFERED, f"line {node.lineno}: session.{node.attr}"
        assert isinstance(node.ctx, ast.Load), f"line {node.lineno}: session.{node.attr} is set from outside"
        assert not reached_through or node.attr in VALUES, f"line {node.lineno}: reaches through session.{node.attr}"


def test_the_search_for_session_uses_finds_them() -> None:
    tree = ast.parse("session.voice.mute()\nself._session.view.current\nself.session.readers = None")
    found = sorted((node.attr, reached_through) for node, reached_through in session_uses(tree))
    assert found == [("readers", False), ("view", True), ("voice", True)]
