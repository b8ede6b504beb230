"""The list of disagreements: what is told, narrowed, opened, walked through."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.app.offscreen import settle
from gui.base.text import Text
from gui.figures.book import FigureBook
from gui.figures.disagreements import Disagreement, disagreements
from gui.models.roles import Role
from gui.theme.parts.chip import Chip
from gui.theme.theme import Theme
from gui.views.disagreements.panel import DisagreementList, DisagreementsPanel
from gui.views.disagreements.row import DisagreementDelegate
from tests.figures.reports import dossier_of, report, year
from tests.views.conftest import only


def rows() -> tuple[Disagreement, ...]:
    """Return one that is declared (c, d, 20 %), one told by the values (a, b, 5 %), and a dozen small ones."""
    small = [
        report(f"s{place}{value}", value, period=year(1990 + place), digits=4)
        for place in range(12)
        for value in ("200", "201")
    ]
    return disagreements(
        FigureBook(
            dossier_of(
                report("a", "200", period=year(2020), digits=3),
                report("b", "210", period=year(2020), digits=3),
                report("c", "200", period=year(2021), digits=1),
                report("d", "240", period=year(2021), digits=1, contradicts="c", source="early"),
                *small,
            )
        )
    )


@pytest.fixture
def panel(theme: Theme, text: Text, qtbot: QtBot) -> DisagreementsPanel:
    panel = DisagreementsPanel(theme=theme, text=text)
    qtbot.addWidget(panel)
    panel.resize(800, 400)
    panel.show()
    panel.show_disagreements(rows())
    return panel


def listed(panel: DisagreementsPanel) -> DisagreementList:
    return only(panel, DisagreementList)


def links(panel: DisagreementsPanel) -> list[str]:
    model = listed(panel).model()
    return [str(model.index(row, 0).data(Role.LINK)) for row in range(model.rowCount())]


def chip(panel: DisagreementsPanel, words: str) -> Chip:
    (found,) = (chip for chip in panel.findChildren(Chip) if chip.isVisible() and chip.text() == words)
    return found


def value_at(panel: DisagreementsPanel, row: int, place: int) -> QPoint:
    """Return where a value stands: the middle of its words."""
    view = listed(panel)
    delegate = view.itemDelegate()
    assert isinstance(delegate, DisagreementDelegate)
    index = view.model().index(row, 0)
    return delegate.plan(index.data(Role.ROW), view.visualRect(index)).lines[place].amount.center()


def test_the_largest_comes_first(panel: DisagreementsPanel) -> None:
    assert links(panel)[:2] == ["figure:c", "figure:a"]
    assert len(links(panel)) == 14


def test_a_click_beside_the_values_opens_the_one_that_is_taken(panel: DisagreementsPanel, qtbot: QtBot) -> None:
    view = listed(panel)
    place = view.visualRect(view.model().index(1, 0)).topRight() + QPoint(-40, 40)
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["figure:a"]


@pytest.mark.parametrize(("place", "link"), [(0, "figure:a"), (1, "figure:b")])
def test_each_value_is_a_door_of_its_own(panel: DisagreementsPanel, qtbot: QtBot, place: int, link: str) -> None:
    with qtbot.waitSignal(panel.linkOpened) as opened:
        QTest.mouseClick(listed(panel).viewport(), Qt.MouseButton.LeftButton, pos=value_at(panel, 1, place))
    assert opened.args == [link]


def test_the_pointer_is_a_hand_over_a_value_and_nowhere_else(panel: DisagreementsPanel) -> None:
    view = listed(panel)
    QTest.mouseMove(view.viewport(), value_at(panel, 1, 1))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), value_at(panel, 1, 1) + QPoint(300, 0))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_walk_rows_and_the_values_in_them(panel: DisagreementsPanel, qtbot: QtBot) -> None:
    opened: list[str] = []
    panel.linkOpened.connect(opened.append)
    view = listed(panel)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.model().index(0, 0))
    key = Qt.Key
    for pressed in (
        *(key.Key_Return, key.Key_Right, key.Key_Return, key.Key_Right, key.Key_Return),
        *(key.Key_Down, key.Key_Return, key.Key_Right, key.Key_Left, key.Key_Enter),
    ):
        QTest.keyClick(view, pressed)
    assert opened == ["figure:c", "figure:d", "figure:d", "figure:a", "figure:a"]


def test_chips_keep_what_is_declared_or_told_by_the_values(panel: DisagreementsPanel) -> None:
    chip(panel, "Declared in the dossier").click()
    assert links(panel) == ["figure:c"]
    chip(panel, "Declared in the dossier").click()
    chip(panel, "Values apart").click()
    assert "figure:c" not in links(panel)
    assert len(links(panel)) == 13


def test_what_is_chosen_elsewhere_is_marked_and_brought_into_view(panel: DisagreementsPanel) -> None:
    view = listed(panel)
    opened: list[str] = []
    panel.linkOpened.connect(opened.append)
    panel.choose("figure:s11200")
    assert view.selectionModel().hasSelection()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    panel.choose("figure:b")
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["figure:b"]
    panel.choose("source:late")
    assert not view.selectionModel().hasSelection()


def test_a_marked_row_stays_in_view_when_the_list_gets_lower(panel: DisagreementsPanel) -> None:
    view = listed(panel)
    panel.choose(links(panel)[2])
    panel.resize(800, 300)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_what_belongs_to_the_chosen_is_drawn_stronger(panel: DisagreementsPanel) -> None:
    before = listed(panel).grab().toImage()
    panel.light(frozenset({"figure:d"}))
    assert listed(panel).model().index(0, 0).data(Role.LIT) is True
    assert listed(panel).grab().toImage() != before


def test_others_in_their_place_leave_one_where_one_was(panel: DisagreementsPanel) -> None:
    view = listed(panel)
    chip(panel, "Values apart").click()
    view.verticalScrollBar().setValue(120)
    panel.show_disagreements(rows(), stay=True)
    assert view.verticalScrollBar().value() == 120
    assert chip(panel, "Values apart").isChecked()
    panel.show_disagreements(rows())
    settle()
    assert view.verticalScrollBar().value() == 0
    assert not chip(panel, "Values apart").isChecked()


def test_where_nothing_differs_that_is_said(panel: DisagreementsPanel) -> None:
    panel.show_disagreements(())
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "No reports differ here" in said
    assert not listed(panel).isVisible()
    panel.show_disagreements(rows())
    assert listed(panel).isVisible()
