"""The ground every test stands on: a real screen, a home of its own, two dossiers, one language."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


def test_the_offscreen_platform_has_a_desktop_sized_screen(qapp: QApplication) -> None:
    assert QGuiApplication.platformName() == "offscreen"
    screen = QGuiApplication.primaryScreen()
    assert (screen.size().toTuple(), screen.devicePixelRatio()) == ((2560, 1440), 1.0)


def test_qt_and_programs_find_an_empty_home(qapp: QApplication, home: Path, tmp_path: Path) -> None:
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    assert Path(config) == home / ".config"
    assert os.environ["HOME"] == str(home)
    assert [path for path in home.rglob("*") if path.is_file()] == []
    assert list(tmp_path.iterdir()) == []


def test_our_log_is_listened_to(caplog: pytest.LogCaptureFixture, quiet_log: None) -> None:
    import logging

    logging.getLogger("gui.somewhere").warning("a warning that this test asks for")
    assert "a warning that this test asks for" in caplog.text
