"""The watch that every test stands under sees what is left behind, and only that."""

import threading

from PySide6.QtCore import QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.leftovers import Watch


def test_a_tidy_test_leaves_nothing(qtbot: QtBot) -> None:
    watch = Watch()
    label = QLabel("gone in a moment")
    label.show()
    label.close()
    label.deleteLater()
    assert watch.leftovers(gui=True) == []


def test_a_window_is_named(qtbot: QtBot) -> None:
    watch = Watch()
    label = QLabel("still here")
    label.setObjectName("forgotten")
    qtbot.addWidget(label)
    assert watch.leftovers(gui=True) == ["window QLabel forgotten"]


def test_a_window_that_was_there_before_may_stay(qtbot: QtBot) -> None:
    label = QLabel("here all along")
    qtbot.addWidget(label)
    ticking = QTimer(label)
    watch = Watch()
    ticking.start(60_000)
    assert watch.leftovers(gui=True) == []
    ticking.stop()


def test_a_running_timer_is_named(qtbot: QtBot) -> None:
    watch = Watch()
    timer = QTimer()
    timer.setObjectName("ticking")
    timer.start(60_000)
    assert watch.leftovers(gui=True) == ["running timer QTimer ticking"]
    timer.stop()
    assert watch.leftovers(gui=True) == []


def test_a_running_thread_of_qt_is_named(qtbot: QtBot) -> None:
    watch = Watch()
    thread = QThread()
    thread.start()
    assert watch.leftovers(gui=True) == ["running thread QThread"]
    thread.quit()
    assert thread.wait(5_000)


def test_a_running_thread_of_python_is_named() -> None:
    watch = Watch()
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="waiting")
    thread.start()
    assert watch.leftovers(gui=False) == ["thread waiting"]
    release.set()
    thread.join()


def test_a_job_that_just_ends_is_waited_for(qtbot: QtBot) -> None:
    watch = Watch()
    done = threading.Event()
    QThreadPool.globalInstance().start(done.set)
    assert watch.leftovers(gui=True) == []
    assert done.is_set()
