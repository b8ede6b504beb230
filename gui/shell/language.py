"""The road from a template to the words of a language: Qt translates it, `Text` fills it."""

from PySide6.QtCore import QCoreApplication

from gui.base.messages import CONTEXT
from gui.base.text import Text


def make_text(language: str = "en") -> Text:
    """Return the formatter of a language, with the templates going through Qt's translators."""
    return Text(language, translate=lambda template: QCoreApplication.translate(CONTEXT, template))
