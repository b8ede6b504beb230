"""The repository as the house tests read it: its modules as trees, its files as text."""

import ast
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = frozenset({".git", ".venv", "build", "dist", "__pycache__"})
"""Folders that git or the tools make; caches of tools begin with a dot and an underscore or carry their name."""

_CACHE = re.compile(r"\..+_cache|\.hypothesis|\.benchmarks|.+\.egg-info")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: where it lies, what it is called, its text and its tree."""

    path: Path
    name: str
    text: str
    tree: ast.Module

    @property
    def is_package(self) -> bool:
        """Tell whether this is an ``__init__.py``."""
        return self.path.name == "__init__.py"

    def where(self, node: ast.stmt | ast.expr) -> str:
        """Return ``file:line`` of a node, as editors read it."""
        return f"{self.path.relative_to(ROOT)}:{node.lineno}"


@cache
def modules(top: str) -> tuple[Module, ...]:
    """Return every Python module below one top folder, in order."""
    return tuple(_module(path) for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] == top)


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(path, name, text, ast.parse(text, str(path)))


@cache
def files() -> tuple[Path, ...]:
    """Return every file of the repository that nobody's tools made, in order."""
    return tuple(sorted(_walk(ROOT)))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in os.scandir(folder):
        if entry.name in MADE or _CACHE.fullmatch(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        else:
            yield Path(entry.path)


def words(text: str) -> set[str]:
    """Split names and sentences into words in lower case: ``stakePercent`` and ``stake_percent`` alike."""
    return {word.lower() for word in _WORD.findall(text)}


def docstrings(tree: ast.Module) -> set[int]:
    """Return the ids of the nodes that are docstrings, of attributes too."""
    found = set()
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for child in body if isinstance(body, list) else []:
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                found.add(id(child.value))
    return found


def literals(module: Module) -> Iterator[tuple[ast.Constant, str]]:
    """Yield each string literal that is no docstring, pieces of f-strings too."""
    said = docstrings(module.tree)
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node, node.value


def identifiers(module: Module) -> Iterator[tuple[ast.stmt | ast.expr, str]]:
    """Yield each name the module gives or uses."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Name):
            yield node, node.id
        elif isinstance(node, ast.Attribute):
            yield node, node.attr
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node, node.name
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            yield from ((node, argument.arg) for argument in every)
