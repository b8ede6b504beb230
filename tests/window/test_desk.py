"""Menu bar, keys and drops over the whole window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.theme.focus import came_by_key
from gui.theme.parts.drop_hint import DropHint
from gui.window.wiring import Hall

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


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


def test_the_next_pane_shows_where_the_keyboard_went(hall: Hall, qtbot: QtBot) -> None:
    hall.window.activateWindow()
    qtbot.waitUntil(hall.window.isActiveWindow)
    panes = hall.desk.panes.panes()
    seen = set()
    for _ in panes:
        QTest.mouseClick(hall.desk.panes.side.partners, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
        hall.window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)  # as after any click
        hall.desk.menu.next_pane.trigger()
        focused = hall.window.focusWidget()
        qtbot.waitUntil(focused.hasFocus)
        assert came_by_key(focused)
        seen.add(next(pane for pane in panes if pane is focused or pane.isAncestorOf(focused)))
    assert len(seen) > 2


def test_a_dragged_dossier_is_welcomed_and_a_dropped_one_told(hall: Hall, qtbot: QtBot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    hint = hall.window.findChild(DropHint)
    assert hint is not None
    enter = QDragEnterEvent(QPoint(400, 300), action, data, button, NO_MODIFIER)
    hall.desk.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert hint.isVisible()
    hall.desk.dragLeaveEvent(QDragLeaveEvent())
    assert not hint.isVisible()
    hall.desk.dragEnterEvent(enter)
    with qtbot.waitSignal(hall.opener.refused, timeout=20_000) as refused:
        hall.desk.dropEvent(QDropEvent(QPointF(400, 300), action, data, button, NO_MODIFIER))
    assert refused.args[1] == tmp_path
    assert not hint.isVisible()


def test_something_else_that_is_dragged_is_not_welcomed(hall: Hall) -> None:
    data = QMimeData()
    data.setText("words")
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_MODIFIER)
    enter.ignore()
    hall.desk.dragEnterEvent(enter)
    assert not enter.isAccepted()
