"""The main window itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.shell.settings import SettingsStore
from gui.theme.tokens import load_tokens
from gui.window.main_window import MainWindow
from gui.window.wiring import Hall

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_painted_is_said_once(qtbot: QtBot) -> None:
    window = MainWindow(tokens=load_tokens("dark"), settings=SettingsStore(path=None))
    qtbot.addWidget(window)
    said: list[bool] = []
    window.painted.connect(lambda: said.append(True))
    window.show()
    qtbot.waitUntil(lambda: said == [True])
    window.repaint()
    qtbot.waitExposed(window)
    assert said == [True]
    assert window.windowTitle() == "Smart Car Viewer"


def test_the_window_comes_back_where_it_was_left(make_hall: Callable[[], Hall], qtbot: QtBot) -> None:
    hall = make_hall()
    hall.window.setGeometry(60, 70, 1100, 700)
    hall.window.close()
    again = MainWindow(tokens=load_tokens("light"), settings=hall.settings)
    qtbot.addWidget(again)
    place = again.geometry()
    assert (place.x(), place.y(), place.width(), place.height()) == (60, 70, 1100, 700)


def test_the_window_does_not_get_smaller_than_all_its_parts(hall: Hall) -> None:
    hall.window.resize(100, 100)
    assert (hall.window.width(), hall.window.height()) == (800, 500)


def test_full_screen_and_back(hall: Hall, qtbot: QtBot) -> None:
    hall.desk.menu.full_screen.trigger()
    qtbot.waitUntil(hall.window.isFullScreen)
    hall.desk.menu.full_screen.trigger()
    qtbot.waitUntil(lambda: not hall.window.isFullScreen())


def test_coming_forward_undoes_being_minimized(hall: Hall, qtbot: QtBot) -> None:
    hall.window.showMinimized()
    hall.window.come_forward()
    assert not hall.window.isMinimized()
    assert hall.window.isVisible()
