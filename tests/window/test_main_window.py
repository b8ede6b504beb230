"""The main window itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.shell.settings import SettingsStore
from gui.theme.parts.drop_hint import DropHint
from gui.window.main_window import MainWindow
from gui.window.wiring import Hall

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_painted_is_said_once(make_hall: Callable[[], Hall], qtbot: QtBot) -> None:
    hall = make_hall()
    window = MainWindow(theme=hall.theme, text=hall.text, settings=SettingsStore(path=None))
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
    again = MainWindow(theme=hall.theme, text=hall.text, settings=hall.settings)
    qtbot.addWidget(again)
    place = again.geometry()
    assert (place.x(), place.y(), place.width(), place.height()) == (60, 70, 1100, 700)


def test_the_window_does_not_get_smaller_than_all_its_parts(hall: Hall) -> None:
    hall.window.resize(100, 100)
    assert (hall.window.width(), hall.window.height()) == (800, 500)


def test_alt_by_itself_shows_the_menu_as_a_bar(hall: Hall, qtbot: QtBot) -> None:
    bar = hall.window.menuBar()
    handle = hall.window.windowHandle()
    assert bar.isHidden()
    QTest.keyClick(handle, Qt.Key.Key_Alt)
    assert bar.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Alt)
    assert bar.isHidden()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert bar.isHidden()


def test_a_dragged_dossier_is_welcomed_and_a_dropped_one_told(hall: Hall, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    hint = hall.window.findChild(DropHint)
    assert hint is not None
    enter = QDragEnterEvent(QPoint(400, 300), action, data, button, NO_MODIFIER)
    hall.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert hint.isVisible()
    hall.window.dragLeaveEvent(QDragLeaveEvent())
    assert not hint.isVisible()
    hall.window.dragEnterEvent(enter)
    with qtbot.waitSignal(hall.opener.refused, timeout=20_000) as refused:
        hall.window.dropEvent(QDropEvent(QPointF(400, 300), action, data, button, NO_MODIFIER))
    assert refused.args[1] == tmp_path
    assert not hint.isVisible()


def test_something_else_that_is_dragged_is_not_welcomed(hall: Hall) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    enter.ignore()
    hall.window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_full_screen_and_back(hall: Hall, qtbot: QtBot) -> None:
    hall.window.actions_.full_screen.trigger()
    qtbot.waitUntil(hall.window.isFullScreen)
    hall.window.actions_.full_screen.trigger()
    qtbot.waitUntil(lambda: not hall.window.isFullScreen())


def test_coming_forward_undoes_being_minimized(hall: Hall, qtbot: QtBot) -> None:
    hall.window.showMinimized()
    hall.window.come_forward()
    assert not hall.window.isMinimized()
    assert hall.window.isVisible()
