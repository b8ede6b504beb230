"""The templates of charts stand for what the figures say; how they are found and filled is `test_messages`."""

from gui.base import chart_messages
from gui.base.messages import Message
from gui.base.text import Text


def test_a_gap_is_told_in_words() -> None:
    assert Text().message(Message(chart_messages.GAP_MONTHS, {"count": 3})) == "3 months, no figure"
