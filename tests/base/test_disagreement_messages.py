"""The templates of disagreements stand for what the figures say; how they are found and filled is `test_messages`."""

from gui.base import disagreement_messages as dm
from gui.base.messages import Message
from gui.base.text import Text


def test_several_reports_of_one_value_are_told_by_the_first_and_a_number() -> None:
    assert Text().message(Message(dm.WHO_AND_MORE, {"source": "Courier", "count": 2})) == "Courier and 2 more"
