"""Values as a share of what their entity is part of: same measure, same period."""

from collections.abc import Iterable

from gui.base import chart_messages as cm
from gui.base.messages import Message, Value
from gui.base.period import Period
from gui.dossier.model import SOUND
from gui.figures.arithmetic import pair_of
from gui.figures.calc import share
from gui.figures.chart import Datum
from gui.figures.data import Asked, Blank, added, blank_of, reported
from gui.figures.periods import is_number
from gui.figures.sums import sums


def shares(asked: Asked, values: Iterable[Datum | Blank]) -> list[Datum | Blank]:
    """Return each value as a percentage of its whole; words where there is no whole, or nobody told it."""
    return [one if isinstance(one, Blank) else _share(asked, one) for one in values]


def _share(asked: Asked, part: Datum) -> Datum | Blank:
    whole = asked.book.entity(part.entity).part_of
    if not whole:
        return blank_of(part, Message(cm.GAP_PART_OF_NOTHING, {"period": part.period}))
    if part.standing not in SOUND:
        return blank_of(part, Message(cm.GAP_DOUBTFUL, {"period": part.period}))
    other = value_for(asked, whole, part.period)
    made = None
    if other is not None and other.standing in SOUND:
        made = pair_of(part, other, function="share", card="share", make=share)
    if made is None:
        words: dict[str, Value] = {"period": part.period, "whole": asked.book.entity_name(whole)}
        return blank_of(part, Message(cm.GAP_NO_WHOLE, words))
    return made


def value_for(asked: Asked, entity: str, period: Period) -> Datum | None:
    """Return the value of an entity for exactly a period: as reported, else as the sum of what tiles it."""
    figure = asked.book.figure_for(asked.measure, entity, period)
    if figure is not None and is_number(figure):
        found = reported(asked, figure)
    else:
        parts = sums(asked.book, asked.measure, entity, period.granularity).get(period)
        if parts is None:
            return None
        found = added(asked, period, parts)
    return found if isinstance(found, Datum) else None
