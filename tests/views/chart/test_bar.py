"""The bar over the chart: what is in sight, and how it folds."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from gui.base.messages import plain
from gui.base.text import Text
from gui.figures.chart import Chart
from gui.figures.chart_state import ChartState, Face, LaneState, Window, window_of
from gui.figures.offers import Offer, OfferGroup
from gui.theme.parts.segment import Segment
from gui.theme.theme import Theme
from gui.views.chart.bar import ChartBar
from tests.periods import year_of

GROUPS = (
    OfferGroup("period", plain("Period"), tuple(Offer(key, plain(key), key == "year") for key in ("span", "year"))),
    OfferGroup(
        "reading",
        plain("Reading"),
        (
            Offer("period", plain("Per period"), True),
            Offer("cumulative", plain("Cumulative"), False, plain("prices do not add up")),
        ),
    ),
)


def chart(window: Window | None = None) -> Chart:
    home = year_of(date(2023, 1, 1))
    state = ChartState(home=home, upper=LaneState("turnover", ("line",)), window=window)
    return Chart(
        state=state,
        title=plain("Turnover"),
        subtitle=plain("one time axis, 2023"),
        home=window_of(home),
        history=window_of(home),
        upper=None,
        lower=None,
        upper_share=50,
        sentence=plain(""),
        description=plain(""),
    )


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, text: Text) -> ChartBar:
    bar = ChartBar(theme=theme, text=text)
    qtbot.addWidget(bar)
    bar.show()
    show(bar, 1000, 500)
    return bar


def show(bar: ChartBar, width: int, height: int, *, face: Face = "chart", window: Window | None = None) -> int:
    taken = bar.set_room(QSize(width, height))
    bar.resize(width, taken)
    told = plain("one time axis, 2023" if face == "chart" else "23 reports of 16 figures")
    bar.show_chart(chart(window), GROUPS, told=told, face=face, taken_only=False)
    return taken


def button(bar: ChartBar, words: str) -> QAbstractButton:
    return next(part for part in bar.findChildren(QAbstractButton) if words in (part.text(), part.accessibleName()))


def in_sight(bar: ChartBar) -> set[str]:
    return {segment.accessibleName() for segment in bar.findChildren(Segment) if segment.isVisible()}


def test_what_holds_is_on_and_what_does_not_go_is_grey(bar: ChartBar) -> None:
    assert button(bar, "year").isChecked()
    assert button(bar, "Per period").isChecked()
    assert not button(bar, "Cumulative").isEnabled()
    assert "add up" in button(bar, "Cumulative").toolTip()
    assert {"Turnover", "one time axis, 2023"} <= {label.text() for label in bar.findChildren(QLabel)}


def test_a_click_says_what_was_chosen(bar: ChartBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.chosen, timeout=1000) as said:
        QTest.mouseClick(button(bar, "span"), Qt.MouseButton.LeftButton)
    assert said.args == ["period", "span"]
    with qtbot.waitSignal(bar.turned, timeout=1000):
        QTest.mouseClick(button(bar, "Table"), Qt.MouseButton.LeftButton)


def test_reset_is_there_only_while_zoomed(bar: ChartBar, qtbot: QtBot) -> None:
    assert not button(bar, "Reset").isVisible()
    show(bar, 1000, 500, window=Window(738_600, 738_700))
    with qtbot.waitSignal(bar.resetAsked, timeout=1000):
        QTest.mouseClick(button(bar, "Reset"), Qt.MouseButton.LeftButton)
    show(bar, 1000, 500)
    assert not button(bar, "Reset").isVisible()


def test_without_a_drawing_only_the_title_is_left(bar: ChartBar) -> None:
    bar.leave_title(alone=True)
    assert in_sight(bar) == {"Chart or table"}
    assert not any(label.text() == "one time axis, 2023" and label.isVisible() for label in bar.findChildren(QLabel))
    bar.leave_title(alone=False)
    assert {"Period", "Reading"} <= in_sight(bar)


def test_over_a_table_the_reports_are_chosen_and_copied(bar: ChartBar, qtbot: QtBot) -> None:
    show(bar, 1000, 500, face="table")
    assert in_sight(bar) == {"Period", "Reading", "Reports", "Chart or table"}
    assert {"Turnover", "23 reports of 16 figures"} <= {label.text() for label in bar.findChildren(QLabel)}
    with qtbot.waitSignal(bar.copyAsked, timeout=1000):
        QTest.mouseClick(button(bar, "Copy table"), Qt.MouseButton.LeftButton)
    place = button(bar, "Copy table").geometry()
    bar.say_copied()
    assert button(bar, "Copied").geometry() == place


def test_with_less_room_the_bar_is_one_row_and_then_lower(bar: ChartBar) -> None:
    two, one, low = show(bar, 1000, 500), show(bar, 1000, 300), show(bar, 420, 160)
    assert two > one > low
    assert low == bar.least_height()


@pytest.mark.parametrize("face", ["chart", "table"])
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_in_sight_lies_over_anything_else(bar: ChartBar, theme: Theme, face: Face, scale: int) -> None:
    theme.set_text_scale(scale)
    for width in (320, 420, 500, 640, 696, 799, 800, 900, 1200, 2000):
        for height in (150, 200, 260, 400, 700):
            for window in (None, Window(738_600, 738_700)):
                show(bar, width, height, face=face, window=window)
                parts = [part for part in bar.children() if isinstance(part, QLabel | Segment | QAbstractButton)]
                places = [part.geometry() for part in parts if part.isVisible()]
                assert all(bar.rect().contains(place) or not place.width() for place in places), (width, height)
                for at, place in enumerate(places):
                    assert not any(place.intersects(other) for other in places[:at]), (width, height)


@pytest.mark.parametrize(("width", "told"), [(1200, True), (640, False)])
def test_the_title_tells_what_its_subtitle_has_no_room_for(bar: ChartBar, width: int, told: bool) -> None:
    show(bar, width, 300, face="table")
    title = next(label for label in bar.findChildren(QLabel) if label.text() == "Turnover")
    assert (
        any(label.isVisible() and label.text().startswith("23 reports") for label in bar.findChildren(QLabel)) is told
    )
    assert title.toolTip() == ("" if told else "23 reports of 16 figures")


def test_the_reading_goes_into_the_menu_before_the_period_does(bar: ChartBar) -> None:
    seen = []
    for width in range(1100, 240, -20):
        show(bar, width, 300)
        seen.append(tuple(name for name in ("Period", "Reading") if name in in_sight(bar)))
    assert list(dict.fromkeys(seen)) == [("Period", "Reading"), ("Period",), ()]
