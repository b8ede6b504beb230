"""What does not fit is cut, and said in a tooltip."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.theme.parts.elided_label import ElidedLabel
from gui.theme.theme import Theme

WORDS = "orders-2023-first-fifty-days-of-the-new-model"


def ask_tip(label: ElidedLabel) -> str:
    """Hold the pointer over the label and return what it says."""
    inside = QPoint(2, 2)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, inside, label.mapToGlobal(inside)))
    said = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return said


def shown(qtbot: QtBot, label: ElidedLabel, width: int) -> None:
    """Show the label at a width."""
    label.setText(WORDS)
    qtbot.addWidget(label)
    label.resize(width, 20)
    label.show()
    qtbot.waitExposed(label)


def test_as_wide_as_it_asks_for_nothing_is_cut(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme=theme)
    shown(qtbot, label, 10)
    label.resize(label.sizeHint())
    assert label.shown_text() == WORDS
    assert ask_tip(label) == ""


def test_too_narrow_the_end_is_cut_and_the_tip_says_it_all(qtbot: QtBot, light: Theme) -> None:
    label = ElidedLabel(theme=light)
    shown(qtbot, label, 120)
    assert label.is_elided()
    assert label.shown_text().startswith("orders")
    assert label.shown_text().endswith("…")
    assert ask_tip(label) == WORDS


def test_identifiers_keep_both_ends(qtbot: QtBot, light: Theme) -> None:
    label = ElidedLabel(theme=light, middle=True)
    shown(qtbot, label, 160)
    assert label.shown_text().startswith("orders")
    assert label.shown_text().endswith("model")


def test_a_tip_of_its_own_is_kept(qtbot: QtBot, light: Theme) -> None:
    label = ElidedLabel(theme=light)
    shown(qtbot, label, 120)
    label.setToolTip("first told by the maker")
    assert ask_tip(label) == "first told by the maker"


def test_it_can_be_made_narrow(qtbot: QtBot, light: Theme) -> None:
    label = ElidedLabel(theme=light)
    shown(qtbot, label, 120)
    assert label.minimumSizeHint().width() < 60
