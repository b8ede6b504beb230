"""The sidebar: where one is, going elsewhere, the rail."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.models.sections import SectionEntry
from gui.theme.theme import Theme
from gui.views.sidebar import SectionSidebar
from tests.views.conftest import only

ENTRIES = (
    SectionEntry("home", "Home", "overview"),
    SectionEntry("boats", "Boats", "truck", 12),
    SectionEntry("odd", "Odd", "../../an/icon/that/is/none", 3),
)


@pytest.fixture
def sidebar(theme: Theme, text: Text, qtbot: QtBot) -> SectionSidebar:
    sidebar = SectionSidebar(theme=theme, text=text)
    qtbot.addWidget(sidebar)
    sidebar.show_dossier("Ferries", "Built-in", ENTRIES)
    sidebar.choose("home")
    sidebar.resize(200, 400)
    sidebar.show()
    return sidebar


def rows(sidebar: SectionSidebar) -> QListView:
    return only(sidebar, QListView)


def middle(sidebar: SectionSidebar, row: int) -> QPoint:
    return rows(sidebar).visualRect(rows(sidebar).model().index(row, 0)).center()


def test_a_click_goes_to_the_section(sidebar: SectionSidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.sectionChosen) as gone:
        QTest.mouseClick(rows(sidebar).viewport(), Qt.MouseButton.LeftButton, pos=middle(sidebar, 1))
    assert gone.args == ["boats"]


def test_a_click_or_enter_on_the_section_one_is_in_says_so_too(sidebar: SectionSidebar, qtbot: QtBot) -> None:
    sidebar.choose("boats")
    with qtbot.waitSignal(sidebar.sectionChosen) as gone:
        QTest.mouseClick(rows(sidebar).viewport(), Qt.MouseButton.LeftButton, pos=middle(sidebar, 1))
    assert gone.args == ["boats"]
    with qtbot.waitSignal(sidebar.sectionChosen) as gone:
        QTest.keyClick(rows(sidebar), Qt.Key.Key_Return)
    assert gone.args == ["boats"]


def test_the_arrow_keys_go_along_the_sections(sidebar: SectionSidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.sectionChosen) as gone:
        QTest.keyClick(rows(sidebar), Qt.Key.Key_Down)
    assert gone.args == ["boats"]


def test_being_told_where_one_is_says_nothing(sidebar: SectionSidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.sectionChosen):
        sidebar.choose("odd")
        sidebar.show_dossier("Other", "", ENTRIES[:1])
    assert rows(sidebar).model().rowCount() == 1


def test_the_chosen_section_is_tinted(every_theme: Theme, text: Text, drawn: Callable[..., QImage]) -> None:
    sidebar = SectionSidebar(theme=every_theme, text=text)
    sidebar.show_dossier("Ferries", "Built-in", ENTRIES)
    sidebar.choose("boats")
    picture = drawn(sidebar, 200, 400)
    place = rows(sidebar).mapTo(sidebar, middle(sidebar, 1))
    assert picture.pixelColor(20, place.y() - 8) == every_theme.colour("selection")
    assert picture.pixelColor(2, 396) == every_theme.colour("chrome")


def test_the_rail_is_narrow_and_still_goes_everywhere(sidebar: SectionSidebar, qtbot: QtBot) -> None:
    sidebar.set_rail(True)
    assert sidebar.is_rail
    assert sidebar.width() == 48
    qtbot.waitUntil(lambda: rows(sidebar).visualRect(rows(sidebar).model().index(0, 0)).height() == 36)
    with qtbot.waitSignal(sidebar.sectionChosen) as gone:
        QTest.mouseClick(rows(sidebar).viewport(), Qt.MouseButton.LeftButton, pos=middle(sidebar, 2))
    assert gone.args == ["odd"]


@pytest.mark.parametrize(
    ("title", "told"), [("Boats", ""), ("Boats and all that sails with them", "Boats and all that sails with them")]
)
def test_a_title_that_is_cut_is_told_by_its_tip(sidebar: SectionSidebar, qtbot: QtBot, title: str, told: str) -> None:
    sidebar.show_dossier("Ferries", "", (SectionEntry("boats", title, "truck", 12),))
    place = middle(sidebar, 0)
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    event = QHelpEvent(QEvent.Type.ToolTip, place, rows(sidebar).viewport().mapToGlobal(place))
    QApplication.sendEvent(rows(sidebar).viewport(), event)
    assert (QToolTip.text() if QToolTip.isVisible() else "") == told
    QToolTip.hideText()


def test_it_follows_the_theme_and_keeps_the_width_it_was_given(sidebar: SectionSidebar, theme: Theme) -> None:
    sidebar.setFixedWidth(224)
    theme.set_scheme("dark")
    picture = sidebar.grab().toImage()
    assert picture.pixelColor(2, picture.height() - 2) == theme.colour("chrome")
    assert sidebar.width() == 224


def test_a_screen_reader_finds_the_list(sidebar: SectionSidebar) -> None:
    assert rows(sidebar).accessibleName() == "Sections"
    assert isinstance(sidebar.focusProxy(), QWidget)
