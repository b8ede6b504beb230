"""The page of faults: what is wrong, where, what to do, and one way on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.dossier.model import Finding
from gui.theme.parts.table_view import TableView
from gui.theme.theme import Theme
from gui.views.problem import ProblemPage
from tests.views.conftest import only


@pytest.fixture
def page(theme: Theme, text: Text, qtbot: QtBot) -> ProblemPage:
    page = ProblemPage(theme=theme, text=text)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    return page


def said(page: ProblemPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_a_failure_says_what_where_and_what_to_do(page: ProblemPage, findings: tuple[Finding, ...]) -> None:
    page.show_failure("ferries.zip", findings[1:], "")
    assert {"This cannot be opened", "ferries.zip", "Not a number.", "Write 26353."} <= said(page)
    assert "Error · type-error, data/turnover.csv, row 21, column value, cell “26,353”" in said(page)
    assert not only(page, TableView).isVisible()


def test_the_button_leads_back_to_what_is_open(page: ProblemPage, findings: tuple[Finding, ...], qtbot: QtBot) -> None:
    page.show_failure("ferries.zip", findings, "Ferries")
    assert only(page, QPushButton).text() == "Back to Ferries"
    with qtbot.assertNotEmitted(page.openAsked), qtbot.waitSignal(page.backAsked):
        QTest.mouseClick(only(page, QPushButton), Qt.MouseButton.LeftButton)


def test_with_nothing_open_it_leads_to_another(page: ProblemPage, findings: tuple[Finding, ...], qtbot: QtBot) -> None:
    page.show_failure("ferries.zip", findings, "")
    with qtbot.assertNotEmitted(page.backAsked), qtbot.waitSignal(page.openAsked):
        QTest.mouseClick(only(page, QPushButton), Qt.MouseButton.LeftButton)


def test_several_faults_are_listed_and_each_is_told_in_full(page: ProblemPage, findings: tuple[Finding, ...]) -> None:
    page.show_findings("ferries", findings, "Ferries")
    assert {"This dossier has faults", "1 error · 1 warning", "Not a number."} <= said(page)
    QTest.keyClick(only(page, TableView), Qt.Key.Key_Down)
    assert "The size differs." in said(page)
    assert "Write 26353." not in said(page)


def test_columns_without_room_go_and_the_detail_keeps_them(
    page: ProblemPage, findings: tuple[Finding, ...], qtbot: QtBot
) -> None:
    page.show_findings("ferries", findings, "")
    page.resize(600, 500)
    qtbot.waitUntil(lambda: only(page, TableView).isColumnHidden(2))
    assert any("row 21" in words for words in said(page))


def test_it_is_drawn_in_every_theme(
    every_theme: Theme, text: Text, findings: tuple[Finding, ...], drawn: Callable[..., QImage]
) -> None:
    page = ProblemPage(theme=every_theme, text=text)
    page.show_findings("ferries", findings, "Ferries")
    picture = drawn(page, 1000, 500)
    assert picture.pixelColor(500, 470) == every_theme.colour("page")
