"""Tests of gui.charts.stage."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import msgspec
import pytest
from pyqtgraph.GraphicsScene.GraphicsScene import GraphicsScene
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage

from gui.base.text import Text
from gui.charts.ink import ChartInk
from gui.charts.stage import Stage
from gui.figures.chart import Chart
from gui.figures.chart_state import window_of
from tests.charts import samples
from tests.charts.conftest import count, count_written, scene_picture
from tests.periods import year_of

SIZE = QSize(700, 360)


@pytest.fixture
def scene() -> Iterator[GraphicsScene]:
    scene = GraphicsScene()
    yield scene
    scene.clear()


@pytest.fixture
def stage(scene: GraphicsScene, ink: ChartInk, text: Text) -> Stage:
    return Stage(scene=scene, ink=ink, text=text)


def arranged(stage: Stage, chart: Chart | None, size: QSize = SIZE, *, strip: bool = False) -> None:
    stage.show(chart)
    stage.arrange(QSizeF(size), strip=strip)


def plots(stage: Stage) -> list[QRectF]:
    """Return the plots that hold data, each once."""
    found: list[QRectF] = []
    for mark in stage.marks():
        if mark.sign != "heading" and mark.plot not in found:
            found.append(mark.plot)
    return found


def image(scene: GraphicsScene, ink: ChartInk) -> QImage:
    return scene_picture(scene, ink, SIZE)


def test_all_plots_share_one_time_axis_and_the_events_stand_between_them(stage: Stage) -> None:
    arranged(stage, samples.lively_chart())
    upper, lower = plots(stage)
    assert (upper.left(), upper.right()) == (lower.left(), lower.right())
    assert (stage.time.left, stage.time.right) == (upper.left(), upper.right())
    flags = [mark for mark in stage.marks() if mark.sign == "heading"]
    assert sum(len(mark.links) or 1 for mark in flags) == 4, "the fifth lies outside the window"
    assert all(upper.bottom() <= mark.box.top() and mark.box.bottom() <= lower.top() for mark in flags)


def test_in_a_strip_and_where_it_is_low_there_are_no_events(stage: Stage) -> None:
    for size, strip in ((SIZE, True), (QSize(700, 160), False)):
        arranged(stage, samples.lively_chart(), size, strip=strip)
        assert not [mark for mark in stage.marks() if mark.sign == "heading"]


def test_another_stretch_of_time_has_its_own_marks_and_scale(stage: Stage) -> None:
    arranged(stage, samples.lively_chart())
    before = stage.mark("figure:fares-2022")
    assert before is not None
    window = window_of(year_of(date(2022, 1, 1)))
    stage.look_at(window)
    stage.arrange(QSizeF(SIZE), strip=False)
    after = stage.mark("figure:fares-2022")
    assert after is not None
    assert stage.window == window
    assert after.box.width() > 4 * before.box.width()
    assert after.box.height() > 4 * before.box.height()
    assert stage.mark("figure:fares-2024") is None


def test_a_chart_begins_with_the_window_it_was_asked_for(stage: Stage) -> None:
    window = window_of(year_of(date(2024, 1, 1)))
    stage.show(samples.lively_chart(window=window))
    assert stage.window == window
    stage.show(samples.lively_chart())
    assert stage.window == samples.lively_chart().home


def test_small_plots_share_one_scale_and_never_overlap(stage: Stage) -> None:
    arranged(stage, samples.small_plots(6))
    found = plots(stage)
    assert len(found) == 6
    assert all(QRectF(0, 0, SIZE.width(), SIZE.height()).contains(plot) for plot in found)
    assert not any(one.intersects(other) for one, other in combinations(found, 2))
    heights = {round(mark.plot.bottom() - mark.anchor.y(), 3) for mark in stage.marks() if mark.link.endswith("-1")}
    assert len(heights) == 6, "each begins one higher than the last one"
    assert min(heights) / sorted(heights)[1] == pytest.approx(1 / 2, abs=0.01)


def test_small_plots_have_neither_names_at_their_lines_nor_events(
    stage: Stage, scene: GraphicsScene, ink: ChartInk
) -> None:
    arranged(stage, samples.small_plots(2))
    assert not [mark for mark in stage.marks() if mark.sign == "heading"]
    drawn = image(scene, ink)
    for plot in plots(stage):
        assert count_written(drawn.copy(plot.adjusted(2, 2, -2, -2).toRect()), ink.colour("ink")) == 0


def test_small_plots_that_find_no_room_are_counted(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    arranged(stage, samples.small_plots(60))
    shown = len(plots(stage))
    assert 1 < shown < 60
    foot = SIZE.height() - 16
    assert count_written(image(scene, ink).copy(SIZE.width() - 260, foot, 260, 16), ink.colour("inkSoft")) > 60
    assert all(mark.plot.bottom() < foot for mark in stage.marks()), "the words lie over no data"


def test_what_was_shown_before_leaves_nothing(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    arranged(stage, samples.small_plots(9))
    arranged(stage, samples.chart_of(samples.bars(), None))
    alone = image(scene, ink)
    assert len(plots(stage)) == 1
    arranged(stage, samples.lively_chart())
    arranged(stage, samples.chart_of(samples.bars(), None))
    assert image(scene, ink) == alone
    arranged(stage, None)
    assert stage.marks() == []
    assert count(image(scene, ink), ink.colour("page")) == SIZE.width() * SIZE.height()


def test_the_walk_goes_over_the_first_plot_the_events_and_the_others(stage: Stage) -> None:
    stage.show(samples.lively_chart())
    walk = stage.walk
    first = walk.first()
    assert first is not None
    assert walk.link(first) == "figure:fares-2025-h1"
    assert walk.link(walk.across(first, 1)).startswith("event:")
    assert walk.link(walk.across(first, 2)).startswith("figure:Heron class")
    assert walk.find("event:0") is not None, "an event outside the window is walked over too"
    stage.show(None)
    assert stage.walk.first() is None


def test_a_link_is_found_where_it_is_drawn(stage: Stage) -> None:
    arranged(stage, samples.lively_chart())
    for link in ("figure:fares-2023", "figure:Tern R7-2", "event:1"):
        mark = stage.mark(link)
        assert mark is not None
        assert stage.mark_at(mark.anchor if not mark.is_bar else mark.box.center()) == mark
    crowd = stage.mark("event:2")
    assert crowd is not None
    assert crowd.links == ("event:2", "event:3")
    assert stage.mark("event:0") is None


def test_a_chosen_event_draws_its_line_through_all_plots(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    arranged(stage, samples.lively_chart())
    stage.choose("event:1", "")
    mark = stage.mark("event:1")
    assert mark is not None
    drawn = image(scene, ink)
    for plot in plots(stage):
        column = drawn.copy(QRectF(mark.anchor.x() - 4, plot.top(), 8, plot.height()).toRect())
        assert count(column, ink.colour("focus")) > plot.height()
    stage.choose("", "")
    assert count(image(scene, ink), ink.colour("focus")) == 0


def test_a_chosen_value_is_written_beside_its_mark(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    arranged(stage, samples.lively_chart())
    places = []
    for link in ("figure:fares-2022", "figure:nowhere"):
        stage.choose(link, "EUR 2.10 m")
        places.append(stage.spotlight.words_place)
    assert places[0] is not None
    assert places[1] is None
    assert count(image(scene, ink), ink.colour("focus")) == 0


def test_the_period_of_a_lit_bar_is_tinted(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    arranged(stage, samples.lively_chart())
    mark = stage.mark("figure:fares-2023")
    stage.light(mark)
    assert count(image(scene, ink), ink.colour("hover")) > 500
    stage.light(None)
    assert count(image(scene, ink), ink.colour("hover")) == 0


def test_days_since_launch_are_counted(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    made = samples.chart_of(None, samples.lines())
    launch = msgspec.structs.replace(made, state=msgspec.structs.replace(made.state, axis="launch"))
    arranged(stage, made)
    calendar = image(scene, ink).copy(0, SIZE.height() - 22, SIZE.width(), 22)
    arranged(stage, launch)
    days = image(scene, ink).copy(0, SIZE.height() - 22, SIZE.width(), 22)
    assert count_written(days, ink.colour("inkSoft")) > 20
    assert days != calendar


def test_titles_stand_above_their_plots(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    for chart in (samples.lively_chart(), samples.small_plots(6)):
        arranged(stage, chart)
        drawn = image(scene, ink)
        for plot in plots(stage):
            title = drawn.copy(QRectF(plot.left() - 40, plot.top() - 24, 140, 18).toRect())
            assert count_written(title, ink.colour("ink")) > 10


def test_behind_the_day_one_looks_from_nothing_was_known(stage: Stage, scene: GraphicsScene, ink: ChartInk) -> None:
    chart = samples.lively_chart()
    arranged(stage, chart)
    assert count(image(scene, ink), ink.colour("timeLine")) == 0
    arranged(
        stage,
        msgspec.structs.replace(chart, known_on=date.fromordinal(round((chart.home.first + chart.home.last) / 2))),
    )
    assert count(image(scene, ink), ink.colour("timeLine")) > 200
    arranged(stage, chart)
    assert count(image(scene, ink), ink.colour("timeLine")) == 0
