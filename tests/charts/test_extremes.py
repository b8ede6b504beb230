"""Charts of extremes on the real pane: each is drawn, walked over, pointed at and zoomed without a fault."""

import gc
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from gui.base.messages import plain
from gui.base.period import Period
from gui.charts.pane import ChartPane
from gui.figures.chart import BarLane, Chart, Gap, Lane, Line, LineLane, Point
from gui.figures.chart_state import ChartState, Window
from gui.theme.theme import Theme
from tests.charts import samples
from tests.charts.conftest import colours, count, count_written, picture, pixels
from tests.charts.hands import CTRL, drag, move_to, press, wheel

KEY = Qt.Key
MILLION = 1_000_000
TITLE = samples.bars().title


def line_of(values: tuple[float, ...], *, rank: int | None = 0) -> LineLane:
    """Return a line with one value a year from 2022 on."""
    steps: samples.Steps = [(date(2022 + n, 6, 1), value, "over") for n, value in enumerate(values)]
    return LineLane(plain("Odd"), (samples.line("Line", rank, steps),), max(values, default=0.0))


def of(values: tuple[float, ...], *, log: bool = False) -> Chart:
    bars, line = samples.of_values(values), line_of(values)
    return samples.chart_of(replace(bars, log=log), replace(line, log=log))


def crowded_names() -> LineLane:
    """Return six lines that end in one place, with long names."""
    made = [
        samples.line(
            f"A ferry line whose name is long enough for two of them, number {rank}",
            rank,
            [(date(2022, 1, 1), 10.0, "exact"), (date(2025, 12, 1), 20.0 + rank / 10, "about")],
            "> 20",
        )
        for rank in range(6)
    ]
    return LineLane(plain("Crowd"), tuple(made), 21.0)


def overlapping_bars() -> BarLane:
    """Return bars of 2,000 days whose labels would all overlap, with gaps between that touch."""
    return replace(
        samples.daily(2000),
        gaps=tuple(
            Gap(Period(samples.SPAN.start + timedelta(days=n), samples.SPAN.start + timedelta(days=n)), plain("none"))
            for n in range(0, 400, 2)
        ),
    )


