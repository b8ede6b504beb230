"""Both real dossiers as figure books, read once for the whole run."""

from functools import cache
from pathlib import Path

import pytest

from gui.figures.book import FigureBook
from tests.dossier.packages import opened


@cache
def _book(path: Path) -> FigureBook:
    return FigureBook(opened(path))


@pytest.fixture
def book(dossier_path: Path) -> FigureBook:
    """Return the figures of each of the two dossiers in turn."""
    return _book(dossier_path)


@pytest.fixture
def builtin_book(builtin_dossier_path: Path) -> FigureBook:
    """Return the figures of the built-in dossier."""
    return _book(builtin_dossier_path)


@pytest.fixture
def ferry_book(ferry_dossier_path: Path) -> FigureBook:
    """Return the figures of the invented dossier."""
    return _book(ferry_dossier_path)
