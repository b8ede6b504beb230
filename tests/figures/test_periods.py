"""Which figures are shown as periods."""

from gui.figures.book import FigureBook
from gui.figures.chart import Datum
from gui.figures.data import Asked
from gui.figures.periods import is_number, ladder, selection, values_of
from tests.figures.charts import chart_of, notes
from tests.figures.reports import count, days, dossier_of, report, year

H1, H2 = days("2022-01-01", "2022-06-30"), days("2022-07-01", "2022-12-31")


def test_what_lies_inside_a_figure_that_has_no_value_stands_for_itself() -> None:
    rows = report("y", "100", unit="XAG million"), report("h", "40", period=H1), report("z", "90", period=year(2023))
    book = FigureBook(dossier_of(*rows))
    chosen = selection(book, "income", "firm", "span", alone=True)
    found = values_of(Asked(book, "upper", "income", "XAU"), chosen)
    assert [(one.link, one.inner) for one in found if isinstance(one, Datum)] == [
        ("figure:h", False),
        ("figure:z", False),
    ]
    assert notes(chart_of(*rows)) == ["2022: XAG 100 m, in XAG alone"]


def test_a_granularity_has_its_own_figures_and_sums() -> None:
    rows = report("a", "1", period=H1), report("b", "2", period=H2), report("z", "9", period=year(2023))
    chosen = selection(FigureBook(dossier_of(*rows)), "income", "firm", "year", alone=True)
    assert [figure.period for figure in chosen.outer] == [year(2023)]
    assert list(chosen.added) == [year(2022)]
    assert [row.id for row in chosen.reports] == ["z", "a", "b"]


def test_what_is_no_number_is_left_out_with_a_note() -> None:
    rows = report("n", "NaN"), report("i", "Infinity", period=year(2021)), report("h", "1E+400", period=year(2020))
    made = chart_of(*rows, report("a", "5", period=year(2023)))
    assert [datum.link for datum in made.data] == ["figure:a"]
    assert notes(made) == ["3 values are no numbers and not shown"]
    one = chart_of(rows[0], report("b", "7"))
    assert [datum.link for datum in one.data] == ["figure:b"]


def test_a_ladder_leaves_out_what_is_no_number() -> None:
    book = FigureBook(
        dossier_of(count("a", "5", "2023-01-01", "2023-02-01"), count("b", "NaN", "2023-01-01", "2023-03-01"))
    )
    chosen = ladder(book, "bookings", "ship")
    assert [figure.reports[0].id for figure in chosen.outer] == ["a"]
    assert chosen.unreal == 1
    assert all(map(is_number, chosen.outer))


def test_what_has_no_place_is_counted() -> None:
    rows = [
        report("year", "100"),
        report("half", "40", period=days("2022-01-01", "2022-06-30")),
        report("month", "7", period=days("2022-02-01", "2022-02-28")),
        report("crossing", "9", period=days("2022-12-01", "2023-01-31")),
    ]
    assert notes(chart_of(*rows)) == ["Income of The Firm: 2 figures of shorter or other periods not drawn"]
    one = "Income of The Firm: 1 figure of a shorter or another period not drawn"
    assert notes(chart_of(*rows[:3])) == [one]
    assert notes(chart_of(*rows[:2])) == []
    assert notes(chart_of(*rows[:2], marks="lines")) == [
        "Income of The Firm: 1 figure of a shorter or another period not drawn"
    ]
    assert notes(chart_of(*rows, granularity="year")) == []


def test_counts_from_another_day_are_counted() -> None:
    steps = [count("a", "5", "2023-03-05", "2023-04-01"), count("b", "9", "2023-03-05", "2023-05-03")]
    other = [count("c", "1", "2023-04-18", "2023-04-18"), count("d", "2", "2023-05-01", "2023-05-31")]
    for rows, told in ((steps, []), (steps + other, ["Bookings of Ship: 1 count from another day not drawn"])):
        made = chart_of(*rows, measure="bookings", entities=("ship",), form="ladder")
        assert notes(made) == told
