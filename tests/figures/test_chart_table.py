"""A chart turned to its table has the same values, each with its reports."""

from decimal import Decimal

import msgspec
import pytest

from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import window_of
from gui.figures.chart_table import chart_table
from gui.figures.series import chart
from gui.figures.tables import Table
from tests.figures.charts import chart_of
from tests.figures.reports import count, days, dossier_of, report, year
from tests.figures.variety import charts, drawn
from tests.figures.words import read


def heads(table: Table) -> list[str]:
    return [read(column.title) for column in table.columns]


def cells(table: Table, *wanted: str) -> list[tuple[str, ...]]:
    places = [heads(table).index(head) for head in wanted]
    return [tuple(read(row.cells[place].words) for place in places) for row in table.rows]


def of(*reports: Observation, taken_only: bool = False, window: tuple[str, str] | None = None) -> Table:
    book = FigureBook(dossier_of(*reports))
    state = msgspec.structs.replace(
        chart_of(*reports).state, taken_only=taken_only, window=window_of(days(*window)) if window else None
    )
    return chart_table(book, chart(book, state, {}))


REPORTS = (
    report("a", "2098"),
    report("b", "2100", source="early", basis="press"),
    report("c", "256", unit="XAG million", qualifier="about", basis="press", source="guessed"),
    report("d", "4700", period=year(2023)),
)


def test_each_value_is_followed_by_the_other_reports_of_its_figure() -> None:
    table = of(*REPORTS)
    assert cells(table, "Period", "Value", "Unit", "Exactness", "XAU bn", "Computed change", "Verdict") == [
        ("2022", "2,098", "XAU million", "", "2.098", "", "taken"),
        ("2022", "2,100", "XAU million", "", "2.1", "", "agrees"),
        ("2022", "256", "XAG million", "about", "1.78", "", "−15.2 %"),
        ("2023", "4,700", "XAU million", "", "4.7", "+124 %", "taken"),
    ]
    assert [row.taken for row in table.rows] == [True, False, False, True]
    assert [row.link for row in table.rows] == ["figure:a", "figure:b", "figure:c", "figure:d"]
    assert cells(table, "Basis", "Standing", "Source", "Published")[2] == (
        "press",
        "stands",
        "Guess Press",
        "≈ 1 Mar 2025",
    )
    assert read(table.heading).endswith("4 reports of 2 periods")


def test_values_sort_in_base_units_and_are_copied_as_plain_numbers() -> None:
    value = of(*REPORTS).rows[0].cells[1]
    assert (value.key, value.plain) == (Decimal(2_098_000_000), "2098")


def test_the_other_reports_may_be_left_out() -> None:
    assert [row.link for row in of(*REPORTS, taken_only=True).rows] == ["figure:a", "figure:d"]


def test_a_zoomed_chart_has_only_the_rows_in_view() -> None:
    assert [row.link for row in of(*REPORTS, window=("2023-02-01", "2023-03-01")).rows] == ["figure:d"]


def test_gaps_are_rows_too_and_sort_last() -> None:
    months = [report("m1", "5", period=days("2022-01-01", "2022-01-31"))]
    months.append(report("m4", "7", period=days("2022-04-01", "2022-04-30")))
    made = chart_of(*months, granularity="month")
    table = chart_table(FigureBook(dossier_of(*months)), made)
    assert cells(table, "Period", "Value", "Verdict")[:3] == [
        ("Jan 2022", "5", "taken"),
        ("Feb to Mar 2022", "no figure", "2 months, no figure"),
        ("Apr 2022", "7", "taken"),
    ]
    assert table.rows[1].cells[1].key is None
    assert table.rows[1].link == ""


