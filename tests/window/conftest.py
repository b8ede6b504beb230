"""A whole window over each of the two dossiers, with nothing of the user's in it."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app.assembly import assemble, hang_charts, import_charts
from gui.dossier.load import Opened, load
from gui.shell.settings import SettingsStore
from gui.shell.tasks import TaskPool
from gui.theme.scheme import SchemeSource
from gui.theme.tokens import load_tokens
from gui.window.main_window import MainWindow
from gui.window.wiring import Hall

SIZE = (1440, 900)


@cache
def read(path: Path) -> Opened:
    """Read a dossier once for all tests; it never changes."""
    return load(path)


@pytest.fixture
def settings() -> SettingsStore:
    """Return settings that are kept for this test only."""
    return SettingsStore(path=None)


@pytest.fixture
def make_hall(qapp: QApplication, qtbot: QtBot, settings: SettingsStore) -> Iterator[Callable[[], Hall]]:
    """Return what makes a window that is shown, with nothing open in it."""
    made: list[tuple[Hall, TaskPool]] = []

    def make() -> Hall:
        pool = TaskPool()
        window = MainWindow(tokens=load_tokens("light"), settings=settings)
        hall = assemble(
            application=qapp,
            window=window,
            settings=settings,
            schemes=SchemeSource(),
            pool=pool,
            end=qapp.closeAllWindows,
        )
        made.append((hall, pool))
        hall.window.resize(*SIZE)
        hall.window.show()
        qtbot.waitExposed(hall.window)
        hall.desk.show_menu_with_alt()
        return hall

    yield make
    for hall, pool in made:
        hall.opener.cancel()
        assert pool.close()
        hall.window.close()
        settings.write()
        hall.window.deleteLater()
    QGuiApplication.clipboard().clear()  # without a screen Qt lets go of it after Python's end, and crashes


@pytest.fixture
def hall(make_hall: Callable[[], Hall], dossier_path: Path) -> Hall:
    """Return a window with a dossier open in it."""
    hall = make_hall()
    hall.session.take(read(dossier_path), dossier_path)
    return hall


@pytest.fixture
def hall_with_charts(hall: Hall) -> Hall:
    """Return a window with a dossier and its charts."""
    hang_charts(hall, import_charts())
    return hall
