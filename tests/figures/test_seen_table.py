"""What is seen of a chart's table: fewer columns, the same rows, heads over them."""

import msgspec
import pytest

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.chart_table import chart_table
from gui.figures.tables import Table
from tests.figures.charts import chart_of
from tests.figures.reports import count, days, dossier_of, report, year
from tests.figures.variety import charts
from tests.figures.words import read

REPORTS = (
    report("a", "2098"),
    report("b", "2100", source="early", basis="press"),
    report("c", "256", unit="XAG million", qualifier="about", basis="press", source="guessed", standing="disputed"),
    report("d", "4700", period=year(2023)),
)
BOOKINGS = (
    count("s", "5", "2023-01-01", "2023-02-01"),
    count("t", "7", "2023-01-01", "2023-03-01"),
    count("b", "9", "2023-01-01", "2023-02-01", entity="boat"),
)


def seen(*reports: Observation, of: Chart | None = None) -> Table:
    made = chart_table(FigureBook(dossier_of(*reports)), of or chart_of(*reports))
    assert made.seen is not None
    return made.seen


def keys(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def lines(table: Table, *wanted: str) -> list[tuple[str, ...]]:
    places = [keys(table).index(key) for key in wanted]
    return [tuple(read(row.cells[place].words) for place in places) for row in table.rows]


def heads(table: Table) -> list[tuple[int, str, bool, bool]]:
    return [(head.at, read(head.words), head.series, head.always) for head in table.groups]


def test_what_is_the_same_in_every_row_has_no_column() -> None:
    table = seen(*REPORTS)
    assert keys(table) == [
        "period",
        "value",
        "unit",
        "drawn",
        "change",
        "basis",
        "source",
        "published",
        "verdict",
    ]
    assert heads(table) == []


def test_exactness_stands_before_the_value_and_standing_behind_the_verdict() -> None:
    assert lines(seen(*REPORTS), "value", "unit", "drawn", "verdict") == [
        ("2,098", "XAU m", "2.098", "taken"),
        ("2,100", "XAU m", "2.1", "agrees"),
        ("about 256", "XAG m", "≈ 1.78", "−15.2 %, disputed"),
        ("4,700", "XAU m", "4.7", "taken"),
    ]


def test_values_of_several_units_sort_by_what_is_drawn() -> None:
    values = [float(str(row.cells[1].key)) for row in seen(*REPORTS).rows]
    assert values == pytest.approx([2.098, 2.1, 1.78, 4.7], abs=0.01)
    assert sorted(range(4), key=values.__getitem__) == [2, 0, 1, 3]


def test_the_report_that_is_taken_says_how_many_values_there_are() -> None:
    assert [row.different for row in seen(*REPORTS).rows] == [2, 0, 0, 0]


def test_values_of_one_unit_are_not_told_twice() -> None:
    assert "drawn" not in keys(seen(REPORTS[0], REPORTS[3]))


def test_a_computed_value_is_told_in_the_unit_that_is_drawn() -> None:
    halves = [report("h1", "10", period=days("2022-01-01", "2022-06-30"))]
    halves.append(report("h2", "12", period=days("2022-07-01", "2022-12-31")))
    assert lines(seen(*halves, of=chart_of(*halves, granularity="year")), "value", "unit")[0] == ("22", "XAU m")


def test_a_computed_value_is_told_as_the_reports_that_are_taken_are() -> None:
    table = seen(*REPORTS, of=chart_of(*REPORTS, reading="cumulative"))
    assert lines(table, "value", "unit", "drawn")[-1] == ("6,798", "XAU m", "6.798")


def test_why_there_is_no_value_stands_where_the_source_would() -> None:
    table = seen(*REPORTS, of=chart_of(*REPORTS, reading="change"))
    assert lines(table, "value", "source")[0] == ("no value", "2022: no figure of 2021 to compare with")


def test_a_gap_says_once_that_there_is_no_figure() -> None:
    months = [report("m1", "5", period=days("2022-01-01", "2022-01-31"))]
    months.append(report("m4", "7", period=days("2022-04-01", "2022-04-30")))
    assert lines(seen(*months, of=chart_of(*months, granularity="month")), "value", "verdict")[1] == ("no figure", "")


def test_several_series_have_a_head_each_and_a_column_for_when_they_are_sorted() -> None:
    made = chart_of(*BOOKINGS, measure="bookings", entities=("ship", "boat"), form="ladder")
    table = seen(*BOOKINGS, of=made)
    assert heads(table) == [(0, "Ship", True, True), (2, "Boat", True, True)]
    assert [column.over for column in table.columns if column.key == "entity"] == [True]


def test_two_plots_have_a_group_each_upper_first(book: FigureBook) -> None:
    found = 0
    for made in charts(book):
        table = chart_table(book, made)
        assert table.seen is not None
        groups = [head for head in table.seen.groups if not head.series]
        assert len(groups) != 1
        if groups and made.state.upper is not None:
            found += 1
            assert groups[0].at == 0
            assert read(groups[0].words).startswith(book.measure(made.state.upper.measure).title)
            for group in groups:
                inside = [head.at for head in table.seen.groups if head.series and head.at == group.at]
                assert group.always is not bool(inside)
    assert found


def test_what_is_seen_has_the_rows_of_the_whole_and_no_empty_column(book: FigureBook) -> None:
    text = Text()
    for made in charts(book):
        table = chart_table(book, made)
        assert table.seen is not None
        assert [row.link for row in table.seen.rows] == [row.link for row in table.rows]
        assert {"standing", "qualifier"}.isdisjoint(keys(table.seen))
        for at in range(len(table.seen.columns) if table.rows else 0):
            assert any(text.message(row.cells[at].words) for row in table.seen.rows)


def test_a_unit_of_money_without_a_short_name_is_told_as_it_is_written() -> None:
    rows = [msgspec.structs.replace(REPORTS[0], unit="XAU thousand"), REPORTS[3]]
    assert lines(seen(*rows), "unit") == [("XAU thousand",), ("XAU m",)]
