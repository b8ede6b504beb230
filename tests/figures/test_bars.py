"""A lane of bars: as disclosed, with the range of the reports and with gaps."""

import pytest
from hypothesis import given

from gui.base.period import Granularity, Period
from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Bar, BarLane
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.series import chart
from tests.figures.reports import count, days, dossier_of, report, reports_of_one_figure, year

SPAN = days("2021-10-01", "2026-03-31")
HALF = days("2024-01-01", "2024-06-30")


def lane_of(
    *reports: Observation,
    granularity: Granularity = "span",
    measure: str = "income",
    entities: tuple[str, ...] = ("firm",),
    currency: str = "",
) -> BarLane:
    spec = LaneState(measure=measure, entities=entities, granularity=granularity)
    state = ChartState(home=SPAN, upper=spec, currency=currency)
    lane = chart(FigureBook(dossier_of(*reports)), state, {("income", "north"): 3}).upper
    assert isinstance(lane, BarLane)
    return lane


def name_of(bar: Bar) -> str:
    """Return the id of the report a bar shows."""
    return bar.link.removeprefix("figure:")


def shown(lane: BarLane) -> list[tuple[str, str, float]]:
    text = Text()
    return [(name_of(bar), text.message(bar.label), bar.value) for bar in lane.bars]


def test_bars_stand_over_their_periods_in_one_unit() -> None:
    lane = lane_of(report("b", "26353", period=year(2024)), report("a", "2098"))
    assert Text().message(lane.title) == "Income, XAU bn · The Firm"
    assert lane.measure == "Income"
    assert shown(lane) == [("a", "2.098", 2.098), ("b", "26.35", 26.353)]
    assert [bar.period for bar in lane.bars] == [year(2022), year(2024)]
    assert lane.top == 26.353


def test_all_agree_leaves_no_range() -> None:
    (bar,) = lane_of(report("a", "2100"), report("b", "2098")).bars
    assert (bar.low, bar.high, bar.others) == (2.098, 2.098, ())


def test_the_range_reaches_from_the_lowest_to_the_highest_report_across_currencies() -> None:
    lane = lane_of(
        report("a", "2098"),
        report("b", "256", unit="XAG million", source="early"),
        report("c", "2300", basis="press"),
    )
    (bar,) = lane.bars
    assert bar.value == 2.098
    assert bar.others == pytest.approx((1.7800448, 2.3))
    assert (bar.low, bar.high) == pytest.approx((1.7800448, 2.3))
    assert lane.top == 2.3


def test_a_report_without_a_rate_for_the_day_stays_out_of_the_range() -> None:
    pair = report("a", "26353", period=year(2024)), report("b", "3000", unit="XAG million", period=year(2024))
    (bar,) = lane_of(*pair).bars
    assert bar.others == ()
    assert bar.low == bar.high == 26.353


@pytest.mark.parametrize(
    ("currency", "words"), [("", "2024: XAG 3.62 bn, in XAG alone"), ("XAU", "2024: no rate for 31 Dec 2024")]
)
def test_a_figure_that_is_not_told_in_the_currency_leaves_words_in_its_place(currency: str, words: str) -> None:
    lane = lane_of(report("a", "2098"), report("b", "3620", unit="XAG million", period=year(2024)), currency=currency)
    assert [name_of(bar) for bar in lane.bars] == ["a"]
    assert words in [Text().message(gap.words).replace("\N{NO-BREAK SPACE}", " ") for gap in lane.gaps]


def test_as_reported_nothing_is_converted_and_in_a_chosen_currency_everything_is() -> None:
    foreign = report("b", "100", unit="XAG million", period=year(2023))
    assert [name_of(bar) for bar in lane_of(report("a", "2098"), foreign).bars] == ["a"]
    lane = lane_of(report("a", "2098"), foreign, currency="XAU")
    assert [bar.value for bar in lane.bars] == pytest.approx([2.098, 0.70808])
    lane = lane_of(report("a", "2098"), foreign, currency="XAG")
    assert lane.base == "XAG"
    assert [bar.value for bar in lane.bars] == pytest.approx([2098 / 6.9533, 100])


def test_shorter_periods_stand_inside_longer_ones_and_alone_where_there_is_none() -> None:
    lane = lane_of(
        report("year", "26353", period=year(2024)),
        report("half", "10435", period=HALF),
        report("quarter", "5000", period=days("2024-01-01", "2024-03-31")),
        report("lone-half", "27000", period=days("2025-01-01", "2025-06-30")),
    )
    assert [(name_of(bar), bar.inner) for bar in lane.bars] == [
        ("year", False),
        ("lone-half", False),
        ("half", True),
    ]


