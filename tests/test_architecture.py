"""The architecture, as tests: who may import whom, and what the core pulls in when it runs."""

import ast
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import grimp
import pytest

import kiosk

CORE = ("kiosk.texts", "kiosk.domain", "kiosk.services")

IMPORT_ALL = """
import importlib, json, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(json.dumps({"ours": names, "all": sorted(sys.modules)}))
"""


def test_the_import_contracts_hold() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([lint_imports, "--no-cache"], capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("package", CORE)
def test_the_core_imports_the_standard_library_and_msgspec_alone(package: str) -> None:
    graph = grimp.build_graph("kiosk", include_external_packages=True, cache_dir=None)
    ours = {package} | graph.find_descendants(package)
    imported = {(module, name) for module in ours for name in graph.find_modules_directly_imported_by(module)}
    known = sys.stdlib_module_names | {"kiosk", "msgspec"}
    assert {pair for pair in imported if pair[1].partition(".")[0] not in known} == set()


@pytest.mark.parametrize("package", CORE)
def test_running_the_core_loads_no_library(package: str) -> None:
    """Static contracts do not see importlib or a library's own late imports; this does."""
    result = subprocess.run(
        [sys.executable, "-I", "-c", IMPORT_ALL, package], capture_output=True, text=True, timeout=60, check=True
    )
    loaded = json.loads(result.stdout)
    assert loaded["ours"], f"{package} has no modules"
    tops = {name.partition(".")[0] for name in loaded["all"]}
    assert tops & {"textual", "rich", "babel", "polib", "markdown_it"} == set()


def test_one_name_means_one_thing_in_the_whole_package() -> None:
    """Public classes, type aliases and functions; a page's builder is called like nothing else either."""
    package = Path(kiosk.__file__).parent
    places = defaultdict(set)
    for file in package.rglob("*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            names = [node.name] if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) else []
            if isinstance(node, ast.Assign):
                targets = [each.id for each in node.targets if isinstance(each, ast.Name)]
                names = [each for each in targets if len(each) > 1 and not each.isupper() and "_" not in each]
            for name in names:
                if not name.startswith("_"):
                    places[name].add(file.relative_to(package).as_posix())
    shared = {name: files for name, files in places.items() if len(files) > 1}
    shared.pop("log")  # the logger of each module
    assert shared == {"main": {"__main__.py", "cli/main.py", "speech/engine/child.py"}}


def test_a_front_end_reaches_through_no_session() -> None:
    """What is behind a session is for the wiring, the preview and tests."""
    reached = re.compile(r"session\.(?:_|library|state|upkeep)\w*")
    package = Path(kiosk.__file__).parent / "ui"
    found = {file.name: reached.findall(file.read_text("utf-8")) for file in package.rglob("*.py")}
    assert {name: parts for name, parts in found.items() if parts} == {}
