"""A lane of lines: ladders as they were told."""

from datetime import date

import msgspec
import pytest
from hypothesis import given

from gui.base.text import Text
from gui.dossier.model import Observation
from gui.figures.book import FigureBook
from gui.figures.chart import LineLane, Point
from gui.figures.chart_state import LaneState
from gui.figures.lines import line_lane
from tests.figures.reports import count, counts_of_two_ships, days, dossier_of, report

SPAN = days("2022-01-01", "2024-12-31")
SPEC = LaneState(measure="bookings", entities=("ship", "boat"), form="ladder")


def lane_of(*reports: Observation) -> LineLane:
    return line_lane(FigureBook(dossier_of(*reports)), SPEC, SPAN, {("bookings", "ship"): 0})


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


def test_steps_outside_the_span_are_left_out() -> None:
    lane = lane_of(count("a", "1", "2020-01-01", "2021-01-01"), count("b", "2", "2020-01-01", "2022-06-01"))
    assert [name_of(point) for line in lane.lines for point in line.points] == ["b"]


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
