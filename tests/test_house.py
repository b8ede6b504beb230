"""The house keeps its own rules: sizes, the mirror of tests, floors without Qt, names, resources, exceptions."""

import ast
import io
import re
import tokenize
import tomllib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pyqtgraph
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from tests.house.names import identities, proper_names, quantity_words
from tests.house.programs import import_quietly, import_without
from tests.house.source import ROOT, Module, files, identifiers, literals, modules, words

LARGEST_MODULE, LARGEST_CLASS, LARGEST_FUNCTION = 400, 250, 60
CELLAR = ("gui.base", "gui.dossier", "gui.figures", "gui.export.data", "gui.export.files")
QT_FAMILY = ("PySide6", "shiboken6", "pyqtgraph")
VAGUE = frozenset({"util", "utils", "helper", "helpers", "common", "manager", "misc"})
WITH_TEXT = ("gui.views.", "gui.window.", "gui.app.")

GUI = modules("gui")
TESTS = modules("tests")
PYPROJECT = ROOT / "pyproject.toml"
SETTINGS = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))


def _in_floor(module: Module, floor: str) -> bool:
    return module.name == floor or module.name.startswith(f"{floor}.")


def _none(found: Iterable[str]) -> None:
    """Fail with every line found, one below the other."""
    lines = list(found)
    if lines:
        pytest.fail("\n".join(["", *lines]), pytrace=False)


def _length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _too_large(module: Module) -> Iterator[str]:
    lines = module.text.count("\n")
    if lines > LARGEST_MODULE:
        yield f"{module.path.relative_to(ROOT)}: {lines} lines"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and _length(node) > LARGEST_CLASS:
            yield f"{module.where(node)}: class {node.name} has {_length(node)} lines"
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > LARGEST_FUNCTION:
            yield f"{module.where(node)}: {node.name} has {_length(node)} lines"


def test_every_room_is_small() -> None:
    _none(found for module in GUI + TESTS for found in _too_large(module))


def test_no_room_has_a_vague_name() -> None:
    named = [(module.name, module.name.rpartition(".")[2]) for module in GUI + TESTS]
    named += [
        (f"{module.name}.{node.name}", node.name)
        for module in GUI
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    ]
    _none(place for place, name in named if words(name) & VAGUE)


def _only_hands_on(module: Module) -> bool:
    """Tell whether a module has no statements but a docstring, imports and ``__all__``."""
    for node in module.tree.body:
        exports = isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["__all__"]
        if not (exports or isinstance(node, ast.Import | ast.ImportFrom | ast.Expr)):
            return False
    return True


def test_each_module_has_its_test_at_the_same_place() -> None:
    missing = []
    for module in GUI:
        if module.is_package or _only_hands_on(module):
            continue
        below = module.path.relative_to(ROOT / "gui")
        mirror = ROOT / "tests" / below.parent / f"test_{below.stem.strip('_')}.py"
        if not mirror.is_file():
            missing.append(mirror.relative_to(ROOT).as_posix())
    _none(missing)


def test_packages_hold_no_code() -> None:
    version = re.compile(r"__(version|all)__ = .+")
    code = [
        f"{module.where(node)}: {ast.unparse(node)[:60]}"
        for module in GUI
        if module.is_package
        for node in module.tree.body
        if not isinstance(node, ast.Expr | ast.Import | ast.ImportFrom)
        and not version.fullmatch(ast.unparse(node).replace("\n", " "))
    ]
    _none(code)


@pytest.mark.parametrize("floor", CELLAR)
def test_the_cellar_works_where_qt_does_not_exist(floor: str, tmp_path: Path) -> None:
    names = [module.name for module in GUI if _in_floor(module, floor)]
    assert names
    _none(import_without(QT_FAMILY, names, tmp_path).splitlines())


def test_importing_does_nothing(tmp_path: Path) -> None:
    _none(import_quietly([module.name for module in GUI], [], tmp_path).splitlines())
    assert list(tmp_path.iterdir()) == []


