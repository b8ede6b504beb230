"""The templates of cards stand for what the figures say; how they are found and filled is `test_messages`."""

from datetime import date

from gui.base import card_messages
from gui.base.messages import Message
from gui.base.text import Text


def test_an_inferred_day_is_marked() -> None:
    shown = Text().message(Message(card_messages.DAY_INFERRED, {"date": date(2023, 12, 11)}))
    assert shown.replace("\N{NO-BREAK SPACE}", " ") == "≈ 11 Dec 2023"