def test_counts_since_some_day_are_no_bars_beside_calendar_periods() -> None:
    since = report("since", "99", period=days("2022-03-05", "2024-08-26"))
    assert [name_of(bar) for bar in lane_of(since, report("a", "1")).bars] == ["a"]
    assert [name_of(bar) for bar in lane_of(since).bars] == ["since"]


def test_a_granularity_takes_only_its_own_periods() -> None:
    year_report, half = report("year", "26353", period=year(2024)), report("half", "10435", period=HALF)
    assert [name_of(bar) for bar in lane_of(year_report, half, granularity="half").bars] == ["half"]
    assert lane_of(year_report, half, granularity="month").bars == ()


def test_a_doubtful_value_is_marked_and_an_error_is_left_out() -> None:
    doubtful = report("doubtful", "27000", period=HALF, standing="doubtful", basis="press")
    lane = lane_of(doubtful, report("error", "1", standing="error"))
    (bar,) = lane.bars
    assert (name_of(bar), bar.standing, bar.basis) == ("doubtful", "doubtful", "press")
    assert "no figure before H1 2024" in [Text().message(gap.words) for gap in lane.gaps]


def test_the_whole_history_has_bars_and_what_is_finer_than_a_day_has_none() -> None:
    lane = lane_of(report("old", "1", period=year(2015)), report("minutes", "1", elapsed="PT8M"), report("a", "1"))
    assert [name_of(bar) for bar in lane.bars] == ["old", "a"]


def test_several_entities_stand_side_by_side_in_the_order_of_the_choice() -> None:
    rows = report("a", "5"), report("n", "3", entity="north"), report("b", "4", period=year(2023))
    lane = lane_of(*rows, entities=("north", "firm"))
    assert Text().message(lane.title) == "Income, XAU m"
    placed = {name_of(bar): (bar.slot, bar.slots, bar.rank, bar.entity) for bar in lane.bars}
    assert placed == {"n": (0, 2, 3, "north"), "a": (1, 2, None, "firm"), "b": (1, 2, None, "firm")}
    assert lane_of(*rows).bars[0].rank == 0


def test_shorter_periods_stand_inside_longer_ones_of_one_entity_alone() -> None:
    rows = report("a", "5", period=year(2024)), report("half", "3", period=HALF)
    assert [name_of(bar) for bar in lane_of(*rows, entities=("firm", "north")).bars] == ["a"]


def test_qualifiers_stay_in_the_words() -> None:
    lane = lane_of(report("a", "170", qualifier="over"))
    assert shown(lane) == [("a", "over 170", 170.0)]


def test_a_lane_without_figures_has_a_title_and_one_gap() -> None:
    lane = lane_of()
    assert lane.bars == ()
    assert lane.top == 0
    assert len(lane.gaps) == 1
    assert Text().message(lane.title) == "Income, XAU · The Firm"


def test_a_unit_that_says_the_title_again_is_not_told() -> None:
    row = report("a", "62", measure="sailings", unit="sailings")
    assert Text().message(lane_of(row, measure="sailings").title) == "Sailings · The Firm"


@pytest.mark.parametrize("value", ["0.000000000001", "1000000000000000", "-5000", "0", "1E+300", "-1E+300", "1E-300"])
def test_extreme_values_stay_in_bounds(value: str) -> None:
    lane = lane_of(report("a", value))
    (bar,) = lane.bars
    assert bar.low <= bar.value <= bar.high
    assert len(Text().message(bar.label)) < 30


@given(reports_of_one_figure())
def test_every_bar_shows_a_report_and_its_range_holds_it(reports: list[Observation]) -> None:
    for bar in lane_of(*reports).bars:
        taken = next(row for row in reports if row.id == name_of(bar))
        assert taken.standing != "error"
        assert (bar.basis, bar.standing, bar.qualifier) == (taken.basis, taken.standing, taken.qualifier)
        assert bar.low <= bar.value <= bar.high
        assert all(bar.low <= other <= bar.high for other in bar.others)


def test_gaps_and_bars_share_no_day() -> None:
    lane = lane_of(report("a", "1"), report("b", "2", period=HALF))
    bars: list[Period] = [bar.period for bar in lane.bars]
    assert not any(gap.period.overlaps(bar) for gap in lane.gaps for bar in bars)


def test_another_measure_of_the_entity_is_not_in_the_lane() -> None:
    assert lane_of(count("n", "5", "2022-01-01", "2022-12-31", entity="firm")).bars == ()
