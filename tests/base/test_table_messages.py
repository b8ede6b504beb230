"""The templates of tables stand for what the files say; how they are found and filled is `test_messages`."""

from gui.base import table_messages
from gui.base.messages import Message
from gui.base.text import Text


def test_a_fault_is_a_sentence() -> None:
    fault = Message(table_messages.FAULT_MISSING_LABEL, {"field": "day"})
    assert Text().message(fault) == "The field “day” of the schema has no column."
