"""What a tooltip says: Qt takes whatever looks like markup for markup, and a dossier's words are never that."""

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return words for a tooltip such that they are read as they are written, with nothing loaded or dressed."""
    return Qt.convertFromPlainText(words) if Qt.mightBeRichText(words) else words
