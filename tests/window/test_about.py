"""Help: the notice the licence of Qt asks for, and the keys."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui import __version__
from gui.theme.parts.key_cap import KeyCap
from gui.theme.theme import Theme
from gui.window.about import AboutDialog, KeysDialog


def test_the_notice_names_licence_versions_and_freedom(qtbot: QtBot) -> None:
    dialog = AboutDialog(theme=Theme())
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for wanted in (__version__, qVersion(), "Lesser General Public License, version 3", "replace", "pyqtgraph", "MIT"):
        assert wanted in words


def test_every_key_stands_beside_what_it_does(qtbot: QtBot) -> None:
    keys = (("F6", "Next pane"), ("Ctrl+F", "Filter"), ("F1", "Keys"))
    dialog = KeysDialog(theme=Theme(), keys=keys)
    qtbot.addWidget(dialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert len(dialog.findChildren(KeyCap)) == 3
    for _key, meaning in keys:
        assert meaning in words


def test_many_keys_fit_the_smallest_window(qtbot: QtBot) -> None:
    keys = tuple((f"F{number}", f"Does a thing, number {number}") for number in range(36))
    dialog = KeysDialog(theme=Theme(), keys=keys)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height() <= 500
