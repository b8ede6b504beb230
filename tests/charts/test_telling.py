"""Tests of gui.charts.telling."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.charts.pane import ChartPane
from gui.charts.readoutcard import SHADE
from gui.figures.chart_state import Window
from tests.charts.conftest import picture
from tests.charts.hands import LEFT, mark, move_to, press


def card_of(pane: ChartPane) -> QRectF:
    """Return where the read-out lies on the plots, without its shade."""
    place = pane.card.geometry().adjusted(SHADE, SHADE, -SHADE, -SHADE)
    return QRectF(place).translated(QPointF(-pane.canvas.pos()))


@pytest.mark.parametrize("size", [(868, 420), (1400, 600), (500, 300), (868, 124)])
def test_no_read_out_covers_its_mark_or_leaves_the_pane(lively: ChartPane, size: tuple[int, int]) -> None:
    lively.resize(*size)
    for shown in lively.canvas.marks:
        place = shown.box.center() if shown.is_bar else shown.anchor
        if lively.canvas.stage.mark_at(place) != shown:
            continue
        move_to(lively, place)
        assert lively.card.isVisible()
        assert lively.rect().contains(lively.card.geometry().adjusted(SHADE, SHADE, -SHADE, -SHADE))
        value = QRectF(shown.anchor.x() - 1, shown.anchor.y() - 1, 2, 2)
        assert not card_of(lively).intersects(value), shown.link


def test_it_goes_when_the_pointer_leaves_and_when_the_picture_moves(lively: ChartPane) -> None:
    place = mark(lively.canvas, "fares-2024").box.center()
    move_to(lively, place)
    assert lively.card.isVisible()
    move_to(lively, QPointF(2, 2))
    assert not lively.card.isVisible()
    press(lively, Qt.Key.Key_Right)
    assert lively.card.isVisible()
    seen = lively.canvas.seen
    lively.canvas.look_at(Window(seen.first + 30, seen.last - 30))
    assert not lively.card.isVisible()


def test_it_is_there_again_when_the_picture_stands(lively: ChartPane) -> None:
    press(lively, Qt.Key.Key_Right)
    said = lively.card.spoken()
    lively.zoom(1.2)
    assert lively.card.isVisible()
    assert lively.card.spoken() == said


def test_events_in_one_place_are_named_with_their_days(lively: ChartPane) -> None:
    move_to(lively, mark(lively.canvas, "event:2").box.center())
    said = lively.card.spoken()
    assert said.startswith("2 events")
    assert "1 Jul 2023, Event 2" in said
    assert "3 Jul 2023, Event 3" in said
    assert "Event 1" not in said


def test_one_of_several_events_is_chosen_from_a_menu(lively: ChartPane, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: opened.append(menu))  # no keyboard to grab offscreen
    chosen: list[str] = []
    lively.linkChosen.connect(chosen.append)
    crowd = mark(lively.canvas, "event:2")
    QTest.mouseClick(lively.canvas.viewport(), LEFT, pos=crowd.box.center().toPoint())
    (menu,) = opened
    words = [action.text() for action in menu.actions()]
    assert words == ["1 Jul 2023  Event 2", "3 Jul 2023  Event 3"]
    menu.actions()[1].trigger()
    assert chosen == ["event:3"]


def test_what_is_lit_is_said_to_assistive_technology(pane: ChartPane) -> None:
    QAccessible.setActive(True)
    try:
        press(pane, Qt.Key.Key_Right)
        assert pane.card.accessibleName() == pane.card.spoken() != ""
    finally:
        QAccessible.setActive(False)


def test_it_keeps_off_the_words_of_the_chosen_figure(lively: ChartPane) -> None:
    lively.choose("figure:fares-2022")
    words = lively.canvas.stage.spotlight.words_place
    assert words is not None
    move_to(lively, mark(lively.canvas, "fares-2023").box.center())
    assert not card_of(lively).intersects(words)


def test_the_mouse_goes_through_the_card(lively: ChartPane) -> None:
    before = picture(lively)
    move_to(lively, mark(lively.canvas, "fares-2024").box.center())
    assert picture(lively) != before
    middle = lively.card.geometry().center()
    assert lively.childAt(middle) is not lively.card
    assert lively.card.geometry().contains(middle + QPoint(2, 2))
