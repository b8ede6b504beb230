"""Tests of gui.charts.canvas."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.canvas import PlotCanvas
from gui.charts.marks import Mark
from gui.charts.pane import ChartPane
from tests.charts import samples
from tests.charts.conftest import move_to, press


@pytest.fixture
def canvas(pane: ChartPane) -> PlotCanvas:
    return pane.canvas


def mark(canvas: PlotCanvas, observation: str) -> Mark:
    found = canvas.mark(observation)
    assert found is not None
    return found


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
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda name: name == "Puffin class-6"):
        move_to(pane, place + QPointF(6, 4))


def test_the_pointer_anywhere_in_a_period_lights_its_bar(qtbot: QtBot, pane: ChartPane) -> None:
    bar = mark(pane.canvas, "fares-2022")
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda name: name == "fares-2022"):
        move_to(pane, QPointF(bar.box.center().x(), bar.plot.top() + 4))


def test_a_click_chooses_and_the_right_button_does_nothing(qtbot: QtBot, pane: ChartPane) -> None:
    place = mark(pane.canvas, "fares-2024").anchor.toPoint() + QPoint(0, 20)
    viewport = pane.canvas.viewport()
    with qtbot.waitSignal(pane.linkChosen, check_params_cb=lambda name: name == "fares-2024"):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    with qtbot.assertNotEmitted(pane.linkChosen):
        QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=place)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert QApplication.activePopupWidget() is None


def test_dragging_moves_nothing(canvas: PlotCanvas) -> None:
    before = mark(canvas, "Heron class-9").anchor
    start = before.toPoint()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas.viewport(), start + QPoint(60, 20))
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(60, 20))
    assert mark(canvas, "Heron class-9").anchor == before


def test_the_wheel_goes_on_to_the_page(canvas: PlotCanvas) -> None:
    middle = QPointF(canvas.rect().center())
    no_phase = Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(
        middle,
        canvas.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        no_phase,
        False,
    )
    before = mark(canvas, "Heron class-9").anchor
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert not wheel.isAccepted()
    assert mark(canvas, "Heron class-9").anchor == before


def test_keys_walk_over_everything(qtbot: QtBot, pane: ChartPane) -> None:
    lit: list[str] = []
    pane.canvas.markLit.connect(lit.append)
    key = Qt.Key
    press(pane, key.Key_Right, key.Key_Left, key.Key_Home, key.Key_Down, key.Key_End, key.Key_Down, key.Key_Up)
    assert lit[:3] == ["fares-2025-h1", "fares-2024", "fares-2022"]
    assert lit[4] == "Heron class-13"
    assert lit[5].startswith("Puffin class")
    assert lit[6].startswith("Heron class")
    with qtbot.waitSignal(pane.linkChosen, check_params_cb=lambda name: name == lit[6]):
        press(pane, key.Key_Return)
    press(pane, key.Key_Escape)
    assert lit[-1] == ""


def test_keys_it_does_not_know_go_on(canvas: PlotCanvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.markLit):
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.keyClick(canvas, Qt.Key.Key_T)


def test_the_walk_begins_at_what_is_chosen(pane: ChartPane) -> None:
    lit: list[str] = []
    pane.canvas.markLit.connect(lit.append)
    pane.choose("Tern R7-2")
    press(pane, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert lit == ["Tern R7-2", "Tern R7-3"]


def test_leaving_lets_go(qtbot: QtBot, pane: ChartPane) -> None:
    move_to(pane, mark(pane.canvas, "Puffin class-6").anchor)
    with qtbot.waitSignal(pane.canvas.markLit, check_params_cb=lambda name: name == ""):
        move_to(pane, QPointF(2, 2))
