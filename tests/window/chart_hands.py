"""What a hand does at the chart of a real window, and what an eye sees of it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from gui.app.offscreen import settle
from gui.figures.chart_state import ChartState
from gui.models.roles import Role
from gui.theme.parts.row_guide import RowRole
from gui.theme.parts.table_view import TableView
from gui.window.wiring import Hall


def state(hall: Hall) -> ChartState:
    found = hall.session.chart_state
    assert found is not None
    return found


def focused() -> QWidget:
    found: QWidget | None = QApplication.focusWidget()
    assert found is not None
    return found


def press(hall: Hall, key: Qt.Key) -> None:
    """Press a key in the chart."""
    slot = hall.desk.panes.page.chart
    if not slot.isAncestorOf(focused()):
        slot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), key)
    settle()


def offered(hall: Hall, name: str) -> list[str]:
    """Return the keys of a group that may be chosen now."""
    assert hall.session.pages is not None
    groups = hall.session.pages.offers(state(hall))
    return [one.key for group in groups if group.name == name for one in group.offers if one.reason is None]


def button(hall: Hall, words: str) -> QAbstractButton:
    bar = hall.desk.panes.page.chart.bar
    return next(part for part in bar.findChildren(QAbstractButton) if words in (part.text(), part.accessibleName()))


def rows(hall: Hall) -> list[str]:
    """Return what the rows of the table say of whom, when, and how much; heads of groups left out."""
    table = hall.desk.panes.page.chart.table
    assert table is not None
    model = table.findChildren(TableView)[0].model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    told = [heads.index(head) for head in ("Period", "What", "Value", "Unit") if head in heads]
    shown = [row for row in range(model.rowCount()) if not model.index(row, 0).data(RowRole.GROUP)]
    return ["\t".join(str(model.index(row, at).data()) for at in told) for row in shown]


def go_to_row(view: TableView, *, with_door: bool) -> bool:
    """Go down with the keyboard to the first row that is a door, or that is none; tell whether there is one."""
    for _row in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Down)
        if bool(view.currentIndex().data(Role.LINK)) is with_door:
            return True
    return False


def entries(menu: QMenu, above: str = "") -> Iterator[tuple[str, QAction]]:
    """Yield all that is in a menu, by the words one reads on the way to it."""
    for action in menu.actions():
        inner = action.menu()
        words = above + action.text().partition("\t")[0]
        if isinstance(inner, QMenu):
            yield from entries(inner, f"{words} > ")
        elif not action.isSeparator():
            yield words, action


def column_of(view: TableView, title: str) -> int:
    heads = [view.model().headerData(at, Qt.Orientation.Horizontal) for at in range(view.model().columnCount())]
    return heads.index(title)


def label(hall: Hall, part: str) -> str:
    """Return the words in the chart's bar that hold others, in sight or in the title's tip."""
    bar = hall.desk.panes.page.chart.bar
    seen = [words for one in bar.findChildren(QLabel) if one.isVisible() for words in (one.text(), one.toolTip())]
    return next((words for words in seen if part in words), "")