def test_the_first_window_waits_for_neither_charts_nor_tables(tmp_path: Path) -> None:
    late = ("gui.charts", "gui.dossier")
    early = [module.name for module in GUI if not any(_in_floor(module, floor) for floor in late)]
    _none(import_quietly(early, ["pyqtgraph", "duckdb", "numpy"], tmp_path).splitlines())


def test_arguments_come_before_everything_else(tmp_path: Path) -> None:
    _none(import_quietly(["gui.__main__"], [*QT_FAMILY, "duckdb", "numpy", "gui.base"], tmp_path).splitlines())
    main = next(module for module in GUI if module.name == "gui.__main__")
    imported = [ast.unparse(node) for node in main.tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert imported == ["import argparse"]


def _mentions(module: Module) -> Iterator[str]:
    where = module.path.relative_to(ROOT)
    for number, line in enumerate(module.text.splitlines(), 1):
        yield from (f"{where}:{number}: {word}" for word in sorted(words(line) & proper_names()))
    for literal, text in literals(module):
        if text in identities():
            yield f"{module.where(literal)}: the id {text!r}"
        yield from (
            f"{module.where(literal)}: {word!r} in {text[:40]!r}" for word in sorted(words(text) & quantity_words())
        )
    for node, name in identifiers(module):
        yield from (f"{module.where(node)}: {word!r} in {name}" for word in sorted(words(name) & quantity_words()))


def test_the_code_knows_nothing_of_the_builtin_dossier() -> None:
    assert len(proper_names()) > 20
    assert len(quantity_words()) > 5
    _none(mention for module in GUI for mention in _mentions(module))


def test_every_icon_and_theme_is_used() -> None:
    spoken = {text for module in GUI for _, text in literals(module)}
    spoken |= {word for text in spoken for word in re.findall(r"[\w-]+", text)}
    dossiers = (path for path in files() if path.name == "datapackage.json" and "corpus" not in path.parts)
    elsewhere = [ROOT / "build.spec", *dossiers]  # those of the corpus need not be text
    elsewhere += [path for path in files() if path.relative_to(ROOT).parts[0] == "packaging"]
    for path in elsewhere:
        if path.is_file():
            spoken |= set(re.findall(r"[\w-]+", path.read_text(encoding="utf-8")))
    # An f-string may put a name together: "basis-" and a word that stands elsewhere.
    spoken |= {first + second for first in spoken if first.endswith("-") for second in spoken}
    resources = [path for folder in ("icons", "themes") for path in sorted((ROOT / "resources" / folder).rglob("*.*"))]
    assert resources
    _none(path.relative_to(ROOT).as_posix() for path in resources if path.stem not in spoken)


def _comments(path: Path) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def test_no_line_asks_to_be_let_off() -> None:
    excuse = re.compile(r"#\s*(ruff:\s*)?noqa|#\s*type:\s*ignore|#\s*mypy:|pragma:\s*no cover|fmt:\s*(off|skip)|isort:")
    paths = [path for path in files() if path.suffix in {".py", ".spec"}]
    asked = [
        f"{path.relative_to(ROOT)}:{line}: {comment}"
        for path in paths
        for line, comment in _comments(path)
        if excuse.search(comment)
    ]
    _none(asked)


def test_the_exceptions_are_these_and_no_more() -> None:
    pytest_settings = SETTINGS["tool"]["pytest"]["ini_options"]
    assert pytest_settings["qt_log_level_fail"] == "WARNING"
    assert len(pytest_settings["qt_log_ignore"]) == 2, "the two sentences of Qt's offscreen platform"
    assert pytest_settings["filterwarnings"][0] == "error"
    assert len(pytest_settings["filterwarnings"]) == 2, "and warnings raised inside pyqtgraph's own files"
    untyped = [override["module"] for override in SETTINGS["tool"]["mypy"]["overrides"]]
    assert untyped == [["fsspec.*", "pyqtgraph.*"]], "two libraries without types, whose classes ours extend"
    assert SETTINGS["tool"]["mypy"]["untyped_calls_exclude"] == ["pyqtgraph"]
    assert set(SETTINGS["tool"]["ruff"]["lint"]["per-file-ignores"]) == {"tests/**"}
    doors = [
        door
        for contract in SETTINGS["tool"]["importlinter"]["contracts"]
        for door in contract.get("ignore_imports", [])
    ]
    assert doors == ["gui.dossier.tables -> duckdb", "gui.charts.** -> pyqtgraph"]


def test_each_exception_has_its_reason_beside_it() -> None:
    lines = PYPROJECT.read_text(encoding="utf-8").splitlines()
    markers = ("'This plugin does not support", "'default:::", "follow_untyped_imports", "untyped_calls_exclude")
    bare = [
        line
        for before, line in pairwise(lines)
        if line.strip().startswith(markers) and "#" not in line and "#" not in before and "raise" not in before
    ]
    _none(bare)


def _easy_ways_out(module: Module) -> Iterator[str]:
    outs = {"skip", "skipif", "xfail", "importorskip", "qWait", "qSleep", "msleep"}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and (node.attr in outs or ast.unparse(node) in {"qtbot.wait", "time.sleep"}):
            yield f"{module.where(node)}: {ast.unparse(node)}"


def test_no_test_is_skipped_or_merely_waits() -> None:
    _none(found for module in TESTS for found in _easy_ways_out(module))


def test_no_file_knows_an_index_or_this_machine() -> None:
    tools = {"pyproject.toml", "Makefile", "requirements.lock", "build.spec"}
    address = re.compile(r"https?://|--(extra-)?index-url|--find-links|--trusted-host")
    place = re.compile(r"(?<![\w.~$}\])-])/(work|root|home|tmp)/\w")
    found = []
    for path in files():
        relative = path.relative_to(ROOT).as_posix()
        if path.suffix in {".png", ".ico", ".icns", ".zip", ".csv"} or relative == "tests/test_house.py":
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if (relative in tools or relative.startswith(".ci/")) and (hit := address.search(text)):
            found.append(f"{relative}: {hit[0]}")
        if hit := place.search(text):
            found.append(f"{relative}: {hit[0]}")
    _none(found)


def _qt_names() -> frozenset[str]:
    """Return each name a class of Qt's or pyqtgraph's gives to what may be overridden."""
    classes = [
        thing
        for module in (QtCore, QtGui, QtWidgets, pyqtgraph)
        for thing in (getattr(module, name) for name in dir(module))  # dir knows the classes not loaded yet
        if isinstance(thing, type)
    ]
    return frozenset(name for thing in classes for name in dir(thing))


def _foreign_spelling(module: Module, qt_names: frozenset[str]) -> Iterator[str]:
    """Yield camelCase names that neither override Qt's or pyqtgraph's nor are signals of ours."""
    camel = re.compile(r"[a-z]+[a-z0-9]*[A-Z]\w*")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef) and camel.fullmatch(node.name) and node.name not in qt_names:
            yield f"{module.where(node)}: {node.name}"
        if isinstance(node, ast.ClassDef):
            for line in node.body:
                if isinstance(line, ast.Assign) and isinstance(line.value, ast.Call | ast.Constant):
                    is_signal = isinstance(line.value, ast.Call) and ast.unparse(line.value.func).endswith("Signal")
                    yield from (
                        f"{module.where(line)}: {target.id}"
                        for target in line.targets
                        if isinstance(target, ast.Name) and camel.fullmatch(target.id) and not is_signal
                    )


def test_only_overrides_and_signals_are_spelled_as_qt_spells() -> None:
    qt_names = _qt_names()
    _none(found for module in GUI for found in _foreign_spelling(module, qt_names))


def _untranslatable(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"):
            continue
        if not module.name.startswith(WITH_TEXT):
            yield f"{module.where(node)}: tr() below the views"
        if not (node.args and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)):
            yield f"{module.where(node)}: lupdate cannot read {ast.unparse(node)[:60]}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr) and ".tr(" in ast.unparse(node):
            yield f"{module.where(node)}: tr() inside an f-string"


def test_text_for_people_can_be_translated() -> None:
    _none(found for module in GUI for found in _untranslatable(module))


def test_lists_and_tables_stand_on_models() -> None:
    item_widgets = {"QTableWidget", "QTreeWidget", "QListWidget"}
    _none(module.where(node) for module in GUI for node, name in identifiers(module) if name in item_widgets)