ODD: dict[str, Callable[[], Chart]] = {
    "no lane": lambda: samples.chart_of(None, None),
    "no bar": lambda: samples.chart_of(BarLane(TITLE, (), (), 0), None),
    "no bar on a log scale": lambda: samples.chart_of(BarLane(TITLE, (), (), 0, log=True), None),
    "no line": lambda: samples.chart_of(None, LineLane(TITLE, (), 0)),
    "no point": lambda: samples.chart_of(None, LineLane(TITLE, (samples.line("Empty", 0, []),), 0)),
    "one point": lambda: samples.chart_of(None, line_of((5.0,))),
    "one point on a log scale": lambda: samples.chart_of(None, replace(line_of((5.0,)), log=True)),
    "one bar": lambda: samples.chart_of(samples.of_values((5.0,)), None),
    "one zero": lambda: of((0.0,)),
    "all equal": lambda: of((5.0, 5.0, 5.0)),
    "all equal on a log scale": lambda: of((5.0, 5.0, 5.0), log=True),
    "the smallest": lambda: of((1e-12, 3e-12, 2e-12)),
    "the largest": lambda: of((1e15, 9e14, 3e14)),
    "the smallest and the largest": lambda: of((1e-12, 1.0, 1e15)),
    "the smallest and the largest on a log scale": lambda: of((1e-12, 1.0, 1e15), log=True),
    "negative": lambda: of((-3.0, -8.0, -2.0)),
    "very negative": lambda: of((-1e15, 1e-12, 1e15)),
    "one day": lambda: samples.chart_of(
        samples.bars(), samples.lines(), span=Period(date(2024, 1, 1), date(2024, 1, 1))
    ),
    "ages": lambda: samples.chart_of(samples.bars(), samples.lines(), span=Period(date(1, 1, 1), date(9999, 12, 31))),
    "a crowd": lambda: samples.chart_of(samples.bars(), samples.crowd(200)),
    "a crowd above": lambda: samples.chart_of(samples.crowd(200), None),
    "groups of twelve": lambda: samples.chart_of(samples.grouped(12), None),
    "groups on a log scale": lambda: samples.chart_of(replace(samples.grouped(), log=True), samples.lines()),
    "bars alone": lambda: samples.chart_of(samples.bars(), None),
    "bars below": lambda: samples.chart_of(samples.lines(), samples.bars()),
    "months": samples.monthly_chart,
    "2,000 days": lambda: samples.chart_of(overlapping_bars(), None),
    "2,000 days on a log scale": lambda: samples.chart_of(replace(samples.daily(2000), log=True), None),
    "names that overlap": lambda: samples.chart_of(crowded_names(), samples.bars()),
    "events and notes": samples.lively_chart,
    "one small plot": lambda: samples.small_plots(1),
    "small plots": lambda: samples.small_plots(9),
    "more small plots than there is room for": lambda: samples.small_plots(80),
}
EMPTY = {"no lane", "no bar", "no bar on a log scale", "no line", "no point"}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize(("width", "height"), [(868, 420), (320, 120)])
def test_odd_charts_are_drawn_walked_over_and_zoomed(pane: ChartPane, name: str, width: int, height: int) -> None:
    pane.resize(width, height)
    pane.show_chart(ODD[name]())
    assert name == "no lane" or len(colours(picture(pane))) > 3
    press(pane, KEY.Key_Right, KEY.Key_Down, KEY.Key_Down, KEY.Key_Home, KEY.Key_End, KEY.Key_Up, KEY.Key_Escape)
    canvas = pane.canvas
    middle = QPointF(canvas.rect().center())
    for turn in (240, 240, -480, 4000, -8000):
        wheel(canvas.viewport(), middle, QPoint(0, turn), CTRL)
        assert not picture(pane).isNull()
        bounds = QRectF(canvas.rect()).adjusted(-1, -1, 1, 1)
        assert all(bounds.contains(mark.anchor) for mark in canvas.marks)
        assert all(mark.plot.adjusted(-1, -25, 1, 25).intersects(mark.box) for mark in canvas.marks)
    move_to(pane, middle)
    drag(canvas.viewport(), middle.toPoint(), middle.toPoint() + QPoint(40, 0), middle.toPoint() - QPoint(40, 0))
    assert not picture(pane).isNull()


@pytest.mark.parametrize("name", sorted(set(ODD) - EMPTY))
def test_whatever_has_a_value_shows_ink_for_it(pane: ChartPane, theme: Theme, name: str) -> None:
    made = ODD[name]()
    pane.show_chart(made)
    assert pane.canvas.marks
    image = picture(pane.canvas)
    ink = [theme.series(rank).colour for rank in range(6)] + [
        theme.colour("gap").name(),
        theme.colour("seriesTint").name(),
    ]
    assert sum(count(image, QColor(colour)) for colour in ink) >= 3


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize(
    "values", [(1e-12, 3e-12), (1e15, 2e15), (1e-12, 1e15), (5.0, 5.0), (7.0,), (0.3, 0.30001), (1.0, 1e6)]
)
def test_every_value_stands_in_its_plot_between_names_that_can_be_read(
    pane: ChartPane, theme: Theme, values: tuple[float, ...], *, log: bool
) -> None:
    pane.show_chart(of(values, log=log))
    marks = pane.canvas.marks
    assert len(marks) == 2 * len(values)
    for mark in marks:
        assert mark.plot.adjusted(-1, -1, 1, 1).contains(mark.anchor)
    image = picture(pane.canvas)
    for plot in {(mark.plot.left(), mark.plot.top(), mark.plot.height()): mark.plot for mark in marks}.values():
        names = image.copy(0, round(plot.top()) - 8, round(plot.left()) - 4, round(plot.height()) + 16)
        assert count_written(names, theme.colour("inkSoft")) > 10
    heights = [mark.anchor.y() for mark in marks if mark.is_bar]
    assert heights == sorted(heights, reverse=True)


def test_names_at_the_ends_of_lines_never_lie_over_one_another(pane: ChartPane, theme: Theme) -> None:
    pane.show_chart(samples.chart_of(crowded_names(), None))
    first = picture(pane.canvas)
    pane.show_chart(samples.chart_of(replace(crowded_names(), lines=crowded_names().lines[:1]), None))
    alone = picture(pane.canvas)
    written = [count_written(image, theme.colour("ink")) for image in (first, alone)]
    assert written[0] < 3.5 * written[1], "what finds no room is left out"


