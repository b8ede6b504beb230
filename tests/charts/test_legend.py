"""Tests of gui.charts.legend."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui.base.text import Text
from gui.charts.entries import entries
from gui.charts.ink import ChartInk
from gui.charts.legend import Legend
from tests.charts import samples
from tests.charts.conftest import count, picture


def made(desk: QWidget, ink: ChartInk, text: Text, width: int, height: int) -> Legend:
    legend = Legend(ink=ink, text=text, parent=desk)
    legend.resize(width, height)
    legend.show_entries(entries(samples.full_chart(), text))
    return legend


def test_it_reads_as_a_list_of_names_and_values(desk: QWidget, ink: ChartInk, text: Text) -> None:
    legend = made(desk, ink, text, 176, 400)
    assert legend.accessibleName() == "Legend"
    assert "Heron class > 240" in legend.accessibleDescription()
    assert "No figure" in legend.accessibleDescription()


def test_every_series_shows_its_ink(desk: QWidget, ink: ChartInk, text: Text) -> None:
    image = picture(made(desk, ink, text, 176, 400))
    assert all(count(image, ink.series_colour(rank)) > 0 for rank in range(6))


def test_rows_wrap_so_that_none_is_wider_than_the_pane(desk: QWidget, ink: ChartInk, text: Text) -> None:
    legend = made(desk, ink, text, 176, 400)
    legend.set_wrapping(True)
    assert 0 < legend.height_for(900) < legend.height_for(400) < legend.height_for(200)


def test_a_chosen_line_lights_its_row(desk: QWidget, ink: ChartInk, text: Text) -> None:
    legend = made(desk, ink, text, 176, 400)
    assert count(picture(legend), ink.colour("selection")) == 0
    legend.light("Tern R7")
    assert count(picture(legend), ink.colour("selection")) > 1000
    legend.light("")
    assert count(picture(legend), ink.colour("selection")) == 0


def test_what_finds_no_room_is_told_in_a_tooltip(desk: QWidget, ink: ChartInk, text: Text) -> None:
    legend = made(desk, ink, text, 176, 100)
    place = QPoint(20, 95)
    QApplication.sendEvent(legend, QHelpEvent(QEvent.Type.ToolTip, place, legend.mapToGlobal(place)))
    assert "Tern R7" in QToolTip.text()
    QToolTip.hideText()


def test_in_a_low_column_every_line_is_listed_before_anything_else(desk: QWidget, ink: ChartInk, text: Text) -> None:
    image = picture(made(desk, ink, text, 176, 164))
    assert all(count(image, ink.series_colour(rank)) > 0 for rank in range(6))
