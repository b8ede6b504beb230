"""Tests of gui.charts.legend."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.base.text import Text
from gui.charts.entries import Entry, additions, entries
from gui.charts.ink import ChartInk
from gui.charts.legend import Legend
from gui.figures.chart import Chart
from tests.charts import samples
from tests.charts.conftest import count, count_written, picture

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
Make = Callable[..., Legend]


@pytest.fixture
def make(qtbot: QtBot, desk: QWidget, ink: ChartInk, text: Text) -> Make:
    """Return what puts a legend on a shown desk."""

    def made(width: int = 176, height: int = 560, *, chart: Chart | None = None, wrapping: bool = False) -> Legend:
        legend = Legend(ink=ink, text=text, parent=desk)
        legend.resize(width, height)
        legend.set_wrapping(wrapping)
        shown = chart or samples.lively_chart()
        legend.show_entries(entries(shown, text), additions(shown, text))
        legend.show()
        desk.resize(width, height)
        with qtbot.waitExposed(desk):
            desk.show()
        return legend

    return made


def place_of(legend: Legend, words: str, *, right: bool = False) -> QPoint:
    """Return where a row stands, at its name or at its right end."""
    model = legend.model()
    index = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    rect = legend.visualRect(index)
    assert not rect.isEmpty()
    return QPoint(rect.right() - 8, rect.center().y()) if right else QPoint(rect.left() + 40, rect.center().y())


def words_at_keyboard(legend: Legend) -> str:
    return str(legend.currentIndex().data() or "")


def told(legend: Legend) -> list[tuple[str, ...]]:
    """Return a list that grows by what the legend says."""
    heard: list[tuple[str, ...]] = []
    legend.seriesToggled.connect(lambda lane, entity: heard.append(("toggled", lane, entity)))
    legend.seriesIsolated.connect(lambda lane, entity: heard.append(("alone", lane, entity)))
    legend.categoryToggled.connect(lambda category: heard.append(("category", category)))
    return heard


def test_it_reads_as_a_list_of_names_and_values(make: Make) -> None:
    legend = make()
    assert legend.accessibleName() == "Legend"
    assert "Heron class > 240" in legend.accessibleDescription()
    assert "No figure" in legend.accessibleDescription()
    told_rows = [legend.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert told_rows == ["Fares", "Reported", "Press"]


def test_every_series_shows_its_ink(make: Make, ink: ChartInk) -> None:
    image = picture(make())
    assert all(count(image, ink.series_colour(rank)) > 0 for rank in range(6))


def test_a_click_takes_a_series_out_or_puts_it_in(make: Make) -> None:
    legend = make()
    heard = told(legend)
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Heron class"))
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Gannet & Co"))
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Odd events"))
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Even events"))
    assert heard == [
        ("toggled", "lower", "Heron class"),
        ("toggled", "lower", "Gannet & Co"),
        ("category", "odd"),
        ("category", "even"),
    ]


def test_headings_samples_and_the_other_buttons_do_nothing(make: Make) -> None:
    legend = make()
    heard = told(legend)
    for words in ("Seats booked", "Press", "Not shown"):
        QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, words))
    QTest.mouseClick(legend.viewport(), Qt.MouseButton.RightButton, pos=place_of(legend, "Heron class"))
    QTest.mouseClick(legend.viewport(), LEFT, pos=QPoint(170, 555))
    assert heard == []


def test_with_alt_or_on_the_word_only_a_series_is_shown_alone(make: Make) -> None:
    legend = make()
    heard = told(legend)
    QTest.mouseClick(legend.viewport(), LEFT, ALT, pos=place_of(legend, "Tern R7"))
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Plover", right=True))
    assert heard == [("alone", "lower", "Tern R7"), ("alone", "lower", "Plover")]


def test_the_word_only_is_read_while_the_pointer_is_over_a_series(make: Make, ink: ChartInk) -> None:
    legend = make()
    place = place_of(legend, "Plover", right=True)
    end = legend.rect().adjusted(legend.width() - 30, place.y() - 8, 0, place.y() + 8 - legend.height())
    assert count_written(picture(legend).copy(end), ink.colour("accent")) == 0
    QTest.mouseMove(legend.viewport(), place_of(legend, "Plover"))
    assert count_written(picture(legend).copy(end), ink.colour("accent")) > 5


def test_what_is_not_shown_cannot_be_shown_alone_by_its_right_end(make: Make) -> None:
    legend = make()
    heard = told(legend)
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Gannet & Co", right=True))
    assert heard == [("toggled", "lower", "Gannet & Co")]


def test_the_only_series_of_a_plot_has_no_only(make: Make) -> None:
    lively = samples.lively_chart()
    lane = samples.lines()
    alone = type(lane)(lane.title, lane.lines[:1], lane.top, lane.measure)
    legend = make(chart=samples.chart_of(None, alone))
    legend.show_entries((Entry("line", "Heron class", "> 240", "Heron class", 0, "lower", alone=True),))
    heard = told(legend)
    QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, "Heron class", right=True))
    assert heard == [("toggled", "lower", "Heron class")]
    assert lively.lower is not None


def test_what_may_be_added_has_an_empty_box(make: Make, ink: ChartInk) -> None:
    legend = make()
    box = place_of(legend, "Gannet & Co")
    row = picture(legend).copy(0, box.y() - 8, 20, 16)
    assert count(row, ink.colour("lineStrong")) > 20
    assert all(count(row, ink.series_colour(rank)) == 0 for rank in range(6))


def test_the_keyboard_walks_over_what_may_be_chosen_and_takes_it(make: Make) -> None:
    legend = make()
    heard = told(legend)
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_Home)
    walked = [words_at_keyboard(legend)]
    for _ in range(20):
        QTest.keyClick(legend, KEY.Key_Down)
        walked.append(words_at_keyboard(legend))
    choices = ["Heron class", "Puffin class", "Tern R7", "Odd events", "Gannet & Co", "Even events"]
    assert [words for words in dict.fromkeys(walked) if words in choices] == choices
    assert not {"Seats booked", "Fares", "Not shown", "Events"} & set(walked)
    while words_at_keyboard(legend) != "Heron class":
        QTest.keyClick(legend, KEY.Key_Up)
    QTest.keyClick(legend, KEY.Key_Space)
    QTest.keyClick(legend, KEY.Key_Return)
    QTest.keyClick(legend, KEY.Key_Space, ALT)
    assert heard == [
        ("toggled", "lower", "Heron class"),
        ("toggled", "lower", "Heron class"),
        ("alone", "lower", "Heron class"),
    ]


def test_the_keyboards_row_is_ringed(make: Make, ink: ChartInk) -> None:
    legend = make()
    before = count(picture(legend), ink.colour("focus"))
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_End)
    assert count(picture(legend), ink.colour("focus")) > before + 100


def test_the_keyboard_goes_with_the_series_it_takes_out(make: Make, text: Text) -> None:
    legend = make()
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_Home)
    while words_at_keyboard(legend) != "Plover":
        QTest.keyClick(legend, KEY.Key_Down)
    chart = samples.lively_chart()
    shown = tuple(entry for entry in entries(chart, text) if entry.words != "Plover")
    gone = Entry("bar", "Plover", entity="Plover", lane="lower", shown=False)
    legend.show_entries(shown, (*additions(chart, text), gone))
    assert words_at_keyboard(legend) == "Plover"


def test_letters_are_left_to_the_chart(make: Make) -> None:
    legend = make()
    heard = told(legend)
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_Home)
    before = words_at_keyboard(legend)
    for key in (KEY.Key_T, KEY.Key_G, KEY.Key_Left, KEY.Key_Right, KEY.Key_Escape):
        QTest.keyClick(legend, key)
    assert words_at_keyboard(legend) == before
    assert heard == []


def test_the_line_under_the_pointer_is_told(make: Make) -> None:
    legend = make()
    lit: list[str] = []
    legend.seriesLit.connect(lit.append)
    for words in ("Tern R7", "Plover", "Gannet & Co", "Tern R7", "Fares"):
        QTest.mouseMove(legend.viewport(), place_of(legend, words))
    assert lit == ["Tern R7", "Plover", "", "Tern R7", ""]
    QTest.mouseMove(legend.viewport(), place_of(legend, "Tern R7"))
    QApplication.sendEvent(legend, QEvent(QEvent.Type.Leave))
    assert lit[-2:] == ["Tern R7", ""]


def test_the_line_under_the_keyboard_is_told(make: Make) -> None:
    legend = make()
    lit: list[str] = []
    legend.seriesLit.connect(lit.append)
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_Home)
    while words_at_keyboard(legend) != "Puffin class":
        QTest.keyClick(legend, KEY.Key_Down)
    assert lit[-1] == "Puffin class"


def test_a_lit_line_lights_its_row(make: Make, ink: ChartInk) -> None:
    legend = make()
    assert count(picture(legend), ink.colour("selection")) == 0
    legend.light(frozenset({"Tern R7"}))
    assert count(picture(legend), ink.colour("selection")) > 1000
    legend.light(frozenset())
    assert count(picture(legend), ink.colour("selection")) == 0


def ask(legend: Legend, place: QPoint) -> str:
    """Rest the pointer over a place and return the tooltip."""
    event = QHelpEvent(QEvent.Type.ToolTip, place, legend.viewport().mapToGlobal(place))
    QApplication.sendEvent(legend.viewport(), event)
    return QToolTip.text()


def test_a_row_that_is_cut_is_told_whole_in_its_tooltip(make: Make) -> None:
    try:
        legend = make(100, 560)
        assert ask(legend, place_of(legend, "Razorbill (2025)")) == "Razorbill (2025)"
    finally:
        QToolTip.hideText()


def test_a_low_column_closes_up_and_is_scrolled(make: Make) -> None:
    loose, tight = make(176, 600), make(176, 200)
    step = [legend.visualRect(legend.model().index(2, 0)).height() for legend in (loose, tight)]
    assert step[1] < step[0]
    bar = tight.verticalScrollBar()
    assert bar.maximum() > 0
    tight.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tight, KEY.Key_End)
    assert bar.value() == bar.maximum()
    assert tight.viewport().rect().contains(tight.visualRect(tight.currentIndex()))


def test_in_a_low_column_every_line_is_listed(make: Make, ink: ChartInk) -> None:
    legend = make(176, 250, chart=samples.full_chart())
    image = picture(legend)
    assert all(count(image, ink.series_colour(rank)) > 0 for rank in range(6))


def rects(legend: Legend) -> list[tuple[int, int, int, int]]:
    model = legend.model()
    found = [legend.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    return [(rect.left(), rect.top(), rect.width(), rect.height()) for rect in found]


def test_rows_wrap_so_that_none_is_wider_than_the_pane(make: Make) -> None:
    legend = make(640, 60, wrapping=True)
    assert 0 < legend.height_for(1400) < legend.height_for(400) < legend.height_for(200)
    assert all(left >= 0 and left + width <= 640 for left, _, width, _ in rects(legend))
    assert len({top for _, top, _, _ in rects(legend)}) > 1


@pytest.mark.parametrize(("width", "height"), [(1200, 20), (640, 20), (640, 40), (320, 20), (320, 60)])
def test_in_rows_all_that_finds_no_room_is_behind_a_word(make: Make, width: int, height: int) -> None:
    legend = make(width, height, wrapping=True)
    for left, top, wide, tall in rects(legend):
        assert 0 <= left <= left + wide <= width
        assert 0 <= top <= top + tall <= height
    model = legend.model()
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert shown[-1].endswith("more…")
    rest = menu_of(legend)
    listed = set(shown[:-1]) | {action.text().replace("&&", "&") for action in rest.actions()}
    assert listed >= {*(line.name for line in samples.lines().lines), "Gannet & Co", "Fulmar", "Odd events"}
    assert shown[-1] == f"{len(rest.actions())} more…"


def menu_of(legend: Legend) -> QMenu:
    """Return the menu of what finds no room, filled."""
    menu = legend.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return menu


def test_the_menu_of_the_rest_puts_in_and_takes_out(make: Make) -> None:
    legend = make(640, 20, wrapping=True)
    heard = told(legend)
    actions = {action.text(): action for action in menu_of(legend).actions()}
    assert not actions["Gannet && Co"].isChecked()
    assert actions["Odd events"].isChecked()
    actions["Gannet && Co"].trigger()
    actions["Odd events"].trigger()
    assert heard == [("toggled", "lower", "Gannet & Co"), ("category", "odd")]


@pytest.mark.parametrize("by_key", [False, True])
def test_the_word_opens_that_menu(make: Make, monkeypatch: pytest.MonkeyPatch, *, by_key: bool) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _menu, place: opened.append(place))  # no keyboard to grab offscreen
    legend = make(640, 20, wrapping=True)
    word = str(legend.model().index(legend.model().rowCount() - 1, 0).data())
    if by_key:
        legend.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(legend, KEY.Key_End)
        assert words_at_keyboard(legend) == word
        QTest.keyClick(legend, KEY.Key_Space)
    else:
        QTest.mouseClick(legend.viewport(), LEFT, pos=place_of(legend, word))
    assert len(opened) == 1


def test_in_rows_the_keyboard_reaches_every_choice(make: Make) -> None:
    legend = make(640, 20, wrapping=True)
    legend.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(legend, KEY.Key_Home)
    walked = {words_at_keyboard(legend)}
    for _ in range(12):
        QTest.keyClick(legend, KEY.Key_Right)
        walked.add(words_at_keyboard(legend))
    model = legend.model()
    assert walked == {str(model.index(row, 0).data()) for row in range(model.rowCount())}


def test_where_only_samples_find_no_room_no_word_promises_more(make: Make) -> None:
    legend = make(320, 20, chart=samples.chart_of(samples.grouped(), None), wrapping=True)
    model = legend.model()
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert shown[0] == "Reported"
    assert not any("more" in words for words in shown)
    assert all(top + tall <= 20 for _, top, _, tall in rects(legend))


def test_in_rows_there_are_neither_headings_nor_samples_of_exactness(make: Make) -> None:
    legend = make(1200, 60, wrapping=True)
    model = legend.model()
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert not {"Fares", "Seats booked", "Events", "Exact", "Over, at least this", "Doubtful"} & set(shown)
    assert shown[-1] == "3 more…"


def test_two_hundred_series_are_listed_beside_and_below(make: Make) -> None:
    crowd = samples.chart_of(None, samples.crowd(200))
    column = make(176, 400, chart=crowd)
    assert column.model().rowCount() > 200
    legend = make(640, 60, chart=crowd, wrapping=True)
    assert legend.model().rowCount() < 60
    assert all(top + tall <= 60 for _, top, _, tall in rects(legend))


def test_rows_stay_where_they_are_while_the_pointer_is_over_them(make: Make) -> None:
    legend = make()
    place = place_of(legend, "Tern R7")
    QTest.mouseMove(legend.viewport(), place + QPoint(2, 2))
    QTest.mouseMove(legend.viewport(), place)
    chart = samples.lively_chart()
    shown, more = entries(chart, Text()), additions(chart, Text())
    out = next(entry for entry in shown if entry.words == "Tern R7")
    less = tuple(entry for entry in shown if entry is not out)
    legend.show_entries(less, (*more, replace(out, shown=False)))
    index = legend.indexAt(place)
    assert index.data() == "Tern R7"
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    QApplication.sendEvent(legend, QEvent(QEvent.Type.Leave))
    assert legend.indexAt(place).data() != "Tern R7"
