"""What a lane cannot show as it was asked, in words: what has no room in the picture must be said beside it."""

from collections.abc import Mapping, Sequence

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.figures.chart import Gap
from gui.figures.data import Blank

_FEW = 3
"""So many periods without a value are named one by one."""


def without_value(
    names: Mapping[str, str], gaps: Sequence[Gap], homeless: Sequence[Blank], placed: int
) -> list[Message]:
    """Return notes of periods that have a figure and no value: `placed` of them in gaps, the others nowhere.

    A few are named one by one, with their series where `names` has several. More gaps are counted, as one can point at
    each of them.
    """
    known = [gap for gap in gaps if not gap.silent]
    if len(known) > _FEW:
        told = [Message(cm.NOTE_HIDDEN, {"count": placed})]
    else:
        told = [_named(names, gap.entity, gap.words) for gap in known]
    told += [_named(names, blank.entity, blank.words) for blank in homeless[:_FEW]]
    rest = len(homeless) - _FEW
    if rest > 0:
        told.append(Message(cm.NOTE_MORE, {"count": rest}) if rest > 1 else Message(cm.NOTE_MORE_ONE))
    return told


def _named(names: Mapping[str, str], entity: str, words: Message) -> Message:
    return Message(cm.NOTE_OF, {"entity": names.get(entity, entity), "words": words}) if len(names) > 1 else words
