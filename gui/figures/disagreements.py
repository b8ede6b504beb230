"""All places where reports say different things: figures whose reports are apart, and what is declared to contradict.

They come largest first, by how far the furthest value is from the one that is taken. What is of another period or
measure can contradict a figure, but is no other value of it: how far it is from it is told in words only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

import msgspec

from gui.base import card_messages as km
from gui.base import disagreement_messages as dm
from gui.base import messages as m
from gui.base.elapsed import elapsed_words
from gui.base.messages import Message, Value
from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Basis, Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.calc import HUNDRED
from gui.figures.conversion import base_value
from gui.figures.conversion_words import is_foreign
from gui.figures.intervals import interval
from gui.figures.lens import nearest_lens
from gui.figures.preference import MOST_COMPARED, overlap
from gui.figures.readout_values import Lens
from gui.figures.report_words import percent_words
from gui.figures.side_by_side import beside
from gui.figures.wording import STANDING, publisher

MOST_SIDES = 6
"""So many values beside the taken one are told; the card has all reports."""


class Side(msgspec.Struct, frozen=True):
    """One of the values reported, with who gives it. `reports` agree on it, the one to show first.

    `distance` is how far the value is from the taken one, as a part of that; None where nothing brings both to one
    unit. `told` says it in words, or that this is the value that is taken.
    """

    reports: tuple[Observation, ...]
    amount: Message
    who: Message
    told: Message
    distance: Decimal | None = None

    @property
    def link(self) -> str:
        """Where the value leads: to its first report."""
        return f"figure:{self.reports[0].id}"

    @property
    def basis(self) -> Basis:
        """What the first report rests on."""
        return self.reports[0].basis


class Disagreement(msgspec.Struct, frozen=True):
    """Reports that say different things of one figure, or of two that are declared to contradict each other.

    `computed`: what is printed cannot be one value; `declared`: the dossier says so. `size` is the distance of the
    furthest report from the taken one, None where none can be compared. `links` are those of all its reports.
    """

    about: Message
    period: Message
    computed: bool
    declared: bool
    taken: Side
    others: tuple[Side, ...]
    size: Decimal | None
    far: Message | None
    reason: Message
    links: frozenset[str]
    lens: Lens | None = None
    more: int = 0

    @property
    def link(self) -> str:
        """The link of the report that is taken, or shown where none stands."""
        return self.taken.link


def disagreements(book: FigureBook, *, kept: AbstractSet[str] | None = None) -> tuple[Disagreement, ...]:
    """Return every disagreement there is from the book's standpoint, each once, the largest first.

    With `kept`, only those that one of these links belongs to.
    """
    found = book.kept(disagreements, lambda: tuple(sorted(_all(book), key=_by_size)))
    return found if kept is None else tuple(one for one in found if one.links & kept)


def count_disagreements(book: FigureBook, *, kept: AbstractSet[str] | None = None) -> int:
    """Return how many there are, without working out how far apart they are."""
    apart = sum(_is_kept(figure.reports, kept) for figure in book.contested())
    return apart + sum(_is_kept([one for pair in pairs for one in pair], kept) for pairs in _crossing(book))


def _is_kept(reports: Iterable[Observation], kept: AbstractSet[str] | None) -> bool:
    return kept is None or any(f"figure:{report.id}" in kept for report in reports)


def _all(book: FigureBook) -> Iterator[Disagreement]:
    inside = {frozenset((one.id, other.id)) for one, other in book.quarrels() if _figure_of(one) == _figure_of(other)}
    quarrelling = {name for pair in inside for name in pair}
    for figure in book.contested():
        yield _of_figure(book, figure, declared=any(report.id in quarrelling for report in figure.reports))
    for pairs in _crossing(book):
        yield _of_pairs(book, pairs)


def _by_size(one: Disagreement) -> tuple[bool, Decimal, str]:
    return one.size is None, -(one.size or Decimal(0)), one.link


def _of_figure(book: FigureBook, figure: Figure, *, declared: bool) -> Disagreement:
    first = figure.reports[0]
    taken = _taken(book, figure.agreeing, told=Message(m.VERDICT_TAKEN) if figure.preferred else figure.reason)
    told = set(figure.agreeing)
    sides = []
    for camp in figure.camps[1:]:
        apart = tuple(report for report in camp.reports if report not in told)
        told.update(apart)
        if apart:
            sides.append(_side(book, first, apart))
    size = _furthest(sides)
    computed = not declared or _is_apart(book, figure)
    return Disagreement(
        about=_about(book, first),
        period=_period(first),
        computed=computed,
        declared=declared,
        taken=taken,
        others=tuple(sides[:MOST_SIDES]),
        size=size,
        far=_far(size),
        reason=_reason(book, figure.reason, [taken, *sides], computed=computed, declared=declared),
        links=frozenset(f"figure:{report.id}" for report in figure.reports),
        lens=_lens(book, first, figure.reports[1:], frozenset(report.id for report in figure.agreeing)),
        more=max(len(sides) - MOST_SIDES, 0),
    )


def _is_apart(book: FigureBook, figure: Figure) -> bool:
    """Tell whether two reports cannot mean one value, whatever the dossier declares of them."""
    bounds = [(one, interval(one.amount)) for one in figure.reports if one.value.is_finite()][:MOST_COMPARED]
    return any(
        not overlap(book.rates, one, here, other, there)
        for place, (one, here) in enumerate(bounds)
        for other, there in bounds[:place]
    )


# Figures that are declared to contradict each other

Pairs = list[tuple[Observation, Observation]]


def _crossing(book: FigureBook) -> list[Pairs]:
    """Return the declared pairs of reports of different figures, those of the same two figures together."""
    crossing: dict[frozenset[object], Pairs] = defaultdict(list)
    for one, other in book.quarrels():
        here, there = _figure_of(one), _figure_of(other)
        if here != there:
            crossing[frozenset((here, there))].append((one, other))
    return list(crossing.values())


def _of_pairs(book: FigureBook, pairs: Pairs) -> Disagreement:
    """Return what is said of two figures; the report that stands goes first, of two that do the one contradicted."""
    reports = {report.id: report for pair in pairs for report in pair}
    first = min(reports.values(), key=lambda one: (_STANDINGS.index(one.standing), bool(one.contradicts), one.id))
    here = _figure_of(first)
    with_it = tuple(one for one in reports.values() if one != first and _figure_of(one) == here)
    others = tuple(one for one in reports.values() if _figure_of(one) != here)
    sides = [_side(book, first, tuple(group)) for group in _by_value(others)]
    taken = _taken(book, (first, *with_it), told=STANDING[first.standing])
    size = _furthest(sides)
    return Disagreement(
        about=_about(book, first),
        period=_period(first),
        computed=False,
        declared=True,
        taken=taken,
        others=tuple(sides[:MOST_SIDES]),
        size=size,
        far=_far(size),
        reason=_reason(book, _rule(first, others), [taken, *sides], computed=False, declared=True),
        links=frozenset(f"figure:{name}" for name in reports),
        lens=_lens(book, first, tuple(one for one in reports.values() if one != first), frozenset({first.id})),
        more=max(len(sides) - MOST_SIDES, 0),
    )


_STANDINGS = ("stands", "disputed", "doubtful", "error")


def _by_value(reports: Iterable[Observation]) -> Iterable[list[Observation]]:
    """Return reports by what they print, in the order of their ids."""
    groups: dict[object, list[Observation]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: one.id):
        groups[base_value(report), parse_unit(report.unit).base, report.qualifier, report.standing].append(report)
    return groups.values()


def _rule(first: Observation, others: Sequence[Observation]) -> Message:
    if first.standing not in SOUND:
        return Message(dm.PAIR_FALLEN)
    return Message(dm.PAIR_OPEN if any(other.standing in SOUND for other in others) else dm.PAIR_STANDS)


# The words of a side


def _taken(book: FigureBook, reports: tuple[Observation, ...], *, told: Message) -> Side:
    return Side(reports, _amount(reports[0]), _who(book, reports), told, Decimal(0))


def _side(book: FigureBook, first: Observation, reports: tuple[Observation, ...]) -> Side:
    report = reports[0]
    who = _who(book, reports)
    what = _what(book, first, report)
    if what is not None:
        who = Message(dm.WHO_OF_WHAT, {"who": who, "what": what})
    distance, told = _distance(book, first, report)
    if report.standing != "stands":
        told = Message(dm.FAR_AND_STANDING, {"difference": told, "standing": STANDING[report.standing]})
    return Side(reports, _amount(report), who, told, distance)


def _amount(report: Observation) -> Message:
    return Message("{amount}", {"amount": report.amount})


def _who(book: FigureBook, reports: Sequence[Observation]) -> Message:
    source = publisher(book.source(reports[0].source))
    return Message(dm.WHO_AND_MORE, {"source": source, "count": len(reports) - 1}) if len(reports) > 1 else source


def _about(book: FigureBook, report: Observation) -> Message:
    told: dict[str, Value] = {"entity": book.entity_name(report.entity), "measure": book.measure(report.measure).title}
    return Message(m.ENTITY_AND_MEASURE, told)


def _period(report: Observation) -> Message:
    if not report.elapsed:
        return Message("{period}", {"period": report.period})
    return Message(km.PERIOD_ELAPSED, {"period": report.period, "elapsed": elapsed_words(report.elapsed)})


def _what(book: FigureBook, first: Observation, report: Observation) -> Message | None:
    """Return what a report is about where that is not what the first one is about."""
    period = _period(report)
    told: dict[str, Value] = {"entity": book.entity_name(report.entity), "period": period}
    told["measure"] = book.measure(report.measure).title
    if report.entity != first.entity:
        return Message(dm.OF_BOTH if report.measure != first.measure else dm.OF_ENTITY, told)
    if report.measure != first.measure:
        return Message(dm.OF_MEASURE, told)
    return period if _figure_of(report) != _figure_of(first) else None


def _reason(book: FigureBook, rule: Message, sides: Sequence[Side], *, computed: bool, declared: bool) -> Message:
    """Return why it is listed, by which rule one is taken, and how values in other currencies are to be read."""
    template = dm.WHY_BOTH if computed and declared else dm.WHY_COMPUTED if computed else dm.WHY_DECLARED
    words = Message(template, {"reason": rule})
    first, *others = (side.reports[0] for side in sides[: MOST_SIDES + 1])
    compared = (_compared(book, first, other) for other in others)
    if any(found is not None and found[1] for found in compared):
        words = Message(dm.WHY_NEAREST, {"why": words})
    if any(is_foreign(report, book.standpoint.currency) for report in (first, *others)):
        words = Message(dm.WHY_AS_REPORTED, {"why": words})
    return words


# How far apart


def _lens(
    book: FigureBook, first: Observation, others: Sequence[Observation], agreeing: AbstractSet[str]
) -> Lens | None:
    """Return all values on one axis; none for several measures or periods, nor where nothing that differs is on it."""
    alike = all(other.measure == first.measure and _same_time(first, other) for other in others)
    made = nearest_lens(book, first, others, agreeing) if alike else None
    return made if made is not None and any(tick.differs for tick in made.ticks) else None


def _far(size: Decimal | None) -> Message | None:
    return Message(dm.AT_MOST, {"difference": percent_words(size * HUNDRED)}) if size else None


def _furthest(sides: Iterable[Side]) -> Decimal | None:
    """Return the distance of the value that is furthest away; None where none can be compared."""
    return max((abs(side.distance) for side in sides if side.distance is not None), default=None)


def _distance(book: FigureBook, first: Observation, report: Observation) -> tuple[Decimal | None, Message]:
    """Return how far a report is from the first, and that in words."""
    compared = _compared(book, first, report)
    if compared is None:
        return None, _incomparable(first, report)
    distance, nearest = compared
    words = percent_words(distance * HUNDRED, signed=True) if distance else Message(dm.SAME_VALUE)
    return distance, Message(dm.AT_NEAREST_RATE, {"difference": words}) if nearest else words


def _incomparable(first: Observation, report: Observation) -> Message:
    if report.measure != first.measure:
        return Message(dm.OTHER_MEASURE)
    if not _same_time(first, report):
        return Message(dm.OTHER_PERIOD)
    unit, own = parse_unit(report.unit), parse_unit(first.unit)
    if unit.base == own.base:
        return Message(m.VERDICT_DIFFERS)
    if unit.currency and own.currency:
        return Message(km.NO_RATE, {"day": report.period.end})
    return Message(dm.OTHER_UNIT)


def _compared(book: FigureBook, first: Observation, report: Observation) -> tuple[Decimal, bool] | None:
    """Return how far a report is from the first as a part of it, and whether it took a rate of another day."""
    if report.measure != first.measure or not _same_time(first, report):
        return None
    found, here = beside(book, first, report), base_value(first)
    if found is None or not (here and here.is_finite() and found[0].value.is_finite()):
        return None
    return (found[0].value - here) / abs(here), found[1]


def _same_time(one: Observation, other: Observation) -> bool:
    return (one.period, one.elapsed) == (other.period, other.elapsed)


def _figure_of(report: Observation) -> object:
    return report.measure, report.entity, report.period, report.elapsed
