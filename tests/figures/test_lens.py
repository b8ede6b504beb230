"""The lens tells the reports of a figure apart."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.lens import lens
from gui.figures.readout_values import Lens
from tests.figures.reports import dossier_of, report, reports_of_one_figure, year
from tests.figures.words import read


def of(*reports: Observation, base: str = "XAU") -> Lens | None:
    book = FigureBook(dossier_of(*reports))
    figure = book.figure(reports[0].id)
    assert figure is not None
    return lens(book, figure, base)


def test_reports_are_told_apart_in_one_unit_lowest_first() -> None:
    made = of(
        report("a", "2098", source="guessed"),
        report("b", "2100"),
        report("c", "2100", source="early", basis="press"),
        report("d", "256", unit="XAG million", qualifier="about", basis="press", source="undated"),
    )
    assert made is not None
    assert read(made.unit) == "XAU bn"
    assert [(read(tick.words), tick.count, tick.taken, tick.differs) for tick in made.ticks] == [
        ("1.78 (about XAG 256 m)", 1, False, True),
        ("2.098", 1, True, False),
        ("2.1", 2, False, False),
    ]
    assert [(round(tick.low, 4), round(tick.high, 4)) for tick in made.ticks] == [
        (1.7731, 1.787),
        (2.0975, 2.0985),
        (2.05, 2.15),
    ]
    assert (round(made.low, 3), round(made.high, 3)) == (1.743, 2.18)


def test_an_open_print_ends_where_the_lens_does() -> None:
    made = of(report("a", "100", qualifier="over"), report("b", "120", digits=3), report("c", "150", qualifier="under"))
    assert made is not None
    low, exact, high = made.ticks
    assert low.high == made.high
    assert high.low == made.low
    assert read(low.words) == "over 100"
    assert exact.low < 120 < exact.high


def test_where_all_print_one_value_there_is_no_lens() -> None:
    assert of(report("a", "2100"), report("b", "2100", source="early")) is None
    assert of(report("a", "2100")) is None


def test_what_no_rate_brings_to_the_unit_is_left_out() -> None:
    foreign = report("b", "300", unit="XPT million", source="early")
    assert of(report("a", "2100"), foreign) is None


def test_without_a_rate_of_the_day_the_nearest_is_taken_as_where_disagreements_are_listed() -> None:
    foreign = report("b", "300", unit="XAG million", period=year(2024), source="early")
    made = of(report("a", "2100", period=year(2024)), foreign)
    assert made is not None
    assert [(round(tick.value, 3), tick.differs) for tick in made.ticks] == [(2.1, False), (2.124, False)]


def test_a_sources_own_conversion_stands_where_its_source_says() -> None:
    other = report("c", "2400", source="early")
    made = of(report("a", "2100"), report("b", "256", unit="XAG million"), other)
    assert made is not None
    assert [(tick.value, tick.differs) for tick in made.ticks] == [(2.1, False), (2.4, True)]
    assert [tick.count for tick in made.ticks] == [2, 1]


@given(reports_of_one_figure(), st.randoms(use_true_random=False))
def test_every_report_that_can_be_converted_has_a_place_whatever_the_order(
    rows: list[Observation], random: Random
) -> None:
    made = of(*rows)
    mixed = [*rows]
    random.shuffle(mixed)
    assert of(*mixed) == made
    if made is not None:
        book = FigureBook(dossier_of(*rows))
        known = [row for row in rows if book.value_in(row, "XAU")]
        assert sum(tick.count for tick in made.ticks) == len(known)
        assert all(made.low <= tick.low <= tick.value <= tick.high <= made.high for tick in made.ticks)
