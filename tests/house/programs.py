"""Small programs for a Python of their own: what importing our modules does and does not do."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.house.source import ROOT

BLOCK = """
import importlib, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {blocked}:
            raise ModuleNotFoundError(f"{{name}} is not for this floor", name=name)

sys.meta_path.insert(0, Blocked())
for name in {names}:
    importlib.import_module(name)
"""

IMPORT = """
import importlib, sys, threading
before = threading.active_count()
for name in {names}:
    importlib.import_module(name)
assert threading.active_count() == before, threading.enumerate()
core = sys.modules.get("PySide6.QtCore")
assert core is None or core.QCoreApplication.instance() is None, "an application was made"
assert not ({unwanted} & set(sys.modules)), {unwanted} & set(sys.modules)
"""


def import_without(blocked: Iterable[str], names: Iterable[str], folder: Path) -> str:
    """Import modules where some packages do not exist; return what was said."""
    return _run(BLOCK.format(blocked=set(blocked), names=list(names)), folder)


def import_quietly(names: Iterable[str], unwanted: Iterable[str], folder: Path) -> str:
    """Import modules, see that no application, thread or unwanted module comes with them; return what was said."""
    return _run(IMPORT.format(names=list(names), unwanted=set(unwanted)), folder)


def _run(program: str, folder: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{program}"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.stdout + run.stderr
