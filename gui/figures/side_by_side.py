"""Reports of one figure in one unit, to be set beside one another: at which rate each of them is brought over."""

from decimal import Decimal

from gui.base.unit import parse_unit
from gui.dossier.model import Observation
from gui.figures.book import Converted, FigureBook
from gui.figures.conversion import Quote, base_value
from gui.figures.preference import converted_from


def own_conversion(book: FigureBook, report: Observation) -> Observation | None:
    """Return what the source of a report says in the measure's own unit, of which the report is its own conversion."""
    figure = book.figure(report.id)
    if figure is None:
        return None
    said = converted_from(report, figure.reports, parse_unit(book.measure(report.measure).unit).base)
    return min(said, key=lambda one: one.id, default=None)


def beside(book: FigureBook, first: Observation, report: Observation) -> tuple[Converted, bool] | None:
    """Return a report's value in base units of another report, and whether it took the rate of another day.

    See `brought`; with rates of other days, the one that leaves it closer to the other report is taken.
    """
    return brought(book, report, parse_unit(first.unit).base, base_value(first))


def brought(book: FigureBook, report: Observation, base: str, here: Decimal) -> tuple[Converted, bool] | None:
    """Return a report's value in base units of a currency or noun, to be set beside a value there.

    What is a source's own conversion stands where its source says; other money is brought over at the rate of the
    period's end. Where the dossier has none, it takes that of the nearest day before or after which leaves it closer to
    the value, and that is told. A rate that another source used would show no difference at all.
    """
    unit = parse_unit(report.unit)
    if unit.base == base:
        return Converted(report, base_value(report), None), False
    if not (unit.currency and parse_unit(base).currency):
        return None
    there = base_value(report)
    said = own_conversion(book, report)
    if said is not None and parse_unit(said.unit).base == base and there:
        factor = base_value(said) / there
        quote = Quote(unit.currency, base, factor, factor, report.period.end, report.source, implied=True)
        return Converted(report, base_value(said), quote), False
    exact = book.rates.at(unit.currency, base, report.period.end)
    if exact is not None:
        return Converted(report, there * exact.factor, exact), False
    near = book.rates.near(unit.currency, base, report.period.end)
    if not (near and here.is_finite() and there.is_finite()):
        return None
    closest = min(near, key=lambda one: (abs(there * one.factor - here), one.day))
    return Converted(report, there * closest.factor, closest), True
