"""From a view of the descriptor to a chart: the lanes, the order of the series, and the words with them."""

from collections.abc import Iterator

from gui.dossier.model import Dossier
from gui.figures.bars import bar_lane
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, ChartSpec, Lane, LaneSpec, Ranks
from gui.figures.chart_options import chart_spec
from gui.figures.lines import line_lane
from gui.figures.sentences import chart_description, chart_sentence

__all__ = ["chart", "chart_spec", "session_ranks"]

SERIES = 6
"""So many series have a colour of their own; further ones are drawn faint."""


def chart(book: FigureBook, spec: ChartSpec, ranks: Ranks) -> Chart:
    """Return what the chart shows; the order of the dossier's rows makes no difference."""
    upper = _lane(book, spec, spec.upper, ranks)
    lower = _lane(book, spec, spec.lower, ranks)
    sentence = chart_sentence(book, spec, upper, lower)
    return Chart(
        title=spec.title,
        span=spec.span,
        upper=upper,
        lower=lower,
        upper_share=spec.upper_share,
        sentence=sentence,
        description=chart_description(spec, upper, lower, sentence),
    )


def session_ranks(dossier: Dossier) -> Ranks:
    """Return the fixed place of each entity in the series order: that of its first appearance as a line."""
    ranks: dict[str, int] = {}
    for lane in _line_lanes(dossier):
        for entity in lane.entities:
            if entity not in ranks and len(ranks) < SERIES:
                ranks[entity] = len(ranks)
    return ranks


def _line_lanes(dossier: Dossier) -> Iterator[LaneSpec]:
    for section in dossier.sections:
        for view in section.views:
            spec = chart_spec(view, dossier)
            if spec:
                yield from (lane for lane in (spec.upper, spec.lower) if lane and lane.marks == "lines")


def _lane(book: FigureBook, spec: ChartSpec, lane: LaneSpec | None, ranks: Ranks) -> Lane | None:
    if lane is None:
        return None
    return bar_lane(book, lane, spec.span) if lane.marks == "bars" else line_lane(book, lane, spec.span, ranks)
