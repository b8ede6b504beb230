"""What belongs to what is chosen stands out in plots, legend and events."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.charts.pane import ChartPane
from gui.dossier.load import load
from gui.figures.book import FigureBook
from gui.figures.lit import DARK, Lit, lit_in
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import count, picture
from tests.charts.hands import press


@pytest.fixture
def book(dossier_path: Path) -> FigureBook:
    return FigureBook(load(dossier_path).dossier)


def test_series_that_belong_to_what_is_chosen_stand_out_unless_all_of_them_do(
    pane: ChartPane, theme: Theme, book: FigureBook
) -> None:
    chart = samples.lively_chart()
    drawn = {choice.entity for choice in chart.series if choice.shown}
    assert len(drawn) > 1
    pane.show_chart(chart)
    before = picture(pane)
    pane.light(lit_in(book, chart, frozenset({f"entity:{min(drawn)}", "entity:nobody"})))
    lit = picture(pane)
    assert lit != before
    assert count(lit, theme.colour("selection")) > count(before, theme.colour("selection"))
    pane.light(lit_in(book, chart, frozenset(f"entity:{entity}" for entity in drawn)))
    assert picture(pane) == before
    pane.light(DARK)
    assert picture(pane) == before


def test_single_values_and_events_stand_out_too(pane: ChartPane, theme: Theme) -> None:
    pane.show_chart(samples.lively_chart())
    before = picture(pane)
    event = next(link for mark in pane.canvas.marks for link in (mark.link, *mark.links) if link.startswith("event:"))
    for lit in (
        Lit(marks=frozenset({"figure:fares-2022"})),
        Lit(marks=frozenset({"figure:Heron class-7"})),
        Lit(events=frozenset({event})),
    ):
        pane.light(lit)
        marked = picture(pane)
        assert sum(count(marked, theme.colour(role)) for role in ("focus", "selection")) > sum(
            count(before, theme.colour(role)) for role in ("focus", "selection")
        )
        pane.light(DARK)
        assert picture(pane) == before


def test_what_is_pointed_at_goes_before_what_belongs_and_gives_way_again(pane: ChartPane, theme: Theme) -> None:
    chart = samples.lively_chart()
    pane.show_chart(chart)
    shown = [choice.entity for choice in chart.series if choice.shown]
    pane.light(Lit(entities=frozenset({shown[-1]})))
    lit = picture(pane)
    pane.legend.seriesLit.emit(shown[1])
    assert picture(pane) != lit
    pane.legend.seriesLit.emit("")
    assert picture(pane) == lit
    rows = count(lit, theme.colour("selection"))
    press(pane, Qt.Key.Key_Right)
    assert pane.card.isVisible()
    press(pane, Qt.Key.Key_Escape)
    assert count(picture(pane), theme.colour("selection")) == rows


def test_another_chart_begins_dark(pane: ChartPane) -> None:
    chart = samples.lively_chart()
    pane.show_chart(chart)
    before = picture(pane)
    pane.light(Lit(entities=frozenset({chart.series[0].entity}), marks=frozenset({"figure:fares-2022"})))
    pane.show_chart(chart)
    assert picture(pane) == before
