"""What a chart view may ask for, and what makes none."""

from collections.abc import Mapping

import pytest

from gui.base.period import Period
from gui.dossier.model import View
from gui.figures.book import FigureBook
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, Form, LaneState
from gui.figures.flags import categories
from tests.figures.reports import count, days, dossier_of, report

DOSSIER = dossier_of(report("a", "2100"), count("b", "5", "2023-03-05", "2023-06-30"))
UPPER = {"measure": "income", "entities": ["firm"]}
LOWER = {"measure": "bookings", "entities": ["ship", "boat"]}


def spec(**options: object) -> ChartState | None:
    return chart_state(View("chart", options=options), DOSSIER)


def test_bars_over_lines_on_the_days_asked_for() -> None:
    options = {"title": "T", "upper": UPPER, "lower": LOWER, "from": "2021-10-01", "to": "2026-03-31", "upperShare": 75}
    assert spec(**options) == ChartState(
        title="T",
        home=days("2021-10-01", "2026-03-31"),
        upper=LaneState("income", ("firm",)),
        lower=LaneState("bookings", ("ship", "boat"), form="ladder"),
        upper_share=75,
    )


def test_without_days_the_chart_spans_what_is_known() -> None:
    known = spec(upper=UPPER, lower=LOWER)
    assert known is not None
    assert known.home == days("2022-01-01", "2023-06-30")
    assert known.title == "Income"
    assert known.upper_share == 50


def test_marks_and_granularity_may_be_said() -> None:
    known = spec(upper={**UPPER, "granularity": "month", "marks": "lines"})
    assert known is not None
    assert known.upper == LaneState("income", ("firm",), granularity="month", marks="lines")
    assert known.lower is None


def test_a_measure_by_itself_goes_to_its_own_lane() -> None:
    above, below = spec(**UPPER), spec(**LOWER)
    assert above is not None
    assert below is not None
    assert (above.upper, above.lower) == (LaneState("income", ("firm",)), None)
    assert (below.upper, below.lower) == (None, LaneState("bookings", ("ship", "boat"), form="ladder"))


def test_another_kind_of_view_is_no_chart() -> None:
    assert chart_state(View("table", "rows", {"upper": UPPER}), DOSSIER) is None


def test_bars_may_be_of_several_entities() -> None:
    known = spec(upper={"measure": "income", "entities": ["firm", "north"]})
    assert known is not None
    assert known.upper == LaneState("income", ("firm", "north"))


def test_a_lane_draws_what_there_is() -> None:
    quarters = (days("2023-01-01", "2023-03-31"), days("2023-04-01", "2023-06-30"))
    years = (days("2021-04-01", "2022-03-31"), days("2022-04-01", "2023-03-31"))
    steps = (days("2023-03-05", "2023-04-01"), days("2023-03-05", "2023-06-30"))
    told: dict[tuple[Period, ...], Form] = {quarters: "periods", years: "periods", steps: "ladder"}
    for periods, form in told.items():
        rows = [report(f"r{place}", "5", period=period) for place, period in enumerate(periods)]
        for name in ("upper", "lower"):
            known = chart_state(View("chart", options={name: UPPER}), dossier_of(*rows))
            assert known is not None
            (lane,) = (lane for lane in (known.upper, known.lower) if lane is not None)
            assert (lane.form, lane.marks) == (form, "bars"), (name, periods)


def test_the_flags_at_first_are_those_of_the_categories_named(builtin_book: FigureBook) -> None:
    dossier = builtin_book.dossier
    (section,) = (section for section in dossier.sections if section.name == "orders")
    (view,) = (view for view in section.views if view.kind == "chart")
    named = chart_state(view, dossier)
    assert named is not None
    assert set(named.categories) == {"orders", "product"}
    options = {key: value for key, value in view.options.items() if key != "events"}
    unnamed = chart_state(View("chart", options=options), dossier)
    assert unnamed is not None
    assert unnamed.categories == categories(dossier)


def test_entities_the_dossier_does_not_have_are_left_out_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    known = spec(lower={"measure": "bookings", "entities": ["ship", "raft", "ship"]})
    assert known is not None
    assert known.lower is not None
    assert known.lower.entities == ("ship",)
    assert "does not have" in caplog.text


def test_categories_the_dossier_does_not_have_are_left_out_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    known = spec(upper=UPPER, events=["launch"])
    assert known is not None
    assert known.categories == ()
    assert "in “events”" in caplog.text


def test_a_share_out_of_bounds_is_brought_back() -> None:
    for share, kept in ((0, 10), (17, 17), (300, 90)):
        known = spec(upper=UPPER, upperShare=share)
        assert known is not None
        assert known.upper_share == kept


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"upper": "income"},
        {"upper": {"measure": "weather", "entities": ["firm"]}},
        {"upper": {"measure": "income"}},
        {"upper": {"measure": "income", "entities": []}},
        {"upper": {"measure": "income", "entities": ["raft"]}},
        {"upper": {**UPPER, "marks": "pies"}},
        {"upper": {**UPPER, "granularity": ["month"]}},
        {"upper": UPPER, "from": "soon"},
        {"upper": UPPER, "from": 2022},
        {"upper": UPPER, "from": "2024-01-01", "to": "2023-01-01"},
        {"upper": UPPER, "upperShare": "half"},
        {"upper": UPPER, "upperShare": True},
        {"upper": UPPER, "title": ["T"]},
        {"upper": {"measure": "sailings", "entities": ["firm"]}},
        {"upper": UPPER, "events": "launch"},
    ],
)
def test_wrong_options_make_no_chart_and_one_line_in_the_log(
    options: Mapping[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert chart_state(View("chart", options=options), DOSSIER) is None
    assert "a chart view was left out" in caplog.text
