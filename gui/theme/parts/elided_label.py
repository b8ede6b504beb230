"""A label on one line that says the rest in a tooltip."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.theme.parts.text_label import TextLabel
from gui.theme.parts.tip import plain_tip
from gui.theme.theme import Theme


class ElidedLabel(TextLabel):
    """One line of plain words; what does not fit is cut at the end, or in the middle for identifiers."""

    def __init__(
        self,
        *,
        theme: Theme,
        role: str = "body",
        ink: str = "ink",
        weight: int | None = None,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, role=role, ink=ink, weight=weight, parent=parent)
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown_text(self) -> str:
        """Return the words as they fit now."""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def is_elided(self) -> bool:
        """Say whether something was cut."""
        return self.shown_text() != self.text()

    def sizeHint(self) -> QSize:
        """Return room for all of it; widths are rounded, and a fraction less would cut it."""
        return super().sizeHint() + QSize(2, 0)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, self.shown_text())

    def event(self, event: QEvent) -> bool:
        """Say the whole text where it was cut and nobody gave a tip of its own."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if self.is_elided() else "", self)
            return True
        return super().event(event)
