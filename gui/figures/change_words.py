"""The change on the period before and the share of the whole, in words: one road for whatever a chart draws.

Both are of the values as the chart has them, in its unit, so that bars, table and read-out state the same. What a
source states itself stands beside it, and is said to be stated.
"""

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value
from gui.base.unit import parse_unit
from gui.dossier.model import SOUND, Observation
from gui.figures.book import Figure, FigureBook
from gui.figures.chart import Chart, Datum
from gui.figures.comparison import change_of, share_of, value_words
from gui.figures.report_words import amount_words
from gui.figures.stated import fits, period_before, stated_change, stated_growth, stated_unit


def change_and_share(book: FigureBook, chart: Chart, datum: Datum) -> Message | None:
    """Return the change and the share of a value, as far as there are any."""
    parts = [part for part in (change_words(book, chart, datum), _share(book, chart, datum)) if part]
    if len(parts) > 1:
        return Message(cm.TWO_DETAILS, {"first": parts[0], "second": parts[1]})
    return parts[0] if parts else None


def change_words(book: FigureBook, chart: Chart, datum: Datum) -> Message | None:
    """Return the change on the calendar period before: as stated, as computed, or both where they do not say one thing.

    A stated growth of less than a year may be on the same part of the year before: no period is named with it. One that
    was measured in another currency than the value is drawn in never stands for the change of what is drawn.
    """
    before, computed = period_before(datum.period), change_of(book, chart, datum)
    figure = book.figure(datum.report) if datum.report and datum.standing in SOUND else None
    stated = stated_growth(book, figure) if figure else None
    change: dict[str, Value] = {"change": value_words(computed), "period": before} if computed and before else {}
    if figure is None or stated is None:
        return Message(cm.CHANGE_ON, change) if change else None
    told: dict[str, Value] = {"stated": amount_words(stated)}
    if foreign := _foreign(book, figure, stated, datum):
        told |= {"currency": foreign}
        return Message(cm.CHANGE_STATED_IN, told | change) if change else Message(cm.STATED_ONLY_IN, told)
    on_before = stated_change(book, figure) is not None
    if before is not None and on_before and (computed is None or fits(stated, computed)):
        return Message(cm.CHANGE_ON, {"change": told["stated"], "period": before})
    return Message(cm.CHANGE_STATED, told | change) if change else Message(cm.STATED_ONLY, told)


def _foreign(book: FigureBook, figure: Figure, stated: Observation, datum: Datum) -> str:
    """Return the currency in which a stated growth was measured, where the value is drawn in another."""
    unit = stated_unit(book, figure, stated)
    return unit if unit != datum.unit and parse_unit(unit).currency and parse_unit(datum.unit).currency else ""


def _share(book: FigureBook, chart: Chart, datum: Datum) -> Message | None:
    part = share_of(book, chart, datum)
    if part is None:
        return None
    whole = book.entity_name(book.entity(datum.entity).part_of)
    return Message(cm.SHARE_OF, {"share": value_words(part), "whole": whole})
