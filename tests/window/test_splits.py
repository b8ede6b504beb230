"""A splitter comes back where it was left, in a window of another size too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.shell.settings import SettingsStore
from gui.window.splits import KeptSplitter


def splitter(qtbot: QtBot, settings: SettingsStore, *, orientation: Qt.Orientation, least: int = 0) -> KeptSplitter:
    made = KeptSplitter(orientation=orientation, settings=settings, name="a", usual=640)
    qtbot.addWidget(made)
    for _part in range(2):
        part = QWidget()
        part.setMinimumSize(least, least)
        made.addWidget(part)
    made.resize(400, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def share(made: KeptSplitter) -> float:
    return made.sizes()[0] / sum(made.sizes())


@pytest.mark.parametrize("orientation", list(Qt.Orientation))
def test_the_usual_share_is_kept_at_every_size(qtbot: QtBot, orientation: Qt.Orientation) -> None:
    made = splitter(qtbot, SettingsStore(path=None), orientation=orientation)
    for size in (400, 1000, 250):
        made.resize(size, size)
        assert share(made) == pytest.approx(0.64, abs=0.01)


def test_where_it_was_moved_to_is_remembered_under_its_name(qtbot: QtBot) -> None:
    settings = SettingsStore(path=None)
    made = splitter(qtbot, settings, orientation=Qt.Orientation.Vertical)
    made.moveSplitter(100, 1)
    left = share(made)
    made.keep_as("b", 500)
    assert share(made) == pytest.approx(0.5, abs=0.01)
    made.keep_as("a", 640)
    assert share(made) == pytest.approx(left, abs=0.01)
    again = splitter(qtbot, settings, orientation=Qt.Orientation.Vertical)
    assert share(again) == pytest.approx(left, abs=0.01)


def test_least_sizes_are_kept(qtbot: QtBot) -> None:
    settings = SettingsStore(path=None)
    settings.remember_split("a", 0)
    made = splitter(qtbot, settings, orientation=Qt.Orientation.Vertical, least=120)
    assert made.sizes()[0] == 120


def test_a_first_part_that_is_held_leaves_what_is_gained_to_the_second(qtbot: QtBot) -> None:
    made = splitter(qtbot, SettingsStore(path=None), orientation=Qt.Orientation.Vertical)
    first = made.sizes()[0]
    made.hold()
    made.resize(400, 1600)
    made.keep_as("b", 500)
    assert made.sizes()[0] == first
