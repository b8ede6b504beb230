"""Tests of gui.charts.canvas."""

from datetime import date

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.canvas import PlotCanvas
from gui.charts.pane import ChartPane
from gui.charts.sight import LEAST_DAYS
from gui.figures.chart_state import Window
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import count, picture
from tests.charts.hands import CTRL, LEFT, SHIFT, drag, mark, move_to, pinch, press, wheel

KEY = Qt.Key
HOME = samples.lively_chart().home
HISTORY = samples.lively_chart().history


@pytest.fixture
def canvas(lively: ChartPane) -> PlotCanvas:
    return lively.canvas


def heard(signal: SignalInstance) -> list[object]:
    """Return a list that grows by what a signal says."""
    found: list[object] = []
    signal.connect(found.append)
    return found


def moment_at(canvas: PlotCanvas, x: float) -> float:
    left, right = canvas.stage.time.left, canvas.stage.time.right
    return canvas.seen.first + (x - left) / (right - left) * canvas.seen.days


def test_both_lanes_share_one_time_axis(canvas: PlotCanvas) -> None:
    bar, point = mark(canvas, "fares-2024"), mark(canvas, "Heron class-9")
    assert bar.plot.left() == point.plot.left()
    assert bar.plot.right() == point.plot.right()
    assert bar.box.left() < point.anchor.x() < bar.box.right()
    assert bar.plot.bottom() < point.plot.top()


def test_the_upper_lane_gets_its_share(pane: ChartPane) -> None:
    pane.show_chart(samples.full_chart(upper_share=75))
    upper, lower = mark(pane.canvas, "fares-2024").plot, mark(pane.canvas, "Heron class-1").plot
    assert upper.height() == pytest.approx(3 * lower.height(), rel=0.02)


def test_the_pointer_lights_the_nearest_point(qtbot: QtBot, pane: ChartPane) -> None:
    place = mark(pane.canvas, "Puffin class-6").anchor
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda link: link == "figure:Puffin class-6"):
        move_to(pane, place + QPointF(6, 4))


def test_the_pointer_on_a_line_lights_its_nearest_point_however_far_it_is(pane: ChartPane) -> None:
    steps: samples.Steps = [(date(2022, 1, 1), 5.0, "exact"), (date(2025, 6, 1), 5.0, "exact")]
    lane = replace(samples.lines(), lines=(samples.line("Level", 0, steps),))
    pane.show_chart(samples.chart_of(None, lane))
    lit = heard(pane.canvas.markLit)
    start, end = pane.canvas.marks
    along = QPointF(start.anchor.x() + 0.3 * (end.anchor.x() - start.anchor.x()), start.anchor.y())
    move_to(pane, along)
    move_to(pane, along + QPointF(0, 20))
    assert lit == ["figure:Level-1", ""]


def test_the_pointer_anywhere_in_a_period_lights_its_bar(qtbot: QtBot, pane: ChartPane) -> None:
    bar = mark(pane.canvas, "fares-2022")
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda link: link == "figure:fares-2022"):
        move_to(pane, QPointF(bar.box.center().x(), bar.plot.top() + 4))


def test_a_click_chooses_and_the_right_button_does_nothing(qtbot: QtBot, pane: ChartPane) -> None:
    place = mark(pane.canvas, "fares-2024").anchor.toPoint() + QPoint(0, 20)
    viewport = pane.canvas.viewport()
    with qtbot.waitSignal(pane.linkChosen, check_params_cb=lambda link: link == "figure:fares-2024"):
        QTest.mouseClick(viewport, LEFT, pos=place)
    with qtbot.assertNotEmitted(pane.linkChosen):
        QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
        QTest.mouseClick(viewport, LEFT, pos=QPoint(2, 2))
    assert QApplication.activePopupWidget() is None


def test_a_double_click_chooses_no_more_than_a_click(canvas: PlotCanvas) -> None:
    chosen, moved = heard(canvas.markChosen), heard(canvas.windowMoved)
    place = mark(canvas, "fares-2024").anchor.toPoint() + QPoint(0, 20)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=place)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=place)
    assert set(chosen) == {"figure:fares-2024"}
    assert moved == []


