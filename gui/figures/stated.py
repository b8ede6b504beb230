"""The growth that a source states itself, and the period it is measured against."""

from datetime import MINYEAR, date, timedelta

from gui.base.amount import Amount
from gui.base.digits import round_digits
from gui.base.period import MONTHS, Period
from gui.base.unit import PERCENT, parse_unit
from gui.dossier.model import GROWTH, Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.chart import Datum
from gui.figures.intervals import interval


def stated_growth(book: FigureBook, figure: Figure) -> Observation | None:
    """Return the growth a source states for the same period, if it can only be meant of this measure.

    It is, where its source counts nothing else of the entity in that period, or nothing at all and nobody else does.
    """
    growth = book.figure_for(GROWTH, figure.entity, figure.period)
    stated = growth.preferred if growth else None
    if stated is None:
        return None
    reports = [
        report
        for other in book.figures(entity=figure.entity)
        if other.period == figure.period
        for report in other.reports
        if not parse_unit(report.unit).percent
    ]
    by_source = {report.measure for report in reports if report.source == stated.source}
    return stated if (by_source or {report.measure for report in reports}) == {figure.measure} else None


def stated_change(book: FigureBook, figure: Figure) -> Observation | None:
    """Return the stated growth where it can only be meant on the period just before.

    Of a year it is, whichever month it begins with. Of a month, a quarter or a half it is as a rule on the same one of
    the year before, which is another period than the one just before.
    """
    return stated_growth(book, figure) if figure.period.months == MONTHS["year"] else None


def stated_unit(book: FigureBook, figure: Figure, stated: Observation) -> str:
    """Return the currency or noun in which a stated growth was measured: that of its source's own reports.

    Where the source reports in several, or not at all, the measure's own unit goes before that of what is shown.
    """
    own = parse_unit(book.measure(figure.measure).unit).base
    told = [parse_unit(report.unit).base for report in figure.reports if report.source == stated.source]
    told = told or [parse_unit(report.unit).base for report in figure.reports]
    return own if own in told else told[0]


def fits(stated: Observation, computed: Datum) -> bool:
    """Tell whether a stated growth and the one computed of the same values say the same, as far as each is exact."""
    value = round_digits(computed.value, computed.digits or 1)
    return interval(stated.amount).overlaps(interval(Amount(value, PERCENT, computed.qualifier)))


def period_before(period: Period) -> Period | None:
    """Return the period of as many months just before; None where these are no month, quarter, half or year.

    It may begin with any month, as business years do.
    """
    months = period.months
    if months not in MONTHS.values():
        return None
    index = period.start.year * 12 + period.start.month - 1 - months
    if index < MINYEAR * 12:
        return None
    return Period(date(index // 12, index % 12 + 1, 1), period.start - timedelta(days=1))
