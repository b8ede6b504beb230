"""What cannot be drawn, and the words that say so: no number at all, or nothing that has a logarithm."""

from collections.abc import Sequence

from gui.base import chart_messages as cm
from gui.base.messages import Message
from gui.figures.chart import Datum


def with_logarithm(data: Sequence[Datum]) -> tuple[list[Datum], list[Message]]:
    """Return the values that a logarithmic scale can show, and a note for each kind of those that it cannot."""
    zeros = sum(1 for datum in data if datum.value == 0)
    negatives = sum(1 for datum in data if datum.value < 0)
    notes = counted(zeros, cm.NOTE_ZERO, cm.NOTE_ZEROS) + counted(negatives, cm.NOTE_NEGATIVE, cm.NOTE_NEGATIVES)
    return [datum for datum in data if datum.value > 0], notes


def counted(count: int, one: str, many: str) -> list[Message]:
    """Return a note of so many, or none."""
    if not count:
        return []
    return [Message(one) if count == 1 else Message(many, {"count": count})]