def test_dragging_pulls_the_picture_along(canvas: PlotCanvas) -> None:
    moved, settled, chosen = heard(canvas.windowMoved), heard(canvas.windowSettled), heard(canvas.markChosen)
    start = mark(canvas, "Heron class-9").anchor.toPoint()
    held = moment_at(canvas, start.x())
    drag(canvas.viewport(), start, start + QPoint(-40, 5), start + QPoint(-90, 9))
    assert moment_at(canvas, start.x() - 90) == pytest.approx(held, abs=1)
    assert canvas.seen.days == pytest.approx(HOME.days)
    assert len(moved) == 2
    assert settled == [canvas.seen]
    assert chosen == []


def test_a_hand_that_trembles_still_clicks(canvas: PlotCanvas) -> None:
    moved, chosen = heard(canvas.windowMoved), heard(canvas.markChosen)
    start = mark(canvas, "fares-2024").anchor.toPoint() + QPoint(0, 20)
    drag(canvas.viewport(), start, start + QPoint(QApplication.startDragDistance() - 1, 2))
    assert moved == []
    assert chosen == ["figure:fares-2024"]


def test_dragging_stops_where_the_history_does(canvas: PlotCanvas) -> None:
    start = QPoint(200, 100)
    for _ in range(9):
        drag(canvas.viewport(), start, start + QPoint(200, 0), start + QPoint(400, 0))
    assert canvas.seen.first == HISTORY.first
    assert canvas.seen.days == pytest.approx(HOME.days)


def test_while_it_is_dragged_nothing_is_lit(canvas: PlotCanvas) -> None:
    start = mark(canvas, "fares-2024").anchor.toPoint() + QPoint(0, 20)
    QTest.mouseMove(canvas.viewport(), start)
    lit = heard(canvas.markLit)
    QTest.mousePress(canvas.viewport(), LEFT, pos=start)
    for step in range(10, 60, 10):
        QTest.mouseMove(canvas.viewport(), start + QPoint(step, 0))
    assert lit == [""]
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(50, 0))
    assert canvas.viewport().cursor().shape() is not Qt.CursorShape.ClosedHandCursor


def test_the_wheel_goes_on_to_the_page(canvas: PlotCanvas) -> None:
    before = mark(canvas, "Heron class-9").anchor
    assert not wheel(canvas.viewport(), QPointF(canvas.rect().center()), QPoint(0, 120))
    assert mark(canvas, "Heron class-9").anchor == before


def test_with_ctrl_the_wheel_comes_nearer_to_what_is_under_the_pointer(qtbot: QtBot, canvas: PlotCanvas) -> None:
    point = mark(canvas, "Heron class-9").anchor
    with qtbot.waitSignal(canvas.windowSettled, timeout=5_000) as settled:
        for _ in range(4):
            assert wheel(canvas.viewport(), point, QPoint(0, 120), CTRL)
    assert canvas.seen.days < HOME.days / 1.5
    assert mark(canvas, "Heron class-9").anchor.x() == pytest.approx(point.x(), abs=1)
    assert settled.args == [canvas.seen]


def test_the_wheel_leads_back_too_and_no_further_than_the_history(canvas: PlotCanvas) -> None:
    middle = QPointF(canvas.rect().center())
    for _ in range(40):
        wheel(canvas.viewport(), middle, QPoint(0, -240), CTRL)
    assert canvas.seen.first == pytest.approx(HISTORY.first)
    assert canvas.seen.last == pytest.approx(HISTORY.last)


def test_nobody_comes_nearer_than_a_week(canvas: PlotCanvas) -> None:
    middle = QPointF(canvas.rect().center())
    for _ in range(60):
        wheel(canvas.viewport(), middle, QPoint(0, 240), CTRL)
    assert canvas.seen.days == pytest.approx(LEAST_DAYS)
    assert not picture(canvas).isNull()


def test_with_shift_and_sideways_the_wheel_moves_along(canvas: PlotCanvas) -> None:
    middle = QPointF(canvas.rect().center())
    assert wheel(canvas.viewport(), middle, QPoint(0, -120), SHIFT)
    once = canvas.seen
    assert once.first > HOME.first
    assert once.days == pytest.approx(HOME.days)
    assert wheel(canvas.viewport(), middle, QPoint(120, 0))
    assert canvas.seen.first == pytest.approx(HOME.first)


def test_where_all_is_seen_a_sideways_wheel_is_the_pages(pane: ChartPane) -> None:
    middle = QPointF(pane.canvas.rect().center())
    assert not wheel(pane.canvas.viewport(), middle, QPoint(120, 0))
    assert not wheel(pane.canvas.viewport(), middle, QPoint(0, 120), SHIFT)


