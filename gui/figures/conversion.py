"""From one currency to another, by the dossier's rates or by the rate a source itself used; never without saying so."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec

from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Observation, Rate


class Quote(msgspec.Struct, frozen=True):
    """What one unit of `base` is in `quote`: a rate of the dossier or (`implied`) a source's own pair of values.

    `printed` is the rate as the source gives it, which may be the inverse of the factor.
    """

    base: str
    quote: str
    factor: Decimal
    printed: Decimal
    day: date
    source: str = ""
    implied: bool = False


class Rates:
    """The rates of a dossier, found by pair and day in either direction."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        """Index the rates; those that are not positive are no rates."""
        self._by_pair: dict[tuple[str, str], list[Quote]] = defaultdict(list)
        for rate in rates:
            if rate.rate > 0:
                there = Quote(rate.base, rate.quote, rate.rate, rate.rate, rate.day, rate.source)
                back = Quote(rate.quote, rate.base, 1 / rate.rate, rate.rate, rate.day, rate.source)
                self._by_pair[rate.base, rate.quote].append(there)
                self._by_pair[rate.quote, rate.base].append(back)
        for quotes in self._by_pair.values():
            quotes.sort(key=lambda quote: (quote.day, quote.source, quote.printed))

    def at(self, base: str, quote: str, day: date) -> Quote | None:
        """Return the rate of exactly that day."""
        return next((known for known in self._by_pair.get((base, quote), ()) if known.day == day), None)

    def near(self, base: str, quote: str, day: date) -> tuple[Quote, ...]:
        """Return the rates by which values are compared: those of the day, and of the nearest day before and after."""
        known = self._by_pair.get((base, quote), [])
        before = max((item.day for item in known if item.day < day), default=None)
        after = min((item.day for item in known if item.day > day), default=None)
        return tuple(item for item in known if item.day in (before, day, after))


def implied_rate(reports: Iterable[Observation], base: str, quote: str) -> Quote | None:
    """Return the rate that one source itself used: its two values of the same figure divided.

    Of several sources the one goes first whose values both stand, then the one whose values are both exact: what is
    disputed, or "over 860", tells little of a rate. Reports that name no source are not of one source.
    """
    by_source: dict[str, dict[str, Observation]] = defaultdict(dict)
    for report in sorted(reports, key=lambda report: report.id):
        if report.source and report.standing in SOUND and report.value > 0:
            by_source[report.source].setdefault(parse_unit(report.unit).currency, report)
    pairs = [(pair[base], pair[quote], source) for source, pair in by_source.items() if base in pair and quote in pair]
    if not pairs:
        return None
    here, there, source = min(pairs, key=lambda one: (_doubts(*one[:2]), one[2]))
    factor = base_value(there) / base_value(here)
    return Quote(base, quote, factor, factor, here.period.end, source, implied=True)


def _doubts(*pair: Observation) -> tuple[bool, bool]:
    disputed = any(report.standing != "stands" for report in pair)
    return disputed, any(report.qualifier != "exact" for report in pair)


def base_value(observation: Observation) -> Decimal:
    """Return the value in base units: without the magnitude of its unit."""
    return observation.value * parse_unit(observation.unit).scale
