"""What a lane cannot show as it was asked is said, whether or not its words have room in the picture."""

import pytest

from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.series import chart
from tests.figures.charts import chart_of, notes
from tests.figures.reports import days, report, year
from tests.figures.words import read

HOME = days("2021-01-01", "2026-03-31")


def test_a_figure_without_a_rate_is_noted_and_said_aloud() -> None:
    made = chart_of(report("a", "2098"), report("late", "4700", period=year(2024)), currency="XAG")
    assert notes(made) == ["2024: no rate for 31 Dec 2024"]
    assert read(made.description).endswith(" 2024: no rate for 31 Dec 2024.")
    assert [gap.silent for lane in made.lanes for gap in lane.gaps] == [True, False]


def test_a_few_are_named_and_many_are_counted() -> None:
    few = [report(str(number), "5", period=year(number)) for number in (2010, 2012, 2014)]
    assert notes(chart_of(*few, currency="XAG")) == [f"{n}: no rate for 31 Dec {n}" for n in (2010, 2012, 2014)]
    many = [report(str(number), "5", period=year(number)) for number in (2008, 2009, 2011, 2013, 2015)]
    counted = "5 periods have a figure that cannot be shown so; point at their hatch"
    made = chart_of(*many, currency="XAG")
    assert notes(made) == [counted]
    assert read(made.description).endswith(f" {counted}.")


def test_a_gap_of_one_of_several_series_is_named() -> None:
    rows = [report("a", "5", period=year(2010)), report("b", "6", entity="north")]
    assert notes(chart_of(*rows, entities=("firm", "north"), currency="XAG")) == [
        "The Firm, 2010: no rate for 31 Dec 2010"
    ]


def test_that_nobody_gave_a_figure_needs_no_note() -> None:
    made = chart_of(report("a", "5", period=year(2018)), report("b", "6"))
    assert made.lanes[0].gaps
    assert notes(made) == []


def silent_and_known(made: Chart) -> tuple[int, int]:
    found = [gap for lane in made.lanes for gap in lane.gaps]
    return sum(gap.silent for gap in found), sum(not gap.silent for gap in found)


@pytest.mark.parametrize("currency", ["", "CNY", "USD", "EUR", "JPY"])
def test_no_figure_of_a_dossier_is_lost_without_a_word(book: FigureBook, currency: str) -> None:
    for measure in book.dossier.measures.values():
        for entity in book.dossier.entities:
            lane = LaneState(measure=measure.name, entities=(entity,))
            made = chart(book, ChartState(home=HOME, upper=lane, currency=currency), {})
            silent, known = silent_and_known(made)
            assert bool(known) == any("no rate" in note or "point at" in note for note in notes(made))
            told = {name for one in made.lanes for gap in one.gaps for name in gap.reports}
            assert told <= set(book.dossier.observations)
            assert silent or known or made.data


def test_a_sum_that_begins_again_says_where() -> None:
    half = report("h", "3", period=days("2024-01-01", "2024-06-30"))
    rows = [report("a", "5"), report("b", "6", period=year(2023)), half]
    assert notes(chart_of(*rows, reading="cumulative")) == ["Added up anew from H1 2024 on"]
    assert notes(chart_of(*rows[:2], reading="cumulative")) == []
    apart = [report("old", "5", period=year(2019)), rows[0], report("n", "6", entity="north"), half]
    assert notes(chart_of(*apart, entities=("firm", "north"), reading="cumulative")) == [
        "Added up anew from The Firm, 2022 and The Firm, H1 2024 on"
    ]
    often = [report(str(number), "5", period=year(number)) for number in range(2011, 2020, 2)]
    assert notes(chart_of(*often, reading="cumulative")) == ["Added up anew 4 times"]


def test_figures_without_a_place_are_named_with_the_table_that_has_them(
    builtin_book: FigureBook, ferry_book: FigureBook
) -> None:
    assert section_notes(builtin_book) == [
        "Orders of AITO M7 (2023) and Luxeed R7: 4 counts from other days not drawn; see the table of “Orders”"
    ]
    assert section_notes(ferry_book) == [
        "Bookings of MS Eskild: 1 count from another day not drawn; see the table of “Turnover”"
    ]


def section_notes(book: FigureBook) -> list[str]:
    """Return the notes of the first chart of a dossier."""
    views = (view for section in book.dossier.sections for view in section.views)
    return notes(chart(book, next(state for view in views if (state := chart_state(view, book.dossier))), {}))