def test_fingers_that_part_come_nearer_to_what_is_between_them(canvas: PlotCanvas) -> None:
    point = mark(canvas, "Heron class-9").anchor
    assert pinch(canvas.viewport(), point, 0.25)
    assert canvas.seen.days == pytest.approx(HOME.days / 1.25)
    assert mark(canvas, "Heron class-9").anchor.x() == pytest.approx(point.x(), abs=1)
    pinch(canvas.viewport(), point, -0.2)
    assert canvas.seen.days == pytest.approx(HOME.days)


def test_keys_walk_over_everything(qtbot: QtBot, pane: ChartPane) -> None:
    lit: list[str] = []
    pane.canvas.markLit.connect(lambda link: lit.append(link.removeprefix("figure:")))
    press(pane, KEY.Key_Right, KEY.Key_Left, KEY.Key_Home, KEY.Key_Down, KEY.Key_End, KEY.Key_Down, KEY.Key_Up)
    assert lit[:2] == ["fares-2025-h1", "fares-2024"]
    assert "fares-2022" in lit
    assert "Heron class-13" in lit
    assert lit[-2].startswith("Puffin class")
    assert lit[-1].startswith("Heron class")
    with qtbot.waitSignal(pane.linkChosen, check_params_cb=lambda link: link == f"figure:{lit[-1]}"):
        press(pane, KEY.Key_Return)
    press(pane, KEY.Key_Escape)
    assert lit[-1] == ""


def test_keys_walk_over_events_one_by_one_even_where_they_stand_together(lively: ChartPane) -> None:
    lit = heard(lively.canvas.markLit)
    chosen = heard(lively.linkChosen)
    lively.choose("event:1")
    press(lively, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right)
    assert lit == ["event:1", "event:2", "event:3"]
    press(lively, KEY.Key_Return)
    assert chosen == ["event:3"]


def test_keys_walk_beyond_what_is_seen_and_bring_it_into_sight(qtbot: QtBot, lively: ChartPane) -> None:
    canvas = lively.canvas
    lively.choose("event:1")
    moved = heard(canvas.windowMoved)
    with qtbot.waitSignal(canvas.windowSettled, timeout=5_000):
        press(lively, KEY.Key_Right, KEY.Key_Home)
    assert len(moved) == 1
    at = date(2012, 2, 2).toordinal()
    assert canvas.seen.first < at < canvas.seen.last
    assert canvas.seen.days == pytest.approx(HOME.days)
    assert canvas.mark("event:0") is not None


def test_a_walk_never_ends_at_the_border_of_the_window(lively: ChartPane) -> None:
    lively.canvas.look_at(Window(date(2023, 11, 1).toordinal(), date(2023, 12, 1).toordinal()))
    lively.choose("figure:Heron class-7")
    lit = heard(lively.canvas.markLit)
    press(lively, KEY.Key_Right, *[KEY.Key_Right] * 5)
    assert [link for link in lit if link] == [f"figure:Heron class-{number}" for number in range(7, 13)]
    assert lively.canvas.mark("figure:Heron class-12") is not None


def test_with_shift_arrows_move_the_picture_and_pages_by_its_length(lively: ChartPane) -> None:
    canvas = lively.canvas
    press(lively, KEY.Key_Right, modifiers=SHIFT)
    assert canvas.seen.first == pytest.approx(HOME.first + HOME.days / 10)
    press(lively, KEY.Key_Left, modifiers=SHIFT)
    assert canvas.seen.first == pytest.approx(HOME.first)
    press(lively, KEY.Key_PageUp)
    assert canvas.seen.first == pytest.approx(HOME.first - 0.9 * HOME.days)
    press(lively, KEY.Key_PageDown)
    assert canvas.seen.first == pytest.approx(HOME.first)


def test_keys_it_does_not_know_go_on(canvas: PlotCanvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.markLit):
        QTest.keyClick(canvas, KEY.Key_Escape)
        QTest.keyClick(canvas, KEY.Key_T)
        QTest.keyClick(canvas, KEY.Key_Return)


def test_the_walk_begins_at_what_is_chosen(pane: ChartPane) -> None:
    lit = heard(pane.canvas.markLit)
    pane.choose("figure:Tern R7-2")
    press(pane, KEY.Key_Right, KEY.Key_Right)
    assert lit == ["figure:Tern R7-2", "figure:Tern R7-3"]


