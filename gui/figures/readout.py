"""What is said of a bar, point or flag under the pointer: value, change, share, who says so and who says otherwise."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from textwrap import shorten

from gui.base import card_messages as km
from gui.base import chart_messages as cm
from gui.base import messages as m
from gui.base.digits import round_places
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, Value, plain
from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.change_words import change_and_share, change_words
from gui.figures.chart import Chart, Datum
from gui.figures.comparison import agree, grown_of, value_words
from gui.figures.computed_readout import computed_readout
from gui.figures.conversion import Quote
from gui.figures.data import as_reported, differences
from gui.figures.gap_readout import gap_readout
from gui.figures.known_words import known_day
from gui.figures.labels import role_labels
from gui.figures.lens import lens
from gui.figures.readout_values import Readout, ReadoutRow
from gui.figures.report_words import (
    amount_words,
    difference_words,
    source_name,
    source_words,
)
from gui.figures.stated import period_before
from gui.figures.timeline import event_title
from gui.figures.wording import STANDING

_GROUPS = 3
"""So many different reports are told; the card has all."""

_NAME = 40
"""A source without a publisher goes by its title, cut to so many characters."""

_TEXT = 160
"""So much of an event's text is told; the card has all."""


def readout(book: FigureBook, chart: Chart, link: str) -> Readout:
    """Return what is said of a bar, a point, a flag or a gap. Raises KeyError for a link that leads to nothing.

    A figure that the chart does not draw is told as it is reported.
    """
    if link.startswith("event:"):
        return _event(book, link.removeprefix("event:"))
    if link.startswith("gap:"):
        return _gap(book, chart, link)
    datum = chart.datum(link)
    if datum is not None and datum.function:
        return computed_readout(book, chart, datum)
    observation = book.dossier.observations[datum.report if datum else link.removeprefix("figure:")]
    figure = book.figure(observation.id)
    assert figure is not None  # every observation of the dossier belongs to a figure
    base = datum.unit if datum else parse_unit(observation.unit).base
    return Readout(
        title=_title(book, observation),
        value=amount_words(observation),
        detail=_detail(book, chart, observation, datum),
        rows=tuple(_rows(book, figure, observation, datum)),
        lens=lens(book, figure, base),
        different=datum.different if datum else differences(book, figure, observation, base)[1],
    )


def _gap(book: FigureBook, chart: Chart, link: str) -> Readout:
    found = chart.gap(link)
    if found is None:
        raise KeyError(link)
    return gap_readout(book, chart, found[1])


def _event(book: FigureBook, name: str) -> Readout:
    record = book.dossier.records.get("events", {})[name]
    category, said, source = record.text("category"), record.text("detail"), record.text("source")
    rows = []
    if said:
        rows.append(ReadoutRow(Message(cm.READOUT_SAYS), plain(shorten(said, _TEXT, placeholder="…"))))
    if source:
        rows.append(ReadoutRow(Message(m.BLOCK_SOURCE), source_words(book.source(source), source, most=_NAME)))
    return Readout(
        title=plain(event_title(record)),
        value=Message("{span}", {"span": record.span}) if record.span else Message(m.UNDATED),
        detail=plain(role_labels(book.dossier, "events").title(category)) if category else None,
        rows=tuple(rows),
    )


def _title(book: FigureBook, observation: Observation) -> Message:
    words: dict[str, Value] = {"series": book.entity_name(observation.entity), "period": observation.period}
    if observation.elapsed:
        elapsed = elapsed_words(observation.elapsed)
        return Message(cm.SERIES_PERIOD_ELAPSED, {**words, "elapsed": elapsed})
    return Message(cm.SERIES_AND_PERIOD, words)


def _detail(book: FigureBook, chart: Chart, observation: Observation, datum: Datum | None) -> Message | None:
    """Return change and share; of a stated growth how it stands to what its measure grew by."""
    grown = grown_of(book, datum) if datum else None
    if grown is not None:
        return change_words(book, chart, grown)
    shown = datum or as_reported(book, "upper", observation)
    return change_and_share(book, chart, shown) if shown else None


