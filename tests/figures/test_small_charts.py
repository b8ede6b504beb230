"""Small charts for cards."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from gui.base.period import Period, month_of
from gui.dossier.model import Observation, Rate
from gui.figures.book import FigureBook
from gui.figures.card import SmallChart
from gui.figures.small_charts import LEAST_BESIDE, LEAST_MARKS, MOST_CHARTS, MOST_LINES, small_charts
from gui.figures.standpoint import Standpoint
from tests.figures.dossiers import dossier, observation, year
from tests.figures.words import read


def _years(*values: str) -> FigureBook:
    return FigureBook(dossier(*(observation(f"y{at}", value, year(2020 + at)) for at, value in enumerate(values))))


def test_periods_stand_from_their_begin_to_their_end_on_a_scale_from_zero() -> None:
    (made,) = small_charts(_years("10", "20", "40"), ["firm"])
    assert not made.is_ladder
    assert read(made.title) == "Income, Firm"
    (series,) = made.series
    assert [mark.height for mark in series.marks] == [0.25, 0.5, 1.0]
    assert (series.marks[0].first, series.marks[-1].last) == (0.0, 1.0)
    assert [read(words) for words in (made.top, made.first, made.last, series.told)] == [
        "XAU 40 m",
        "2020",
        "2022",
        "XAU 40 m",
    ]
    assert made.link == "figure:y2"
    assert read(made.description) == "Income, Firm: 3 values, the highest XAU 40 m, the latest XAU 40 m"


def test_counts_since_a_start_are_a_ladder() -> None:
    steps = [Period(date(2023, 1, 1), date(2023, month, 28)) for month in (2, 4, 8)]
    rows = [
        observation(f"s{at}", str(10 * (at + 1)), step, measure="bookings", unit="cabins")
        for at, step in enumerate(steps)
    ]
    (made,) = small_charts(FigureBook(dossier(*rows)), ["firm"])
    assert made.is_ladder
    period = made.series[0].period
    assert (read(made.first), read(made.last), read(period)) == ("28 Feb 2023", "28 Aug 2023", "28 Aug 2023")
    assert read(made.top) == "30"  # the title says of what


def _counts(entity: str, start: date, *values: str) -> list[Observation]:
    ends = [Period(start, start.replace(month=start.month + at + 1)) for at in range(len(values))]
    return [
        observation(f"{entity}{at}", value, end, measure="bookings", unit="cabins", entity=entity)
        for at, (value, end) in enumerate(zip(values, ends, strict=True))
    ]


def test_counts_of_several_share_a_scale_and_an_axis_and_each_has_its_latest_value() -> None:
    rows = _counts("firm", date(2023, 1, 5), "10", "20", "50") + _counts("north", date(2023, 6, 5), "80", "100")
    (made,) = small_charts(FigureBook(dossier(*rows)), ["north", "firm"])
    assert read(made.title) == "Bookings, Firm and 1 more"
    firm, north = made.series
    assert [mark.height for mark in firm.marks] == [0.1, 0.2, 0.5]
    assert [mark.height for mark in north.marks] == [0.8, 1.0]
    assert firm.marks[-1].last < north.marks[0].last
    assert (firm.marks[0].first, north.marks[-1].last) == (0.0, 1.0)
    assert [(one.name, read(one.told), one.link) for one in made.series] == [
        ("Firm", "50 cabins", "figure:firm2"),
        ("Firm North 7", "100 cabins", "figure:north1"),
    ]
    assert firm.rank != north.rank
    assert made.link == "figure:north1"


def test_money_is_drawn_in_the_currency_one_looks_in_and_values_without_a_rate_are_counted() -> None:
    rates = tuple(Rate(date(2020 + at, 12, 31), "XAU", "EUR", Decimal(2)) for at in range(3))
    told = msgspec.structs.replace(_years("10", "20", "40", "60").dossier, rates=rates)
    book = FigureBook(told).seen_from(Standpoint(currency="EUR"))
    (made,) = small_charts(book, ["firm"])
    assert (read(made.top), len(made.series[0].marks)) == ("about EUR 80 m", 3)
    assert [read(note) for note in made.notes] == ["no rate for 1 of the values"]


@pytest.mark.parametrize(("months", "drawn"), [(6, 3), (7, 7)])
def test_years_are_drawn_rather_than_a_few_months_and_many_months_rather_than_years(months: int, drawn: int) -> None:
    rows = [observation(f"y{at}", "12", year(2020 + at)) for at in range(3)]
    rows += [observation(f"m{at}", "1", month_of(date(2022, at + 1, 1))) for at in range(months)]
    (made,) = small_charts(FigureBook(dossier(*rows)), ["firm"])
    assert len(made.series[0].marks) == drawn


def test_what_reports_differ_on_is_marked_and_said() -> None:
    book = FigureBook(
        dossier(
            *(observation(f"y{at}", "10", year(2020 + at)) for at in range(3)),
            observation("other", "30", year(2021)),
        )
    )
    (made,) = small_charts(book, ["firm"])
    assert [mark.differs for mark in made.series[0].marks] == [False, True, False]
    assert [read(note) for note in made.notes] == ["≠ reports differ for 1 of the values"]


@pytest.mark.parametrize("values", [("1", "2"), ("1", "-2", "3"), ("0", "0", "0")])
def test_too_few_values_or_losses_are_told_and_not_drawn(values: tuple[str, ...]) -> None:
    assert small_charts(_years(*values), ["firm"]) == ()


def test_of_several_entities_with_periods_the_one_with_most_is_drawn_and_that_is_said() -> None:
    rows = [observation(f"a{at}", "5", year(2018 + at)) for at in range(5)]
    rows += [observation(f"b{at}", "2", year(2018 + at), entity="north") for at in range(3)]
    (made,) = small_charts(FigureBook(dossier(*rows)), ["firm", "north"])
    assert read(made.title) == "Income, Firm"
    assert [read(note) for note in made.notes] == ["Only Firm is drawn; 1 other has figures of it too"]
    assert [len(series.marks) for series in made.series] == [5]


def _of_every_partner(book: FigureBook) -> list[SmallChart]:
    charts: list[SmallChart] = []
    for partner in book.dossier.records["partners"]:
        own = [entity.id for entity in book.dossier.entities.values() if entity.partner == partner]
        made = small_charts(book, own)
        assert len(made) <= MOST_CHARTS
        charts += made
    return charts


def test_every_mark_of_every_partner_lies_within_its_chart(book: FigureBook) -> None:
    for made in _of_every_partner(book):
        assert 1 <= len(made.series) <= MOST_LINES
        lengths = [len(series.marks) for series in made.series]
        assert (max(lengths) >= LEAST_MARKS, min(lengths) >= LEAST_BESIDE) == (True, True)
        marks = [mark for series in made.series for mark in series.marks]
        assert all(0 <= mark.first <= mark.last <= 1.0001 and 0 <= mark.height <= 1 for mark in marks)
        assert book.known.of(made.link).by(None)


def test_on_an_early_day_only_what_was_known_is_drawn(builtin_book: FigureBook) -> None:
    day = date(2024, 4, 5)
    early = builtin_book.seen_from(Standpoint(known_on=day))
    assert _of_every_partner(builtin_book)
    for made in _of_every_partner(early):
        assert all(builtin_book.known.of(series.link).by(day) for series in made.series)
