"""What is said in words of a chart and of a report, always as messages."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from textwrap import shorten

from gui.base import chart_messages as cm
from gui.base.amount import Amount
from gui.base.digits import round_digits
from gui.base.messages import Message, Value, plain
from gui.base.period import month_of
from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Observation, Source
from gui.figures.book import FigureBook
from gui.figures.chart import Bar, BarLane, Lane, LineLane, Point
from gui.figures.chart_state import ChartState, LaneState
from gui.figures.intervals import significant_digits

SHORT_DIGITS = 4
"""Money in a sentence has at most so many digits; the door behind it has all."""

_FEW = 3
"""So many periods are named one by one; more are counted."""


def chart_sentence(book: FigureBook, spec: ChartState, upper: Lane | None, lower: Lane | None) -> Message:
    """Return the sentence under a chart: how the bars went, where sources disagree, and the highest line.

    It has one line, so it is short, and what matters less comes later.
    """
    parts: list[Message] = []
    for lane_spec, lane in ((spec.upper, upper), (spec.lower, lower)):
        if lane_spec is None or lane is None:
            continue
        if isinstance(lane, BarLane):
            parts.extend(_bars(book, lane_spec, lane))
        else:
            parts.extend(_lines(book, lane))
    return join_sentences(parts) if parts else Message(cm.NO_FIGURES)


def chart_description(spec: ChartState, upper: Lane | None, lower: Lane | None, sentence: Message) -> Message:
    """Return what assistive technology reads: the title, what each lane holds, and the sentence under the chart."""
    lanes = join_sentences([_lane_description(lane) for lane in (upper, lower) if lane])
    values: dict[str, Value] = {"title": spec.title, "span": spec.home, "lanes": lanes, "sentence": sentence}
    return Message(cm.CHART_DESCRIPTION, values)


def join_sentences(parts: Sequence[Message]) -> Message:
    """Return several sentences as one message."""
    joined = parts[0] if parts else plain("")
    for part in parts[1:]:
        joined = Message(cm.SENTENCES, {"first": joined, "second": part})
    return joined


def source_name(source: Source | None, source_id: str) -> str:
    """Return the shortest name of a source: its publisher, else its title, else its id."""
    return (source.name or source.id) if source else source_id


def source_words(source: Source | None, source_id: str, most: int | None = None) -> Message:
    """Return a source with its day: "Publisher, 7 Nov 2023", with ≈ before an inferred day; a long name cut short."""
    name = source_name(source, source_id)
    if most is not None and len(name) > most:
        name = shorten(name, most, placeholder="…")
    if source is None or source.published is None:
        return Message(cm.SOURCE_UNDATED, {"source": name})
    template = cm.SOURCE_INFERRED if source.published_kind == "inferred" else cm.SOURCE_AND_DATE
    return Message(template, {"source": name, "date": source.published})


def amount_words(report: Observation) -> Message:
    """Return a report's value in its own unit."""
    return Message("{amount}", {"amount": report.amount})


def short_words(report: Observation, *, noun: bool = True) -> Message:
    """Return a report's value for running text: money short, a count without its noun where the measure names it."""
    amount, unit = report.amount, parse_unit(report.unit)
    if unit.currency:
        rounded = round_digits(amount.value, SHORT_DIGITS)
        digits = min(amount.digits, SHORT_DIGITS) if amount.digits else None
        amount = Amount(rounded, amount.unit, amount.qualifier, digits)
    elif not noun and not unit.percent:
        amount = Amount(amount.value * unit.scale, "", amount.qualifier, amount.digits)
    return Message("{amount}", {"amount": amount})


def _words_in(book: FigureBook, report: Observation, base: str, *, noun: bool = True) -> Message:
    """Return a report's value in the unit of its lane: one that was converted for it is told as drawn, rounded."""
    converted = book.value_in(report, base)
    if converted is None or converted.quote is None:
        return short_words(report, noun=noun)
    digits = min(significant_digits(report), SHORT_DIGITS)
    qualifier = "about" if report.qualifier == "exact" else report.qualifier
    return Message("{amount}", {"amount": Amount(round_digits(converted.value, digits), base, qualifier)})


