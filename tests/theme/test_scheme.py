"""The scheme follows the system until one is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.theme.scheme import SchemeSource


def test_a_system_that_does_not_say_means_light(qtbot: QtBot) -> None:
    source = SchemeSource()
    source.follow_system(Qt.ColorScheme.Unknown)
    assert source.scheme() == "light"


def test_the_system_is_followed(qtbot: QtBot) -> None:
    source = SchemeSource()
    with qtbot.waitSignal(source.changed, timeout=1000):
        source.follow_system(Qt.ColorScheme.Dark)
    assert source.scheme() == "dark"


def test_a_choice_goes_before_the_system(qtbot: QtBot) -> None:
    source = SchemeSource()
    source.choose("contrast")
    with qtbot.assertNotEmitted(source.changed):
        source.follow_system(Qt.ColorScheme.Dark)
    assert source.scheme() == source.chosen == "contrast"
    source.choose("")
    assert source.scheme() == "dark"


def test_an_unknown_choice_follows_the_system(qtbot: QtBot) -> None:
    source = SchemeSource()
    source.choose("neon")
    assert (source.scheme(), source.chosen) == ("light", "")


def test_hints_of_the_application_are_followed(qtbot: QtBot) -> None:
    hints = QGuiApplication.styleHints()
    source = SchemeSource(hints=hints)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert source.scheme() == "dark"
