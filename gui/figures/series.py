"""From a view of the descriptor to a chart: the lanes, the order of the series, and the words with them."""

from collections.abc import Iterator

from gui.base import chart_messages as cm
from gui.base.messages import Message, plain
from gui.dossier.model import Dossier
from gui.figures.bars import bar_lane
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, Lane, Ranks
from gui.figures.chart_options import chart_state
from gui.figures.chart_state import ChartState, LaneState, window_of
from gui.figures.lines import line_lane
from gui.figures.sentences import chart_description, chart_sentence

__all__ = ["chart", "chart_state", "session_ranks"]

SERIES = 6
"""So many series have a colour of their own; further ones are drawn faint."""


def chart(book: FigureBook, state: ChartState, ranks: Ranks) -> Chart:
    """Return what the chart shows; the order of the dossier's rows makes no difference."""
    upper = _lane(book, state, state.upper, ranks)
    lower = _lane(book, state, state.lower, ranks)
    sentence = chart_sentence(book, state, upper, lower)
    return Chart(
        state=state,
        title=plain(state.title),
        subtitle=_subtitle(state),
        home=window_of(state.home),
        history=window_of(state.home),
        upper=upper,
        lower=lower,
        upper_share=state.upper_share,
        sentence=sentence,
        description=chart_description(state, upper, lower, sentence),
    )


def _subtitle(state: ChartState) -> Message:
    """Return the span, and that both lanes share it."""
    if state.upper is None or state.lower is None:
        return Message("{span}", {"span": state.home})
    return Message(cm.CHART_ONE_AXIS, {"span": state.home})


def session_ranks(dossier: Dossier) -> Ranks:
    """Return the fixed place of each entity in the series order: that of its first appearance as a line."""
    ranks: dict[tuple[str, str], int] = {}
    for lane in _line_lanes(dossier):
        for entity in lane.entities:
            if (lane.measure, entity) not in ranks and len(ranks) < SERIES:
                ranks[lane.measure, entity] = len(ranks)
    return ranks


def _line_lanes(dossier: Dossier) -> Iterator[LaneState]:
    for section in dossier.sections:
        for view in section.views:
            state = chart_state(view, dossier)
            if state:
                yield from (lane for lane in (state.upper, state.lower) if lane and lane.form == "ladder")


def _lane(book: FigureBook, state: ChartState, lane: LaneState | None, ranks: Ranks) -> Lane | None:
    if lane is None:
        return None
    return bar_lane(book, lane, state.home) if lane.form == "periods" else line_lane(book, lane, state.home, ranks)