def test_a_sum_says_what_it_was_added_from() -> None:
    halves = [report("h1", "10", period=days("2022-01-01", "2022-06-30"))]
    halves.append(report("h2", "12", period=days("2022-07-01", "2022-12-31")))
    made = chart_of(*halves, granularity="year")
    table = chart_table(FigureBook(dossier_of(*halves)), made)
    assert cells(table, "Period", "Value", "Unit", "XAU m", "Source", "Verdict")[0] == (
        "2022",
        "22,000,000",
        "XAU",
        "22",
        "2 half-years, 2022",
        "computed",
    )
    assert table.rows[0].link == "calc:sum(h1,h2)"
    assert read(table.heading).endswith("1 period")


def test_shares_and_changes_name_both_values() -> None:
    rows = [report("part", "2098", entity="north"), report("whole", "704174")]
    shared = chart_table(FigureBook(dossier_of(*rows)), chart_of(*rows, entities=("north",), share=True))
    assert cells(shared, "Value", "Unit", "Source")[0] == (
        "0.298",
        "percent",
        "XAU 2.098 bn (2022) of XAU 704.174 bn (The Firm, 2022)",
    )
    pair = [report("a", "2098"), report("b", "4700", period=year(2023))]
    changed = chart_table(FigureBook(dossier_of(*pair)), chart_of(*pair, reading="change"))
    assert cells(changed, "Value", "Source")[-1] == ("124", "XAU 4.7 bn (2023) on XAU 2.098 bn (2022)")


def test_where_a_stated_growth_is_drawn_the_computed_one_is_a_row_too() -> None:
    rows = [
        report("a", "2098"),
        report("b", "4700", period=year(2023)),
        report("g", "128.1", measure="growth", unit="percent", period=year(2023)),
    ]
    table = chart_table(FigureBook(dossier_of(*rows)), chart_of(*rows, reading="change"))
    assert cells(table, "Value", "Verdict") == [
        ("no value", "2022: no figure of 2021 to compare with"),
        ("128.1", "taken"),
        ("124", "computed"),
    ]


def test_two_series_are_told_apart() -> None:
    counts = [count("s", "5", "2023-01-01", "2023-02-01"), count("b", "9", "2023-01-01", "2023-02-01", entity="boat")]
    made = chart_of(*counts, measure="bookings", entities=("ship", "boat"), form="ladder")
    table = chart_table(FigureBook(dossier_of(*counts)), made)
    assert cells(table, "What", "Value") == [("Ship", "5"), ("Boat", "9")]
    assert "Measure" not in heads(table)
    assert read(table.heading).endswith("2 reports of 2 figures")


def test_the_table_has_the_values_of_the_chart_and_no_others(book: FigureBook) -> None:
    for made in charts(book):
        unzoomed = msgspec.structs.replace(made, state=msgspec.structs.replace(made.state, window=None))
        table = chart_table(book, unzoomed)
        rows = [row for row in table.rows if row.taken and row.link]
        shown = {row.link: [cell.key for cell in row.cells] for row in rows}
        for link, value in drawn(unzoomed):
            numbers = [float(key) for key in shown[link] if isinstance(key, Decimal)]
            assert any(number == pytest.approx(value) for number in numbers), link
        assert sorted(row.link for row in rows) == sorted(datum.link for datum in made.data)


def test_every_row_of_a_dossiers_chart_opens_something_or_is_a_gap(book: FigureBook) -> None:
    for made in charts(book):
        table = chart_table(book, made)
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
        assert all(row.link or not row.cells[1].plain for row in table.rows)
        assert read(table.heading)


def test_the_revenue_of_the_built_in_dossier(builtin_book: FigureBook) -> None:
    section = next(one for one in builtin_book.dossier.sections if one.name == "revenue")
    state = next(one for view in section.views if (one := chart_state(view, builtin_book.dossier)))
    made = chart(builtin_book, msgspec.structs.replace(state, lower=None), {})
    table = chart_table(builtin_book, made)
    rows = {row.link: row for row in table.rows}
    assert read(rows["figure:rev-2022-seed-usd"].cells[-1].words) == "−15.2 %"
    assert read(rows["figure:rev-2023-equalocean"].cells[-1].words) == "+1.5 %"
    assert rows["figure:rev-2022-artsairline"].taken
