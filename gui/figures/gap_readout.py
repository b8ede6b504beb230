"""What is said of a gap under the pointer: that nobody gave a figure, or which there is and why it is not shown."""

from collections.abc import Iterator

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value, plain
from gui.figures.book import FigureBook
from gui.figures.chart import Chart, Gap
from gui.figures.computed_readout import operand_row
from gui.figures.readout_values import Readout, ReadoutRow

_MOST = 3
"""So many figures of a gap are told; the table has all."""


def gap_readout(book: FigureBook, chart: Chart, gap: Gap) -> Readout:
    """Return what is said of a gap: "no figure", or why it cannot be shown so and the figures as they are reported."""
    return Readout(
        title=Message(cm.SERIES_AND_PERIOD, {"series": _series(book, chart, gap), "period": gap.period}),
        value=Message(cm.TABLE_NO_FIGURE if gap.silent else cm.READOUT_NOT_SHOWN),
        detail=None,
        rows=tuple(_rows(book, gap)),
    )


def _series(book: FigureBook, chart: Chart, gap: Gap) -> Message:
    found = chart.gap(gap.link)
    measure = plain(found[0].measure if found else "")
    if not gap.entity:
        return measure
    words: dict[str, Value] = {"title": measure, "entity": book.entity_name(gap.entity)}
    return Message(cm.TITLE_OF_ENTITY, words)


def _rows(book: FigureBook, gap: Gap) -> Iterator[ReadoutRow]:
    yield ReadoutRow(Message(cm.READOUT_GAP if gap.silent else cm.READOUT_WHY), gap.words)
    for name in gap.reports[:_MOST]:
        yield operand_row(book, book.dossier.observations[name])
    rest = len(gap.reports) - _MOST
    if rest > 0:
        more = Message(cm.READOUT_MORE_PARTS, {"count": rest}) if rest > 1 else Message(cm.READOUT_MORE_PART)
        yield ReadoutRow(more, Message(cm.READOUT_NOT_DRAWN))
