"""The View menu of the chart: every offer, its key, and why some of it does not go now."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.base.text import Text
from gui.figures.offers import Offer, OfferGroup
from gui.theme.theme import Theme
from gui.views.chart.menu import ALL_EVENTS, ChartMenu

NEGATIVE = Message(cm.REASON_NEGATIVE)
GROUPS = (
    OfferGroup(
        "period",
        plain("Period"),
        tuple(Offer(key, plain(key.title()), key == "year") for key in ("span", "year", "month")),
    ),
    OfferGroup("share", plain("Share"), (Offer("share", plain("Share of the fleet"), False),), several=True),
    OfferGroup(
        "scale",
        plain("Scale"),
        (Offer("linear", plain("Linear"), True), Offer("log", plain("Log & co"), False, NEGATIVE)),
    ),
    OfferGroup("marks", plain("Marks"), (Offer("bars", plain("Bars"), False), Offer("lines", plain("Lines"), True))),
    OfferGroup(
        "lanes",
        plain("Shown"),
        (Offer("upper", plain("Turnover"), True), Offer("lower", plain("Tickets"), False)),
        several=True,
    ),
)


@pytest.fixture
def menu(qtbot: QtBot, theme: Theme, text: Text) -> Iterator[ChartMenu]:
    holder = QWidget()
    qtbot.addWidget(holder)
    menu = ChartMenu(text=text, parent=holder)
    menu.show_offers(GROUPS, face="chart", taken_only=False)
    menu.menu.aboutToShow.emit()
    yield menu
    holder.close()


def entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)
        yield action


def entry(menu: ChartMenu, words: str) -> QAction:
    return next(action for action in entries(menu.menu) if action.text().partition("\t")[0] == words)


def key(menu: ChartMenu, name: str) -> QAction:
    return next(action for action in menu.keys if action.shortcut().toString() == name)


def test_each_choice_has_its_key_beside_it(menu: ChartMenu) -> None:
    keys = dict(action.text().split("\t") for action in entries(menu.menu) if "\t" in action.text())
    assert keys == {
        "Table": "T",
        "Period": "P",
        "Share of the fleet": "S",
        "Scale: Log && co – a change may be negative": "L",
        "Marks: Lines": "B",
        "Show Turnover": "1",
        "Show Tickets": "2",
        "Zoom in": "+",
        "Zoom out": "−",
        "Reset the zoom – nothing is zoomed": "0",
    }


def test_what_holds_is_ticked_and_what_does_not_go_is_grey_with_its_reason(menu: ChartMenu) -> None:
    assert [action.text() for action in entries(menu.menu) if action.isChecked()] == [
        "Year",
        "Marks: Lines\tB",
        "Show Turnover\t1",
    ]
    grey = entry(menu, "Scale: Log && co – a change may be negative")
    assert not grey.isEnabled()
    assert "negative" in grey.toolTip()


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("Month", ("period", "month")),
        ("Share of the fleet", ("share", "share")),
        ("Marks: Lines", ("marks", "bars")),
        ("Show Tickets", ("lanes", "lower")),
    ],
)
def test_an_entry_says_what_was_chosen(menu: ChartMenu, qtbot: QtBot, words: str, chosen: tuple[str, str]) -> None:
    with qtbot.waitSignal(menu.chosen, timeout=1000) as said:
        entry(menu, words).trigger()
    assert tuple(said.args or ()) == chosen


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("P", ("period", "month")),
        ("B", ("marks", "bars")),
        ("S", ("share", "share")),
        ("E", ("events", ALL_EVENTS)),
        ("2", ("lanes", "lower")),
    ],
)
def test_a_key_goes_on_to_the_next_choice(menu: ChartMenu, qtbot: QtBot, name: str, chosen: tuple[str, str]) -> None:
    with qtbot.waitSignal(menu.chosen, timeout=1000) as said:
        key(menu, name).trigger()
    assert tuple(said.args or ()) == chosen


@pytest.mark.parametrize("name", ["L", "D", "C"])
def test_a_key_of_what_does_not_go_or_is_not_offered_does_nothing(menu: ChartMenu, qtbot: QtBot, name: str) -> None:
    with qtbot.assertNotEmitted(menu.chosen):
        key(menu, name).trigger()


def test_the_way_back_is_offered_while_zoomed(menu: ChartMenu, qtbot: QtBot) -> None:
    assert not entry(menu, "Reset the zoom – nothing is zoomed").isEnabled()
    menu.set_sight(zoomed=True, whole=False)
    menu.menu.aboutToShow.emit()
    with qtbot.waitSignal(menu.resetAsked, timeout=1000):
        entry(menu, "Reset the zoom").trigger()
    with qtbot.waitSignal(menu.zoomAsked, timeout=1000) as said:
        entry(menu, "Zoom in").trigger()
    assert said.args is not None
    assert said.args[0] > 1


def test_who_sees_all_of_the_time_is_told_that_there_is_no_more(menu: ChartMenu) -> None:
    menu.set_sight(zoomed=False, whole=True)
    menu.menu.aboutToShow.emit()
    assert not entry(menu, "Zoom out – everything is in view").isEnabled()
    assert entry(menu, "Zoom in").isEnabled()


def test_a_zoomed_table_has_the_way_back_and_says_where_one_comes_nearer(menu: ChartMenu, qtbot: QtBot) -> None:
    menu.show_offers(GROUPS, face="table", taken_only=False)
    menu.set_sight(zoomed=True, whole=False)
    menu.menu.aboutToShow.emit()
    for words in ("Zoom in – on the chart only", "Zoom out – on the chart only"):
        assert not entry(menu, words).isEnabled()
    with qtbot.waitSignal(menu.resetAsked, timeout=1000):
        entry(menu, "Reset the zoom").trigger()


def test_over_a_table_it_offers_to_copy_and_which_reports(menu: ChartMenu, qtbot: QtBot) -> None:
    menu.show_offers(GROUPS, face="table", taken_only=True)
    menu.menu.aboutToShow.emit()
    assert entry(menu, "Taken only").isChecked()
    with qtbot.waitSignal(menu.copyAsked, timeout=1000):
        entry(menu, "Copy table").trigger()
    with qtbot.waitSignal(menu.turned, timeout=1000):
        entry(menu, "Chart").trigger()
