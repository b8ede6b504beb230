"""What a chart view may ask for, and what makes none."""

from collections.abc import Mapping

import pytest

from gui.base.period import Period
from gui.dossier.model import View
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, LaneState
from tests.figures.reports import count, days, dossier_of, report, year

DOSSIER = dossier_of(report("a", "2100"), count("b", "5", "2023-01-01", "2023-06-30"))
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
    assert known.home == Period(year(2022).start, days("2023-01-01", "2023-06-30").end)
    assert known.title == "Income"
    assert known.upper_share == 50


def test_marks_and_granularity_may_be_said() -> None:
    known = spec(upper={**UPPER, "granularity": "month", "marks": "lines"})
    assert known is not None
    assert known.upper == LaneState("income", ("firm",), "month", "lines")
    assert known.lower is None


def test_a_measure_by_itself_goes_to_its_own_lane() -> None:
    above, below = spec(**UPPER), spec(**LOWER)
    assert above is not None
    assert below is not None
    assert (above.upper, above.lower) == (LaneState("income", ("firm",)), None)
    assert (below.upper, below.lower) == (None, LaneState("bookings", ("ship", "boat"), marks="lines"))


def test_another_kind_of_view_is_no_chart() -> None:
    assert chart_state(View("table", "rows", {"upper": UPPER}), DOSSIER) is None


def test_bars_are_of_one_entity_and_the_others_are_left_out_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    known = spec(upper={"measure": "income", "entities": ["firm", "north"]})
    assert known is not None
    assert known.upper == LaneState("income", ("firm",))
    assert "only the first of “upper” is drawn" in caplog.text


def test_entities_the_dossier_does_not_have_are_left_out_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    known = spec(lower={"measure": "bookings", "entities": ["ship", "raft", "ship"]})
    assert known is not None
    assert known.lower is not None
    assert known.lower.entities == ("ship",)
    assert "does not have" in caplog.text


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
    ],
)
def test_wrong_options_make_no_chart_and_one_line_in_the_log(
    options: Mapping[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert chart_state(View("chart", options=options), DOSSIER) is None
    assert "a chart view was left out" in caplog.text