def _report(book: FigureBook, mark: Bar | Point) -> Observation:
    """Return the taken report a bar or point stands for."""
    return book.dossier.observations[mark.link.removeprefix("figure:")]


def _bars(book: FigureBook, spec: LaneState, lane: BarLane) -> list[Message]:
    outer = [bar for bar in lane.bars if not bar.inner]
    parts: list[Message] = []
    told = _comparable(outer)
    if told:
        parts.append(_trend(book, book.measure(spec.measure).title, told, lane.base))
        parts.extend(_silent_months(lane, outer) if spec.granularity == "month" else ())
    disputed = [bar for bar in outer if bar.others]
    if disputed and len(disputed) <= _FEW:
        periods = tuple(bar.period_label for bar in disputed)
        parts.append(Message(cm.DISAGREE_ON, {"periods": periods}))
    elif disputed:
        parts.append(Message(cm.DISAGREE_OFTEN, {"count": len(disputed), "total": len(outer)}))
    return parts


def _comparable(bars: Sequence[Bar]) -> list[Bar]:
    """Return the bars that may be compared: not doubtful, and of the period length that most of them have."""
    standing = [bar for bar in bars if bar.standing in SOUND]
    lengths = Counter(bar.period.granularity for bar in standing)
    if not lengths:
        return []
    usual = max(lengths, key=lambda granularity: (lengths[granularity], granularity == "year"))
    return sorted((bar for bar in standing if bar.period.granularity == usual), key=lambda bar: bar.period)


def _trend(book: FigureBook, title: str, bars: Sequence[Bar], base: str) -> Message:
    first, last = bars[0], bars[-1]
    first_words = _words_in(book, _report(book, first), base, noun=False)
    words: dict[str, Value] = {"title": title, "first": first_words, "first_period": first.period}
    if len(bars) == 1:
        return Message(cm.ONE_VALUE, words)
    template = cm.STAYED
    if first.value != last.value:
        template = cm.ROSE if first.value < last.value else cm.FELL
    last_words = _words_in(book, _report(book, last), base, noun=False)
    return Message(template, {**words, "last": last_words, "last_period": last.period})


def _silent_months(lane: BarLane, bars: Sequence[Bar]) -> list[Message]:
    first = min(bar.period.start for bar in bars)
    last = max(bar.period.end for bar in bars)
    silent = sum(gap.period.months for gap in lane.gaps if first < gap.period.start < last)
    if not silent:
        return []
    return [Message(cm.MONTHS_WITHOUT, {"count": silent, "total": silent + len(bars)})]


def _lines(book: FigureBook, lane: LineLane) -> list[Message]:
    tops = [(point.value, line.name, point) for line in lane.lines for point in line.points if point.standing in SOUND]
    if not tops:
        return []
    _, name, point = max(tops, key=lambda top: (top[0], -top[2].at, top[1]))
    value = _words_in(book, _report(book, point), lane.base)
    return [Message(cm.REACHED, {"name": name, "value": value, "month": month_of(_report(book, point).period.end)})]


def _lane_description(lane: Lane) -> Message:
    if isinstance(lane, LineLane):
        if not lane.lines:
            return Message(cm.EMPTY_LANE, {"title": lane.title})
        lines = tuple(Message(cm.LINE_LATEST, {"name": line.name, "value": line.latest}) for line in lane.lines)
        return Message(cm.LINES_DESCRIPTION, {"title": lane.title, "lines": lines})
    if not lane.bars:
        return Message(cm.EMPTY_LANE, {"title": lane.title})
    highest = max(lane.bars, key=lambda bar: (bar.value, bar.period))
    count = len(lane.bars)
    bars = Message(cm.ONE_BAR) if count == 1 else Message(cm.BARS, {"count": count})
    words: dict[str, Value] = {"title": lane.title, "bars": bars, "value": highest.label, "period": highest.period}
    return Message(cm.BARS_DESCRIPTION, words)


def difference_words(value: Decimal, taken: Decimal) -> Message | None:
    """Return how far a report is from the taken one, in percent; None where the taken one is zero."""
    if not taken:
        return None
    percent = (value - taken) / abs(taken) * 100
    return Message("{amount}", {"amount": Amount(round_digits(percent, 2), "percent", signed=True)})
