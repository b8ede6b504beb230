"""The templates of `check` stand for what it says; how they are found and filled is `test_messages`."""

from gui.base import check_messages
from gui.base.messages import Message
from gui.base.text import Text


def test_repeated_findings_say_where_they_are() -> None:
    told = Message(check_messages.MORE_ROWS_STILL, {"count": 1200, "rows": "3, 5"})
    assert Text().message(told) == "1,200 times in all, first in rows 3, 5"
