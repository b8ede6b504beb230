"""The templates of packages stand for what the files say; how they are found and filled is `test_messages`."""

from gui.base import package_messages
from gui.base.messages import Message
from gui.base.text import Text


def test_a_fault_is_a_sentence() -> None:
    assert Text().message(Message(package_messages.FAULT_MISSING_FILE, {"file": "a.csv"})) == "a.csv is missing."
