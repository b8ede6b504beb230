"""Charts of whole dossiers, the built-in one and the small invented one alike."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec
import pytest

from gui.base.text import Text
from gui.dossier.load import load
from gui.dossier.model import Dossier, Section, View
from gui.figures.book import FigureBook
from gui.figures.chart import BarLane, Chart, LineLane
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import Window
from gui.figures.ranks import session_ranks
from gui.figures.readout import readout
from gui.figures.series import chart
from tests.figures.reports import count, dossier_of, in_order, report


@pytest.fixture
def dossier(dossier_path: Path) -> Dossier:
    return load(dossier_path).dossier


def charts(dossier: Dossier) -> Iterator[Chart]:
    book, ranks = FigureBook(dossier), session_ranks(dossier)
    for section in dossier.sections:
        for view in section.views:
            spec = chart_state(view, dossier)
            if spec:
                yield chart(book, spec, ranks)


def drawn(made: Chart) -> dict[str, float]:
    """Return every value a chart draws, by the id of its report."""
    values: dict[str, float] = {}
    for lane in (made.upper, made.lower):
        if isinstance(lane, BarLane):
            values.update({bar.link.removeprefix("figure:"): bar.value for bar in lane.bars})
        elif isinstance(lane, LineLane):
            values.update(
                {point.link.removeprefix("figure:"): point.value for line in lane.lines for point in line.points}
            )
    return values


def test_every_section_shows_bars_over_lines(dossier: Dossier) -> None:
    made = list(charts(dossier))
    assert len(made) == sum(any(view.kind == "chart" for view in section.views) for section in dossier.sections)
    for one in made:
        assert isinstance(one.upper, BarLane)
        assert one.upper.bars
        assert isinstance(one.lower, LineLane)
        assert one.lower.lines


def test_every_value_on_a_chart_is_an_observations_and_none_is_an_error(dossier: Dossier) -> None:
    for made in charts(dossier):
        for observation in drawn(made):
            assert dossier.observations[observation].standing != "error"


def test_every_mark_has_a_read_out_in_words(dossier: Dossier) -> None:
    book, text = FigureBook(dossier), Text()
    for made in charts(dossier):
        for observation in drawn(made):
            read = readout(book, made, f"figure:{observation}")
            assert text.message(read.title)
            assert text.message(read.value)
            assert read.rows
            assert all(text.message(row.label) and text.message(row.value) for row in read.rows)


def test_the_words_of_a_chart_are_whole_sentences(dossier: Dossier) -> None:
    text = Text()
    for made in charts(dossier):
        sentence, description = text.message(made.sentence), text.message(made.description)
        assert sentence.endswith(".")
        assert sentence in description
        assert "{" not in description
        for lane in (made.upper, made.lower):
            assert lane is not None
            assert text.message(lane.title)


def test_the_order_of_the_rows_makes_no_difference(dossier: Dossier) -> None:
    names = list(dossier.observations)
    Random(7).shuffle(names)
    assert list(charts(in_order(dossier, names))) == list(charts(dossier))


def test_the_charts_of_a_dossier_are_made_in_no_time(dossier: Dossier) -> None:
    start = time.perf_counter()
    book = FigureBook(dossier)
    assert book.figures()
    assert list(charts(dossier))
    assert time.perf_counter() - start < 1  # some 20 ms on an idle machine; the budget itself is a benchmark's


def test_a_series_keeps_its_place_for_the_whole_session() -> None:
    first = View("chart", options={"lower": {"measure": "bookings", "entities": ["ship"]}})
    second = View("chart", options={"lower": {"measure": "bookings", "entities": ["boat", "ship", "firm"]}})
    rows = count("s", "1", "2023-01-01", "2023-02-01"), count("b", "2", "2023-01-01", "2023-02-01", entity="boat")
    sections = (Section("one", "One", views=(first,)), Section("two", "Two", views=(second,)))
    small = dossier_of(*rows)
    whole = msgspec.structs.replace(small, sections=sections)
    ranks = session_ranks(whole)
    assert ranks == {("bookings", "ship"): 0, ("bookings", "boat"): 1}
    made = list(charts(whole))[1]
    assert isinstance(made.lower, LineLane)
    assert [(line.entity, line.rank) for line in made.lower.lines] == [("boat", 1), ("ship", 0)]


def test_the_zoom_and_the_flags_leave_the_lanes_as_they_are(dossier: Dossier) -> None:
    book, ranks = FigureBook(dossier), session_ranks(dossier)
    first = next(charts(dossier))
    state, first = first.state, chart(book, first.state, ranks)
    zoomed = msgspec.structs.replace(state, window=Window(738500, 738900), categories=(), face="table", taken_only=True)
    assert chart(book, zoomed, ranks).upper is first.upper
    assert chart(book, msgspec.structs.replace(state, scale="log"), ranks).upper != first.upper
    assert chart(book, state, {}).lower != first.lower
    assert chart(FigureBook(dossier), state, ranks) == first


def test_one_lane_alone_makes_a_chart() -> None:
    small = dossier_of(report("a", "2100"))
    spec = chart_state(View("chart", options={"measure": "income", "entities": ["firm"]}), small)
    assert spec is not None
    made = chart(FigureBook(small), spec, {})
    assert made.lower is None
    assert drawn(made) == {"a": 2.1}
