"""Words drawn into a rectangle by a delegate: one font, one colour, elided where they do not fit."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_words(
    painter: QPainter, rect: QRect, words: str, *, font: QFont, colour: QColor, align: Qt.AlignmentFlag = LEFT
) -> int:
    """Draw one line of words and return how wide it came out."""
    metrics = QFontMetrics(font)
    wide = metrics.horizontalAdvance(words)
    if wide > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        wide = metrics.horizontalAdvance(words)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, align.value | Qt.TextFlag.TextSingleLine.value, words)
    return wide


def is_elided(words: str, font: QFont, width: int) -> bool:
    """Tell whether words do not fit a width."""
    return QFontMetrics(font).horizontalAdvance(words) > width
