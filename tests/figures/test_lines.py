"""A lane of lines: ladders as they were told."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, LineLane, Point
from gui.figures.chart_state import Axis, ChartState, LaneState, Window
from gui.figures.series import chart
from tests.figures.reports import count, counts_of_two_ships, days, dossier_of, report

SPAN = days("2022-01-01", "2024-12-31")
SPEC = LaneState(measure="bookings", entities=("ship", "boat"), form="ladder")


def chart_of(*reports: Observation, axis: Axis = "calendar", lane: LaneState = SPEC) -> Chart:
    state = ChartState(home=SPAN, lower=lane, axis=axis)
    return chart(FigureBook(dossier_of(*reports)), state, {("bookings", "ship"): 0})


def lane_of(*reports: Observation, axis: Axis = "calendar", lane: LaneState = SPEC) -> LineLane:
    made = chart_of(*reports, axis=axis, lane=lane).lower
    assert isinstance(made, LineLane)
    return made


def name_of(point: Point) -> str:
    """Return the id of the report a point shows."""
    return point.link.removeprefix("figure:")


def day_of(point: Point) -> date:
    """Return the last day of the count that a point shows."""
    return date.fromordinal(int(point.at) - 1)


def test_a_line_goes_through_the_steps_of_its_ladder() -> None:
    lane = lane_of(
        count("b", "80000", "2023-09-12", "2023-11-01"),
        count("a", "15000", "2023-09-12", "2023-09-13"),
        count("boat", "9000", "2023-09-12", "2023-11-01", entity="boat"),
    )
    assert Text().message(lane.title) == "Bookings, thousand cabins"
    assert lane.measure == "Bookings"
    ship, boat = lane.lines
    assert [(name_of(point), day_of(point).isoformat(), point.value) for point in ship.points] == [
        ("a", "2023-09-13", 15.0),
        ("b", "2023-11-01", 80.0),
    ]
    assert (ship.name, ship.rank, boat.name, boat.rank) == ("Ship", 0, "Boat", None)
    assert lane.top == 80


def test_the_latest_value_says_how_exact_it_is() -> None:
    marks = {}
    for qualifier in ("exact", "about", "over", "under"):
        row = report(
            "a",
            "240000",
            period=days("2023-09-12", "2024-08-26"),
            unit="cabins",
            measure="bookings",
            entity="ship",
            qualifier=qualifier,
        )
        (line,) = lane_of(row).lines
        marks[qualifier] = Text().message(line.latest)
    assert marks == {"exact": "240", "about": "≈ 240", "over": "> 240", "under": "< 240"}


def test_the_latest_value_is_one_that_can_be_taken_and_bears_a_question_mark_where_there_is_none() -> None:
    sound = count("a", "15000", "2023-09-12", "2023-09-13")
    doubtful = msgspec.structs.replace(count("b", "80000", "2023-09-12", "2023-11-01"), standing="doubtful")
    (line,) = lane_of(sound, doubtful).lines
    assert Text().message(line.latest) == "15"
    (line,) = lane_of(doubtful).lines
    assert Text().message(line.latest) == "80 ?"


def test_the_whole_history_has_points() -> None:
    lane = lane_of(count("a", "1", "2020-01-01", "2021-01-01"), count("b", "2", "2020-01-01", "2022-06-01"))
    assert [name_of(point) for line in lane.lines for point in line.points] == ["a", "b"]


def test_counts_of_other_days_meet_on_an_axis_of_days_since_launch() -> None:
    made = chart_of(
        count("hours", "1", "2023-09-12", "2023-09-12", elapsed="PT6H"),
        count("week", "7", "2023-09-12", "2023-09-18"),
        count("boat", "5", "2021-01-01", "2021-01-10", entity="boat"),
        axis="launch",
    )
    assert isinstance(made.lower, LineLane)
    assert [[point.at for point in line.points] for line in made.lower.lines] == [[0.25, 7], [10]]
    assert (made.home, made.history) == (Window(0, 10), Window(0, 10))


def test_reports_that_differ_are_told_of_a_point_too() -> None:
    one = count("a", "104", "2023-09-12", "2023-09-18")
    (line,) = lane_of(one, msgspec.structs.replace(one, id="b", value=Decimal(121), basis="press")).lines
    (point,) = line.points
    assert (point.low, point.value, point.high, point.others, point.different) == (104, 104, 121, (121,), 2)


def test_periods_as_lines_stand_in_their_middle_and_break_where_one_is_missing() -> None:
    months = ("2023-01-01", "2023-01-31"), ("2023-02-01", "2023-02-28"), ("2023-04-01", "2023-04-30")
    rows = [count(f"m{place}", f"{place + 1}", *month) for place, month in enumerate(months)]
    periods = LaneState(measure="bookings", entities=("ship",), granularity="month", marks="lines")
    lane = lane_of(*rows, lane=periods)
    (line,) = lane.lines
    assert line.breaks == (2,)
    assert line.points[1].at == (date(2023, 2, 1).toordinal() + date(2023, 3, 1).toordinal()) / 2
    assert "Mar 2023: no figure" in [Text().message(gap.words) for gap in lane.gaps]
    assert Text().message(lane.title) == "Bookings, cabins · Ship"


def test_an_entity_without_counts_has_no_line() -> None:
    assert lane_of().lines == ()
    assert lane_of().top == 0


def test_counts_in_another_unit_do_not_share_the_scale() -> None:
    rooms = report(
        "rooms", "5", period=days("2023-01-01", "2023-02-01"), unit="rooms", measure="bookings", entity="boat"
    )
    lane = lane_of(count("a", "10", "2023-01-01", "2023-02-01"), rooms)
    assert [line.entity for line in lane.lines] == ["ship"]


@given(counts_of_two_ships())
def test_ladders_are_never_added(reports: list[Observation]) -> None:
    values = {row.id: row.value for row in reports}
    lane = lane_of(*reports)
    scale = max((float(values[name_of(p)]) / p.value for line in lane.lines for p in line.points), default=1)
    for line in lane.lines:
        for point in line.points:
            assert point.value * scale == pytest.approx(float(values[name_of(point)]))
        assert [point.at for point in line.points] == sorted({point.at for point in line.points})
