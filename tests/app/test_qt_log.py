"""Qt's messages go to our log."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qDebug, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from gui.app.qt_log import QtLog


@pytest.fixture
def qt_log(qtbot: QtBot) -> Iterator[QtLog]:
    theirs = qInstallMessageHandler(None)
    qt_log = QtLog()
    qt_log.install()
    yield qt_log
    qt_log.remove()
    qInstallMessageHandler(theirs)


def test_a_warning_of_qt_is_a_warning_of_ours(qt_log: QtLog, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("the pixmap is null")
    assert [(record.levelno, record.message) for record in caplog.records] == [(logging.WARNING, "the pixmap is null")]


def test_what_the_offscreen_platform_cannot_do_is_no_warning(qt_log: QtLog, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("This plugin does not support raise()")
    qDebug("nothing of note")
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
