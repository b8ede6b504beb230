"""The sources of what a chart shows, for the foot of its picture."""

from collections import Counter

from gui.base import messages as m
from gui.base.messages import Message
from gui.figures.arithmetic import operands_of
from gui.figures.book import FigureBook
from gui.figures.chart import Chart
from gui.figures.report_words import source_words
from gui.figures.sight import in_sight, looked_at

MOST = 8
"""So many sources are named; the others are counted."""

_NAME = 40


def chart_sources(book: FigureBook, chart: Chart, most: int = MOST) -> tuple[Message, ...]:
    """Return who says what is drawn and looked at, and who gives the rates, each once, the most cited first.

    Sources of one name and day are one. What is beyond `most` is counted in a last message.
    """
    window = looked_at(chart)
    cited: Counter[str] = Counter()
    for datum in chart.data:
        if in_sight(chart.state, window, datum):
            cited.update(book.dossier.observations[name].source for name in operands_of(datum))
            if datum.quote is not None and not datum.quote.implied:
                cited[datum.quote.source] += 1
    cited.pop("", None)
    told: dict[tuple[str, str], tuple[int, Message]] = {}
    for name, count in cited.items():
        source = book.source(name)
        words = source_words(source, name, most=_NAME)
        key = (source.name if source else name, str(source.published) if source else "")
        known = told[key][0] if key in told else 0
        told[key] = (known + count, words)
    ordered = [words for _, (_, words) in sorted(told.items(), key=lambda item: (-item[1][0], item[0]))]
    rest = len(ordered) - most
    return (*ordered[:most], *([Message(m.CITED_MORE, {"count": rest})] if rest > 0 else []))
