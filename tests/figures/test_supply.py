"""What the data can show is read from the figures, sums of them included."""

import msgspec

from gui.dossier.model import Entity
from gui.figures import supply
from gui.figures.book import FigureBook
from gui.figures.chart_state import ChartState, LaneState
from tests.figures.reports import days, dossier_of, report, year


def test_months_that_add_up_offer_quarters(builtin_book: FigureBook) -> None:
    lane = LaneState(measure="deliveries", entities=("hima",), granularity="month")
    assert supply.granularities(builtin_book, lane) == ("year", "half", "quarter", "month")
    assert supply.granularities(builtin_book, LaneState(measure="revenue", entities=("smart-car",))) == ("year", "half")


def test_entities_with_the_most_figures_come_first(builtin_book: FigureBook, ferry_book: FigureBook) -> None:
    assert supply.entities(builtin_book, "revenue", "periods")[0] == "group"
    assert supply.entities(ferry_book, "bookings", "ladder")[0] in ("ms-tarno", "ms-lindhamn")


def test_a_measure_of_single_figures_is_not_offered(builtin_book: FigureBook) -> None:
    known = supply.measures(builtin_book)
    assert {"revenue", "orders", "deliveries", "preorders"} <= set(known)
    assert "market" not in known


def test_currencies_are_those_reported_and_those_a_rate_leads_to(
    builtin_book: FigureBook, ferry_book: FigureBook
) -> None:
    assert supply.currencies(builtin_book, "revenue") == ("CNY", "USD")
    assert supply.currencies(ferry_book, "turnover") == ("EUR", "JPY")
    assert supply.currencies(builtin_book, "orders") == ()


def test_a_whole_counts_where_both_are_known_of_one_period(builtin_book: FigureBook) -> None:
    assert supply.wholes(builtin_book, LaneState(measure="revenue", entities=("smart-car",))) == ("group",)
    assert supply.wholes(builtin_book, LaneState(measure="revenue", entities=("group",))) == ()


def test_kinds_with_two_entities_can_have_plots_of_their_own(builtin_book: FigureBook) -> None:
    assert "model" in supply.kinds(builtin_book, LaneState(measure="orders", entities=(), form="ladder"))
    assert "scope" not in supply.kinds(builtin_book, LaneState(measure="deliveries", entities=()))


def test_business_years_are_periods_and_one_count_is_none() -> None:
    years = [days(f"{year}-04-01", f"{year + 1}-03-31") for year in (2021, 2022, 2023)]
    rows = [report(f"r{place}", "5", period=period) for place, period in enumerate(years)]
    book = FigureBook(dossier_of(*rows, report("n", "7", period=days("2023-03-05", "2023-05-07"), entity="north")))
    assert supply.entities(book, "income", "periods") == ("firm",)
    assert supply.entities(book, "income", "ladder") == ("north",)
    assert supply.forms(book, "income") == ("periods", "ladder")


def test_small_plots_are_not_hundreds_before_anybody_asks() -> None:
    ships = {f"s{place}": Entity(f"s{place}", f"S{place}", "model") for place in range(60)}
    rows = [report(name, "5", entity=name) for name in ships]
    book = FigureBook(msgspec.structs.replace(dossier_of(*rows), entities=ships))
    state = ChartState(home=year(2022), upper=LaneState("income", ("firm",)), multiples="upper:model")
    assert len(supply.drawn_entities(book, state, "upper")) == supply.MOST_PLOTS
    chosen = msgspec.structs.replace(state, upper=LaneState("income", tuple(ships)))
    assert supply.drawn_entities(book, chosen, "upper") == tuple(ships)
    assert supply.drawn_entities(book, state, "lower") == ()
