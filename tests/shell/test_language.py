"""Templates reach Qt's translators."""

from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from gui.base.messages import Message
from gui.shell.language import make_text


class Shouting(QTranslator):
    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source_text.replace("rows", "ROWS") if context == "Message" else ""

    def isEmpty(self) -> bool:
        return False


def test_a_message_is_translated_and_then_filled(qtbot: QtBot) -> None:
    text = make_text()
    message = Message("{name} has rows", {"name": "the list of rows"})
    assert text.message(message) == "the list of rows has rows"
    shouting = Shouting()
    QCoreApplication.installTranslator(shouting)
    assert text.message(message) == "the list of rows has ROWS"
    QCoreApplication.removeTranslator(shouting)