def _rows(book: FigureBook, figure: Figure, observation: Observation, datum: Datum | None) -> Iterator[ReadoutRow]:
    if datum is not None and datum.quote is not None:
        yield ReadoutRow(Message(cm.READOUT_DRAWN), value_words(datum))
    if book.standpoint.known_on is not None:
        yield ReadoutRow(Message(km.FIELD_KNOWN), known_day(book.known.of(f"figure:{observation.id}")))
    if observation.standing != "stands":
        yield ReadoutRow(Message(cm.READOUT_STANDING), STANDING[observation.standing])
    before = _step_before(book, figure)
    if before:
        words: dict[str, Value] = {"before": amount_words(before), "day": before.period.end}
        yield ReadoutRow(Message(cm.READOUT_BEFORE), Message(cm.CHANGE_SINCE, words))
    groups = _groups(figure, observation)
    told = _told(figure, groups)
    for reports in told:
        yield ReadoutRow(amount_words(reports[0]), _said(book, figure, observation, reports), reports[0].basis)
    rest = len(figure.reports) - sum(len(reports) for reports in told)
    if rest:
        more = Message(cm.READOUT_MORE, {"count": rest}) if rest > 1 else Message(cm.READOUT_MORE_ONE)
        yield ReadoutRow(more, Message(cm.READOUT_IN_CARD))
    yield from _rates(book, figure, datum.unit if datum else parse_unit(observation.unit).base)


def _step_before(book: FigureBook, figure: Figure) -> Observation | None:
    """Return the step of the ladder before this figure, if the figure is a step of one."""
    ladder = book.ladder(figure.measure, figure.entity)
    place = next((index for index, step in enumerate(ladder) if step == figure), 0)
    return ladder[place - 1].shown if place and period_before(figure.period) is None else None


def _groups(figure: Figure, observation: Observation) -> list[list[Observation]]:
    """Return the reports in groups that print the same value, the observation's own first."""
    groups: dict[tuple[Decimal, str, str], list[Observation]] = {}
    ordered = sorted(figure.reports, key=lambda report: report.id != observation.id)
    for report in ordered:
        unit = parse_unit(report.unit)
        groups.setdefault((report.value * unit.scale, unit.base, report.qualifier), []).append(report)
    return list(groups.values())


def _told(figure: Figure, groups: list[list[Observation]]) -> list[list[Observation]]:
    """Return the groups to tell in a few lines: the first, then those that differ from it before those that agree."""
    first, *rest = groups
    companions = {report.id for camp in figure.camps if first[0] in camp.reports for report in camp.reports}
    ordered = sorted(rest, key=lambda reports: reports[0].id in companions)[: _GROUPS - 1]
    return [first, *(reports for reports in rest if reports in ordered)]


def _said(book: FigureBook, figure: Figure, observation: Observation, reports: list[Observation]) -> Message:
    """Return who says a value and the verdict on it."""
    first = reports[0]
    source = source_words(book.source(first.source), first.source, most=_NAME)
    if len(reports) > 1:
        source = Message(cm.SOURCE_AND_MORE, {"source": source, "count": len(reports) - 1})
    if figure.preferred is not None and figure.preferred in reports:
        return Message(cm.REPORT_TAKEN, {"source": source})
    if first.id == observation.id:
        return source
    if agree(figure, first, observation):
        return Message(cm.REPORT_AGREES, {"source": source})
    taken = book.value_in(observation, parse_unit(observation.unit).base)
    other = book.value_in(first, parse_unit(observation.unit).base)
    if other is None or (other.quote and other.quote.implied):
        return Message(cm.REPORT_DIFFERS_NEAREST, {"source": source})
    difference = difference_words(other.value, taken.value) if taken else None
    if difference is None:
        return Message(cm.REPORT_DIFFERS, {"source": source})
    return Message(cm.REPORT_DIFFERS_BY, {"source": source, "difference": difference})


def _rates(book: FigureBook, figure: Figure, base: str) -> Iterator[ReadoutRow]:
    """Tell by which rate the reports in other currencies were brought to this one, or that there is none."""
    told: set[str] = set()
    for report in figure.reports:
        unit = parse_unit(report.unit)
        if unit.base == base or unit.base in told or not unit.currency:
            continue
        told.add(unit.base)
        converted = book.value_in(report, base)
        quote = converted.quote if converted else None
        yield ReadoutRow(Message(cm.READOUT_RATE), _rate(book, quote) if quote else _no_rate(report, report.period.end))


def _rate(book: FigureBook, quote: Quote) -> Message:
    source = source_name(book.source(quote.source), quote.source)
    base = plain(quote.base)
    if quote.implied:
        rate = round_places(quote.factor, 4)
        return Message(cm.READOUT_RATE_IMPLIED, {"base": base, "rate": rate, "source": source})
    words: dict[str, Value] = {"base": base, "rate": quote.printed, "day": quote.day, "source": source}
    return Message(cm.READOUT_RATE_VALUE, words)


def _no_rate(report: Observation, day: date) -> Message:
    return Message(cm.READOUT_NO_RATE, {"amount": amount_words(report), "day": day})
