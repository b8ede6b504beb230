"""What is said where there is nothing: what is missing, what is near, one way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.theme.parts.text_label import TextLabel
from gui.theme.theme import Theme
from gui.theme.type_scale import SEMIBOLD


class EmptyState(QWidget):
    """A title, a line and at most one button, in the middle of the room.

    Signals: `actionChosen` when the button was pressed.
    """

    actionChosen = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build(theme)
        self._lay_out()
        self._button.clicked.connect(self.actionChosen)
        self.show_state(title="")

    def show_state(self, *, title: str, line: str = "", action: str = "") -> None:
        """Say something else; without words a line or button is not there."""
        self._title.setText(title)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._button.setText(action)
        self._button.setVisible(bool(action))

    def _build(self, theme: Theme) -> None:
        """Make the words and the button."""
        self._title = TextLabel(theme=theme, role="body", weight=SEMIBOLD, wrap=True, parent=self)
        self._line = TextLabel(theme=theme, role="small", ink="inkSoft", wrap=True, parent=self)
        self._button = QPushButton(self)
        for label in (self._title, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        """Put one below the other."""
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch()
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
