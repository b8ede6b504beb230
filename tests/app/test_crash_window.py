"""The window that tells of a crash stands on Qt alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.app.crash_window import CrashWindow


def test_the_report_can_be_read_and_copied(qtbot: QtBot) -> None:
    window = CrashWindow(report="the first report")
    qtbot.addWidget(window)
    window.show()
    window.add_report("a further one")
    shown = window.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.isReadOnly()
    assert shown.toPlainText() == "the first report\na further one"
    copy = next(button for button in window.findChildren(QPushButton) if "Copy" in button.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown.toPlainText()


def test_escape_puts_it_away(qtbot: QtBot) -> None:
    window = CrashWindow(report="x")
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.finished):
        QTest.keyClick(window, Qt.Key.Key_Escape)