def test_the_walk_goes_on_from_the_pointer_and_in_the_next_chart(pane: ChartPane) -> None:
    move_to(pane, mark(pane.canvas, "Tern R7-1").anchor)
    lit = heard(pane.canvas.markLit)
    press(pane, KEY.Key_Right)
    assert lit == ["figure:Tern R7-2"]
    pane.show_chart(samples.full_chart(upper_share=70))
    press(pane, KEY.Key_Right, KEY.Key_Right)
    assert lit[-2:] == ["figure:Tern R7-2", "figure:Tern R7-3"]


def test_leaving_lets_go(qtbot: QtBot, pane: ChartPane) -> None:
    move_to(pane, mark(pane.canvas, "Puffin class-6").anchor)
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda link: link == ""):
        move_to(pane, QPointF(2, 2))
    move_to(pane, mark(pane.canvas, "Puffin class-6").anchor)
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda link: link == ""):
        QApplication.sendEvent(pane.canvas, QEvent(QEvent.Type.Leave))


def test_events_that_stand_together_light_and_are_chosen_together(lively: ChartPane) -> None:
    canvas = lively.canvas
    lit, chosen, one = heard(canvas.eventsLit), heard(canvas.eventsChosen), heard(canvas.markChosen)
    canvas.eventsChosen.disconnect()
    canvas.eventsChosen.connect(chosen.append)
    crowd = mark(canvas, "event:2")
    dark = picture(canvas)
    move_to(lively, crowd.box.center())
    assert lit == [("event:2", "event:3")]
    around = crowd.box.adjusted(-6, -6, 6, 6).toRect()
    assert picture(canvas).copy(around) != dark.copy(around)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=crowd.box.center().toPoint())
    assert chosen == [("event:2", "event:3")]
    assert one == []


def test_a_chosen_event_draws_its_line_through_both_plots(lively: ChartPane, theme: Theme) -> None:
    lively.choose("event:1")
    flag = mark(lively.canvas, "event:1")
    image = picture(lively.canvas)
    for name in ("fares-2024", "Heron class-9"):
        plot = mark(lively.canvas, name).plot
        column = image.copy(round(flag.anchor.x()) - 4, round(plot.top()), 8, round(plot.height()))
        assert count(column, theme.colour("focus")) > plot.height()
    lively.choose("")
    column = picture(lively.canvas).copy(round(flag.anchor.x()) - 4, round(plot.top()), 8, round(plot.height()))
    assert count(column, theme.colour("focus")) == 0


def test_a_choice_of_entities_keeps_what_is_seen(lively: ChartPane) -> None:
    window = Window(date(2023, 1, 1).toordinal(), date(2024, 1, 1).toordinal())
    lively.canvas.look_at(window, settled=True)
    lively.show_chart(samples.lively_chart(window=window))
    assert lively.canvas.seen == window
    settled = heard(lively.canvas.windowSettled)
    lively.canvas.look_at(window, settled=True)
    assert settled == [], "nothing else is seen than was asked for"


def test_another_chart_is_drawn_without_waiting_for_a_paint(lively: ChartPane) -> None:
    lively.show_chart(samples.chart_of(samples.of_values((1.0, 2.0)), None))
    assert [found.link for found in lively.canvas.marks] == ["figure:v0", "figure:v1"]
    lively.resize(700, 300)
    plots = {round(found.plot.right()) for found in lively.canvas.marks}
    assert all(right < lively.canvas.width() for right in plots)


def test_a_gap_is_told_and_opens_nothing(qtbot: QtBot, pane: ChartPane) -> None:
    lane = samples.bars()
    (gap,) = lane.gaps
    unshown = msgspec.structs.replace(gap, silent=False, link="gap:upper::x")
    pane.show_chart(samples.chart_of(msgspec.structs.replace(lane, gaps=(unshown,)), samples.lines()))
    place = mark(pane.canvas, "gap:upper::x").box.center()
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda link: link == "gap:upper::x"):
        move_to(pane, place)
    with qtbot.assertNotEmitted(pane.linkChosen):
        QTest.mouseClick(pane.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
        press(pane, Qt.Key.Key_Return)
    press(pane, Qt.Key.Key_End, Qt.Key.Key_End)
    assert pane.card.isVisible(), "the keyboard comes to it too"
    assert "gap:upper::x" in pane.card.spoken()
