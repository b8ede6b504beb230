"""Which report is taken where somebody asks for the first, the latest, the highest or the lowest of them.

By the rule of the format the best basis is taken, then the newest source (`gui.figures.preference`). A reader may look
otherwise: at what was said first, or at the outermost values. Whatever is asked for, a doubtful or a wrong report is
never taken, and reports that agree stay together: the camp of the report that is taken goes first.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

import msgspec

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.dossier.model import SOUND, Observation
from gui.figures.preference import Camp, Choice
from gui.figures.standpoint import PreferenceName

Day = tuple[int, int]
"""A day of publication to sort by: its ordinal, and 1 where it was inferred; printed days go before inferred ones."""

REASONS: dict[PreferenceName, str] = {
    "first": cm.REASON_FIRST_REPORTED,
    "latest": cm.REASON_LATEST_REPORTED,
    "highest": cm.REASON_HIGHEST,
    "lowest": cm.REASON_LOWEST,
}
NONE_FITS: dict[PreferenceName, str] = {
    "first": cm.REASON_NO_DAY,
    "latest": cm.REASON_NO_DAY,
    "highest": cm.REASON_NO_VALUE,
    "lowest": cm.REASON_NO_VALUE,
}


class Ruler(msgspec.Struct, frozen=True):
    """How reports are set beside one another: by the day of publication and by the value in one unit.

    `day` and `value` are None for a report that has none; `order` breaks ties as the rule of the format does.
    """

    day: Callable[[Observation], Day | None]
    value: Callable[[Observation], Decimal | None]
    order: Callable[[Observation], tuple[object, ...]]


def by_preference(choice: Choice, preference: PreferenceName, ruler: Ruler) -> Choice:
    """Return the choice as it is by another preference; the order of the reports does not matter.

    Where no sound report has a day, or a value that can be compared, the rule of the format holds, and the reason says
    so. A single report is what it is.
    """
    sound = {one.id: one for camp in choice.camps for one in camp.reports if one.standing in SOUND}
    if preference == "preferred" or len({one.id for camp in choice.camps for one in camp.reports}) < 2 or not sound:
        return choice
    ordered = sorted(sound.values(), key=ruler.order)
    taken = _taken(ordered, preference, ruler)
    if taken is None:
        return msgspec.structs.replace(choice, reason=Message(NONE_FITS[preference]))
    first = next(camp for camp in choice.camps if taken in camp.reports)
    rest = tuple(camp for camp in choice.camps if camp is not first)
    with_it = tuple(one for one in first.reports if one.id != taken.id)
    camp = Camp((taken, *with_it), first.basis)
    return Choice((camp, *rest), taken, _reason(ordered, preference, ruler))


def _reason(ordered: Sequence[Observation], preference: PreferenceName, ruler: Ruler) -> Message:
    """Return why a report is taken, and how many could not be set beside it."""
    reason, by_day = Message(REASONS[preference]), preference in ("first", "latest")
    left = sum((ruler.day(one) if by_day else ruler.value(one)) is None for one in ordered)
    if not left:
        return reason
    return Message(cm.REASON_DAYS_LEFT if by_day else cm.REASON_VALUES_LEFT, {"reason": reason, "count": left})


def _taken(ordered: Sequence[Observation], preference: PreferenceName, ruler: Ruler) -> Observation | None:
    """Return the report to take, the first of those that tie."""
    if preference in ("first", "latest"):
        dated = [(one, day) for one in ordered if (day := ruler.day(one)) is not None]
        sign = 1 if preference == "first" else -1
        return min(dated, key=lambda item: (sign * item[1][0], item[1][1]), default=(None,))[0]
    valued = [(one, value) for one in ordered if (value := ruler.value(one)) is not None]
    sign = 1 if preference == "lowest" else -1
    return min(valued, key=lambda item: sign * item[1], default=(None,))[0]