def test_two_hundred_series_are_told_and_pointed_at(pane: ChartPane) -> None:
    pane.show_chart(ODD["a crowd above"]())
    assert len(pane.canvas.marks) == 200 * 8
    pane.legend.scrollToBottom()
    lit: list[str] = []
    pane.canvas.markLit.connect(lit.append)
    for shown in pane.canvas.marks[::161]:
        move_to(pane, shown.anchor)
    assert len(set(lit)) > 5


@pytest.fixture(scope="module")
def million() -> Iterator[Lane]:
    """Return a jagged line of a million points over ten years, with a month that nobody gave figures for."""
    gc.disable()
    try:
        rng = np.random.default_rng(7)
        values = 50 + np.cumsum(rng.standard_normal(MILLION)) / 20
        start, days = date(2014, 1, 1).toordinal(), 3650.0
        at = start + np.arange(MILLION) * (days / MILLION)
        at[MILLION // 2 :] += 60
        points = tuple(
            Point(f"figure:p{n}", moment, value, "exact", "reported", "stands", value, value)
            for n, (moment, value) in enumerate(zip(at.tolist(), values.tolist(), strict=True))
        )
        line = Line("million", "A million", 0, points, plain("50"), (MILLION // 2,))
        lane = LineLane(plain("Jagged"), (line,), float(values.max()), "Jagged")
    finally:
        gc.enable()
    yield lane
    gc.collect()


def chart_of_million(lane: Lane) -> Chart:
    span = Period(date(2014, 1, 1), date(2024, 6, 30))
    made = samples.chart_of(None, None, span=span)
    return msgspec.structs.replace(made, state=ChartState(home=span, title="A million"), upper=lane)


def test_a_million_points_are_drawn_with_their_gap(pane: ChartPane, theme: Theme, million: Lane) -> None:
    pane.show_chart(chart_of_million(million))
    image = picture(pane.canvas)
    left, right = pane.canvas.stage.time.left, pane.canvas.stage.time.right
    ink = QColor(theme.series(0).colour).rgb() & 0xFFFFFF
    inked = {int(x) for x in np.flatnonzero((pixels(image) == ink).any(axis=0))}
    gap = date(2014, 1, 1).toordinal() + 1825, date(2014, 1, 1).toordinal() + 1885
    per_day = (right - left) / pane.canvas.seen.days
    begin, end = (left + (day - pane.canvas.seen.first) * per_day for day in gap)
    missing = set(range(round(begin) + 3, round(end) - 3))
    assert missing
    assert not inked & missing
    drawn = set(range(round(left) + 2, round(left + 3650 * per_day) - 2)) - set(range(round(begin) - 3, round(end) + 4))
    assert len(inked & drawn) > 0.98 * len(drawn)


def test_a_million_points_can_be_pointed_at_and_zoomed_into(pane: ChartPane, million: Lane) -> None:
    pane.show_chart(chart_of_million(million))
    lit: list[str] = []
    pane.canvas.markLit.connect(lit.append)
    home = pane.canvas.seen
    pane.canvas.look_at(Window(home.first + 900, home.first + 907), settled=True)
    shown = pane.canvas.marks
    assert 1800 < len(shown) < 2000
    target = shown[900]
    move_to(pane, target.anchor)
    assert lit[-1].startswith("figure:p")
    found = pane.canvas.mark(lit[-1])
    assert found is not None
    assert abs(found.anchor.x() - target.anchor.x()) < 4
    assert pane.card.isVisible()


def test_over_a_million_points_the_keyboard_walks_one_by_one(pane: ChartPane, million: Lane) -> None:
    pane.show_chart(chart_of_million(million))
    lit: list[str] = []
    pane.canvas.markLit.connect(lit.append)
    press(pane, KEY.Key_Right, KEY.Key_Left, KEY.Key_Left, KEY.Key_Home)
    assert lit == [f"figure:p{MILLION - 1}", f"figure:p{MILLION - 2}", f"figure:p{MILLION - 3}", "figure:p0"]
