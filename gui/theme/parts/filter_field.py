"""The small field above a list that narrows it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.theme.theme import Theme


class FilterField(QLineEdit):
    """A field with an icon and a cross that clears it; Escape clears it too.

    Signals: `leftDownwards` when Down or Enter asks for the list below.
    """

    leftDownwards = Signal()

    def __init__(
        self, *, theme: Theme, placeholder: str, name: str, icon: str = "filter", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._leading = QAction(self)
        self.addAction(self._leading, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self._restyle()
        theme.changed.connect(self._restyle)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window's own shortcut while there is something to clear."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear on Escape, go on to the list on Down and Enter, write otherwise."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leftDownwards.emit()
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        """Take icons and font from the theme."""
        self.setFont(self._theme.font("body"))
        self._leading.setIcon(self._theme.icon(self._icon_name))
        for action in self.findChildren(QAction):
            if action is not self._leading:
                action.setIcon(self._theme.icon("close"))
